"""How texts write days and years."""

MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
YEAR = r"(?:19|20)\d\d"
YEARS = rf"{YEAR}(?:[ \t]?[-–—/][ \t]?(?:{YEAR}|\d\d\b))?(?!\w)"
DATE = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{MONTH},?[ ]{YEAR}"
    rf"|{MONTH}[ ](?:\d{{1,2}}(?:st|nd|rd|th)?,?[ ])?{YEAR}|{YEAR})(?!\w)"
)
