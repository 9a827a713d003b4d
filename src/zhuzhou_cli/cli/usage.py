"""The words that options take, found among those that are known."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection
from typing import TypeVar

from zhuzhou_cli.cli import UsageFault

Word = TypeVar("Word", bound=str)


def one_of(known: Collection[Word], kind: str) -> Callable[[str], Word]:
    """The parser of an option that takes one of some words, in any case; raises as ``known_word`` does."""
    return lambda name: known_word(name.lower(), known, kind)


def known_word(name: str, known: Collection[Word], kind: str) -> Word:
    """The known word that a name is. Raises UsageFault, with the likeliest word and all others, for none.

    ``kind`` says in Chinese what is named, behind the name: 没有“xml”这种格式.
    """
    for word in known:
        if word == name:
            return word
    near = difflib.get_close_matches(name, known, n=1)
    advice = f"是不是 {near[0]}？" if near else ""
    raise UsageFault(f"没有“{name[:40]}”{kind}。{advice}可用：{'、'.join(known)}")
