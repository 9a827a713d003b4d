"""The readings of a string, hanzi by hanzi; the only module that imports pypinyin, never for a query.

The first reading of a hanzi is pypinyin's, which knows phrases (银行 háng), unless the entry states its own
``reading`` for that text. The other readings of the hanzi follow, so that someone who does not know the
right one still finds the term.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pypinyin import Style, lazy_pinyin
from pypinyin.seg import mmseg, simpleseg

from zhuzhou_cli.language import hanzi
from zhuzhou_cli.language.syllables import SYLLABLES, plain
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Reading

Syllables = tuple[str, ...]

_SPOKEN_DIGIT = dict(zip("0123456789", "零一二三四五六七八九", strict=True))


def read(
    key: str, starts: Sequence[bool], overrides: Sequence[Reading] = (), printed: Sequence[str] = ()
) -> tuple[Syllables, ...]:
    """The readings of every character of a key, as tuples of toneless syllables; empty for letters.

    The reading in this context comes first, then the others of the same hanzi. ``starts`` says where
    segments begin (text.Folded); no word spans two of them. A digit is read as its numeral.
    ``overrides`` apply to every occurrence of their text. ``printed`` are the characters before they were
    folded, if any was another: 乾 is read qián, though 干, its Simplified form, is not.
    """
    primary = _in_context(key, starts)
    if printed:
        primary = _as_printed(key, primary, printed)
    primary = list(map(plain, _stated(key, overrides, primary)))
    signs = zip(key, primary, printed or key, strict=True)
    return tuple([_with_others(character, first, sign) for character, first, sign in signs])


def _as_printed(key: str, primary: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The readings in context, where one sign of Simplified print keeps a form that is folded: 乾, 於.

    A label with several such signs is printed in Traditional characters, and 乾 may well be gān.
    """
    if len({sign for sign, character in zip(printed, key, strict=True) if sign != character}) > 1:
        return list(primary)
    return [
        own[0]
        if sign != character and (own := hanzi.all_readings().get(sign)) and first not in own
        else first
        for first, sign, character in zip(primary, printed, key, strict=True)
    ]


def spelled(text: str) -> tuple[list[str], str]:
    """The syllables of the hanzi of a text, and their tones as digits, a neutral one as 5.

    >>> spelled("宿州"), spelled("苏州市")
    ((['su', 'zhou'], '41'), (['su', 'zhou', 'shi'], '114'))
    """
    toned = lazy_pinyin(text, Style.TONE3, errors="ignore", neutral_tone_with_five=True)
    return [plain(syllable[:-1]) for syllable in toned], "".join(syllable[-1] for syllable in toned)


def written_out(text: str, overrides: Sequence[Reading] = ()) -> str:
    """A string as pinyin with tone marks, a space between two syllables; letters and digits stay themselves.

    >>> written_out("“1+N+X”银行"), written_out("朝阳区", [Reading("朝阳", ("cháo", "yáng"))])
    ('1 N X yín háng', 'cháo yáng qū')
    """
    folded = fold(text)
    said = _stated(folded.key, overrides, _in_context(folded.key, folded.starts, Style.TONE))
    pieces: list[str] = []
    joins = False
    for i, character in enumerate(folded.key):
        is_sign = character.isascii()
        piece = text[slice(*folded.spans[i])] if is_sign else said[i]
        if joins and is_sign and not folded.starts[i]:
            pieces[-1] += piece
        else:
            pieces.append(piece)
        joins = is_sign
    return " ".join(pieces)


def _stated(key: str, overrides: Sequence[Reading], syllables: list[str]) -> list[str]:
    """The syllables of a key, with those that the entry states in place of what was found."""
    for override in overrides:
        part = fold(override.text).key
        for start in _occurrences(key, part) if len(part) == len(override.syllables) else ():
            syllables[start : start + len(part)] = override.syllables
    return syllables


def _in_context(key: str, starts: Sequence[bool], style: Style = Style.NORMAL) -> list[str]:
    """The reading of every character, by the word it stands in; a letter itself."""
    syllables: list[str] = []
    for segment in _segments(key, starts):
        spoken = segment if segment.isalpha() else "".join(map(_spoken, segment))
        for word in _words(spoken):
            syllables += _syllables(word, style)
    return syllables


def _spoken(character: str) -> str:
    return _SPOKEN_DIGIT.get(character, character)


def _segments(key: str, starts: Sequence[bool]) -> list[str]:
    begins = [i for i, is_start in enumerate(starts) if is_start]
    return [key[begin:end] for begin, end in pairwise([*begins, len(key)])] if begins else []


@lru_cache(maxsize=4_096)
def _words(spoken: str) -> tuple[str, ...]:
    """The words that pypinyin finds in a string; for hanzi alone, without its check of each character.

    Remembered, for a term is read with tones and without.
    """
    is_hanzi = min(spoken) >= "一" and max(spoken) <= "鿋"
    return tuple(mmseg.seg.cut(spoken) if is_hanzi else simpleseg.seg(spoken))


@lru_cache(maxsize=65_536)
def _syllables(word: str, style: Style) -> list[str]:
    """The syllables of a word, remembered: reports repeat a few thousand words, and pypinyin is slow."""
    return lazy_pinyin(word, style, errors=_letter_by_letter)  # type: ignore[arg-type]  # typed too narrowly


def _letter_by_letter(run: str) -> list[str]:
    return list(run)


@lru_cache(maxsize=65_536)
def _with_others(character: str, first: str, printed: str) -> Syllables:
    known = hanzi.all_readings()
    own = known.get(printed, ()) if printed != character else ()
    others = known.get(_spoken(character), ())
    return tuple(reading for reading in dict.fromkeys((first, *own, *others)) if reading in SYLLABLES)


def _occurrences(text: str, part: str) -> list[int]:
    return [i for i in range(len(text) - len(part) + 1) if text.startswith(part, i)]
