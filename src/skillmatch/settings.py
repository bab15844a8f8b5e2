"""Settings of a workspace: skillmatch.toml, overridden by SKILLMATCH_* environment variables."""

import tomllib
from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from skillmatch import __version__
from skillmatch.errors import RefusedInputError, UsageError
from skillmatch.nearest import nearest


class Settings(BaseSettings):
    """What a workspace says about itself; every field has a default that is safe unattended."""

    model_config = SettingsConfigDict(env_prefix="SKILLMATCH_", extra="forbid", frozen=True)

    name: str = "skillmatch workspace"
    allow_loopback: bool = False
    demo_board: str = ""
    memory_limit: str = Field(default="1GiB", pattern=r"^\d+(\.\d+)?(KiB|MiB|GiB|KB|MB|GB)$")
    threads: int = Field(default=2, ge=1, le=64)
    keep_generations: int = Field(default=7, ge=1)
    kept_matches: int = Field(default=40, ge=5)
    document_batch: int = Field(default=1000, ge=1)
    request_block: int = Field(default=100, ge=1)
    user_agent: str = f"skillmatch/{__version__}"

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
    try:
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
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
