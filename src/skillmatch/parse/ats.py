"""Systems that manage applications, told from the address of a posting: greenhouse:4711."""

import re
from urllib.parse import parse_qs, urlsplit

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"

# System, its hosts, where in the path its own number of a posting stands. Systems that number the postings of
# each firm by themselves have the firm in front: bamboohr:acme/31.
_SYSTEMS = tuple(
    (system, re.compile(rf"(?:{host})"), re.compile(path, re.IGNORECASE))
    for system, host, path in (
        ("greenhouse", r"(?:job-)?boards(?:-api)?(?:\.eu)?\.greenhouse\.io", r".*/jobs/(?P<id>\d+)"),
        ("lever", r"(?:jobs|api)(?:\.eu)?\.lever\.co", rf".*/[\w-]+/(?P<id>{_UUID})"),
        ("ashby", r"jobs\.ashbyhq\.com", rf"/[^/]+/(?P<id>{_UUID})"),
        ("workable", r"(?:apply|[\w-]+)\.workable\.com", r"(?:.*/)?(?:j|jobs)/(?P<id>[0-9a-z]{6,12})"),
        ("smartrecruiters", r"(?:jobs|careers)\.smartrecruiters\.com", r"/[^/]+/(?P<id>\d{6,})"),
        ("smartrecruiters", r"api\.smartrecruiters\.com", r".*/postings/(?P<id>\d{6,})"),
        ("recruitee", r"(?P<firm>[\w-]+)\.recruitee\.com", r"(?:/l/\w+)?/o/(?P<id>[\w-]+)"),
        ("personio", r"(?P<firm>[\w-]+)\.jobs\.personio\.(?:de|com)", r"/job/(?P<id>\d+)"),
        ("teamtailor", r"[\w-]+(?:\.[a-z]{2})?\.teamtailor\.com", r"(?:/\w\w)?/jobs/(?P<id>\d+)"),
        ("bamboohr", r"(?P<firm>[\w-]+)\.bamboohr\.com", r"/(?:careers|jobs)/(?P<id>\d+)"),
        ("breezy", r"[\w-]+\.breezy\.hr", r"/p/(?P<id>[0-9a-f]{12,16})"),
        ("jobvite", r"jobs\.jobvite\.com", r".*/job/(?P<id>o\w{6,})"),
        ("icims", r"(?:[\w]+-)?(?P<firm>[\w-]+)\.icims\.com", r"/jobs/(?P<id>\d+)"),
        ("workday", r"(?P<firm>[\w-]+)(?:\.wd\d+)?\.myworkdayjobs\.com", r".*/job/.*_(?P<id>[\w-]+)"),
        ("jazzhr", r"[\w-]+\.applytojob\.com", r"/apply/(?P<id>\w{6,})"),
    )
)
# Firms show postings of these on pages of their own, where only a parameter tells the number.
_PARAMETERS = {"gh_jid": "greenhouse", "ashby_jid": "ashby", "lever-id": "lever"}


def ats_id_of(url: str) -> str:
    """Return the system that an address belongs to and its number of the posting, or "" if it tells none."""
    try:
        parts = urlsplit(url)
        host, query = (parts.hostname or "").lower(), parse_qs(parts.query, max_num_fields=50)
    except ValueError:
        return ""
    for system, hosts, paths in _SYSTEMS:
        served, found = hosts.fullmatch(host), paths.match(parts.path[:1000])
        if served and found:
            firm = served.groupdict().get("firm", "")
            return _joined(system, f"{firm}/{found['id']}" if firm else found["id"])
    if host.endswith(".greenhouse.io") and query.get("token"):
        return _joined("greenhouse", query["token"][0])
    named = ((system, query[name][0]) for name, system in _PARAMETERS.items() if query.get(name))
    return next((_joined(system, number) for system, number in named), "")


def _joined(system: str, number: str) -> str:
    is_number = re.fullmatch(r"[\w/-]{1,100}", number) is not None
    return f"{system}:{number.lower() if '-' in number else number}" if is_number else ""
