"""Presets: source files of well-known job boards, which a source names and may overrule key by key."""

import re
import tomllib
from importlib.resources import files

from skillmatch.nearest import nearest
from skillmatch.sources.checked import shown

# What a preset says of the web is of no use to a source that reads saved answers from files.
_OF_THE_WEB = ("url", "paging", "http")


def preset_names() -> tuple[str, ...]:
    """Return the names of all presets in order."""
    folder = files("skillmatch.sources") / "presets"
    return tuple(
        sorted(file.name.removesuffix(".toml") for file in folder.iterdir() if file.name.endswith(".toml"))
    )


def with_preset(declared: dict[str, object]) -> dict[str, object]:
    """Return what a source file declares over what its preset says; ValueError if the two do not fit.

    A preset's {account} stands for the source's key account: the name of the firm at that board.
    """
    if "preset" not in declared:
        if "account" in declared:
            raise ValueError("key 'account' goes with the key 'preset'")
        return declared
    text = _preset(declared["preset"])
    _check_account(declared, text)
    ground = tomllib.loads(text.replace("{account}", str(declared.get("account", ""))))
    own = {key: value for key, value in declared.items() if key != "account"}
    unused = _OF_THE_WEB if "path" in own else ()
    return _merged({key: value for key, value in ground.items() if key not in unused}, own)


def _preset(name: object) -> str:
    """Return the text of a preset."""
    if not isinstance(name, str) or name not in preset_names():
        meant = nearest(str(name), preset_names())
        raise ValueError(f"preset: there is no {shown(name)}; did you mean '{meant}'?")
    return (files("skillmatch.sources") / "presets" / f"{name}.toml").read_text(encoding="utf-8")


def _check_account(declared: dict[str, object], preset: str) -> None:
    """Refuse an account that the preset lacks, has no use for, or that could change an address's host."""
    account = declared.get("account")
    if "{account}" not in preset:
        if account is not None:
            raise ValueError(f"preset '{declared['preset']}' has no use for the key 'account'")
    elif account is None:
        raise ValueError(
            f"preset '{declared['preset']}' needs the key 'account': the name of the firm at that board"
        )
    elif not isinstance(account, str) or not re.fullmatch(r"[A-Za-z0-9](?:[\w.-]|%20){0,99}", account, re.A):
        raise ValueError(f"account: {shown(account)} is not the name of a firm in the board's addresses")


def _merged(ground: dict[str, object], own: dict[str, object]) -> dict[str, object]:
    """Return the ground with the own keys over it, sections merged key by key, own paths to ignore added."""
    merged = dict(ground)
    for key, value in own.items():
        below = merged.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            merged[key] = _merged(below, value)
        elif key == "ignore" and isinstance(below, list) and isinstance(value, list):
            merged[key] = [*below, *value]
        else:
            merged[key] = value
    return merged
