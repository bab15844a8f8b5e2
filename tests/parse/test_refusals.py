import pytest

from skillmatch.parse.outline import outline_of
from skillmatch.parse.refusals import refusal

LONG = "<p>" + "The shop has twelve PCs, one printer and nobody who looks after them. " * 15 + "</p>"
SOME = "<p>" + "The shop has twelve PCs, one printer and nobody who looks after them. " * 6 + "</p>"
PASSWORD = "<form><input name=user><input type=password></form>"

MISSING = [
    "404",
    "Error 404",
    "404 - Page not found | Acme",
    "404 Not Found",
    "Acme: page not found",
    "Oops! Page not found",
    "Job not found",
    "This job is no longer available",
    "The page could not be found",
    "Position filled",
    "Job expired: Acme",
    "HTTP Error 503",
    "Service unavailable",
    "Seite nicht gefunden – Acme",
    "Fehler 404",
    "Page introuvable",
    "Página no encontrada",
    "Pagina niet gevonden",
    "This page doesn’t exist",
]


@pytest.mark.parametrize("title", MISSING)
def test_a_title_that_says_missing_is_a_soft_404(title: str) -> None:
    for markup in (f"<title>{title}</title>{LONG}", f"<title>Acme</title><h1>{title}</h1>{LONG}"):
        assert refusal(outline_of(markup, ""), has_posting=False).startswith("blocked: soft 404 (")


CLOSED = [
    "This job is no longer available.",
    "Sorry, this position has been filled.",
    "We’re sorry, the job you are looking for is no longer open",
    "This job posting has expired. Have a look at similar jobs below!",
    "This vacancy is now closed",
    "The position has been filled.",
    "This job expired on 12 March",
    "Diese Stelle ist nicht mehr verfügbar.",
    "Diese Stellenanzeige ist leider bereits abgelaufen",
    "Die Stelle wurde inzwischen besetzt.",
    "Cette offre n’est plus disponible",
    "Désolé, cette offre d'emploi a expiré.",
    "Le poste a été pourvu",
    "Esta oferta ya no está disponible.",
    "Lo sentimos, esta vacante ha sido cerrada",
    "Deze vacature is niet meer beschikbaar",
    "Helaas, deze vacature is inmiddels vervuld.",
]


@pytest.mark.parametrize("notice", CLOSED)
def test_a_notice_at_the_top_is_a_soft_404_whatever_the_page_states(notice: str) -> None:
    outline = outline_of(f"<title>Help desk</title><h1>Help desk</h1><p>{notice}</p>{LONG}", "")
    for has_posting in (False, True):
        assert refusal(outline, has_posting).startswith("blocked: soft 404 (")


POSTINGS = [
    ("words in the title", "<title>404 errors and access denied tickets</title>" + LONG),
    ("a number of a job", "<title>403 | Help desk | Acme</title>" + LONG),
    ("work on logins", "<h1>Single sign-in engineer</h1>" + LONG),
    ("work on pages", "<h1>Page not found handling in nginx</h1>" + LONG),
    ("security", "<h1>Security check-in desk</h1>" + LONG),
    (
        "prose of a position",
        f"<h1>Help desk</h1><p>The position has been filled by temps until now.</p>{LONG}",
    ),
    ("prose of no position", f"<h1>Help desk</h1><p>No position has been filled.</p>{LONG}"),
    ("not open to agencies", f"<h1>Help desk</h1><p>This position is not open to agencies.</p>{LONG}"),
    ("a notice far down", f"<h1>Help desk</h1>{'<p>x</p>' * 12}<p>This job is no longer available.</p>"),
    ("a hidden notice", f"<h1>Help desk</h1><p hidden>This job is no longer available.</p>{LONG}"),
    ("a login box", f"<title>Help desk</title><header>{PASSWORD}</header><main>{SOME}</main>"),
    ("an application form", f"<title>Help desk</title><main>{SOME}{PASSWORD}</main>"),
    ("little text", "<title>Help desk</title><p>Nine PCs.</p>"),
]


@pytest.mark.parametrize("markup", [pytest.param(m, id=name) for name, m in POSTINGS])
def test_a_posting_may_contain_the_words(markup: str) -> None:
    assert refusal(outline_of(markup, ""), has_posting=False) == ""


OTHERS = [
    ("a password and little else", f"<title>Acme</title><main>{PASSWORD}</main>", "login page"),
    ("a title", f"<title>Sign in | Acme</title>{SOME}{PASSWORD}", "login page"),
    ("a heading", f"<title>Acme</title><h1>Please log in to continue</h1>{LONG}{PASSWORD}", "login page"),
    ("without a password", "<h1>Sign in to Acme</h1><p>Go on with your firm's account.</p>", "login page"),
    ("in German", "<title>Anmelden – Acme</title><p>Weiter mit Firmenkonto</p>", "login page"),
    ("in French", f"<h1>Connexion</h1>{PASSWORD}", "login page"),
    ("in Spanish", f"<h1>Iniciar sesión</h1>{PASSWORD}", "login page"),
    ("in Dutch", f"<h1>Inloggen</h1>{PASSWORD}", "login page"),
    ("waiting room", "<title>Just a moment...</title>", "challenge page"),
    (
        "shield",
        "<title>Attention Required! | Shield</title><h1>Sorry, you have been blocked</h1>",
        "challenge page",
    ),
    ("denial", f"<h1>Access Denied</h1>{LONG}", "challenge page"),
    ("a test without a title", "<p>Please verify you are a human to go on.</p>", "challenge page"),
]


@pytest.mark.parametrize(("markup", "reason"), [pytest.param(m, r, id=name) for name, m, r in OTHERS])
def test_a_page_that_asks_who_is_there_is_refused(markup: str, reason: str) -> None:
    assert refusal(outline_of(markup, ""), has_posting=False) == f"blocked: {reason}"


def test_beside_a_stated_posting_the_title_says_nothing() -> None:
    assert refusal(outline_of(f"<title>404</title>{PASSWORD}", ""), has_posting=True) == ""


@pytest.mark.parametrize(
    "hostile", ["this job " * 20_000, "the page " * 20_000, "\n" * 100_000, "!" * 100_000]
)
def test_a_hostile_page_takes_no_time(hostile: str) -> None:
    assert refusal(outline_of(f"<title>{hostile}</title><p>{hostile}</p>", ""), has_posting=False) == ""
