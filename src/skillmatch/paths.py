"""Where everything of one workspace lies on disk."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The paths of one workspace; nothing outside it is ever written."""

    workspace: Path

    @property
    def settings_file(self) -> Path:
        """The workspace's own settings."""
        return self.workspace / "skillmatch.toml"

    @property
    def sources(self) -> Path:
        """The folder of source files, one TOML each."""
        return self.workspace / "sources"

    @property
    def taxonomy(self) -> Path:
        """The folder of the owner's taxonomy additions."""
        return self.workspace / "taxonomy"

    @property
    def packs(self) -> Path:
        """The folder of taxonomy files that are read only if the settings name them."""
        return self.taxonomy / "packs"

    @property
    def weights_file(self) -> Path:
        """The owner's weights, if there are any."""
        return self.workspace / "weights.toml"

    @property
    def verdicts(self) -> Path:
        """The folder in which dispatchers leave what they decided."""
        return self.workspace / "inbox" / "verdicts"

    @property
    def work(self) -> Path:
        """The folder that only a run writes."""
        return self.workspace / "work"

    @property
    def work_file(self) -> Path:
        """The writer's database: holds contacts and full texts, is never handed out."""
        return self.work / "work.duckdb"

    @property
    def spill(self) -> Path:
        """Where DuckDB spills what does not fit in memory."""
        return self.work / "spill"

    @property
    def lock_file(self) -> Path:
        """The file that the one running writer locks."""
        return self.work / "run.lock"

    @property
    def raw(self) -> Path:
        """Raw bytes of documents, by content hash."""
        return self.work / "raw"

    @property
    def http(self) -> Path:
        """Validators of conditional requests, by hash of the URL."""
        return self.work / "http"

    @property
    def published(self) -> Path:
        """The folder that users read."""
        return self.workspace / "published"

    @property
    def current(self) -> Path:
        """The pointer to the published file of the moment."""
        return self.published / "current.duckdb"

    @property
    def ledger_file(self) -> Path:
        """The latest runs as JSON, also while a run is writing."""
        return self.published / "runs.json"

    def parsed(self, source_id: str) -> Path:
        """The folder where a source's last night stays: what its documents gave, for the next one."""
        return self.work / "parsed" / source_id

    def staging(self, run_id: str, source_id: str) -> Path:
        """The folder where one run leaves what it read from one source."""
        return self.work / "staging" / run_id / source_id
