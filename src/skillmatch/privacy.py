"""What must not be handed out: addresses and numbers of people, wherever in a record they were written."""

import re
from dataclasses import replace
from hashlib import sha256

from skillmatch.records import ConsultantProfile, Record

MASK = "[contact]"

_SOME_HOST = r"[\w-]++(?:\.[\w-]++)++"
_LOCAL = r"(?<![\w.+%&-])[\w.+%&-]++"
_DOT = r"(?:[ \t]?[\[({<][ \t]?(?:dot|\.)[ \t]?[\])}>][ \t]?|[ \t]dot[ \t]|\.)"
_MAIL = (
    rf"(?:mailto:[ \t]?)?{_LOCAL}[ \t]?[@\uff20][ \t]?{_SOME_HOST}"
    rf"|{_LOCAL}[ \t]{{0,2}}[\[({{<][ \t]?(?:at|@)[ \t]?[\])}}>][ \t]{{0,2}}[\w-]++(?:{_DOT}[\w-]++)++"
    rf"|{_LOCAL}[ \t]at[ \t][\w.-]++(?:[ \t]dot[ \t][\w-]++)++"
)
_PROFILE_PAGE = (
    r"(?<![\w.-])(?:[\w-]++\.){0,3}(?:linkedin\.com/(?:in|pub|profile)|xing\.com/(?:profile|people)"
    r"|facebook\.com(?!/(?:business|ads|help|groups|jobs|marketplace|events)\b)|fb\.(?:com|me)|m\.me"
    r"|twitter\.com|x\.com|instagram\.com|t\.me|wa\.me|(?:api|web)\.whatsapp\.com|join\.skype\.com)"
    r"/(?:[^\s<>\"'\[\]()]{0,500}[\w/])?"
)

# Seven digits may as well be a range of sizes or the number of an examination.
_COUNTED = (
    r"(?:users?|employees?|people|staff|seats?|pcs?|computers?|systems?|workstations?|machines?|devices?"
    r"|mailbox(?:es)?|customers?|clients?|servers?|[KMGT]B)"
)
_FREE = r"(?<![\w.+/=#&$€£-])"
_GAP = r"(?:[ \t]?[-.–‑][ \t]?|[ \t])"
_PLAIN_NUMBER = (
    # +1 (555) 123-4567 x89, 555-123-4567, (555) 1234567
    rf"(?<![\w+$€£])(?<!\d[.-])(?:\+?1{_GAP}?)?(?:\(\d{{3}}\)[ \t]?{_GAP}?|\d{{3}}{_GAP})"
    rf"\d{{3}}{_GAP}?\d{{4}}(?:,?[ \t]?(?:x|ext\.?|extension)[ \t]?\d{{1,6}})?(?!\w)"
    # 555-1234
    rf"|(?<![\w.+=#&$€£-])(?!365-20|220-1[0-2]0)[2-9]\d\d[-.]\d{{4}}(?!\w|[.-]\d|[ \t]?{_COUNTED}\b)"
    # +44 (0)20 7946 0958, 0049 30 1234567
    r"|(?<![\w+])\+\d(?:[ \t./()–‑-]{0,3}\d){6,14}(?!\w)"
    rf"|{_FREE}00[1-9](?:[ \t./()–‑-]{{0,3}}\d){{7,13}}(?!\w)"
    # 5551234567
    rf"|{_FREE}\d{{10,11}}(?!\w|[.,]\d)"
)
_DOUBTFUL_NUMBER = (
    # 020 7946 0958, (030) 1234567, 01 23 45 67 89; but neither a ZIP code nor an examination
    rf"{_FREE}(?!0\d{{4}}-\d{{4}}(?!\d)|070-\d{{3}}(?!\d))(?:\(0\d{{1,5}}\)|0\d{{1,5}})"
    r"[ \t/.-]{1,2}\d{2,8}(?:[ .-]\d{2,8}){0,5}(?!\w|:\d)"
    # 44-20-7946-0958, 44 20 7946 0958
    rf"|{_FREE}(?!(?:19|20)\d\d-)\d{{2,4}}(?:-\d{{2,4}}){{2,4}}(?!\w)"
    rf"|{_FREE}[1-9]\d[ ]\d{{2,3}}[ ]\d{{3,4}}[ ]\d{{4}}(?!\w)"
)
_ANNOUNCED = (
    r"(?P<cue>\b(?:tel|telephone|phone|call|ring|dial|mobile|mob|cell|fax|sms|text)"
    r"(?:[ \t](?:me|us|at|on|number|no))*+[ \t:.=]{0,3})"
    r"(?P<announced>\+?\(?\d{1,5}\)?(?:[ .-]{1,2}\(?\d{2,5}\)?){1,4}(?!\w)|\d{7,12}(?!\w|[ ]characters))"
)
_MESSENGER = (
    r"\b(?:skype|telegram|wechat|viber|threema|icq|whats[ ]?app)\b"
    r"(?:[ \t](?:me|us|at|on|id|name|user|number))*+(?:[ \t]?[:=]?[ \t]?\+?[\d(][\d .()-]{5,20}\d(?!\w)"
    r"|[ \t]?[:=][ \t]?@?\w++(?:[.@:+,-]++\w++)*+"
    r"|[ \t](?:@\w++(?:\.\w++)*+|live:[\w.:]*\w|[a-z][a-z\d]*+[._]\w[\w.]*+))"
)
_REACHING = re.compile(
    rf"{_MAIL}|%40|{_PROFILE_PAGE}|(?:phone|tel|mobile|call)[=/:]\+?\d{{7}}"
    r"|(?<!\d)\d{3}[-.]\d{3}[-.]\d{4}(?!\d)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    # A web address is looked at as a whole: the numbers in it are mostly those of pages.
    rf"(?P<url>https?://(?:[^\s<>\"'\[\]]{{0,2000}}[\w/])?)|{_MAIL}|{_PROFILE_PAGE}|{_MESSENGER}|{_ANNOUNCED}"
    rf"|{_PLAIN_NUMBER}|(?P<doubtful>{_DOUBTFUL_NUMBER})",
    re.IGNORECASE,
)
# A glance that costs little: most lines hold nothing that any of the above could begin with.
_SIGN = re.compile(
    r"[@\uff20]|://|\d(?:\D{0,6}\d){6}|[\[({<][ \t]?at|[ \t]dot[ \t]|\.(?:com|me)/"
    r"|skype|telegram|wechat|viber|threema|icq|whats"
)
_PLAIN = re.compile(_PLAIN_NUMBER, re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE = re.compile(
    r"(?<!\d)\d{1,2}[./-](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[./-]\d{1,2}(?!\d)|(?:\d{1,3}\.){3}\d{1,3}(?!\d)"
)
_SAYS_NOTHING = re.compile(
    r"\b(?:e-?mail|mail|tel|telephone|phone|mobile|mob|cell|fax|contact|skype|call|ring|write|me|at|to|or|and)\b"
    r"|[\W_]+",
    re.IGNORECASE,
)


def mask_contacts(text: str) -> str:
    """Return the text with addresses and numbers at which people are reached replaced by "[contact]"."""
    # What a contact hid may be one itself: "a@b.example" beside "555-1234" without a blank.
    while _SIGN.search(text.lower()) and (masked := _CONTACT.sub(_masked, text)) != text:
        text = masked
    return text


def without_contacts(record: Record) -> Record:
    """Return the record with contacts only where they stay in the work file: its text and its contact."""
    record = replace(
        record,
        native_id=public_id(record.native_id),
        location=_public(record.location),
        certifications=_public_terms(record.certifications),
        url=_public_url(record.url),
        languages=_public_terms(record.languages),
        clearance=_public_terms(record.clearance),
        work_permit=_public_terms(record.work_permit),
    )
    if isinstance(record, ConsultantProfile):
        return replace(
            record,
            name=_public(record.name),
            headline=_public(record.headline),
            skills=_public_terms(record.skills),
        )
    return replace(
        record,
        title=_public(record.title),
        company=_public(record.company),
        required=_public_terms(record.required),
        preferred=_public_terms(record.preferred),
    )


def _masked(found: re.Match[str]) -> str:
    """Return what stands in the text in place of what looks like a contact."""
    if found["url"]:
        return MASK if _REACHING.search(found["url"]) else found["url"]
    number = found["doubtful"] or found["announced"]
    if number and not _is_telephone(number, 9 if found["doubtful"] else 7):
        return _PLAIN.sub(MASK, found[0])
    return (found["cue"] or "") + MASK


def _is_telephone(number: str, digits: int) -> bool:
    """Return whether groups of digits are a telephone number, not dates, years or a network address."""
    is_long = sum(letter.isdigit() for letter in number) >= digits
    return is_long and len(_YEAR.findall(number)) < 2 and not _DATE.search(number)


def _public(text: str) -> str:
    """Return a line without contacts; "" if it said nothing else."""
    masked = mask_contacts(text)
    said = _SAYS_NOTHING.sub("", masked.replace(MASK, " "))
    return masked if masked == text or said else ""


def _public_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entries of a list without contacts, each once, in order."""
    return tuple(dict.fromkeys(term for term in map(_public, terms) if term))


def public_id(native_id: str) -> str:
    """Return an id, or a derived one, equal for equal ids, if it would tell how somebody is reached."""
    # Digits alone are what most systems number their records with.
    if native_id.isdecimal() or mask_contacts(native_id) == native_id:
        return native_id
    return "x-" + sha256(native_id.casefold().encode(errors="surrogatepass")).hexdigest()[:12]


def _public_url(url: str) -> str:
    """Return a web address; "" for one that is a mail address, a number or a person's own page."""
    is_web = url.casefold().startswith(("http://", "https://"))
    return url if is_web and mask_contacts(url) == url else ""
