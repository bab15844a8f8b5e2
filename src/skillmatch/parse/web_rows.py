"""What a record's own address says of it."""

from collections.abc import Mapping

from skillmatch.limits import ID_CHARACTERS
from skillmatch.parse.ats import ats_id_of
from skillmatch.parse.fields import is_web_address
from skillmatch.parse.rows import derived_id


def addressed(row: Mapping[str, object], address: str) -> dict[str, object]:
    """Return the url, id and ats_id that a row has from the address of its page where it has none itself."""
    url = str(row.get("url") or (address if is_web_address(address) else ""))
    name = url or address
    return {
        "url": url,
        "id": name if len(name) <= ID_CHARACTERS else derived_id(name),
        "ats_id": ats_id_of(url) or ats_id_of(address),
    }
