"""An explanation as a dispatcher reads it out: sentences, the waterfall, the gates, what would change it."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from skillmatch.cli.output import printable, terminal
from skillmatch.cli.waterfall import WIDTH, Quotes, quote, waterfall
from skillmatch.records import SEGMENTS
from skillmatch.score.claims import first_if_segment, place_if_segment
from skillmatch.score.telling import (
    SIZES,
    GateView,
    balance_sentence,
    claim_sentences,
    client_sentence,
    coverage_sentence,
    gates_sentence,
    listed,
    optional_sentence,
    place_words,
)
from skillmatch.whatif.explained import Explained


def print_explanation(found: Explained) -> None:
    """Print an explanation: the sentences first, then the lines that the score is the sum of."""
    console = terminal()
    for row in _rows(found):
        console.print(row, soft_wrap=True)


def _rows(found: Explained) -> Iterator[Text]:
    """Yield the rows of an explanation, none over the width."""
    gates = [_gate(row) for row in found.gates]
    told = (client_sentence(str(found.header["segment"])), *_if_unsure(found))
    counted = (coverage_sentence(found.lines), _optional(found), balance_sentence(found.lines, gates))
    for text in (_opening(found), " ".join(told), " ".join(filter(None, counted)), gates_sentence(gates)):
        yield from _wrapped(text)
    yield Text()
    yield from waterfall(found.lines, _quotes(found))
    yield Text()
    yield Text("gates: never points", "bold")
    for gate in gates:
        values = f"client: {gate.request_value}; consultant: {gate.consultant_value}"
        yield from _wrapped(f"{gate.outcome:<8} {gate.gate}: {values}", "  ")
    changes = (*_changes(found), *_other_segments(found))
    if changes:
        yield Text()
        heading = "what would change it: each scored again, how rare a skill is as in the last night"
        yield Text(heading, "bold")
    for sentence in changes:
        yield from _wrapped(sentence, "  ")


def _opening(found: Explained) -> str:
    """Return who is told about, for whom, and how good a fit it is."""
    header = found.header
    company = f" at {header['company']}" if header["company"] else ""
    rank = f"place {header['rank']}" if header["rank"] else "behind those with a place"
    return (
        f"{header['consultant_name']} ({header['consultant_id']}) for {header['title']}{company} "
        f"({header['request_id']}): {found.own.score / 1000:.1f} of 100 points, {rank}, "
        f"confidence {header['confidence']}."
    )


def _if_unsure(found: Explained) -> Iterator[str]:
    """Yield what the score would be by the number of PCs, where that is not certain."""
    chances = [int(str(found.header[f"{segment}_permille"])) for segment in SEGMENTS]
    if max(chances) == 1000:
        return
    told = [
        f"with {SIZES[segment]} ({chances[number] / 10:g} % likely) {_if_segment(found, number)}"
        for number, segment in enumerate(SEGMENTS)
        if chances[number]
    ]
    likely = [number for number, chance in enumerate(chances) if chance]
    yield f"By the number of PCs: {'; '.join(told)}. {_what_depends(found, likely)}"


def _what_depends(found: Explained, segments: Sequence[int]) -> str:
    """Return whether the number of PCs, one of several, is worth asking for."""
    if found.header["is_segment_sensitive"]:
        return "Ask for that number: which five come first depends on it."
    firsts = [first_if_segment(number, found.standings) for number in segments]
    if set(firsts[0]).intersection(*firsts):
        return "The same five come first whatever that number is."
    return "The same five come first whatever that number is, but who of them is first depends on it: ask."


def _optional(found: Explained) -> str:
    """Return what the client names as a plus."""
    held = [str(row["label"]) for row in found.optional if row["is_held"]]
    lacked = [str(row["label"]) for row in found.optional if not row["is_held"]]
    return optional_sentence(held, lacked)


def _other_segments(found: Explained) -> Iterator[str]:
    """Yield what the score would be if a client whose segment is certain were of another."""
    for number, segment in enumerate(SEGMENTS):
        if 1000 in (found.header[f"{each}_permille"] for each in SEGMENTS if each != segment):
            yield f"If the client had {SIZES[segment]}: {_if_segment(found, number)}."


def _if_segment(found: Explained, number: int) -> str:
    """Return the score and the place in a segment, and who would be first there."""
    place = place_if_segment(number, found.own, found.standings)
    points = f"{found.own.pure[number] / 1000:.1f} points"
    among = f"{points}, {place_words(place)} among the {len(found.standings)} whose lines are stored"
    firsts = first_if_segment(number, found.standings)
    if found.own in firsts:
        return among
    # More than two names are no help on the phone.
    names = listed([each.name for each in firsts]) if len(firsts) < 3 else f"{len(firsts)} others"
    return f"{among}, with {names} first"


def _changes(found: Explained) -> tuple[str, ...]:
    """Return what would raise the score, and what it takes to pass the one directly ahead."""
    if found.claims is None:
        return ("Another version of skillmatch made this score: the next run tells what would change it.",)
    ahead, own = found.goal, found.own
    is_in_reach = ahead and ahead.is_eligible == own.is_eligible
    # To pass somebody without a point says nothing.
    goal = f"{ahead.name} ({ahead.score / 1000:.1f})" if ahead and is_in_reach and ahead.score else ""
    told = claim_sentences(found.claims, own.score, goal, found.labels)
    if ahead and not is_in_reach:
        told += (f"{ahead.name} is ahead for passing the gates; no score changes that.",)
    return told


def _quotes(found: Explained) -> Quotes:
    """Return the quotes of each line, the client's first."""
    quotes: dict[tuple[str, str], list[str]] = {}
    for row in sorted(found.quotes, key=lambda row: str(row["document_kind"]), reverse=True):
        # What depth rests on was quoted with the requirement.
        if row["kind"] != "depth":
            quotes.setdefault((str(row["kind"]), str(row["item"])), []).append(quote(row))
    return quotes


def _gate(row: Mapping[str, object]) -> GateView:
    """Return a gate with both of its values."""
    return GateView(
        str(row["gate"]), str(row["outcome"]), str(row["request_value"]), str(row["consultant_value"])
    )


def _wrapped(text: str, indent: str = "") -> Iterator[Text]:
    """Yield a text in rows of the width, safe for a terminal."""
    told = printable(text)
    yield from map(Text, textwrap.wrap(told, WIDTH, initial_indent=indent, subsequent_indent=2 * indent))
