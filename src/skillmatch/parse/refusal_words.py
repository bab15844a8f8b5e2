"""What pages say that came with status 200 and mean no, in English, German, French, Spanish and Dutch."""

import re

# A title is often the page's and the site's: each part of it is looked at by itself.
_TITLE_PART = re.compile(r"\s[-–—|:·•»«/]+\s|[|–—·»«]|:\s|…|\.{3}")
_CHALLENGE = re.compile(
    r"just a moment|attention required|access (?:to this page has been )?denied|forbidden|captcha"
    r"|are you (?:a robot|(?:a )?human)|(?:human|bot|robot) (?:verification|check)"
    r"|security (?:check|verification)(?: required)?|request (?:blocked|rejected)|too many requests"
    r"|(?:please )?(?:verify|confirm|prove) (?:that )?you(?:'re| are) (?:(?:a )?human|not a robot)"
    r"|checking your browser(?: before .{0,60})?|pardon our interruption|(?:sorry, )?you have been blocked"
    r"|zugriff verweigert|einen moment(?: bitte)?|accès refusé|un instant|acceso denegado|un momento"
    r"|toegang geweigerd|een moment(?: geduld)?",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:please )?(?:(?:user|member|candidate|account) )?(?:log|sign)[ -]?(?:in|on)"
    r"(?: required| page| to .{1,60})?|authentication required|inloggen|aanmelden|anmeldung"
    r"|(?:bitte )?(?:anmelden|einloggen)|(?:se )?connecter|connexion|iniciar sesión|inicio de sesión",
    re.IGNORECASE,
)
_THING = (
    r"(?:page|job|posting|position|vacancy|opening|offer|listing|requisition|ad|advert|role|opportunity"
    r"|seite|stelle|stellenanzeige|stellenangebot|anzeige|offre|annonce|poste|oferta|página|puesto|vacante"
    r"|pagina|vacature)"
)
_MISSING_FORMS = (
    r"(?:(?:http |error |fehler |erreur )*(?:404|410)|(?:http |error |fehler |erreur )+(?:40|50)[0-9]"
    r"|service unavailable|internal server error)(?: error| not found| gone| fehler| page)*",
    rf"(?:the |this |that |your |requested )*(?:{_THING} ){{0,2}}"
    r"(?:(?:was |could |can )?not (?:be )?found|cannot be found|does ?n[o']t exist"
    r"|(?:is )?no longer (?:available|exists|active|open))",
    rf"(?:this |the )?{_THING} (?:has )?(?:been )?(?:closed|expired|filled)",
    rf"(?:diese |dieses |die |das )?{_THING} (?:wurde |konnte )?nicht (?:mehr )?"
    r"(?:gefunden(?: werden)?|verfügbar)",
    rf"(?:cette |la )?{_THING} (?:est )?(?:introuvable|non trouvée|inexistante)",
    rf"(?:esta |la )?{_THING} no (?:(?:se ha )?encontrad[ao]|existe|disponible)",
    rf"(?:deze |de )?{_THING} (?:is )?niet (?:gevonden|beschikbaar)",
)
_MISSING = re.compile(rf"(?:oops[!,.]* ?)?(?:{'|'.join(_MISSING_FORMS)})", re.IGNORECASE)
_CLOSED_FORMS = (
    rf"(?:this|the) (?:job |work )?{_THING}(?: {_THING})?"
    r"(?: (?:that )?you(?:'re| are| were)? [a-z ]{1,30})?"
    r" (?:is no longer (?:available|active|open|live|online|accepting applications)"
    r"|is (?:now )?(?:closed|expired)|expired|no longer exists|does ?n[o']t exist"
    r"|has (?:now |already )?(?:been (?:filled|closed|removed|taken down|deactivated)|expired|closed|ended))",
    rf"(?:diese|dieses|die|das) {_THING} (?:ist|wurde) (?:leider |bereits |inzwischen )*"
    r"(?:nicht mehr (?:verfügbar|aktiv|online|aktuell)|besetzt|abgelaufen|vergeben|geschlossen|gelöscht"
    r"|deaktiviert)",
    rf"(?:cette|ce|la|le|l')\s?{_THING}(?: d'emploi)? (?:n'est plus (?:disponible|en ligne|active|valable)"
    r"|a expiré|est (?:expiré|pourvu|clôturé|fermé)e?|a été (?:pourvu|supprimé|retiré|clôturé)e?)",
    rf"(?:esta|este|la|el) {_THING}(?: de (?:trabajo|empleo))? (?:ya no está (?:disponible|activ[ao])"
    r"|ha (?:expirado|caducado|sido (?:cubiert|cerrad|eliminad)[ao])|está (?:cerrad|caducad)[ao])",
    rf"(?:deze|de) {_THING} (?:is (?:niet (?:meer|langer) (?:beschikbaar|actief|online)"
    r"|(?:inmiddels |reeds |al )?(?:vervuld|verlopen|gesloten|ingevuld))|bestaat niet(?: meer)?)",
)
# What a page says of its own posting in a sentence that ends there: prose goes on.
_CLOSED = re.compile(
    r"\W{0,9}(?:(?:(?:we(?:'re| are) )?sorry|unfortunately|oops|note|leider|désolé|lo sentimos|helaas)"
    rf"\W{{1,3}})?(?:{'|'.join(_CLOSED_FORMS)})(?=\W*$|[.!;]| and | et | und | en | y | (?:on|am|since) \d)",
    re.IGNORECASE,
)
_HUMAN_TEST = re.compile(
    r"enable (?:javascript|cookies)(?: and (?:javascript|cookies))? to continue|checking if the site"
    r"|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|not a robot|\bray id\b",
    re.IGNORECASE,
)


def says_challenge(title: str) -> bool:
    """Return whether a title is that of a page which tests whether its reader is human, or refuses him."""
    return _has_part(title, _CHALLENGE)


def says_login(title: str) -> bool:
    """Return whether a title is that of a page to log in on."""
    return _has_part(title, _LOGIN)


def says_missing(title: str) -> bool:
    """Return whether a title is that of a page which is not there, or whose posting is not."""
    return _has_part(title, _MISSING)


def says_closed(line: str) -> bool:
    """Return whether a line tells of the posting on its page that it is no longer open."""
    return len(line) <= 200 and _CLOSED.match(line.replace("’", "'")) is not None


def tests_humans(text: str) -> bool:
    """Return whether a short text asks for what only a person with a browser does."""
    return _HUMAN_TEST.search(text) is not None


def _has_part(title: str, pattern: re.Pattern[str]) -> bool:
    parts = (part.strip(" \t\n.!?*") for part in _TITLE_PART.split(" ".join(title[:300].split())))
    return any(pattern.fullmatch(part.replace("’", "'")) for part in parts)
