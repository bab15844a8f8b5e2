"""What the README tells people to type."""

import re
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def commands() -> list[str]:
    """Return the command lines of all `sh` blocks in order, without their comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    lines = [re.sub(r"\s+#\s.*$", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


def commands_starting(*words: str) -> list[str]:
    """Return the command lines that start with one of some words."""
    return [line for line in commands() if line.startswith(words)]
