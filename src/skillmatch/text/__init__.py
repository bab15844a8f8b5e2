"""Bytes to text, HTML to what a reader sees, text to sentences."""

from skillmatch.text.cleaning import clean
from skillmatch.text.decoding import decode
from skillmatch.text.rendering import Rendering, rendered, rendered_element
from skillmatch.text.sentences import sentences
from skillmatch.text.visible import plain_text, settled, visible_text

__all__ = [
    "Rendering",
    "clean",
    "decode",
    "plain_text",
    "rendered",
    "rendered_element",
    "sentences",
    "settled",
    "visible_text",
]
