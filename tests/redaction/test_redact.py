"""What is taken out of a text, and what stays: in the cases, what stands in [brackets] is taken out."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillmatch.redaction import quotable, redacted

STATEMENTS = [
    "I am [58 years old], with 20 years of Exchange",
    "a [58-year-old] administrator, [61 yrs old], [45 y/o]",
    "[Age: 58], [aged 45], [age 25-35], at the [age of 40]",
    "a [52-year-old] network administrator, a [52-year-old] server tech; a 20-year-old network",
    "people of [25 to 35 years of age]",
    "in [her late fifties]",
    "our 8-year-old server and a 20 year old PBX",
    "package 20, page 30, storage 40, average 50",
    "[Born 12 March 1965] in Leeds, [born in York, 1965], [born on March 3rd, 1970]",
    "[DOB: 12/03/65], [Date of birth: 1965-03-12], [b. 1961]",
    "a born troubleshooter with 15 years of Exchange, since 1995",
    "Administrator ([m/f/d]), ([f/m/x]), [M / W / D]; 24/7, w/o, C/D",
    "[female] receptionist wanted, [male] or [female]",
    "[Gender: non-binary], [Sex: F], [Pronouns: they/them], ([she/her/hers])",
    "[Marital status: single], single sign-on",
    "[Married with two children], [divorced]",
    "[a proud mother of three] who runs Exchange",
    "Photo: [https://a.example/java.jpg], [perl.png], [![Java](x.html)]",
    "[https://a.example/photos/exchange] but https://a.example/sql/server",
    "Graduated [1987], class of [1990], MBA ([2010])",
    "BSc Computer Science, [1983-1987], Leeds",
    "Bachelor of Science, University of Leeds [1987]",
    "[1983 - 1987]: BSc",
    "BSc, Exchange 2003; Windows Server 2003 diploma",
    "Graduated from Leeds, Exchange administrator since 1995",
    "Technician, Lincoln High School, 2012 - 2024",
    "Scrum Master 2015, Microsoft Certified Master 2009, MCSE 2003",
]
NAMES = [
    ("Will Access", "[Will Access] builds Access databases; [WILL ACCESS], MS Access"),
    ("Will Access", "[W. Access], [Access, Will], [Mr. Access], [Will J. Access]'s"),
    ("Will Access", "You will access the server. Will knows Access."),
    ("Will Access", "  [will access]\nMS Access"),
    ("Access, Will", "[Will Access] knows Access"),
    ("Dr. Ruby Perl, PhD", "[Ruby Perl]: Ruby and Perl. My name is [Ruby]."),
    ("Ruby Perl", "[ruby.perl]@mail.example, site.example/[ruby-perl]"),
    ("Ann Maria Lopez Java", "[Ann Maria Lopez Java], [Ann Java]; Lopez Java"),
    ("Java Moss", "Mrs. [Java Moss] and [Ms. Moss] write Java"),
    ("Ruby", "# [Ruby]\nI write Ruby. [Mrs. Ruby]"),
    ("Senior Java Developer", "Senior Java Developer"),
    ("", "Ruby Perl"),
    ("Zoë Ł'Access", "[Zoë Ł'Access] has Access"),
]


QUOTES = [
    ("a 52-year-old who runs Exchange", "a […] who runs Exchange"),
    ("Born 12 May 1971, Will Access runs Exchange", "[…] runs Exchange"),
    ("keeps Exchange tidy", "keeps Exchange tidy"),
    ("", ""),
]


@pytest.mark.parametrize(("said", "quoted"), QUOTES)
def test_a_quote_has_a_mark_where_something_is_taken_out(said, quoted):
    assert quotable(said, "Will Access") == quoted


def split(marked: str) -> tuple[str, str]:
    """Return a marked text without marks, and as it reads when what stands in brackets is taken out."""
    parts = re.split(r"(?<!!)\[((?:!\[[^\]]*\])?[^\[\]]*)\]", marked)
    out = ["".join(parts), "".join(re.sub(r"\w", "\ua78f", p) if i % 2 else p for i, p in enumerate(parts))]
    return out[0], out[1]


@pytest.mark.parametrize("marked", STATEMENTS)
def test_statements_about_the_person_are_taken_out(marked):
    text, expected = split(marked)
    assert redacted(text) == expected


@pytest.mark.parametrize(("person", "marked"), NAMES)
def test_the_name_is_taken_out_where_it_is_the_name(person, marked):
    text, expected = split(marked)
    assert redacted(text, person) == expected


PIECES = st.sampled_from(
    [
        "Will",
        "Access",
        "Mr.",
        "W.",
        ",",
        " ",
        "\n",
        "58 years old",
        "born in ",
        "1987",
        "BSc",
        "m/f",
        "İ",
        "x.jpg",
    ]
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join),
    st.sampled_from(["Will Access", "İ", "("]),
)
def test_every_other_character_stays_where_it_was_and_a_second_time_changes_nothing(text, person):
    once = redacted(text, person)
    assert len(once) == len(text)
    assert all(new in (old, "\ua78f") for old, new in zip(text, once, strict=True))
    assert redacted(once, person) == once


@pytest.mark.parametrize(
    "shape",
    ["born A ", "58 years ", "age ", "m/", "![a](", "a.", "BSc ", "1987-", "Access ", "W. ", "name is "],
)
def test_long_texts_cost_linear_time(shape):
    def seconds(length: int) -> float:
        text = f"BSc 1987 born age m/f http .jpg {shape * (length // len(shape))}"
        took = []
        for _ in range(2):
            start = time.process_time()
            redacted(text, "Will Access")
            took.append(time.process_time() - start)
        return min(took)

    assert seconds(20_000) < 12 * max(seconds(5_000), 0.002)
