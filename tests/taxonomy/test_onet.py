"""The importer of the O*NET list: given rows, the names that the pack has. All names are invented."""

import tomllib

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.taxonomy import Alias, Concept, Taxonomy, join_files, package_files, parse_taxonomy_file
from skillmatch.taxonomy.onet import OnetChoice, onet_pack

COLUMNS = "example,commodity_code,commodity_title,hot,in_demand,n_occupations,n_computer_occupations\n"
KNOWN = Taxonomy(
    (
        Concept(
            "ledgerlark",
            "Ledgerlark",
            "skill",
            "accounting",
            "desktop",
            aliases=(Alias("Ledger Lark"), Alias("LL", "exact")),
        ),
    ),
    "t",
)


ALL = OnetChoice()


def concepts(*rows: str, choice: OnetChoice = ALL) -> list[dict[str, object]]:
    """Return the concepts of the pack that rows give, as TOML says them."""
    text = COLUMNS + "".join(f"{row}\n" for row in rows)
    found = tomllib.loads(onet_pack("list.csv", text, choice, KNOWN)).get("concept", [])
    assert isinstance(found, list)
    return found


def row(example: str, title: str = "Accounting software", marks: str = "N,N", occupations: str = "1") -> str:
    return f'"{example}",43231601,{title},{marks},{occupations},0'


NAMES = [
    pytest.param("Quillbase Pro", ["Quillbase Pro"], [], id="a name of two words counts in any case"),
    pytest.param(
        "Quillbase", [], ["Quillbase"], id="one plain word may be an everyday one: its capital counts"
    ),
    pytest.param("QuillBase 3D", ["QuillBase 3D"], [], id="digits and signs make a name"),
    pytest.param(
        "Hartwell QuillBase", ["Hartwell QuillBase"], ["QuillBase"], id="a coined word behind its maker"
    ),
    pytest.param(
        "Quillbase Editor software", ["Quillbase Editor"], [], id="the word software is no part of it"
    ),
    pytest.param(
        "Quill Unified Ink Language QUIL",
        ["Quill Unified Ink Language"],
        ["QUIL"],
        id="a name and its letters",
    ),
    pytest.param(
        "Hartwell Works QUILLA", ["Hartwell Works QUILLA"], [], id="letters that are not those of the name"
    ),
]


@pytest.mark.parametrize(("example", "aliases", "exact"), NAMES)
def test_a_name_gives_its_aliases(example, aliases, exact):
    [found] = concepts(row(example))
    assert (found.get("aliases", []), found.get("aliases_exact", [])) == (aliases, exact)


LEFT_OUT = [
    pytest.param("Ledgerlark", id="known by its label"),
    pytest.param("LEDGER-LARK!", id="known in other letters"),
    pytest.param("Hartwell Ledger Lark", id="known behind its maker's name"),
    pytest.param("Ledgerlark software", id="known but for the word software"),
    pytest.param("Ink analysis software", id="a description"),
    pytest.param("Ink management system IMS", id="a description with its letters"),
    pytest.param("Quill", id="a short plain word"),
    pytest.param("QUILL", id="short letters"),
    pytest.param("Q 2", id="too short"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("example", LEFT_OUT)
def test_what_is_known_or_means_too_much_is_left_out(example):
    assert concepts(row(example)) == []


def test_a_concept_has_an_id_a_category_and_a_tier():
    assert concepts(
        row("Quill+ Base #1", "Spreadsheet software"), row("Inkwell Maker", "Ink tool software")
    ) == [
        {
            "id": "onet-quill-plus-base-sharp-1",
            "label": "Quill+ Base #1",
            "category": "spreadsheet",
            "tier": "desktop",
            "aliases": ["Quill+ Base #1"],
        },
        {
            "id": "onet-inkwell-maker",
            "label": "Inkwell Maker",
            "category": "ink",
            "aliases": ["Inkwell Maker"],
        },
    ]


def test_two_spellings_are_one_concept():
    assert len(concepts(row("Quill Base"), row("Quill-Base"), row("QuillBase"))) == 1


CHOICES = [
    pytest.param(OnetChoice(), ["A1 Quill", "B1 Quill", "C1 Quill", "D1 Quill"], id="all"),
    pytest.param(OnetChoice(is_hot=True), ["B1 Quill", "D1 Quill"], id="hot"),
    pytest.param(OnetChoice(is_in_demand=True), ["C1 Quill", "D1 Quill"], id="in demand"),
    pytest.param(OnetChoice(is_hot=True, is_in_demand=True), ["D1 Quill"], id="both"),
    pytest.param(OnetChoice(min_occupations=3), ["C1 Quill", "D1 Quill"], id="of some occupations"),
]


@pytest.mark.parametrize(("choice", "labels"), CHOICES)
def test_only_what_was_chosen_is_taken(choice, labels):
    rows = [
        row("A1 Quill"),
        row("B1 Quill", marks="Y,N", occupations="2"),
        row("C1 Quill", marks="N,Y", occupations="3"),
        row("D1 Quill", marks="Y,Y", occupations="4"),
    ]
    assert [found["label"] for found in concepts(*rows, choice=choice)] == labels


def test_the_pack_passes_the_check_over_the_package_and_names_its_licence():
    examples = [str(param.values[0]) for param in NAMES]
    text = onet_pack(
        "list.csv", COLUMNS + "".join(f"{row(each)}\n" for each in examples), OnetChoice(), KNOWN
    )
    pack = parse_taxonomy_file("onet.toml", text)
    joined = join_files(package_files(), [pack])
    assert {concept.id for concept in pack.concepts} <= {concept.id for concept in joined.concepts}
    assert all(line.startswith("#") for line in text.splitlines()[:5])
    assert "O*NET" in text
    assert "CC BY 4.0" in text


BAD = [
    pytest.param(
        "example,hot\nQuill,N\n", "list.csv: line 1: column 'commodity_title' is missing", id="columns"
    ),
    pytest.param("", "list.csv: line 1: column 'example' is missing", id="empty"),
    pytest.param(
        COLUMNS + row("Quill", occupations="many"), "list.csv: line 2: n_occupations must be", id="count"
    ),
    pytest.param(COLUMNS + "Quill\n", "list.csv: line 2: n_occupations must be a number", id="a short row"),
    pytest.param(COLUMNS + '"Quill" Base,1,t,N,N,1,0\n', "list.csv: line 2: ", id="quotes"),
]


@pytest.mark.parametrize(("text", "words"), BAD)
def test_a_list_that_is_not_one_is_refused_with_its_line(text, words):
    with pytest.raises(RefusedInputError) as refused:
        onet_pack("list.csv", text, OnetChoice(), KNOWN)
    assert str(refused.value).startswith(words)
