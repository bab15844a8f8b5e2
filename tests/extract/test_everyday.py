"""What owners without a technician ask for in everyday words, and how those who help them put it."""

from datetime import date

import pytest

from skillmatch.extract import Lexicon, build_lexicon, extract
from skillmatch.records import Kind
from skillmatch.taxonomy import load_taxonomy

AS_OF = date(2026, 11, 23)

ASKED = [
    ("The front desk computer takes forever to boot.", "slow-computers"),
    ("Our machines get slower every month.", "slow-computers"),
    ("I clicked on something and a screen told me to call Microsoft.", "malware-removal"),
    ("We want a copy outside the building.", "cloud-backup"),
    ("I'd like my photos kept somewhere safe.", "backup"),
    ("Everything is still on the old laptop.", "pc-data-transfer"),
    ("Documents are on everybody's own computer.", "file-sharing"),
    ("Three of us should open the same files.", "file-sharing"),
    ("Do we need a server at all?", "windows-server-migration"),
    ("The old server is loud.", "windows-server-migration"),
    ("I can't reach my office computer from the road.", "remote-desktop"),
    ("Connect the two offices.", "vpn"),
    ("We'd like proper e-mail instead of Hotmail.", "email-hosting"),
    ("Our mails end up in spam.", "email-authentication"),
    ("Mail on our phones stopped in May.", "mobile-email"),
    ("All passwords are in a notebook, nobody knows which are right.", "password-manager"),
    ("The bank wants two-step login.", "mfa"),
    ("A lost laptop must not become a catastrophe.", "disk-encryption"),
    ("Teach my clerks which e-mails are fake, the ones about gift cards.", "security-awareness"),
    ("Our insurer sent a questionnaire.", "compliance-small"),
    ("We need somebody to call when things break.", "desktop-support"),
    ("Everyone prints except the one in surgery.", "printers"),
    ("I am scared to lose the photos.", "backup"),
    ("Explain to Deb how to tell a real invoice from a fake one.", "security-awareness"),
    ("Our mail should come off the web host.", "email-migration"),
    ("Everything has to go over to a new laptop.", "pc-data-transfer"),
    ("One box with redundancy that both of us can reach.", "nas"),
    ("One person who takes care of everything.", "virtual-it-department"),
    ("Please write things down for the next one.", "it-documentation"),
    ("Tell us which PCs to buy.", "hardware-purchasing"),
    ("We'd rather have somebody who knows law offices.", "law-office-experience"),
    ("A Microsoft certification would be nice.", "cert-microsoft-any"),
    ("SQL Server certification preferred.", "cert-microsoft-database"),
]

TOLD = [
    ("I keep small offices running.", "virtual-it-department"),
    ("I look after small offices.", "virtual-it-department"),
    ("Neighbors with PCs call me.", "desktop-support"),
    ("Most of my clients are attorneys.", "law-office-experience"),
    ("Two CPA firms, seven years.", "accounting-office-experience"),
    ("Mailboxes moved without a lost message.", "email-migration"),
    ("Monthly patch review for each account.", "updates-patching"),
]

SILENT = [
    "January is our slow season.",
    "The internet is where we sell.",
    "We are a law firm with two attorneys.",
    "Our gift cards are sold at the counter.",
    "She looks after the children.",
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """Return the whole taxonomy compiled."""
    return build_lexicon(load_taxonomy())


def _named(text: str, kind: Kind, lexicon: Lexicon) -> set[str]:
    mentions = extract(text, kind, lexicon, AS_OF)
    return {mention.concept for mention in mentions if mention.assertion in ("required", "preferred", "held")}


@pytest.mark.parametrize(("text", "concept"), ASKED)
def test_a_wish_in_everyday_words_is_read(text: str, concept: str, lexicon: Lexicon) -> None:
    assert concept in _named(text, "request", lexicon)


@pytest.mark.parametrize(("text", "concept"), TOLD)
def test_a_plain_account_of_ones_work_is_read(text: str, concept: str, lexicon: Lexicon) -> None:
    assert concept in _named(text, "profile", lexicon)


@pytest.mark.parametrize("text", SILENT)
def test_the_same_words_may_mean_something_else(text: str, lexicon: Lexicon) -> None:
    assert _named(text, "request", lexicon) == set()
