"""A mode: how a case is made by chance, and what has to hold of any case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import NamedTuple


class Case(NamedTuple):
    """An input as a file: its bytes, and the suffix of its name. Nothing else decides what becomes of it."""

    data: bytes
    suffix: str

    @property
    def text(self) -> str:
        """The bytes as text, where a mode makes texts; any code point may stand there, surrogates too."""
        return self.data.decode("utf-8", "surrogatepass")


@dataclass(frozen=True)
class Mode:
    """What is made, and what has to hold.

    ``hold`` says in a word or two what became of a case, and raises whatever it likes if a promise is broken;
    it is told whether to look at all promises, as it is for each ``share``-th case, or at the cheap ones.
    ``alone`` gives a case to zz in processes of their own, each ``processes``-th, and says how they ended.
    ``weight`` is the share of two minutes that a mode gets, beside the others.
    """

    make: Callable[[Random], Case]
    hold: Callable[[Case, bool], str]
    alone: Callable[[Case], str] | None = None
    share: int = 16
    processes: int = 1_000
    weight: int = 1


def case(text: str, suffix: str = ".txt") -> Case:
    """A case of a text."""
    return Case(text.encode("utf-8", "surrogatepass"), suffix)
