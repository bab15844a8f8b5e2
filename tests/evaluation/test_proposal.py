"""Proposals: found on one half of the requests, tried on the other; the scores are invented here."""

import pytest

from skillmatch.errors import UsageError
from skillmatch.evaluation.metrics.judged import JudgedRequest
from skillmatch.evaluation.proposal import proposal
from skillmatch.score import Weights, load_weights
from tests.evaluation.metrics.world import request, resampling

OWN = "[price]\nunknown = 0.4\n"


def amount(weights: Weights, segment: str, name: str) -> int:
    return next(row[2] for row in weights.rows if row[:2] == (segment, name))


def wanting_price(weights: Weights) -> tuple[JudgedRequest, ...]:
    """Return micro requests that come out right as soon as price counts 14 points, and one of larger."""
    is_right = amount(weights, "micro", "points.price") >= 14_000
    micro = [request(f"m{n}", "micro", *((3, 0) if is_right else (0, 3))) for n in range(8)]
    return (*micro, request("l0", "larger", 3, 0))


def unmoved(_: Weights) -> tuple[JudgedRequest, ...]:
    return tuple(request(f"m{n}", "micro", 0, 3) for n in range(8))


def proposed(score, own_text=OWN):
    return proposal(score(load_weights(own_text)), own_text, score, resampling())


def test_what_helps_is_proposed_over_ones_own_weights_and_adds_up():
    found = proposed(wanting_price)
    assert found.toml == (
        "[price]\nunknown = 0.4\n\n[points]\nprice = { micro = 14.0 }\nrequired = { micro = 60.0 }\n"
    )
    weights = load_weights(found.toml)  # and so adds up to 100
    assert amount(weights, "every", "price.unknown") == 400_000


def test_it_is_looked_for_on_one_half_and_tried_on_the_other():
    found = proposed(wanting_price)
    assert (found.learnt.request_count, found.held_out.request_count) == (5, 4)
    assert found.held_out.second == 1
    assert not found.is_noise


def test_what_helps_only_where_it_was_looked_for_is_noise():
    def learnt_by_heart(weights: Weights) -> tuple[JudgedRequest, ...]:
        fixed = wanting_price(weights)
        # Every second micro request is held out: those stay as they were.
        return tuple(
            request(each.request_id, "micro", 0, 3) if each.request_id in ("m1", "m3", "m5", "m7") else each
            for each in fixed
        )

    found = proposed(learnt_by_heart)
    assert found.toml
    assert found.is_noise


def test_few_requests_are_not_enough():
    with pytest.raises(UsageError, match="3 requests with a grade above 0; proposals need at least 8"):
        proposed(lambda _: tuple(request(f"m{n}", "micro", 3 if n else 0) for n in range(4)))


def test_where_nothing_helps_nothing_is_proposed():
    found = proposed(unmoved, "")
    assert (found.toml, found.learnt.difference, found.held_out.difference) == ("", 0, 0)


def test_every_weight_that_is_tried_is_valid_and_keeps_its_sign():
    tried: list[Weights] = []

    def watched(weights: Weights) -> tuple[JudgedRequest, ...]:
        tried.append(weights)
        return tuple(
            request(f"{segment}{n}", segment, 0, 3) for segment in ("micro", "larger") for n in range(4)
        )

    proposed(watched)
    assert len(tried) > 10
    assert all(amount(each, "micro", "points.certification") < 0 for each in tried)
    assert all(amount(each, "larger", "points.certification") > 0 for each in tried)
    assert all(amount(each, "sweet_spot", "points.certification") == 0 for each in tried)
    assert all(amount(each, "micro", "points.depth") == 0 for each in tried)
