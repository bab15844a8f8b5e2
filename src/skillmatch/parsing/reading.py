"""One document read, whatever its bytes: records and rejects as lines, never an exception."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from io import BytesIO

from skillmatch import limits
from skillmatch.errors import RefusedInputError, SkillmatchError
from skillmatch.parse import guide_of, parser_of
from skillmatch.parse.coverage import is_filled
from skillmatch.parse.detect import detect, guess_kind
from skillmatch.parse.record_json import fields_of
from skillmatch.parsing.document import Document, DocumentReading, FileForm
from skillmatch.parsing.lines import public_line, public_reject, reject_line, storable, visible
from skillmatch.privacy import mask_contacts, without_contacts
from skillmatch.records import Leads, ParseResult, Record, Reject
from skillmatch.sources import FIELDS, Source, source_for_file
from skillmatch.sources.fit import wrong_kind


def read_document(document: Document, source: Source) -> DocumentReading:
    """Return what a document of a source gives."""
    return _guarded(document, lambda: _reading(document, source))


def read_file(document: Document, form: FileForm) -> DocumentReading:
    """Return what a file gives whose format or kind may have to be told from its content."""
    return _guarded(document, lambda: _reading(document, _source_of(document, form)))


def refused(document: Document, reason: str) -> DocumentReading:
    """Return the reading of a document that is refused as a whole."""
    return _with_rejects(DocumentReading(is_refused=True), (Reject(reason, document.locator),))


def _guarded(document: Document, read: Callable[[], DocumentReading]) -> DocumentReading:
    try:
        return read()
    except MemoryError:
        # Whoever ran out of it is in no state to go on.
        raise
    except SkillmatchError as error:
        return refused(document, str(error).removeprefix(f"{document.locator}: "))
    except Exception as error:
        # Hostile bytes find every mistake of a parser: it costs that document only.
        return refused(document, f"not readable ({type(error).__name__})")


def _source_of(document: Document, form: FileForm) -> Source:
    adapter = form.adapter or detect(document.content, document.locator)
    kind = form.kind or guess_kind(document.content, adapter)
    if adapter == "board":
        raise RefusedInputError("a board is read by the selectors of its source file: try 'source check'")
    if complaint := wrong_kind(adapter, kind, ()):
        raise RefusedInputError(f"{complaint}: leave out --kind")
    return source_for_file(adapter, kind)


def _reading(document: Document, source: Source) -> DocumentReading:
    result, leads = _parsed(document, source), _leads(document, source)
    filled = Counter(dict.fromkeys(FIELDS[source.kind], 0))
    records = _joined(_recorded(record, filled) for record in map(without_contacts, result.records))
    reading = DocumentReading(
        records=records,
        record_count=len(result.records),
        filled=dict(filled),
        unmapped=tuple(mask_contacts(visible(name)) for name in result.unmapped_fields),
        leads=replace(leads, rejects=()),
        kind=source.kind,
    )
    return _with_rejects(reading, (*result.rejects, *leads.rejects))


def _parsed(document: Document, source: Source) -> ParseResult:
    """Return what stands in a document; a list is only looked at for where it leads."""
    if document.is_list:
        return ParseResult()
    result = parser_of(source.adapter)(document.content, source, document.locator, document.charset)
    if source.adapter == "page" and not result.records and not result.rejects:
        return replace(result, rejects=(Reject("no posting on the page", document.locator),))
    return result


def _leads(document: Document, source: Source) -> Leads:
    """Return where a document leads on; a file, or a page that is no list, leads nowhere."""
    guide = guide_of(source.adapter)
    has_details = source.adapter == "page" or source.api.detail_url is not None
    is_asked = document.is_list or (not has_details and document.base_url != "")
    if guide is None or not is_asked:
        return Leads()
    leads = guide(document.content, source, document.base_url, document.charset)
    # One link more than is ever followed tells that there were more.
    bounded = slice(limits.SOURCE_RECORDS + 1)
    return replace(
        leads,
        links=tuple(map(storable, leads.links[bounded])),
        further=tuple(map(storable, leads.further[bounded])),
    )


def _recorded(record: Record, filled: Counter[str]) -> bytes:
    """Return a record as a line after counting which of its fields hold something."""
    filled.update(field for field in fields_of(record) if is_filled(record, field))
    return public_line(record)


def _with_rejects(reading: DocumentReading, rejects: Sequence[Reject]) -> DocumentReading:
    if not rejects:
        return reading
    first = public_reject(rejects[0])
    return replace(
        reading,
        rejects=_joined(map(reject_line, rejects)),
        reject_count=len(rejects),
        first_reject=f"{first.at}: {first.reason}",
    )


def _joined(lines: Iterable[bytes]) -> bytes:
    """Return the lines as one, or refuse the document that gives too many."""
    joined = BytesIO()
    for line in lines:
        joined.write(line)
        if joined.tell() > limits.PARSED_BYTES:
            raise RefusedInputError(f"gives over {limits.PARSED_BYTES} bytes of records; split it")
    return joined.getvalue()
