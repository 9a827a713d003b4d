"""Where the built-in glossary lies: in the package when installed, in data/ of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def builtin() -> Path:
    """The path of the built-in glossary file."""
    installed = _PACKAGE / "data" / "glossary.yaml"
    return installed if installed.exists() else _PACKAGE.parents[1] / "data" / "glossary.yaml"
