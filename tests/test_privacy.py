"""Contacts are found in the ways people write them, and figures that are none are left alone."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillmatch.parse.fields import BadValueError, as_cents
from skillmatch.privacy import mask_contacts, without_contacts
from skillmatch.records import ClientRequest, ConsultantProfile

MASKED = [
    ("write to ann.lee+it@mail.example.org today", "write to [contact] today"),
    ("joe@x.example, ann@y.example.", "[contact], [contact]."),
    ("joe [at] x.example", "[contact]"),
    ("joe (at) x dot example", "[contact]"),
    ("joe.smith(at)mail(dot)example", "[contact]"),
    ("joe at mail dot x dot example", "[contact]"),
    ("joe @ x.example", "[contact]"),
    ("joe[@]x.example", "[contact]"),
    ("mailto:joe@x.example", "[contact]"),
    (f"{'a' * 70}@x.example", "[contact]"),
    ("555-123-4567", "[contact]"),
    ("(555) 123-4567 x89", "[contact]"),
    ("(555)1234567", "[contact]"),
    ("555.123.4567", "[contact]"),
    ("555 - 123 - 4567", "[contact]"),
    ("555-123-4567/555-123-4568", "[contact]/[contact]"),
    ("1-800-555-0199", "[contact]"),
    ("+1 (555) 123-4567 ext. 12", "[contact]"),
    ("+15551234567", "[contact]"),
    ("5551234567", "[contact]"),
    ("ring 555-1234", "ring [contact]"),
    ("tel.555-123-4567", "tel.[contact]"),
    ("since 2010 555 123 4567", "since 2010 [contact]"),
    ("+44 20 7946 0958", "[contact]"),
    ("+44 (0)20 7946 0958", "[contact]"),
    ("+49 30/1234567", "[contact]"),
    ("0049 30 1234567", "[contact]"),
    ("020 7946 0958", "[contact]"),
    ("(030) 1234567", "[contact]"),
    ("07700 900123", "[contact]"),
    ("01 23 45 67 89", "[contact]"),
    ("44 20 7946 0958", "[contact]"),
    ("44-20-7946-0958", "[contact]"),
    ("call 12 34 56 78", "call [contact]"),
    ("call 555-1234, in 2003 and 2010", "call [contact], in 2003 and 2010"),
    ("skype: joe.smith", "[contact]"),
    ("Skype id joe_smith", "[contact]"),
    ("telegram @joesmith", "[contact]"),
    ("WhatsApp me at 555 1234", "[contact]"),
    ("whatsapp +44 7700 900123", "[contact]"),
    ("linkedin.com/in/joe-smith", "[contact]"),
    ("see https://www.linkedin.com/in/joe-smith/.", "see [contact]."),
    ("https://de-de.facebook.com/joe.smith?x=1", "[contact]"),
    ("https://wa.me/15551234567", "[contact]"),
    ("https://x.example/apply?to=joe@x.example", "[contact]"),
    ("https://x.example/apply?to=joe%40x.example", "[contact]"),
    ("https://x.example/call/555-123-4567", "[contact]"),
]
LEFT = [
    "text: 1000001 characters, more than 1000000",
    "1995-2004, 24/7, $60-80, 5,000 customers",
    "Windows Server 2012-2022 and 802.1X",
    "Windows Server 2003 2008 2012",
    "Windows 95 98 2000",
    "Office 97 2000 2003, Office 365",
    "Microsoft 365 2016 2019",
    "2003-2010",
    "1999-2003-2010",
    "2026-03-31",
    "31.12.2009",
    "03/31/2026",
    "03/2005 - 08/2010",
    "03.2005-08.2010",
    "01.02.2003-04.05.2006",
    "2026-03-31T04:15:00",
    "10.0.19045",
    "build 10.0.22621.1702",
    "Exchange 15.01.2507.006",
    "192.168.10.20",
    "192.168.100.200 - 192.168.100.240",
    "192.168.10.0/24",
    "10.0.0.1-10.0.0.254",
    "mobile 192.168.10.20",
    "24/7",
    "Boston, MA 02139-4307",
    "Beverly Hills 90210",
    "A+ 220-1001, 220-1102",
    "MCSE 70-290 70-291 070-293",
    "CCNA 640-802 200-301",
    "250-1000 users",
    "$1,250.00 or 10 000",
    "Cisco 2950 3560 3750",
    "Skype for Business",
    "Windows Phone 2003 2005",
    "WhatsApp Business",
    "at night",
    "I look at contoso.example now",
    "#help @work",
    "Facebook ads, facebook.com/business",
    "https://linkedin.com/jobs/view/5551234567",
    "https://x.example/job?id=5551234567&page=2",
    "inbox/export-2026-03-31.jsonl line 7",
    "order id=5551234567",
    "C++ 2015 2017 2019",
    "1234567",
]
SECRET = "joe@x.example"
PROFILE = ConsultantProfile(
    "people",
    "ann",
    name="Ann Ames",
    headline="Outlook, 12 years",
    text="Write to joe@x.example.",
    location="Springfield 62701",
    skills=("Outlook", "A+ 220-1001"),
    certifications=("MCSE",),
    contact=(("email", SECRET),),
    url="https://x.example/ann",
)
REQUEST = ClientRequest(
    "jobs",
    "books",
    title="Bookkeeping",
    company="Elm Bakery",
    text="Ring 555-123-4567.",
    location="Springfield",
    required=("QuickBooks",),
    preferred=("Outlook",),
    certifications=("MCSE",),
    url="https://x.example/job?id=5551234567",
)
WRITING = st.lists(
    st.sampled_from([text for text, _ in MASKED] + LEFT + [" ", "/", ".", "[contact]", "skype: ", "@", "\n"])
    | st.text(alphabet="0159 .-+/()[]@:axd", max_size=12)
).map("".join)


@pytest.mark.parametrize(("text", "masked"), [pytest.param(*case, id=case[0][:40]) for case in MASKED])
def test_contact_is_masked(text: str, masked: str) -> None:
    assert mask_contacts(text) == masked


@pytest.mark.parametrize("text", LEFT)
def test_other_figures_and_words_stay(text: str) -> None:
    assert mask_contacts(text) == text


def test_refused_value_is_shown_without_contacts() -> None:
    with pytest.raises(BadValueError, match=r"^rate: 'ring \[contact\]' is not an hourly rate"):
        as_cents("rate", f"ring {SECRET}")


@given(WRITING | st.text())
def test_masking_twice_is_masking_once(text: str) -> None:
    masked = mask_contacts(text)
    assert mask_contacts(masked) == masked


@given(WRITING, WRITING)
def test_no_mail_address_between_blanks_survives(before: str, after: str) -> None:
    assert SECRET not in mask_contacts(f"{before} {SECRET} {after}")


@pytest.mark.parametrize(
    "piece", ["a@b.", "1 ", "0 12 ", "a at ", "a-", "tel ", "https://)", "(at", "a.b/", "5-"]
)
def test_hostile_length_does_not_take_long(piece: str) -> None:
    started = process_time()
    mask_contacts(piece * 20_000)
    assert process_time() - started < 3


def test_record_without_contacts_is_unchanged() -> None:
    assert without_contacts(PROFILE) == PROFILE
    assert without_contacts(REQUEST) == REQUEST


def test_profile_keeps_contacts_only_in_text_and_contact() -> None:
    full = replace(
        PROFILE,
        name=f"Ann Ames ({SECRET})",
        headline=f"Outlook, {SECRET}",
        location=f"e-mail: {SECRET}",
        skills=("Outlook", f"mail {SECRET}", "555-123-4567", "Excel 555-123-4567", "Excel 555-123-4568"),
        certifications=(f"MCSE {SECRET}",),
        url="mailto:joe@x.example",
    )
    assert without_contacts(full) == replace(
        PROFILE,
        name="Ann Ames ([contact])",
        headline="Outlook, [contact]",
        location="",
        skills=("Outlook", "Excel [contact]"),
        certifications=("MCSE [contact]",),
        url="",
    )


def test_request_keeps_contacts_only_in_its_text() -> None:
    full = replace(
        REQUEST,
        title=f"Bookkeeping, {SECRET}",
        company=f"Elm Bakery {SECRET}",
        location=f"Springfield, {SECRET}",
        required=(f"QuickBooks {SECRET}",),
        preferred=(SECRET, "Outlook"),
        certifications=(SECRET,),
        url="https://www.facebook.com/elm.bakery",
    )
    assert without_contacts(full) == replace(
        REQUEST,
        title="Bookkeeping, [contact]",
        company="Elm Bakery [contact]",
        location="Springfield, [contact]",
        required=("QuickBooks [contact]",),
        certifications=(),
        url="",
    )


@pytest.mark.parametrize("native_id", [SECRET, "555-123-4567"])
def test_id_that_is_a_contact_becomes_a_stable_derived_one(native_id: str) -> None:
    first, again = (without_contacts(replace(PROFILE, native_id=native_id)).native_id for _ in range(2))
    other = without_contacts(replace(PROFILE, native_id=f"{native_id}.example")).native_id
    assert first == again
    assert first.startswith("x-")
    assert len(first) == 14
    assert first != other


@pytest.mark.parametrize("native_id", ["2026112301", "REQ-2026112301", "ORD/2026/000123456"])
def test_number_of_a_record_stays_its_id(native_id: str) -> None:
    assert without_contacts(replace(PROFILE, native_id=native_id)).native_id == native_id


def test_web_address_stays_the_id_of_a_page() -> None:
    page = replace(REQUEST, native_id="https://x.example/job?id=5551234567")
    assert without_contacts(page) == page
