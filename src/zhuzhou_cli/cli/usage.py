"""The words that options take, found among those that are known."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar
from unicodedata import normalize

from zhuzhou_cli.cli import UsageFault
from zhuzhou_cli.language.printable import quoted, shorten

Word = TypeVar("Word", bound=str)


def one_of(known: Collection[Word], kind: str) -> Callable[[str], Word]:
    """The parser of an option that takes one of some words, in any case; raises as ``known_word`` does."""
    return lambda name: known_word(name.lower(), known, kind)


def refuse_dashes(words: Iterable[str]) -> None:
    """Raise UsageFault for an option of zz that is written with another dash, or in wide letters: —cite."""
    from zhuzhou_cli.cli.tables.commands import COMMANDS  # noqa: PLC0415 - only where one was typed

    known = {name for _, options, _ in COMMANDS.values() for one in options for name in one[0].split()}
    for word in words:
        if word == "--":
            return
        name = normalize("NFKC", word).lstrip("-—–―−").partition("=")[0]
        option = f"--{name}" if len(name) > 1 else f"-{name}"
        if option in known and not word.startswith("-"):
            raise UsageFault(f"选项要用减号：{quoted(shorten(word))}是不是 {option}？要查的词请写在 -- 之后")


def known_word(name: str, known: Collection[Word], kind: str) -> Word:
    """The known word that a name is. Raises UsageFault, with the likeliest word and all others, for none.

    ``kind`` says in Chinese what is named, behind the name: 没有“xml”这种格式.
    """
    for word in known:
        if word == name:
            return word
    near = difflib.get_close_matches(name, known, n=1)
    advice = f"是不是 {near[0]}？" if near else ""
    raise UsageFault(f"没有{quoted(shorten(name))}{kind}。{advice}可用：{'、'.join(known)}")
