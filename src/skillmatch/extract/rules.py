"""What the rules that decide about a mention say, in words for people."""

from collections.abc import Mapping

# How the name was accepted -> why it is taken for the concept.
NAMED: Mapping[str, str] = {
    "any": "its name stands there",
    "exact": "its name stands there in exactly these capitals",
    "context:vendor": "the name of its maker stands before it",
    "context:version": "a version stands behind it",
    "context:word": "a word of its field stands in the same sentence",
    "context:certified": "the words around it speak of certification",
    "context:entry": "it is an entry of a list by itself",
    "context:neighbour": "its neighbours in the list are of its kind",
    "context:capital": "its capital in mid-sentence marks the name of a product",
    "context:program": "what is said of it is said of programs, among computers",
    "context:known": "the text names it beyond doubt elsewhere",
}

# What decided the assertion -> the words or the place that say so.
DECIDED: Mapping[str, str] = {
    "required:default": "a client names it and nothing beside it says otherwise",
    "required:section": "it stands under a header such as Requirements",
    "required:field": "it stands in the list of what is required",
    "required:must": "words such as “required” or “a must” stand behind it",
    "required:needs": "the words around it ask for work with it",
    "required:asks": "the words around it ask for somebody who knows it",
    "required:with": "it is to take the place of something else",
    "required:absent": "it is missing, and the client wants that put right",
    "required:not-without": "doing without it is what the client will not accept",
    "preferred:section": "it stands under a header such as Nice to have",
    "preferred:field": "it stands in the list of what is preferred",
    "preferred:preferred": "“preferred” or “desired” stands before it",
    "preferred:ideally": "words such as “ideally” or “nice to have” stand before it",
    "preferred:like": "words such as “would like someone with” stand before it",
    "preferred:nice": "words such as “preferred” or “would help” stand behind it",
    "optional:bonus": "words such as “a plus if you know” stand before it",
    "optional:optional": "“optional” or “not required” stands before it",
    "optional:but-not": "the words behind it say that it is not required",
    "optional:plus": "words such as “a plus” or “a bonus” stand behind it",
    "optional:not-asked": "words such as “you don't need to know” stand before it",
    "optional:not-required": "words such as “not required” stand behind it",
    "optional:if-known": "words such as “if you know it, great” stand around it",
    "optional:no-needed": "words such as “no … needed” stand around it",
    "negated:no": "“no” stands before it",
    "negated:not": "“not” stands before it",
    "negated:without": "a word such as “without” or “instead of” stands before it",
    "negated:except": "words such as “everything except” stand before it",
    "negated:left": "words such as “moved away from” stand before it",
    "negated:not-a-shop": "words such as “we are not a” stand before it",
    "negated:only": "words such as “who only know” stand before it",
    "negated:head": "the head of its list refuses it",
    "negated:section": "it stands under a header such as Not offered",
    "negated:failed": "words such as “failed” or “not passed” stand beside it",
    "negated:no-longer": "words such as “no longer use” stand before it",
    "negated:dont": "words such as “don't use” stand before it",
    "negated:dont-think": "words such as “don't think we need” stand before it",
    "negated:dont-send": "words such as “don't send us” stand before it",
    "negated:not-looking": "words such as “not looking for” stand before it",
    "negated:unwanted": "words such as “out of scope” stand behind it",
    "negated:never": "words such as “never used” stand before it",
    "negated:refuse": "the consultant refuses it in the words beside it",
    "negated:not-mine": "the consultant leaves it to others in the words behind it",
    "negated:call-someone": "words such as “someone else for” stand before it",
    "mentioned:novice": "the consultant says that there was no work in the field yet",
    "mentioned:section": "it stands under a header that asks for and claims nothing",
    "mentioned:environment": "the words before it tell what the client has or uses",
    "mentioned:own-work": "the client's own people do it",
    "mentioned:offer": "it is part of what the client offers",
    "mentioned:sent": "it is how an application or an offer is to be sent",
    "mentioned:has": "words such as “is in place” stand behind it",
    "mentioned:replaced": "it is to be replaced",
    "mentioned:moving-off": "the client is moving away from it",
    "mentioned:people": "others did it, whom the consultant led or paid",
    "mentioned:curious": "words such as “interested in” stand before it",
    "mentioned:training-only": "a training alone is claimed, no certification",
    "mentioned:vendor": "the vendor does it",
    "mentioned:others": "it is the work of others, such as a colleague or a team",
    "mentioned:handed-on": "the consultant hands it on to others",
    "mentioned:clients-lack": "it is what the consultant's clients lack",
    "mentioned:aspiring": "words such as “eager to learn” stand before it",
    "mentioned:familiar": "words such as “familiar with” stand before it",
    "mentioned:basic": "words such as “basic knowledge of” stand before it",
    "mentioned:lab": "it was met in a lab or a course",
    "mentioned:head": "the head of its list says that it was only met",
    "mentioned:labs": "it was met in labs only",
    "mentioned:not-hands-on": "the next words say that it is no work done by hand",
    "held:default": "a profile names it and nothing beside it says otherwise",
    "held:gladly": "words such as “never turn down” stand before it",
    "held:no-expiry": "words such as “does not expire” stand behind it",
    "held:teaches": "the consultant teaches it",
    "held:years": "its row in a table states years of use",
    "held:date": "it is stated to be valid until a day to come",
    "in_progress:not-yet": "“not yet” stands before it",
    "in_progress:studying": "words such as “studying for” stand before it",
    "in_progress:working-on": "“working on” stands before it",
    "in_progress:working-towards": "words such as “working towards” stand before it",
    "in_progress:pursuing": "words such as “pursuing” or “plan to take” stand before it",
    "in_progress:in-progress": "words such as “in progress” or “expected” stand beside it",
    "in_progress:head": "the head of its list says that it is being learned",
    "in_progress:beside": "the fields behind its name say that it is under way",
    "expired:date": "it is stated to have ended on a day gone by",
    "expired:beside": "the fields behind its name say that it has ended",
    "expired:said-next": "the next words say that it has ended",
    "expired:former": "a word such as “former” stands before it",
    "expired:lapsed": "words such as “has expired” stand behind it",
}

# What a text says as a whole -> the words that say so.
SAID: Mapping[str, str] = {
    "no_certifications:no": "“no certifications” is said",
    "no_certifications:no-need": "words such as “no need for certifications” are said",
    "no_certifications:dont-care": "words such as “we don't care about certifications” are said",
    "no_certifications:not-required": "words such as “certifications are not required” are said",
    "no_certifications:dont-matter": "words such as “certifications don't matter” are said",
    "no_certifications:paper": "words such as “no paper engineers” are said",
    "no_certifications:not-certificates": "words such as “experience counts, not certificates” are said",
}

_ASSERTIONS: Mapping[str, str] = {
    "negated": "ruled out",
    "mentioned": "only mentioned",
    "in_progress": "in progress",
}


def why(rule: str) -> str:
    """Return one sentence for a mention's rule: why its name was accepted, and why its assertion holds."""
    accepted, _, decided = rule.partition("/")
    assertion = decided.partition(":")[0]
    named = NAMED.get(accepted, f"of the rule {accepted}")
    told = DECIDED.get(decided, f"of the rule {decided}")
    return f"Found because {named}; {_ASSERTIONS.get(assertion, assertion)} because {told}."


def why_fact(rule: str) -> str:
    """Return one sentence for a fact's rule."""
    return f"True of the whole text because {SAID.get(rule, f'of the rule {rule}')}."
