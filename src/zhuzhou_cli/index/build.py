"""Glossaries to an index: readings, keys and weights are computed here, once, and never by a query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, product
from math import log2

from zhuzhou_cli.index.compiled import KEY_LENGTH, Index, Keys, Kind, Target, Unit, Weights
from zhuzhou_cli.index.labels import Label, labels
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.numerals import sign_value
from zhuzhou_cli.reading import read
from zhuzhou_cli.syllables import fold_initial
from zhuzhou_cli.text import fold

READINGS_LIMIT = 16
"""Keys made for one label position where several hanzi have several readings; the first are the likeliest."""

# A sign that is rare in a glossary is not as rare in what people type, so its evidence is capped at
# what it is worth in the language: some 1,000 hanzi, 100 syllables and 16 initials make up most of it.
SIGN_BITS = 10.0
SYLLABLE_BITS = 7.0
INITIAL_BITS = 4.0
NUMERAL_BITS = 4.0
"""Every slogan of this kind begins with one of a dozen numerals, so that a shared one says little."""


def build(glossaries: Sequence[Glossary]) -> Index:
    """The index of some glossaries: the one whose hits shall come first of equals, first."""
    entries = tuple((entry, one.source) for one in glossaries for entry in one.entries)
    position = {id(entry): i for i, (entry, _) in enumerate(entries)}
    found = [label for one in glossaries for label in labels(one)]
    targets = tuple(_target(label, position[id(label.entry)]) for label in found if label.folded.key)
    return Index(
        entries,
        targets,
        {
            Kind.HANZI: _keys(targets, _hanzi_keys),
            Kind.INITIALS: _keys(targets, _initial_keys),
        },
        _weights(targets),
        tuple(fold(entry.text).key for entry, _ in entries),
    )


def _target(label: Label, entry: int) -> Target:
    folded = label.folded
    units = tuple(zip(folded.key, read(folded, label.entry.readings), strict=True))
    letters = "".join(readings[0] if readings else sign for sign, readings in units)
    return Target(label.text, folded.key, folded.starts, units, letters, label.field, label.within, entry)


def _keys(targets: tuple[Target, ...], of: Callable[[Target], Iterator[str]]) -> Keys:
    pairs = sorted({(key, owner) for owner, target in enumerate(targets) for key in of(target)})
    return Keys(tuple(key for key, _ in pairs), tuple(owner for _, owner in pairs))


def _hanzi_keys(target: Target) -> Iterator[str]:
    for begin in range(len(target.key)):
        yield target.key[begin : begin + KEY_LENGTH]


def _initial_keys(target: Target) -> Iterator[str]:
    initials = [_initials(unit) for unit in target.units]
    for begin in range(len(initials)):
        choices = product(*initials[begin : begin + KEY_LENGTH])
        yield from map("".join, islice(choices, READINGS_LIMIT))


def _initials(unit: Unit) -> list[str]:
    sign, readings = unit
    return list(dict.fromkeys(fold_initial(one[0]) for one in readings or (sign,)))


def _weights(targets: Iterable[Target]) -> Weights:
    units = [unit for target in targets for unit in target.units]
    signs = _bits([sign for sign, _ in units], SIGN_BITS)
    letters = {sign: min(bits, INITIAL_BITS) for sign, bits in signs.items() if sign.isascii()}
    numerals = {sign: NUMERAL_BITS for sign in signs if sign_value(sign) is not None}
    return Weights(
        signs | letters | numerals,
        _bits([readings[0] for _, readings in units if readings], SYLLABLE_BITS),
        _bits([_initials(unit)[0] for unit in units], INITIAL_BITS),
    )


def _bits(things: list[str], most: float) -> dict[str, float]:
    return {thing: min(most, log2(len(things) / count)) for thing, count in Counter(things).items()}
