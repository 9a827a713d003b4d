"""The ways to write a query: its numbers in hanzi and in digits, its pinyin as input methods have it.

Most queries have one way. 300工程 is also 三百工程, yi1ting1 is also yi'ting', gonglue is also gonglve, huir
is also hui儿.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain, pairwise

from zhuzhou_cli.language.numerals import in_digits, in_hanzi, sign_value
from zhuzhou_cli.language.romans import has_roman, romans
from zhuzhou_cli.language.text import Folded, fold, is_letter, key_of
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

# Grave, acute, macron, caron; and the breve, which many type for a caron.
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c\u0306"))
_OF_TEXTBOOKS = str.maketrans(
    {"ɑ": "a", "ɡ": "g", "ŋ": "ng", "ê": "e", "ẑ": "zh", "ĉ": "ch", "ŝ": "sh"}
    | {"Ɑ": "A", "Ŋ": "NG", "Ê": "E", "Ẑ": "ZH", "Ĉ": "CH", "Ŝ": "SH"}
)
"""Letters of the 汉语拼音方案 that no keyboard has, and the a and g of textbooks."""
_TONE_DIGIT = r"([a-zA-Zü]+)([1-5])(?!\d)"
_U_WITH_DOTS = r"(?i)(?<=[ln])(?:u:|ü)"
# 略 is typed lue or lyue, for no other syllable has these letters; 吕 is lyu in passports (GB/T 28039-2011).
# The n of banyu may end a syllable.
_YU_OR_U_FOR_V = (r"(?i)(?<=l)(?:yu|u(?=e))|(?<![aeiou]n)(?<=n)(?:yu|u(?=e))", r"(?i)(?<=[ln])(?:yu|u(?=e))")
# 居 is typed jv by who has learned that ü is v; no syllable has j, q, x or y before v.
_V_FOR_U = r"(?i)(?<=[jqxy])v"
# An r that ends a syllable is 儿: huir, na'r, zher; before the e of er there is no consonant.
_ERHUA = r"(?i)(?:(?<=[a-z][aiou])|(?<=[aeiou]n)|(?<=ng)|(?<=[b-df-hj-np-tx-z]e))'?r(?![aeiouv])"


@record
class Writing:
    """One way to write a query. ``is_rewritten`` says that its numbers are not as they were typed."""

    text: str
    folded: Folded
    is_rewritten: bool = False

    @property
    def key(self) -> Key:
        """The characters to be aligned."""
        return self.folded.key

    @cached_property
    def limits(self) -> tuple[int, ...]:
        """For every character, where a syllable that begins there must end: at a space, ' or non-letter.

        >>> writings("xi'an大", fold("xi'an大"))[0].limits
        (2, 2, 4, 4, 5)
        """
        limits = list(range(1, len(self.key) + 1))
        for i in range(len(self.key) - 2, -1, -1):
            if is_letter(self.key[i]) and is_letter(self.key[i + 1]) and not self.folded.starts[i + 1]:
                limits[i] = limits[i + 1]
        return tuple(limits)


def writings(raw: str, folded: Folded) -> list[Writing]:
    """The ways to write a query, as it was typed first; none if its normal form, ``folded``, is empty.

    >>> [writing.key for writing in writings("300工程", fold("300工程"))]
    ['300工程', '三百工程']
    """
    texts: dict[str, bool] = {}
    numerals = _romans(raw)
    rewordings = list(_rewordings(_without_marks(raw)))
    for text in (*rewordings, *chain.from_iterable(map(_respelled, rewordings))):
        for numbers, is_rewritten in ((text, False), (in_hanzi(text), True), (in_digits(text), True)):
            texts.setdefault(numbers, is_rewritten)
    known: dict[str, Writing] = {}
    for text, is_rewritten in texts.items():
        if _romans(text) != numerals:  # Xu大 is no XV大, nor vi中 ⅵ中
            continue
        normal = folded if text == raw else fold(text)
        if normal.key:
            known.setdefault(f"{normal.key} {normal.starts}", Writing(text, normal, is_rewritten))
    return list(known.values())


def _romans(text: str) -> list[str]:
    """The values of the Roman numerals of a text."""
    return [value for _, _, value in romans(text)] if has_roman(text) else []


def _without_marks(raw: str) -> str:
    """A raw query without tone marks, ü as v; its width and compatibility forms as they are folded."""
    if raw.isascii() and ":" not in raw:
        return raw
    bare = raw if all("一" <= character <= "鿋" for character in raw) else _without_tones(raw)
    if ":" in bare or "ü" in bare or "Ü" in bare:
        import re  # noqa: PLC0415 - few queries hold one

        bare = re.sub(_U_WITH_DOTS, "v", bare).replace("ü", "v").replace("Ü", "v")
    return bare


def _without_tones(raw: str) -> str:
    from unicodedata import normalize  # noqa: PLC0415 - few queries hold a tone mark

    bare = normalize("NFKC", normalize("NFKD", raw).translate(_TONES))
    return bare.translate(_OF_TEXTBOOKS)


def _rewordings(typed: str) -> Iterator[str]:
    yield typed
    if any(character.isdigit() for character in typed):
        import re  # noqa: PLC0415 - few queries hold a digit

        if (toneless := re.sub(_TONE_DIGIT, _drop_tone, typed)) != typed:
            yield toneless
    if (joined := _without_spoken_plus(typed)) != typed:
        yield joined


def _drop_tone(found: re.Match[str]) -> str:
    """yi1ting1 as yi'ting', but IGBT3 as it is: a tone follows a syllable."""
    from zhuzhou_cli.language.syllables import is_typed_form  # noqa: PLC0415 - few queries hold a digit

    letters = found[1].lower().removesuffix("r") or "r"
    is_syllable = any(is_typed_form(letters[begin:]) for begin in range(len(letters)))
    return found[1] + "'" if is_syllable else found[0]


def _respelled(typed: str) -> Iterator[str]:
    """What is written in pinyin, as input methods and the index have it, where it is not yet so.

    >>> list(_respelled("gonglue")), list(_respelled("yi'huir'ban'")), list(_respelled("funyu"))
    (['gonglve'], ["yi'hui儿'ban'"], ['funv'])
    """
    if frozenset(typed.lower()).isdisjoint("vur"):
        return
    import re  # noqa: PLC0415 - a query that is typed in pinyin loads it anyway

    spelled = (re.sub(_V_FOR_U, "u", re.sub(pattern, "v", typed)) for pattern in _YU_OR_U_FOR_V)
    written = dict.fromkeys(re.sub(_ERHUA, "儿", text) for text in spelled)
    yield from (text for text in written if text != typed)


def _without_spoken_plus(typed: str) -> str:
    """1加N加X as 1+N+X: a 加 between single letters or numerals is a plus sign that was read aloud."""
    pieces = typed.split("加")
    if len(pieces) == 1:
        return typed
    items = list(map(key_of, pieces))
    if not all(items):
        return typed
    between = (_is_item(before[-1]) and _is_item(after[0]) for before, after in pairwise(items))
    return "+".join(pieces) if all(between) else typed


def _is_item(character: str) -> bool:
    return is_letter(character) or sign_value(character) is not None
