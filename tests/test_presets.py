"""Every preset is a whole source file, and what its list documents look like in the real shape of the API."""

import json
from pathlib import Path

import pytest

from skillmatch.errors import RefusedInputError
from skillmatch.parse.api_leads import leads
from skillmatch.sources import Source, allowed_hosts, parse_source, preset_names

GOLDEN = Path(__file__).parent / "parse" / "golden" / "json_api"
ALONE = ("arbeitnow", "remoteok", "remotive", "usajobs")
ATS = tuple(name for name in preset_names() if name not in ALONE)


def preset(name: str, more: str = "") -> Source:
    account = "" if name in ALONE else 'account = "harbor"\n'
    return parse_source(f'preset = "{name}"\n{account}{more}', f"sources/{name}.toml")


def test_there_is_a_preset_for_each_board_that_allows_it() -> None:
    assert preset_names() == (
        "arbeitnow",
        "ashby",
        "greenhouse",
        "lever",
        "personio",
        "recruitee",
        "remoteok",
        "remotive",
        "smartrecruiters",
        "usajobs",
        "workable",
    )


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_and_an_account_are_a_whole_source(name: str) -> None:
    source = preset(name)
    assert (source.id, source.kind, source.adapter) == (name, "request", "json_api")
    assert source.url is not None
    assert source.url.startswith("https://")
    assert source.terms.url is not None
    assert {"id", "title", "text", "posted"} <= set(source.fields.values())
    assert "url" in {*source.fields.values(), *source.api.templates}
    assert source.expect.coverage["text"] >= 80
    assert len(allowed_hosts(source)) == 1


@pytest.mark.parametrize("name", preset_names())
def test_a_preset_has_a_golden_pair(name: str) -> None:
    declared = (f'preset = "{name}"\n' in file.read_text() for file in GOLDEN.glob("*.source.toml"))
    assert any(declared)


@pytest.mark.parametrize("name", ATS)
def test_postings_of_firms_carry_the_number_of_their_system(name: str) -> None:
    assert preset(name).api.templates["ats_id"].startswith(f"{name}:{{")


@pytest.mark.parametrize("name", ["arbeitnow", "remoteok", "remotive"])
def test_boards_that_ask_for_it_are_named_and_close_nothing_in_a_hurry(name: str) -> None:
    source = preset(name)
    assert source.terms.attribution
    assert source.close.after_misses == 4


def test_the_key_of_usajobs_is_named_and_never_written() -> None:
    source = preset("usajobs")
    assert source.http.secrets == {"Authorization-Key": "USAJOBS_API_KEY", "User-Agent": "USAJOBS_EMAIL"}


def test_the_own_keys_of_a_source_go_over_those_of_its_preset() -> None:
    source = preset(
        "lever", 'id = "quay"\nignore = ["extra"]\ndefaults.company = "Quay"\nfields.extra2 = "text"\n'
    )
    assert (source.id, source.defaults.company, source.fields["extra2"]) == ("quay", "Quay", "text")
    assert {"extra", "descriptionPlain"} <= set(source.ignore)
    assert source.fields["text"] == "title"


def test_saved_answers_are_read_by_a_preset_too() -> None:
    source = preset("lever", 'path = "inbox/lever/*.json"\n')
    assert (source.url, source.paging) == (None, None)
    assert source.fields["hostedUrl"] == "url"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "preset = 'greenhous'",
            "preset: there is no 'greenhous'; did you mean 'greenhouse'?",
            id="unknown",
        ),
        pytest.param("preset = 3", "preset: there is no 3; did you mean 'arbeitnow'?", id="no name"),
        pytest.param(
            "preset = 'lever'",
            "preset 'lever' needs the key 'account': the name of the firm at that board",
            id="account missing",
        ),
        pytest.param(
            "preset = 'remoteok'\naccount = 'a'",
            "preset 'remoteok' has no use for the key 'account'",
            id="account unused",
        ),
        pytest.param(
            "preset = 'personio'\naccount = 'evil.example/x'",
            "account: 'evil.example/x' is not the name of a firm in the board's addresses",
            id="another host",
        ),
        pytest.param(
            "preset = 'lever'\naccount = '..'",
            "account: '..' is not the name of a firm in the board's addresses",
            id="another path",
        ),
        pytest.param(
            "preset = 'lever'\naccount = 'a'\npagin = 1",
            "unknown key 'pagin'; did you mean 'paging'?",
            id="a misspelt key",
        ),
    ],
)
def test_a_preset_that_cannot_be_filled_is_refused(text: str, message: str) -> None:
    with pytest.raises(RefusedInputError) as refused:
        parse_source(text, "sources/s.toml")
    assert str(refused.value) == f"sources/s.toml: {message}"


def test_smartrecruiters_lists_lead_to_each_posting_and_to_the_next_page() -> None:
    source = preset("smartrecruiters")
    full = {
        "offset": 0,
        "limit": 100,
        "totalFound": 101,
        "content": [{"id": str(number)} for number in range(100)],
    }
    found = leads(json.dumps(full).encode(), source, source.url or "")
    assert found.links[0] == "https://api.smartrecruiters.com/v1/companies/harbor/postings/0"
    assert len(found.links) == 100
    assert found.further == (
        "https://api.smartrecruiters.com/v1/companies/harbor/postings?limit=100&offset=100",
    )
    last = leads(json.dumps(full | {"content": [{"id": "100"}]}).encode(), source, found.further[0])
    assert (len(last.links), last.further) == (1, ())


@pytest.mark.parametrize(
    ("name", "further"),
    [
        ("arbeitnow", "https://www.arbeitnow.com/api/job-board-api?page=2"),
        (
            "usajobs",
            "https://data.usajobs.gov/api/search?JobCategoryCode=2210&Fields=full&ResultsPerPage=500&Page=2",
        ),
        ("lever", ""),  # two postings of a hundred a page
        ("greenhouse", ""),
    ],
)
def test_the_golden_answers_lead_on_as_the_api_does(name: str, further: str) -> None:
    source = preset(name)
    found = leads((GOLDEN / f"{name}.json").read_bytes(), source, source.url or "")
    assert found.further == ((further,) if further else ())
    assert (found.links, found.off_host_count, found.rejects) == ((), 0, ())
