"""A glossary file to begin with: comments in Chinese, and examples of everything that it may hold."""

from __future__ import annotations

from pathlib import Path
from string import Template

from zhuzhou_cli.glossary.write import scalar
from zhuzhou_cli.model import Source


def template(source: Source, identity: str, file: str) -> str:
    """The text of a file about a source; ``file`` is its name, for the comments."""
    values = {
        "id": identity,
        "title": scalar(f"{source.before_title}{source.report}名词解释"),
        "place": scalar(source.place),
        "date": scalar(source.date),
        "file": file,
    }
    return Template(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")).substitute(values)
