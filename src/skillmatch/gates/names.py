"""Languages, clearances and countries by every name that people write for them, in lower case."""

_SPOKEN = (
    "albanian", "arabic", "armenian", "bengali", "bosnian", "bulgarian", "cantonese", "catalan", "croatian",
    "czech", "danish", "dutch", "english", "estonian", "farsi", "finnish", "french", "german", "greek",
    "hebrew", "hindi", "hmong", "hungarian", "icelandic", "indonesian", "italian", "japanese", "khmer",
    "korean", "latvian", "lithuanian", "malay", "mandarin", "nepali", "norwegian", "polish", "portuguese",
    "punjabi", "romanian", "russian", "serbian", "slovak", "slovenian", "somali", "spanish", "swahili",
    "swedish", "tagalog", "tamil", "thai", "turkish", "ukrainian", "urdu", "vietnamese", "welsh",
)  # fmt: skip
# "Chinese" alone is either of two.
LANGUAGES = {name: name.title() for name in _SPOKEN} | {
    "mandarin chinese": "Mandarin",
    "cantonese chinese": "Cantonese",
    "persian": "Farsi",
    "american sign language": "American Sign Language",
    "asl": "American Sign Language",
}

CLEARANCES = {
    "public trust": "Public Trust",
    "confidential": "Confidential",
    "secret": "Secret",
    "top secret": "Top Secret",
    "top-secret": "Top Secret",
    "ts": "Top Secret",
    "ts/sci": "TS/SCI",
    "ts / sci": "TS/SCI",
    "ts-sci": "TS/SCI",
    "top secret/sci": "TS/SCI",
    "top secret / sci": "TS/SCI",
    # The United Kingdom's own.
    "sc": "SC",
    "security check": "SC",
    "dv": "DV",
    "developed vetting": "DV",
}

COUNTRIES = {
    "us": "US", "u.s.": "US", "u.s": "US", "usa": "US", "u.s.a.": "US", "united states": "US",
    "united states of america": "US", "american": "US",
    "uk": "UK", "u.k.": "UK", "united kingdom": "UK", "british": "UK",
    "eu": "EU", "e.u.": "EU", "european union": "EU", "canada": "Canada", "canadian": "Canada",
    "australia": "Australia", "australian": "Australia", "switzerland": "Switzerland", "swiss": "Switzerland",
}  # fmt: skip
