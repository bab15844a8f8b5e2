"""Every limit of the line in one table: a name that carries the unit, a value, and what happens beyond it."""

# One request
CONNECT_SECONDS = 5  # A connection that takes longer to open is given up and counts as a failed try.
REQUEST_SECONDS = 60  # A request, redirects included, is cut here by the clock, however steadily it drips.
OVERDUE_REQUESTS = 2  # A host whose requests were cut so this often in one run is left alone for the night.
RAW_BYTES = 5 * 1024**2  # A body that sends more over the wire is refused.
DECODED_BYTES = 10 * 1024**2  # A page that inflates to more is refused.
API_DECODED_BYTES = 20 * 1024**2  # A feed, or an answer of an API, that inflates to more is refused.
INFLATION_RATIO = 100  # A body that inflates by more than this factor is refused as a bomb.
INFLATION_FREE_BYTES = 64 * 1024  # Up to this size the factor is not looked at: it harms nobody.
REDIRECTS = 5  # A chain of more redirects is refused.
HEADER_CHARACTERS = 500  # A longer ETag, Last-Modified or Content-Type counts as not sent.
LINK_CHARACTERS = 8000  # A longer Link header is not read: the list ends there.
ADDRESSES = 4  # Of a host with many addresses, this many are tried.

# Tries and pace
TRIES = 3  # A page that fails for a passing reason this often is given up for the night.
BACKOFF_FIRST_SECONDS = 1  # The wait before the second try; each further one is four times as long.
BACKOFF_LAST_SECONDS = 30  # No wait between tries of our own choosing is longer.
RETRY_AFTER_SECONDS = 300  # A host that asks for a longer pause is left alone until the next night.
CRAWL_DELAY_SECONDS = 30  # A longer crawl-delay in robots.txt counts as this one.
ROBOTS_BYTES = 512 * 1024  # Of a longer robots.txt only this much is read.

# One source
SOURCE_SECONDS = 20 * 60  # A source that takes longer is stopped; what it missed is listed.
LIST_PAGES = 200  # No list is followed over more pages, whatever its source file says.
SOURCE_RECORDS = 5000  # No web source gives more records in one night.
UNMAPPED_FIELDS = 200  # Of more field names that nobody reads, this many are reported.
GATE_ENTRIES = 100  # A list of more languages, clearances or permits is none: it is left empty and reported.
UNREADABLE_VALUES = 5  # Of more values that a field cannot hold, this many are shown, the rest counted.

# One file
FILE_BYTES = 20 * 1024**2  # A larger file of rows is refused; split it.
CSV_COLUMNS = 1000  # A header with more columns is refused: it is no table that a person made.
HEADER_ROWS = 20  # A header is looked for in so many rows; table.header_row names one further down.
HEADER_LINES = 1000  # Of a CSV file these lines are looked at for it; most of those rows take one each.
CSV_OPEN_QUOTES = 10  # After more rows that open a quote for good, the rest of a CSV file is one reject.
MERGED_ROWS = 20_000  # A sheet whose merged cells stand for more rows is refused.
SHEET_CELLS = 2_000_000  # A sheet whose rows reach over more cells, filled or empty, is refused.
RESUME_BYTES = 5 * 1024**2  # A larger resume is refused.
RESUME_PAGES = 50  # A PDF with more pages is rejected.
PDF_PAGE_TOKENS = 200_000  # A PDF with a page of more drawing steps is rejected: it would be read for ever.
PDF_PAGE_LETTERS = 25  # A PDF with fewer letters a page has been scanned; what little it says is a stamp.
ZIP_MEMBERS = 1000  # A zip-based file (DOCX, XLSX, an export) with more members is refused.
ZIP_INFLATED_BYTES = 20 * 1024**2  # A zip-based file that inflates to more is refused.
REASON_CHARACTERS = 300  # A longer reason is cut, so that a hostile page cannot flood the reports.

# One record or document
TEXT_CHARACTERS = 200_000  # A record with a longer text field is rejected.
ID_CHARACTERS = 200  # A record with a longer id is rejected.
JSON_DEPTH = 64  # JSON that is nested deeper is rejected.
JSON_DIGITS = 40  # JSON with a longer number is rejected.
JSON_REPAIR_CHARACTERS = 50_000  # Broken JSON-LD that is longer is not repaired: that could take for ever.
ELEMENT_VALUES = 2000  # An element of an API's answer with more values than this is rejected.
XML_DEPTH = 64  # XML that is nested deeper is rejected.
XML_ELEMENTS = 500_000  # XML with more elements is rejected; the largest sitemap allowed has half as many.
XML_ATTRIBUTES = 500  # XML with more attributes on one element is rejected.
FEED_PREFIXES = 100  # A feed that declares more prefixes of namespaces is rejected.
HTML_DEPTH = 500  # A page whose elements are nested deeper is rejected.
HTML_PARTS = 250_000  # A page with more elements is rejected; four attributes or texts count as one.
POSTING_CHARACTERS = 80  # A page without structured data and with less visible text is no posting.
MAIL_HEADER_CHARACTERS = 10_000  # A longer header line of a mail is cut.
MAIL_CONTAINERS = 100  # A mail with more parts that hold parts is rejected.
MAIL_PARTS = 1000  # A mail with more parts is rejected.
MAIL_TEXT_CHARACTERS = 1_000_000  # A mail with a longer part of text, history included, is rejected.
MAIL_FORWARDS = 10  # Of a mail that was forwarded more often, the innermost ones are not read.

# One document in its parser's process
PARSE_CPU_SECONDS = 10  # A document that takes more computing is rejected, its process killed.
PARSE_SECONDS = 60  # The same by the clock, for a parser that waits or a machine that is overloaded.
PARSE_MEMORY_BYTES = 512 * 1024**2  # A document for which the process needs more is rejected.
PARSED_BYTES = 24 * 1024**2  # A document that gives more than this as records or as rejects is rejected.
PARSE_OPEN_FILES = 32  # A parser that opens more at once fails, and with it its document.
FRAME_BYTES = 128 * 1024**2  # A longer message from a parser's process is none of ours: it is killed.
PARSER_STARTS = 3  # A source whose parser's process ends this often while it starts has failed.
