"""What mail programs write around other people's mail and below one's own, in the languages they speak."""

import re

_FORWARDED = (
    r"-{2,12} ?(?:Forwarded [Mm]essage(?: from .{1,100}?)?|Weitergeleitete Nachricht|Message transféré"
    r"|Mensaje reenviado|Mensagem encaminhada|Messaggio inoltrato|Doorgestuurd bericht) ?-{2,12}"
    r"|(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du message réexpédié"
    r"|Inizio messaggio inoltrato)[ \u00a0]?:"
)
FORWARD_MARK = re.compile(rf"^[ \t]{{0,8}}(?:{_FORWARDED})[ \t\r]*$", re.MULTILINE)

_SENDER = "From|Von|De|Da|Van|Från|Fra"
_SENT = "Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Data|Inviato|Verzonden|Skickat|Sendt"
_OTHER = (
    "To|Cc|Bcc|Subject|Reply-To|Importance|Attachments|Organi[sz]ation|An|Betreff|Antwort an|Wichtigkeit"
    "|Anlagen|À|A|Objet|Para|Asunto|Assunto|Oggetto|Aan|Onderwerp|Till|Ämne|Til|Emne"
)
SUBJECTS = ("subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne")
_START, _COLON = r"[ \t]{0,8}\*?", r"\*?[ \u00a0]?:\*?"
# One line of a forwarded message's header, with the addresses that did not fit on it.
HEADER = re.compile(
    rf"{_START}(?P<name>{_SENDER}|{_SENT}|{_OTHER}){_COLON}[ \t]*(?P<value>[^\n]*)"
    r"(?:\n[ \t]*<?[^\s<>@]{1,100}@[^\n]*)*(?:\n|\Z)",
    re.IGNORECASE,
)
# Outlook's header: a sender, a date within the next three lines, and one line more of its kind.
HEADER_BLOCK = re.compile(
    rf"^{_START}(?:{_SENDER}){_COLON}[^\n]{{0,500}}\n"
    rf"(?=(?:[^\n]{{0,500}}\n){{0,2}}{_START}(?:{_SENT}){_COLON})"
    rf"(?:{_START}(?:{_SENT}|{_OTHER}){_COLON}[^\n]{{0,500}}(?:\n|\Z)){{2}}",
    re.MULTILINE,
)
BLANKS_AND_RULES = re.compile(r"(?:[ \t\r_]*\n)*")

# A bare -- may also be a rule between two parts: below a signature there is little.
SIGNATURE = re.compile(r"^(?:-- \r?$|--\r?$(?=(?:\n[^\n]{0,200}){0,12}\s*\Z))", re.MULTILINE)
_DISCLAIMED = (
    r"^[*_ \t]{0,10}(?:(?:CONFIDENTIALITY|LEGAL|PRIVACY) (?:NOTICE|NOTE|DISCLAIMER)\b|DISCLAIMER\s?:"
    r"|(?:CAUTION|WARNING|EXTERNAL)\b.{0,60}\boriginated (?:from )?outside"
    r"|(?:The )?(?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message|communication)\b"
    r"|This (?:e-?mail|message|communication)\b.{0,120}\b(?:confidential|privileged|intended (?:only|solely))"
    r"|If you (?:are not|have received).{0,60}\b(?:intended recipient|in error)"
    r"|Please consider the environment|Diese (?:E-?Mail|Nachricht)\b.{0,120}\bvertraulich"
    r"|Ce (?:message|courriel)\b.{0,120}\bconfidentiel).*$"
)
DISCLAIMER_LINE = re.compile(_DISCLAIMED, re.MULTILINE | re.IGNORECASE)
DISCLAIMER = re.compile(rf"{_DISCLAIMED}(?:\n[^\n]*\S[^\n]*)*", re.MULTILINE | re.IGNORECASE)
PROGRAM_LINE = re.compile(
    r"^[ \t]*(?:Sent from my \w.{0,40}|Sent from (?:Mail|Outlook|Yahoo|Proton).{0,60}|Get Outlook for .{0,60}"
    r"|Von meinem .{1,40} gesendet|Envoyé de mon .{1,40}|\[(?:cid|image): ?[^\]\n]{0,200}\])[ \t\r]*$",
    re.MULTILINE,
)
