"""Settings of a workspace: skillmatch.toml, overridden by SKILLMATCH_* environment variables."""

import os
import re
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from skillmatch import __version__
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.nearest import nearest
from skillmatch.sources import Currency


class Settings(BaseSettings):
    """What a workspace says about itself; every field has a default that is safe unattended."""

    model_config = SettingsConfigDict(env_prefix="SKILLMATCH_", extra="forbid", frozen=True)

    name: str = "skillmatch workspace"
    allow_loopback: bool = False
    demo_board: str = ""
    currency: Currency = "USD"
    # At least 100 MiB, at most 9999 GiB: DuckDB takes other sizes for a mistake, in words of its own.
    memory_limit: str = Field(default="1GiB", pattern=r"^([1-9][0-9]{2,5}MiB|[1-9][0-9]{0,3}GiB)$")
    threads: int = Field(default=2, ge=1, le=64)
    keep_generations: int = Field(default=7, ge=1, le=36_500)
    # Raw bytes that no document of this many days refers to are deleted; 0 keeps all.
    keep_raw_days: int = Field(default=90, ge=0, le=36_500)
    kept_matches: int = Field(default=40, ge=5, le=1_000_000)
    document_batch: int = Field(default=1000, ge=1, le=1_000_000)
    request_block: int = Field(default=500, ge=1, le=1_000_000)
    user_agent: str = Field(default=f"skillmatch/{__version__}", pattern=r"^[ -~]{1,200}$")
    # Names of files below taxonomy/packs that are read too: "onet" is taxonomy/packs/onet.toml.
    packs: Annotated[tuple[Annotated[str, Field(pattern=r"^[\w-]+$")], ...], NoDecode] = ()

    @field_validator("packs", mode="before")
    @classmethod
    def _names_in_a_row(cls, stated: object) -> object:
        """Return the names as a list, as the environment has them in one text: "onet,trade"."""
        return [name for name in re.split(r"[\s,]+", stated) if name] if isinstance(stated, str) else stated

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Return the environment before the file's values, and no other source."""
        return env_settings, init_settings


def load_settings(workspace: Path) -> Settings:
    """Return the settings of a workspace.

    Raises UsageError if there is no workspace, RefusedInputError if skillmatch.toml is not valid.
    """
    path = workspace / "skillmatch.toml"
    if not path.is_file():
        raise UsageError(f"{workspace}: no skillmatch.toml here; make one with 'skillmatch init {workspace}'")
    if any(mark in str(path.absolute()) for mark in "*?[\\"):
        raise UsageError(
            f"{workspace}: DuckDB opens no file below a folder with * ? [ or \\ in its name; rename it"
        )
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:  # ValueError: no TOML, no UTF-8, thousands of digits
        raise RefusedInputError(f"skillmatch.toml: not valid TOML: {error}") from error
    for key in stated:
        if key not in Settings.model_fields:
            meant = nearest(key, Settings.model_fields)
            raise RefusedInputError(f"skillmatch.toml: unknown key {key!r}; did you mean '{meant}'?")
    try:
        return Settings(**stated)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RefusedInputError(f"skillmatch.toml: {place}: {first['msg']}") from error


def secret(name: str) -> str:
    """Return the value of an environment variable that a source file names; no error quotes it."""
    value = os.environ.get(name, "").strip()  # noqa: TID251 - settings is its one reader
    if not value:
        raise UsageError(f"environment variable {name} is not set; a source file names it in http.secrets")
    if not re.fullmatch(r"[ -~]+", value):
        raise UsageError(f"environment variable {name} holds characters that no header can carry")
    return value
