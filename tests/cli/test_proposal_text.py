"""How a proposal is written: a weights file whose comments say how far to trust it."""

import json

import pytest

from skillmatch.cli.output import Format
from skillmatch.cli.proposal_text import write_proposal
from skillmatch.evaluation.metrics.agreement import Difference
from skillmatch.evaluation.proposal import Proposal
from skillmatch.score import load_weights

TOML = "[points]\nprice = { micro = 14.0 }\nrequired = { micro = 60.0 }\n"
LEARNT = Difference("all", 6, 0.9, 0.95, 0.05, 0.01, 0.09)
SURE = Difference("all", 6, 0.9, 0.93, 0.03, 0.01, 0.05)
UNSURE = Difference("all", 6, 0.9, 0.91, 0.01, -0.02, 0.04)

HELD_OUT = [
    pytest.param(SURE, "Small all the same", id="better on the other half too"),
    pytest.param(UNSURE, "this is noise", id="maybe worse on the other half"),
]


@pytest.mark.parametrize(("held_out", "told"), HELD_OUT)
def test_a_proposal_is_a_valid_weights_file_that_says_how_far_to_trust_it(capsys, held_out, told):
    write_proposal(Proposal(TOML, LEARNT, held_out), Format.TABLE)
    out = capsys.readouterr().out
    assert load_weights(out) == load_weights(TOML)
    assert told in out
    assert "0.900 to 0.950 (95 % +0.010 to +0.090, 6 requests)" in out
    assert "nothing is saved" in out


def test_no_proposal_is_one_comment(capsys):
    write_proposal(Proposal("", LEARNT, UNSURE), Format.TABLE)
    assert capsys.readouterr().out == (
        "# No change is proposed: no single step agrees better with these grades.\n"
    )


def test_a_program_reads_the_same_in_json(capsys):
    write_proposal(Proposal(TOML, LEARNT, UNSURE), Format.JSON)
    told = json.loads(capsys.readouterr().out)
    assert (told["toml"], told["is_noise"], told["held_out"]["low"]) == (TOML, True, -0.02)
