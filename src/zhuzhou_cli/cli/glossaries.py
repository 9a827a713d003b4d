"""The glossaries that a command answers from."""

from __future__ import annotations

from zhuzhou_cli.glossary.load import load
from zhuzhou_cli.glossary.locate import builtin
from zhuzhou_cli.model import Glossary


def opened() -> Glossary:
    """The built-in glossary. Raises Unreadable if the file is damaged."""
    return load(builtin()).glossary
