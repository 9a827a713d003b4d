"""The words that options take, and the exception for a command line that asks for others; free of Typer."""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.enumeration import Enumeration


class UsageFault(Exception):  # noqa: N818 - it is the caller's
    """A command line that cannot be carried out; its text, in Chinese, says what is wrong and what to do."""


class Format(Enumeration):
    """The forms in which answers are written; each is the name of a module in render/."""

    CARD = "card"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"


class Colour(Enumeration):
    """When cards are coloured; machine formats never are."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def format_named(name: str) -> Format:
    """The format that a name stands for. Raises UsageFault, with the likeliest name, for none."""
    return Format(known_name(name.lower(), list(Format), "这种格式"))


def colour_named(name: str) -> Colour:
    """The use of colour that a name stands for. Raises UsageFault, with the likeliest name, for none."""
    return Colour(known_name(name.lower(), list(Colour), "这种用色"))


def fields_named(names: str, known: Iterable[str]) -> tuple[str, ...]:
    """The fields in a list like ``number,term``. Raises UsageFault for a name that is not known."""
    known = list(known)  # asked once for each name
    return tuple(known_name(name.strip(), known, "这个字段") for name in names.split(","))


def known_name(name: str, known: Iterable[str], kind: str) -> str:
    """The name, if it is a known one. Raises UsageFault, with the likeliest name and all others, if not.

    ``kind`` says in Chinese what is named, behind the name: 没有“xml”这种格式.
    """
    known = list(known)
    if name in known:
        return name
    import difflib  # noqa: PLC0415 - only for a slip

    near = difflib.get_close_matches(name, known, n=1)
    advice = f"是不是 {near[0]}？" if near else ""
    message = f"没有“{name[:40]}”{kind}。{advice}可用：{'、'.join(known)}"
    raise UsageFault(message)
