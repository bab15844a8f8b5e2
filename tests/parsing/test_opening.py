"""A source arrives in a child as it was declared."""

from importlib.resources import files

import pytest

from skillmatch.parsing import FileForm
from skillmatch.parsing.opening import Bounds, Opening, opening_for, opening_in
from skillmatch.sources import Source, parse_source, preset_names, source_for_file

DEMO = files("skillmatch.demo") / "workspace" / "sources"
TIGHT = Bounds(cpu_seconds=1, wall_seconds=2, memory_bytes=3)


def _account(preset: str) -> str:
    text = (files("skillmatch.sources") / "presets" / f"{preset}.toml").read_text(encoding="utf-8")
    return 'account = "acme"\n' if "{account}" in text else ""


DECLARED = {
    **{file.name: file.read_text(encoding="utf-8").replace("{{port}}", "80") for file in DEMO.iterdir()},
    **{name: f'kind = "request"\npreset = "{name}"\n{_account(name)}' for name in preset_names()},
    "list.urls": """kind = "request"\nadapter = "page"\nignore = ["a"]\n
        [list]\nurls = ["https://a.example/1"]\n[terms]\nchecked_on = 2026-01-02\n[select]\ntitle = "h1"\n""",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in DECLARED.items()])
def test_a_declared_source_stays_as_it_is(text):
    source = parse_source(text, "sources/some.toml")
    opening = opening_in(opening_for(source, TIGHT))
    assert Source.model_validate_json(opening.source) == source
    assert opening.bounds == TIGHT


def test_a_source_for_a_file_and_the_form_of_a_file_say_the_same():
    form = FileForm("csv", "profile")
    assert opening_in(opening_for(form, TIGHT)) == Opening(TIGHT, form=form)
    assert opening_for(source_for_file("csv", "profile"), TIGHT) == opening_for(form, TIGHT)
