"""Queries of every kind, made from terms of a glossary: what a reader who means the term may type."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from scaling import words

KINDS = ("literal", "pinyin", "initials", "homophone", "typo", "none", "prefix")

_ABSENT = "囍饕餮魑魅魍魉貔貅麒麟犄角旮旯尴尬邋遢蜻蜓蝌蚪螳螂鹦鹉鹌鹑琵琶箜篌"
_PREFIX = 2
_FIRST_HANZI, _LAST_HANZI = "一", "鿿"


@dataclass(frozen=True)
class Query:
    """A query and the term that it means, empty if there should be no answer."""

    kind: str
    typed: str
    meant: str


def sample(terms: Sequence[str], count: int, seed: int) -> list[Query]:
    """``count`` queries of each kind; only terms of three or more hanzi are asked for by sound."""
    chance = random.Random(seed)
    spoken = [term for term in terms if len(_hanzi(term)) == len(term) > _PREFIX]
    neighbours = _neighbours()
    makers: dict[str, Callable[[str], str]] = {
        "literal": lambda term: term,
        "pinyin": lambda term: "".join(lazy_pinyin(term)),
        "initials": lambda term: "".join(one[0] for one in lazy_pinyin(term)),
        "homophone": lambda term: _homophone(term, neighbours, chance),
        "typo": lambda term: _slip(term, chance),
        "none": lambda _: "".join(chance.sample(_ABSENT, 5)),
        "prefix": lambda term: term[:_PREFIX],
    }
    found = []
    for kind in KINDS:
        for _ in range(count):
            term = chance.choice(terms if kind == "literal" else spoken)
            found.append(Query(kind, makers[kind](term), "" if kind == "none" else term))
    return found


def _hanzi(text: str) -> list[int]:
    return [i for i, sign in enumerate(text) if _FIRST_HANZI <= sign <= _LAST_HANZI]


def _neighbours() -> dict[str, list[str]]:
    """The hanzi of the vocabulary, by their syllables."""
    groups = (words.DOMAINS, words.HEADS, words.MODIFIERS, words.VERBS, words.OBJECTS, words.PLACES)
    signs = sorted({sign for group in groups for word in group for sign in word})
    found = defaultdict(list)
    for sign in signs:
        found[lazy_pinyin(sign)[0]].append(sign)
    return found


def _homophone(term: str, neighbours: dict[str, list[str]], chance: random.Random) -> str:
    """The term with one hanzi replaced by one that sounds alike; the term itself if there is none."""
    for place in chance.sample(_hanzi(term), len(_hanzi(term))):
        others = [sign for sign in neighbours[lazy_pinyin(term)[place]] if sign != term[place]]
        if others:
            return term[:place] + chance.choice(others) + term[place + 1 :]
    return term


def _slip(term: str, chance: random.Random) -> str:
    """The term with one hanzi left out, replaced, or swapped with the next."""
    place = chance.randrange(1, len(term) - 1)
    before, sign, after = term[:place], term[place], term[place + 1 :]
    return chance.choice(
        (before + after, before + chance.choice("中方公") + after, before + after[0] + sign + after[1:])
    )
