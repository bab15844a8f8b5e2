"""Presets: source files of well-known job boards, which a source names and may overrule key by key."""

import tomllib
from importlib.resources import files

from skillmatch.nearest import nearest
from skillmatch.sources.checked import shown


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
        return declared
    account = declared.get("account", "")
    ground = _filled(_preset(declared["preset"]), _checked_account(account))
    own = {key: value for key, value in declared.items() if key != "account"}
    return _merged(ground, own)


def _preset(name: object) -> dict[str, object]:
    if not isinstance(name, str) or name not in preset_names():
        meant = nearest(str(name), preset_names())
        raise ValueError(f"preset: there is no {shown(name)}; did you mean '{meant}'?")
    return tomllib.loads(
        (files("skillmatch.sources") / "presets" / f"{name}.toml").read_text(encoding="utf-8")
    )


def _checked_account(account: object) -> str:
    if not isinstance(account, str) or not all(letter.isalnum() or letter in "-_." for letter in account):
        raise ValueError(
            f"account: {shown(account)} is not the name of a firm at a board (letters, digits, - _ .)"
        )
    return account


def _filled(preset: dict[str, object], account: str) -> dict[str, object]:
    """Return the preset with {account} replaced; ValueError if it is needed and missing."""
    filled: dict[str, object] = {}
    for key, value in preset.items():
        if isinstance(value, dict):
            filled[key] = _filled(value, account)
        elif isinstance(value, str) and "{account}" in value:
            if not account:
                raise ValueError("this preset needs the key 'account': the name of the firm at that board")
            filled[key] = value.replace("{account}", account)
        else:
            filled[key] = value
    return filled


def _merged(ground: dict[str, object], own: dict[str, object]) -> dict[str, object]:
    """Return the ground with the own keys over it, sections merged key by key."""
    merged = dict(ground)
    for key, value in own.items():
        below = merged.get(key)
        merged[key] = _merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged
