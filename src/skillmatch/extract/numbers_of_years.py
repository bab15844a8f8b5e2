"""Numbers of years in figures and words, as patterns and as what they count."""

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_WORDS = {word: number for number, word in enumerate(_ONES, 1)} | {
    "thirty": 30,
    "twenty-five": 25,
    "dozen": 12,
    "a dozen": 12,
}
DECADES = {"a": 10, "one": 10, "two": 20, "three": 30}
NUMBER = r"(?P<low>\d{1,2}|(?<!two )(?:a )?dozen|twenty-five|thirty|" + "|".join(reversed(_ONES)) + r")"
_MORE = (
    r"(?: ?\(\d{1,2}\))?(?: ?\+| plus| or more| and a half)?"
    r"(?: ?(?:-|to|or|(?<=between \d) and|(?<=between \d\d) and) ?(?:\d{1,2}|[a-z]{3,9}) ?\+?)?"
    r"(?: full| solid| good)?"
)
SPAN = rf"{NUMBER}{_MORE}[ -]?(?:years?|yrs?)\b\.?'?"


def counted(word: str) -> int:
    """Return the number that a figure or a word stands for."""
    return int(word) if word.isdigit() else _WORDS[word]
