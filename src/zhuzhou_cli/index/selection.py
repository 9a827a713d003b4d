"""Questions to holdings, asked again of new ones if these turn out to be damaged."""

from __future__ import annotations

from _thread import allocate_lock  # what threading adds to it costs a twentieth of a look-up
from collections.abc import Callable, Iterator

from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.store import Damaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")
    K = TypeVar("K")

KEPT = 5_000
"""Things of each kind that are kept in memory from one query to the next, some 5 MB."""

Remake = Callable[[Damaged], Holdings]
"""Gives new holdings of the same glossaries in the same order. Raises the damage if there are none."""


class Shared:
    """The holdings that all selections of them read; replaced, for all, when they are damaged."""

    def __init__(self, holdings: Holdings, remake: Remake | None = None) -> None:
        self.holdings = holdings
        self._remake = remake
        self._lock = allocate_lock()

    def replace(self, damaged: Holdings, damage: Damaged) -> None:
        """Take new holdings, unless another thread has. Raises the damage if there are none to be had."""
        with self._lock:
            if damaged is self.holdings:
                if self._remake is None:
                    raise damage
                # Others may be reading the damaged ones still: their files are closed with the last of them.
                self.holdings = self._remake(damage)


class Selection:
    """All holdings, or what of them comes from glossaries of some ranks."""

    def __init__(self, shared: Shared, wanted: frozenset[int] | None = None) -> None:
        self.shared = shared
        self.wanted = wanted
        self._narrowed: tuple[Holdings, Holdings] | None = None

    @property
    def holdings(self) -> Holdings:
        """What is read now. Raises Damaged."""
        whole = self.shared.holdings
        if self.wanted is None:
            return whole
        narrowed = self._narrowed
        if narrowed is None or narrowed[0] is not whole:
            narrowed = self._narrowed = (whole, whole.narrowed(self.wanted))
        return narrowed[1]

    def ask(self, question: Callable[[Holdings], T]) -> T:
        """The answer to a question, from holdings that are not damaged."""
        while True:
            whole = self.shared.holdings
            try:
                return question(self.holdings)
            except Damaged as damage:
                self.shared.replace(whole, damage)

    def each(self, question: Callable[[Holdings], Iterator[T]]) -> Iterator[T]:
        """The answers to a question one by one, each read when it is its turn."""
        given = 0
        while True:
            whole = self.shared.holdings
            try:
                for i, answer in enumerate(question(self.holdings)):
                    if i == given:
                        given += 1
                        yield answer
            except Damaged as damage:
                self.shared.replace(whole, damage)
            else:
                return


def kept(known: dict[K, T], key: K, read: Callable[[], T]) -> T:
    """What is known of a key; if it is nothing, it is read, and everything else is forgotten if it is much.

    Threads need no lock for it: what one has forgotten another reads again.
    """
    value = known.get(key)
    if value is None:
        if len(known) >= KEPT:
            known.clear()
        value = known[key] = read()
    return value
