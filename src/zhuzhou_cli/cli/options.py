"""The options that commands share."""

from __future__ import annotations

import difflib
from enum import StrEnum
from typing import Annotated

import typer

from zhuzhou_cli.cli import streams


class Format(StrEnum):
    """The forms in which answers are written."""

    CARD = "card"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"


def _format(name: str) -> Format:
    try:
        return Format(name.lower())
    except ValueError:
        near = difflib.get_close_matches(name.lower(), list(Format), n=1)
        advice = f"是不是 {near[0]}？" if near else ""
        message = f"没有“{name}”这种格式。{advice}可用：{'、'.join(Format)}"
        raise typer.BadParameter(message) from None


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        parser=_format,
        metavar="格式",
        help="card、plain、json 或 jsonl；默认终端里 card，管道里 plain",
    ),
]


def resolve(chosen: Format | None) -> Format:
    """The format to write: the chosen one, else a card for a person and plain lines for a pipe."""
    return chosen or (Format.CARD if streams.is_terminal() else Format.PLAIN)
