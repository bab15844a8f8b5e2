"""Which unknown names are suggested, in which order, and as what stub. All names are invented."""

from datetime import date

from skillmatch.extract import build_lexicon
from skillmatch.interpret import Document, Reading
from skillmatch.records import Declared
from skillmatch.stored_text.sightings import StoredDocument
from skillmatch.stored_text.stubs import stubs
from skillmatch.stored_text.suggestions import Suggestion, Tally, known_keys, suggestions, summed, tally_of
from skillmatch.taxonomy import Alias, Concept, Taxonomy, join_files, package_files, parse_taxonomy_file

LARK = Concept("lark", "Lark", "skill", "office", "desktop", aliases=(Alias("Ledgerlark"),))
TAXONOMY = Taxonomy((LARK,), "t")
READING = Reading(build_lexicon(TAXONOMY), date(2026, 11, 23), "v1")


def profile(document_id: str, text: str = "", certifications: str = "") -> StoredDocument:
    fields = {"headline": "", "text": text, "skills": "", "certifications": certifications}
    return StoredDocument(Document("profile", 1, "h", fields, Declared()), document_id, (), ())


def tally(*stored: StoredDocument) -> Tally:
    return tally_of(stored, READING, known_keys(TAXONOMY))


STORED = (
    profile("p1", "We like Quillbase a lot. We like QuillBase more. Then Report it."),
    profile("p2", "Ledgerlark, Quillbase and Inkmaker. Please Report."),
    profile("p3", "our Quillbase, with a report", certifications="Certified Quill Keeper"),
    profile("p4", "a report again for Zebrafile"),
)


def test_names_of_most_documents_come_first_with_neighbours_and_the_first_words():
    first, *others = suggestions(tally(*STORED), 10)
    assert first == Suggestion(
        "Quillbase", 3, ("name", "neighbour"), ("Lark",), False, "p1", "We like Quillbase a lot."
    )
    assert [(each.name, each.document_count) for each in others] == [
        ("Certified Quill Keeper", 1),
        ("Inkmaker", 1),
        ("Zebrafile", 1),
    ]


def test_only_so_many_are_suggested():
    assert len(suggestions(tally(*STORED), 2)) == 2


def test_batches_sum_up_to_the_whole():
    whole = tally(*STORED)
    assert summed(tally(one) for one in STORED) == whole


def test_an_entry_of_certification_lists_is_one():
    told = {each.name: each.is_certification for each in suggestions(tally(*STORED), 10)}
    assert [name for name, is_certification in told.items() if is_certification] == ["Certified Quill Keeper"]


def suggestion(name: str, is_certification: bool = False) -> Suggestion:
    return Suggestion(name, 2, ("name",), ("Lark",), is_certification, "p1", f'it says "{name}"\n\x7f')


def test_stubs_are_a_file_that_passes_the_check_under_ids_of_their_own():
    names = (
        "Quill-Base",
        "Quill Base II",
        "Q#",
        "QBX",
        'Q"\\uote x',
        "\u00c9clair 2",
        "\u65e5\u672c\u8a9e\u8a9e",
    )
    taken = {concept.id for file in package_files() for concept in file.concepts} | {"quill-base"}
    text = stubs([*map(suggestion, names), suggestion("Cert of Quill", is_certification=True)], taken)
    file = parse_taxonomy_file("own.toml", text)
    join_files(package_files(), [file])
    assert [(concept.id, concept.type) for concept in file.concepts] == [
        ("quill-base-2", "skill"),
        ("quill-base-ii", "skill"),
        ("qbx", "skill"),
        ("q-uote-x", "skill"),
        ("eclair-2", "skill"),
        ("name", "skill"),
        ("cert-of-quill", "certification"),
    ]
    assert "# 2 documents, beside Lark: it says" in text
