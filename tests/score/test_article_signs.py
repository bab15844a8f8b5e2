"""Whatever two consultants write of themselves: what an unasked certificate does has the article's sign."""

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.score.article_world import consultant, related, request, taxonomy, world
from tests.score.warehouse import score

WORK = (
    "Microsoft Office", "Outlook", "QuickBooks", "ACT!", "hardware upgrades", "shared folder backup",
    "antivirus", "firewalls", "printers", "Windows Server", "Active Directory", "Exchange Server",
    "SQL Server", "Java", "SAP",
)  # fmt: skip
SIZES = {"micro": range(1, 10), "sweet_spot": range(10, 50), "larger": range(50, 400)}
CERTIFICATES = tuple(
    next(alias.text for alias in one.aliases if alias.match == "any")
    for one in taxonomy().concepts
    if one.type == "certification" and any(alias.match == "any" for alias in one.aliases)
)
DOUBLE = 1000  # added to the key of a consultant who holds one certificate more

works = st.lists(st.sampled_from(WORK), min_size=1, max_size=5, unique=True).map(", ".join)
sizes = st.tuples(*(st.sampled_from(those) for those in SIZES.values()))
clients = st.tuples(sizes, st.lists(works, min_size=3, max_size=3))
people = st.lists(st.tuples(works, st.sampled_from(CERTIFICATES)), min_size=12, max_size=12)


def couple(key: int, work: str, certificate: str):
    """Return a consultant and his double with a certificate."""
    text = f"I do {work}."
    return consultant(key, text), consultant(key + DOUBLE, text, certificate)


def gain(found, request_key: int, key: int) -> tuple[int, int]:
    """Return what the certificate adds to the score, and the line that says so."""
    plain, certified = ((request_key, one) for one in (key, key + DOUBLE))
    line = found.lines[certified].get(("certification", ""), {"points_millipoints": 0})
    scores = [found.matches[pair]["score_millipoints"] for pair in (plain, certified)]
    return scores[1] - scores[0], line["points_millipoints"]


# Shrinking would take minutes; the failing pair is in the assertion's message.
@settings(max_examples=5, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(drawn=clients, people=people)
def test_an_unasked_certificate_never_has_the_wrong_sign(con, drawn, people):
    asking = [
        request(key, f"We have {size} PCs. We need help with {need}.")
        for key, (size, need) in enumerate(zip(*drawn, strict=True), start=1)
    ]
    couples = [couple(key, *one) for key, one in enumerate(people, start=1)]
    found = score(con, world(asking, [one for both in couples for one in both]))
    assert [one.segment for one in asking] == list(SIZES)
    for client in asking:
        asked = {concept for concept, _ in client.wants}
        for plain, certified in couples:
            new = {claim.concept for claim in certified.claims[len(plain.claims) :]}
            if any((one, certificate) in related() for one in asked for certificate in new):
                continue
            both = gain(found, client.key, plain.key)
            right = {"micro": max(both) <= 0, "sweet_spot": both == (0, 0), "larger": min(both) >= 0}
            assert right[client.segment], (client, plain, new, both)
