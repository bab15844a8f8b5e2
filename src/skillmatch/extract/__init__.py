"""Skills and certifications in a text: where they stand and what the text says of them."""

from skillmatch.extract.lexicon import Lexicon, build_lexicon
from skillmatch.extract.mentions import extract

__all__ = ["Lexicon", "build_lexicon", "extract"]
