"""A query as signs to be aligned: the ways to write what was typed, each with its runs of letters.

Most queries have one way. 300工程 is also 三百工程, yi1ting1 is also yi'ting', “4. 三项机制” is also what
follows its number.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from zhuzhou_cli.language.text import Folded, fold
from zhuzhou_cli.record import record

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))  # grave, acute, macron, caron
_TONE_DIGIT = r"([a-zA-Zü]+)([1-5])(?!\d)"
_U_WITH_DOTS = r"(?i)(?<=[ln])(?:u:|ü)"
# 4. 三项机制, 6、…, (12)…: pasted with its number. 1+N+X and 3.5 are not.
_NUMBERED = r"^\s*(?:[(（]\d{1,4}[)）]|\d{1,4}\s*[.．、:：)）])\s*(?=\D)"
_NUMBER_ALONE = r"(?a)^(?:第(\d{1,6})[条号项个]?|(\d{1,6})[条号]?)$"


TYPE_CHECKING = False
if TYPE_CHECKING:
    import re


@record
class Query:
    """One way to write a query. ``rewritten`` says that its numbers are not as they were typed."""

    folded: Folded
    rewritten: bool = False

    @property
    def key(self) -> str:
        """The signs to be aligned."""
        return self.folded.key

    @cached_property
    def limits(self) -> tuple[int, ...]:
        """For every sign, where a syllable that begins there must end: at a space, ' or non-letter."""
        found = list(range(1, len(self.key) + 1))
        for i in range(len(self.key) - 2, -1, -1):
            if is_letter(self.key[i]) and is_letter(self.key[i + 1]) and not self.folded.starts[i + 1]:
                found[i] = found[i + 1]
        return tuple(found)


def is_letter(sign: str) -> bool:
    """Whether a folded sign may be part of a syllable."""
    return "a" <= sign <= "z"


def cuts_number(key: str, begin: int, end: int) -> bool:
    """Whether a span of a key begins or ends inside a number in digits.

    >>> cuts_number("1740人", 0, 2), cuts_number("1740人", 0, 4), cuts_number("1740人", 4, 5)
    (True, False, False)
    """
    at = (i for i in (begin, end) if 0 < i < len(key))
    return any(_is_digit(key[i - 1]) and _is_digit(key[i]) for i in at)


def _is_digit(sign: str) -> bool:
    return "0" <= sign <= "9"


def ways(raw: str) -> list[Query]:
    """The ways to write a query, the one that was typed first; none if nothing of it can be searched."""
    from zhuzhou_cli.language.numerals import in_digits, in_hanzi  # noqa: PLC0415 - no literal look-up needs it

    typed = spell(raw)
    found: dict[str, Query] = {}
    for text in _rewordings(typed):
        for numbers, rewritten in ((text, False), (in_hanzi(text), True), (in_digits(text), True)):
            folded = fold(numbers)
            if folded.key:
                found.setdefault(f"{folded.key} {folded.starts}", Query(folded, rewritten))
    return list(found.values())


def spell(raw: str) -> str:
    """The raw query in width and compatibility forms as they are folded, without tone marks, ü as v."""
    if raw.isascii() and ":" not in raw:
        return raw
    bare = raw if all("一" <= sign <= "鿋" for sign in raw) else _without_tones(raw)
    if ":" in bare or "ü" in bare or "Ü" in bare:
        import re  # noqa: PLC0415 - few queries hold one

        bare = re.sub(_U_WITH_DOTS, "v", bare).replace("ü", "v").replace("Ü", "v")
    return bare


def _without_tones(raw: str) -> str:
    from unicodedata import normalize  # noqa: PLC0415 - few queries hold a tone mark

    return normalize("NFKC", normalize("NFKD", raw).translate(_TONES))


def entry_number(raw: str) -> int | None:
    """The number of an entry, where the query is nothing but one: 17, １７, 第17条, 第十七条.

    >>> [entry_number(raw) for raw in ("１７", "第17条", "第十七条", "17个", "三百")]
    [17, 17, 17, None, None]
    """
    key = fold(raw).key
    is_one_word = len(key) == len("".join(raw.split()))  # 1+1 is no number
    if not is_one_word or not (key.startswith("第") or key[:1].isdigit()):
        return None
    import re  # noqa: PLC0415 - few queries are a number

    from zhuzhou_cli.language.numerals import in_digits  # noqa: PLC0415 - the same

    found = re.match(_NUMBER_ALONE, in_digits(key) if key.startswith("第") else key)
    return int(found[1] or found[2]) if found else None


def _rewordings(typed: str) -> Iterator[str]:
    yield typed
    if any(sign.isdigit() for sign in typed):
        import re  # noqa: PLC0415 - few queries hold a digit

        if (toneless := re.sub(_TONE_DIGIT, _drop_tone, typed)) != typed:
            yield toneless
        if (unnumbered := re.sub(_NUMBERED, "", typed)) != typed:
            yield unnumbered
    if (joined := _without_spoken_plus(typed)) != typed:
        yield joined


def _drop_tone(found: re.Match[str]) -> str:
    from zhuzhou_cli.language.syllables import is_typed_form  # noqa: PLC0415 - few queries hold a digit

    letters = found[1].lower()
    is_syllable = any(is_typed_form(letters[begin:]) for begin in range(len(letters)))
    return found[1] + "'" if is_syllable else found[0]


def _without_spoken_plus(typed: str) -> str:
    """1加N加X as 1+N+X: a 加 between single letters or numerals is a plus sign that was read aloud."""
    pieces = typed.split("加")
    items = [fold(piece).key for piece in pieces]
    if len(pieces) == 1 or not all(items):
        return typed
    between = (_is_item(before[-1]) and _is_item(after[0]) for before, after in pairwise(items))
    return "+".join(pieces) if all(between) else typed


def _is_item(sign: str) -> bool:
    from zhuzhou_cli.language.numerals import sign_value  # noqa: PLC0415 - few queries hold a 加

    return is_letter(sign) or sign_value(sign) is not None
