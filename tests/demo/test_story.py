"""What the demo prints, from rows as the published file gives them."""

from io import StringIO

from rich.console import Console, RenderableType

from skillmatch.demo.story import reason_table, twin_table


def printed(table: RenderableType) -> str:
    console = Console(file=StringIO(), width=160)
    with console.capture() as capture:
        console.print(table)
    return capture.get()


def test_the_twins_stand_side_by_side_for_each_client() -> None:
    rows: list[dict[str, object]] = [
        {
            "request_id": "fernhill-vet",
            "segment": "micro",
            "consultant_id": "dana-plain",
            "rank": 1,
            "score": 91.25,
        },
        {
            "request_id": "fernhill-vet",
            "segment": "micro",
            "consultant_id": "dana-certified",
            "rank": 4,
            "score": 83.9,
        },
    ]

    lines = printed(twin_table(rows)).splitlines()

    fernhill = next(line for line in lines if "fernhill-vet" in line)
    assert (
        fernhill.index("micro") < fernhill.index("rank 1, score 91.2") < fernhill.index("rank 4, score 83.9")
    )
    assert next(line for line in lines if "northgate-foods" in line).count("not kept") == 2


def a_line(label: str, points: float, kind: str = "required") -> dict[str, object]:
    """Return one line of the best match of an invented request."""
    of_match = {"request_id": "r", "title": "Help [urgent]", "segment": "micro", "rank": 1, "score": 50.1}
    return {
        **of_match,
        "consultant_id": "c",
        "consultant_name": "Jo",
        "kind": kind,
        "label": label,
        "points": points,
    }


def test_a_match_shows_its_heaviest_lines_and_how_many_more_there_are() -> None:
    points = [20.0, 18.0, 12.0, -6.9, 4.0, 2.0, 1.0]

    table = reason_table([a_line(f"item-{n}", amount) for n, amount in enumerate(points)])

    shown = " ".join(printed(table).replace("│", " ").split())
    assert "micro: r, Help [urgent]" in shown
    assert "1 Jo (c) 50.1 required item-0 +20.0, required item-1 +18.0" in shown
    assert "item-3 -6.9" in shown
    assert "and 2 more" in shown
    assert "item-5" not in shown


def test_a_line_without_an_item_is_told_by_its_kind() -> None:
    assert "price +12.0" in printed(reason_table([a_line("", 12.0, "price")]))
