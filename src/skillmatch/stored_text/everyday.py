"""Words that name no skill, for telling names from other words."""

# With a capital they name a day, a language, a place or an office.
EVERYDAY = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "english", "german", "french", "spanish", "american", "british", "european", "us",
    "usa", "uk", "eu", "uae", "am", "pm", "est", "pst", "cst", "gmt", "utc", "ok", "asap", "faq", "pto",
    "eeo", "cv", "tbd", "fyi", "hr", "it", "ceo", "cto", "cio", "cfo", "vp", "gpa", "bs", "ba", "ms", "ma",
    "phd", "mba", "contact",
))  # fmt: skip

# A name that ends with one is a job, a firm or an address.
TITLES = frozenset((
    "manager", "engineer", "analyst", "director", "specialist", "administrator", "technician", "consultant",
    "developer", "architect", "coordinator", "lead", "officer", "president", "assistant", "intern",
    "supervisor", "programmer", "designer", "owner", "inc", "llc", "ltd", "gmbh", "corp", "university",
    "college", "school", "institute", "street", "avenue", "road", "department", "team", "group", "degree",
))  # fmt: skip

# With one of these a few words are prose and no entry of a list.
SMALL_WORDS = frozenset((
    "a", "an", "the", "our", "your", "my", "their", "his", "her", "its", "this", "that", "these", "those",
    "other", "others", "more", "such", "as", "with", "for", "to", "of", "in", "on", "at", "by", "from",
    "is", "are", "was", "were", "be", "been", "will", "can", "must", "may", "you", "we", "i", "they", "it",
    "he", "she", "any", "all", "some", "new", "plus", "etc", "not", "no", "also", "both", "using", "use",
    "well",
))  # fmt: skip
