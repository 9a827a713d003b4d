"""What a command line may ask for, and the one exception for what it may not; free of Typer."""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.enumeration import Enumeration


class UsageFault(Exception):  # noqa: N818 - it is the caller's
    """A command line that cannot be carried out; the text says what is wrong and what to do."""


class Format(Enumeration):
    """The forms in which answers are written."""

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
    """The format of a name. Raises UsageFault, with the likeliest name, if there is none."""
    return Format(known_name(name.lower(), list(Format), "这种格式"))


def colour_named(name: str) -> Colour:
    """The use of colour of a name. Raises UsageFault, with the likeliest name, if there is none."""
    return Colour(known_name(name.lower(), list(Colour), "这种用色"))


def fields_named(names: str, known: Iterable[str]) -> tuple[str, ...]:
    """The fields of a list like number,term. Raises UsageFault, with the likeliest name."""
    known = list(known)
    return tuple(known_name(name.strip(), known, "这个字段") for name in names.split(","))


def known_name(name: str, names: Iterable[str], kind: str) -> str:
    """The name, if it is one of the names. Raises UsageFault, with the likeliest and all others."""
    known = list(names)
    if name in known:
        return name
    import difflib  # noqa: PLC0415 - only for a slip

    near = difflib.get_close_matches(name, known, n=1)
    advice = f"是不是 {near[0]}？" if near else ""
    message = f"没有“{name[:40]}”{kind}。{advice}可用：{'、'.join(known)}"
    raise UsageFault(message)
