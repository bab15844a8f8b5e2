"""JSON Feed 1 and 1.1."""

from skillmatch.parse.feed_entries import Feed, entry_id, entry_url
from skillmatch.parse.fields import is_empty, shown
from skillmatch.parse.json_text import read_json

_FIELDS = {
    "id": "id",
    "title": "title",
    "content": "text",
    "url": "url",
    "date_published": "posted",
    "date_modified": "posted",
}
_TEXTS = ("content_html", "content_text", "summary")
_IGNORED = (
    # Whoever wrote an entry is no party to the request.
    "author",
    "authors",
    # The board's labels: no skills, whatever they are called.
    "tags",
    "attachments",
    "banner_image",
    "external_url",
    "image",
    "language",
)


def read_json_feed(text: str, base_url: str) -> Feed:
    """Return the entries of a JSON Feed, or a ValueError that says why it is none."""
    try:
        feed = read_json(text)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(feed, dict) or not isinstance(items, list):
        raise ValueError("not a JSON Feed: it has no list 'items'")
    if strange := [item for item in items if not isinstance(item, dict)]:
        raise ValueError(f"not a JSON Feed: an item is {shown(strange[0])}")
    following = feed.get("next_url")
    next_url = following if isinstance(following, str) else ""
    return Feed(tuple(_entry(item, base_url) for item in items), next_url, _FIELDS, _IGNORED)


def _entry(item: dict[str, object], base_url: str) -> dict[str, object]:
    """Return an item with one text, the fullest that it has, and something to know it by."""
    told = [item[key] for key in _TEXTS if not is_empty(item.get(key))]
    url = entry_url(item.get("url") or item.get("external_url"), base_url)
    kept = {key: value for key, value in item.items() if key not in _TEXTS}
    return kept | {"content": told[0] if told else "", "id": entry_id(item.get("id"), url), "url": url}
