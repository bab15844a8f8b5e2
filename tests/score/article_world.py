"""A world for the warehouse in which everything is read from texts, with the taxonomy that users have."""

from collections.abc import Sequence
from functools import cache

from skillmatch.extract import Lexicon, build_lexicon, extract
from skillmatch.records import Declared
from skillmatch.segment import assess
from skillmatch.taxonomy import Taxonomy, load_taxonomy, relations
from tests.score.world import AS_OF, Claim, Consultant, Request, Term, World


@cache
def taxonomy() -> Taxonomy:
    """Return the package's taxonomy."""
    return load_taxonomy()


@cache
def lexicon() -> Lexicon:
    """Return what texts are read with."""
    return build_lexicon(taxonomy())


@cache
def terms() -> dict[str, Term]:
    """Return all concepts of the taxonomy."""
    return {
        one.id: Term(one.type, one.tier, one.basket, one.implies, one.status, one.category)
        for one in taxonomy().concepts
    }


@cache
def related() -> dict[tuple[str, str], str]:
    """Return how concepts answer for each other, by what is asked and what is held."""
    return {(asked, held): kind for asked, held, kind in relations(taxonomy())}


def consultant(key: int, text: str, certifications: str = "") -> Consultant:
    """Return what a profile says in its prose and in its list of certifications, which names nothing else."""
    prose = extract(text, "profile", lexicon(), AS_OF, None)
    listed = extract(certifications, "profile", lexicon(), AS_OF, "held")
    found = (*prose, *(mention for mention in listed if mention.type == "certification"))
    claims = (Claim(m.concept, m.years, m.assertion, m.last_used_year, m.expires_on) for m in found)
    return Consultant(key, tuple(claims))


def listing(key: int, entry: str) -> Consultant:
    """Return what a profile says that lists one skill or certification."""
    found = extract(entry, "profile", lexicon(), AS_OF, "held")
    return Consultant(
        key, tuple(Claim(mention.concept, mention.years, mention.assertion) for mention in found)
    )


def request(key: int, text: str) -> Request:
    """Return what a client asks for and how large he is."""
    found = extract(text, "request", lexicon(), AS_OF, None)
    wants = tuple((mention.concept, mention.assertion) for mention in found)
    return Request(key, wants, assess(text, Declared()).probabilities)


def world(requests: Sequence[Request], consultants: Sequence[Consultant]) -> World:
    """Return a world of these; of the taxonomy it has what they name and what certifications vouch for."""
    named = {concept for one in requests for concept, _ in one.wants}
    named |= {claim.concept for one in consultants for claim in one.claims}
    named |= {skill for concept in named for skill in terms()[concept].implies}
    near = {pair: kind for pair, kind in related().items() if named.issuperset(pair)}
    return World(tuple(requests), tuple(consultants), {name: terms()[name] for name in named}, near)
