"""The fit score in words and weights; the sets themselves are scored in sql/."""

from skillmatch.score.explanation import Counterfactual, Line, counterfactuals, sentence
from skillmatch.score.inputs import scoring_inputs
from skillmatch.score.weights import Weights, default_weights_text, load_weights

__all__ = [
    "Counterfactual",
    "Line",
    "Weights",
    "counterfactuals",
    "default_weights_text",
    "load_weights",
    "scoring_inputs",
    "sentence",
]
