"""The syllables of Mandarin as they are typed, and which of them are confused: 声母, 韵母, 模糊音.

A syllable is written without tone and with v for ü, as input methods have it: lv, nve, zhong.
``spellings`` gives every way in which someone types a syllable who does not distinguish its initial or its
final from another. ``fold_initial`` maps initials to classes, and ``sound`` syllables: all fuzzy spellings
of a syllable are in one class, so an index over classes loses no fuzzy match.
"""

from __future__ import annotations

from functools import cache

from zhuzhou_cli.language.tables.syllables import (
    FINALS_AFTER,
    FUZZY_FINALS,
    FUZZY_INITIALS,
    FUZZY_SYLLABLES,
)

INITIALS = tuple(sorted(filter(None, FINALS_AFTER), key=len, reverse=True))
SYLLABLES = frozenset(i + final for i, finals in FINALS_AFTER.items() for final in finals.split())

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))  # grave, acute, macron, caron

# The fuzzy pairs as a fold to classes: the two of a pair become one; so do final n and ng, and v and u.
_TONGUE = str.maketrans("nr", "ll")
_SOUTHERN = {"hu": "fu", "hua": "fa", "huan": "fan", "hui": "fei", "hun": "fen", "hon": "fen", "huo": "fo"}
_LOOSE = str.maketrans({"r": "l", "n": "l", "h": "", "g": ""})
_SOUNDS_FROM = 0x100
"""The code point of the first sound."""
_SOUNDS_OF_INITIAL = 64
"""Code points for each folded initial: its sounds, and at the end two for ``any_sound`` and for a letter."""
_SOUND_FINALS = (
    "",
    *["a", "ai", "an", "ao", "e", "ei", "en", "ha", "hai", "han", "hao", "he", "hei", "hen", "hou", "huai"],
    *["i", "ia", "ian", "iao", "ie", "in", "ion", "iu", "n", "o", "on", "ou", "r"],
    *["u", "ua", "uai", "uan", "ue", "ui", "un", "uo"],
)
# n, r and l are one class because n/l and r/l are confused; h and f because of hu/fu.
_INITIAL_CLASS = str.maketrans({"n": "l", "r": "l", "h": "f"})


@cache
def plain(syllable: str) -> str:
    """A syllable in lower case without its tone, with v for ü, as input methods have it.

    >>> plain("lǜ"), plain("Zhū")
    ('lv', 'zhu')
    """
    from unicodedata import normalize  # noqa: PLC0415 - only where readings are written out

    bare = normalize("NFC", normalize("NFD", syllable.lower()).translate(_TONES))
    return bare.replace("ü", "v")


def is_syllable(written: str) -> bool:
    """Whether a string is one syllable of Mandarin as dictionaries write it, with at most one tone mark.

    >>> [is_syllable(written) for written in ("cháng", "lǜ", "zi", "foo", "chángzhū")]
    [True, True, True, False, False]
    """
    from unicodedata import normalize  # noqa: PLC0415 - only where readings are written out

    marks = sum(ord(character) in _TONES for character in normalize("NFD", written))
    return plain(written) in SYLLABLES and marks <= 1


@cache
def split(syllable: str) -> tuple[str, str]:
    """A syllable as initial and final; y and w count as initials, and the initial of a vowel is empty.

    >>> split("zhong"), split("an")
    (('zh', 'ong'), ('', 'an'))
    """
    initial = next((initial for initial in INITIALS if syllable.startswith(initial)), "")
    return initial, syllable[len(initial) :]


@cache
def spellings(syllable: str) -> dict[str, int]:
    """Every fuzzy spelling of a syllable, with the number of its parts (initial, final: 1 or 2) that differ.

    A spelling need not be a syllable: someone who says tíng as tín types ``tin``.

    >>> spellings("shi"), spellings("lang")["nan"]
    ({'si': 1}, 2)
    """
    differing: dict[str, int] = {}
    for whole, changed in ((syllable, 0), *((other, 1) for other in _others(syllable, FUZZY_SYLLABLES))):
        initial, final = split(whole)
        initials = [initial] if changed else [initial, *_others(initial, FUZZY_INITIALS)]
        for i in initials:
            for f in (final, *_others(final, FUZZY_FINALS)):
                differing.setdefault(i + f, changed + (i != initial) + (f != final))
    del differing[syllable]
    return differing


def fold_initial(letter: str) -> str:
    """The class of the first letter of a syllable under all fuzzy rules.

    >>> [fold_initial(letter) for letter in "nrlhfz"]
    ['l', 'l', 'l', 'f', 'f', 'z']
    """
    return letter.translate(_INITIAL_CLASS)


@cache
def is_typed_form(letters: str) -> bool:
    """Whether a string of letters is one syllable, in its right spelling or a fuzzy one.

    Fuzzy pairs go both ways: a fuzzy spelling of a syllable has that syllable among its own spellings.

    >>> is_typed_form("xing"), is_typed_form("tin"), is_typed_form("xd")
    (True, True, False)
    """
    others = (other for other in spellings(letters) if other in SYLLABLES)
    return letters in SYLLABLES or any(letters in spellings(other) for other in others)


@cache
def completions(letters: str) -> tuple[str, ...]:
    """The syllables that begin with some letters, or are them, in their right spelling or a fuzzy one.

    >>> completions("xin"), completions("shon")
    (('xin', 'xing'), ('song',))
    """
    begun = (letters, *spellings(letters))
    return tuple(sorted(syllable for syllable in SYLLABLES if syllable.startswith(begun)))


@cache
def sound(syllable: str) -> str:
    """The class of a syllable under all fuzzy rules, as one character; classes of an initial are neighbours.

    >>> sound("zhong") == sound("zong"), sound("hui") == sound("fei"), sound("ba") == sound("pa")
    (True, True, False)
    """
    initial, final = split(syllable)
    folded = initial[:1].translate(_TONGUE) + final.replace("v", "u").removesuffix("g")
    folded = _SOUTHERN.get(folded, folded)
    return chr(_SOUNDS_FROM + _SOUNDS_OF_INITIAL * _place(folded[0]) + _SOUND_FINALS.index(_rest(folded)))


def loose(letters: str) -> str:
    """Letters with the commonest confusions removed: n and r as l, without h and g (zh, ng).

    >>> loose("nongshui"), loose("longsui")
    ('lolsui', 'lolsui')
    """
    return letters.translate(_LOOSE)


def sound_of_letter(letter: str) -> str:
    """The class of a letter that is not part of a syllable, as those of LPR."""
    return chr(_SOUNDS_FROM + _SOUNDS_OF_INITIAL * (_place(letter) + 1) - 1)


def sounds_from(initial: str) -> tuple[str, ...]:
    """The classes of all syllables with an initial, and of the letter itself."""
    first = _SOUNDS_FROM + _SOUNDS_OF_INITIAL * _place(initial)
    return tuple(map(chr, range(first, first + _SOUNDS_OF_INITIAL)))


def any_sound(initial: str) -> str:
    """The character that stands for any sound with an initial, where a hanzi has several readings."""
    return chr(_SOUNDS_FROM + _SOUNDS_OF_INITIAL * (_place(initial) + 1) - 2)


def _place(initial: str) -> int:
    return ord(fold_initial(initial)) - ord("a")


def _rest(folded: str) -> str:
    return folded if folded[0] == "h" else folded[1:]


def _others(sound: str, pairs: tuple[tuple[str, str], ...]) -> list[str]:
    return [b if sound == a else a for a, b in pairs if sound in (a, b)]
