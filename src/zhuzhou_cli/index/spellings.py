"""The strings that are labels of entries, and the labels that are spelled so; asked by every look-up."""

from __future__ import annotations

from collections.abc import Iterator
from operator import add

from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.segment import OPENING, Numbers, Segment, numbers_of
from zhuzhou_cli.index.selection import Selection, kept
from zhuzhou_cli.index.spelling import KEY_LENGTH, LAST, Spelling, Target
from zhuzhou_cli.index.tables import Keys

HOLDERS = 200
"""Labels that may hold a query literally; who types 行动 in a large glossary wants the first of them."""
_FEW = 50
"""Signs of a text up to which every place is asked for; to read how all names begin takes longer."""


# A shorter key is a whole name; one as long as a key is may be the beginning of a longer name.
_LENGTHS = range(OPENING, KEY_LENGTH + 1)


class Spellings:
    """The spellings of a selection, and what has been read of them."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._targets: dict[Spelling, list[Target]] = {}
        self._holding: dict[str, list[Target]] = {}
        self._called: dict[str, list[Target]] = {}

    def __len__(self) -> int:
        """How many there are, those of all glossaries that were compiled with the selected ones."""
        return self._selection.ask(
            lambda holdings: sum(len(segment.spellings) for segment in holdings.segments)
        )

    def all(self) -> tuple[Spelling, ...]:
        """All spellings, the shortest first; reads everything."""

        def read(holdings: Holdings) -> tuple[Spelling, ...]:
            numbers = [range(len(segment.spellings)) for segment in holdings.segments]
            return tuple(holdings.merged(numbers))

        return self._selection.ask(read)

    def targets(self, spelled: Spelling) -> list[Target]:
        """The labels that are spelled so, in the order of the glossaries."""
        ask = self._selection.ask
        return kept(self._targets, spelled, lambda: ask(lambda holdings: holdings.targets(spelled)))

    def holding(self, key: str) -> list[Target]:
        """The labels that hold a key, in the order of the glossaries.

        If there are more than HOLDERS, those that begin with it and then the shortest; but every label
        that is the key.
        """

        def read(holdings: Holdings) -> list[Target]:
            return sorted(_holders(holdings, key), key=lambda label: label.order)

        return kept(self._holding, key, lambda: self._selection.ask(read))

    def naming(self, name: str) -> list[Target]:
        """The labels that hold a canonical name, in the order of the glossaries; bounded as ``holding``."""

        def read(holdings: Holdings) -> list[Target]:
            return sorted(_holders(holdings, name, is_name=True), key=lambda label: label.order)

        return self._selection.ask(read)

    def names(self) -> list[str]:
        """All names of two signs or more in their canonical form; reads everything."""

        def read(holdings: Holdings) -> list[str]:
            names = {
                name or key
                for which, segment in enumerate(holdings.segments)
                for number, (_, _, key, name, _, _, _) in enumerate(segment.spellings)
                if len(name or key) > 1 and holdings.has(which, number)
            }
            return sorted(names)

        return self._selection.ask(read)

    def names_in(self, text: str) -> list[str]:
        """The names whose canonical form stands in a canonical text."""

        def read(holdings: Holdings) -> list[str]:
            if len(text) <= _FEW:
                keys = sorted({text[at : at + length] for at in range(len(text) - 1) for length in _LENGTHS})
                begun = [numbers_of(map(segment.written.get, keys))[0] for segment in holdings.segments]
            else:
                openings = holdings.openings
                pairs = enumerate(map(add, text, text[1:]))
                windows = {text[at : at + KEY_LENGTH] for at, pair in pairs if pair in openings}
                begun = [_begun_by(windows, segment) for segment in holdings.segments]
            return list(dict.fromkeys(each.name for each in holdings.merged(begun) if each.name in text))

        return self._selection.ask(read)

    def called(self, name: str) -> list[Target]:
        """The labels whose canonical form is a name, in the order of the glossaries."""

        def read(holdings: Holdings) -> list[Target]:
            begun = [numbers_of([segment.written.get(name[:KEY_LENGTH])]) for segment in holdings.segments]
            spelled = (each for each in holdings.merged([begin for begin, _ in begun]) if each.name == name)
            labels = [label for each in spelled for label in holdings.targets(each)]
            return sorted(labels, key=lambda label: label.order)

        return kept(self._called, name, lambda: self._selection.ask(read))


def _begun_by(windows: set[str], segment: Segment) -> list[int]:
    """The spellings whose first signs are a window of a text, or begin one."""
    openings = segment.openings
    keys = {window[:OPENING] for window in windows}
    for window in windows:
        if window[OPENING : OPENING + 1] in openings.get(window[:OPENING], ""):
            keys.update([window[:length] for length in _LENGTHS[1:]])
    return numbers_of(map(segment.written.get, sorted(filter(segment.may_begin, keys))))[0]


def _holders(holdings: Holdings, key: str, *, is_name: bool = False) -> Iterator[Target]:
    count = 0
    for spelled in holdings.spellings(
        [_numbers_holding(segment.written, key) for segment in holdings.segments]
    ):
        held = spelled.name if is_name else spelled.key
        if count >= HOLDERS and held != key:
            return
        if key not in held:  # only the other form holds it, or its beginning
            continue
        targets = holdings.targets(spelled)
        yield from targets if held == key else targets[: HOLDERS - count]
        count += len(targets)


def _numbers_holding(written: Keys, key: str) -> Numbers:
    """The spellings that may hold a key: they have its first KEY_LENGTH characters, and its last."""
    first = key[:KEY_LENGTH]
    begin, inside = numbers_of(written.runs(first, first + LAST))
    if len(key) > KEY_LENGTH and len(begin) + len(inside) > 1:
        ending = set().union(*numbers_of([written.get(key[-KEY_LENGTH:])]))
        return [one for one in begin if one in ending], [one for one in inside if one in ending]
    return begin, inside
