"""Every limit of the line in one table: a name that carries the unit, a value, and what happens beyond it."""

# One request
CONNECT_SECONDS = 5  # A connection that takes longer to open is given up and counts as a failed try.
REQUEST_SECONDS = 60  # A request is cut here by the clock, however steadily the server drips.
RAW_BYTES = 5 * 1024**2  # A body that sends more over the wire is refused.
DECODED_BYTES = 10 * 1024**2  # A body that inflates to more is refused.
INFLATION_RATIO = 100  # A body that inflates by more than this factor is refused as a bomb.
INFLATION_FREE_BYTES = 64 * 1024  # Up to this size the factor is not looked at: it harms nobody.
REDIRECTS = 5  # A chain of more redirects is refused.
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

# One file
FILE_BYTES = 20 * 1024**2  # A larger file of rows is refused; split it.
CSV_COLUMNS = 1000  # A header with more columns is refused: it is no table that a person made.
RESUME_BYTES = 5 * 1024**2  # A larger resume is refused.
REASON_CHARACTERS = 300  # A longer reason is cut, so that a hostile page cannot flood the reports.

# One record or document
TEXT_CHARACTERS = 200_000  # A record with a longer text field is rejected.
ID_CHARACTERS = 200  # A record with a longer id is rejected.
JSON_DEPTH = 64  # JSON that is nested deeper is rejected.
JSON_DIGITS = 40  # JSON with a longer number is rejected.
JSON_REPAIR_CHARACTERS = 50_000  # Broken JSON-LD that is longer is not repaired: that could take for ever.
HTML_DEPTH = 500  # A page whose elements are nested deeper is rejected.
POSTING_CHARACTERS = 80  # A page without structured data and with less visible text is no posting.
