"""The normal form of strings: fold() makes a key of a string and records where each character came from.

Both sides of every comparison are folded, so that 《八大行動》, “八大 行动”: and 八大行动 have one key.
In order: a radical beside the sign that it is a copy of is dropped (⼋八⼤大, as some PDF files are copied);
compatibility forms and width (Unicode NFKC, UAX #15), case (full case folding), radicals, variants and
Traditional characters to Simplified ones (tables/traditional.py). Whatever is not a letter or a digit
(quotes, spaces, 、 · — +) is dropped; but a sign that nobody can read (U+FFFD, private use) stays, so that
what is left makes no other name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

_SEPARATORS = frozenset(" “”‘’、。，；：！？（）《》〈〉【】「」『』—·()+-.,;:'\"")
"""Characters that are dropped wherever they stand; what others become depends on Unicode's tables."""

POINTS = "点點奌"
"""A point, where it stands between numerals."""
COMPATIBLE = "\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3"
"""參拾兩零六陸 in the block of compatibility ideographs, as fonts of Korea have them."""
NUMBER_SIGNS = frozenset(
    "0123456789０１２３４５６７８９₀₁₂₃₄₅₆₇₈₉零一二三四五六七八九十百千万亿〇两双廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸兩両雙韆萬億"
    + COMPATIBLE
)
"""Characters that may be part of a number wherever they stand; language/numbers.py reads what they say."""
OPEN, CLOSE = "\ue000", "\ue001"
"""Around a number that no hanzi stands for, in a canonical text (language/canonical.py); private use."""
_RADICALS = ("\u2e80", "\u2fdf")
_UNREADABLE = frozenset("\ufffd〓")
"""What stands for a sign that a program could not read or a printer did not have."""
_LONG = 32
_SPANS = tuple([(i, i + 1) for i in range(_LONG)])
_STARTS = tuple([i == 0 for i in range(_LONG)])
"""The spans and starts of a string of hanzi alone, as most labels are."""


@record
class Folded:
    """A key, and where its characters came from.

    ``spans[i]`` is the half-open span of the raw string that character i of the key came from.
    ``starts[i]`` says whether a segment begins there: at the beginning, or after something that was
    dropped. The flags say which step changed a character that was kept.
    """

    key: Key
    spans: tuple[tuple[int, int], ...]
    starts: tuple[bool, ...]
    from_width: bool
    from_traditional: bool

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the raw string that the key from ``start`` to ``end`` (exclusive) came from."""
        return self.spans[start][0], self.spans[end - 1][1]


def fold(raw: str) -> Folded:
    """Fold any string; one without letters or digits has an empty key.

    >>> fold("《安全生產「三項機制」》:").key
    '安全生产三项机制'
    """
    if raw.isalnum() and len(raw) <= _LONG and min(raw) >= "一" and max(raw) <= "鿋":
        key = "".join(map(simplified, raw))
        return Folded(Key(key), _SPANS[: len(raw)], _STARTS[: len(raw)], False, key != raw)  # noqa: FBT003 - keywords would take longer than the fold
    return _fold_plain(raw) if _is_plain(raw) else _fold_any(raw)


def key_of(raw: str) -> Key:
    """The key alone: fold(raw).key, in a third of the time."""
    return _plain_key(raw)[1] if _is_plain(raw) else _fold_any(raw).key


def _is_plain(raw: str) -> bool:
    """Whether a string is made of hanzi, ASCII and separators, as most strings are."""
    return all(map(_is_plain_sign, raw))


@cache
def _is_plain_sign(sign: str) -> bool:
    return "一" <= sign <= "鿋" or sign <= "\x7f" or sign in _SEPARATORS


def _plain_key(raw: str) -> tuple[str, Key]:
    """The letters, digits and hanzi of a plain string in lower case, as they are and in Simplified form."""
    kept = "".join(filter(str.isalnum, raw)).lower()
    return kept, Key(kept if kept.isascii() else "".join(map(simplified, kept)))


def _fold_plain(raw: str) -> Folded:
    kept, key = _plain_key(raw)
    places = [i for i, character in enumerate(raw) if character.isalnum()]
    starts = tuple([not i or not raw[i - 1].isalnum() for i in places])
    return Folded(key, tuple([(i, i + 1) for i in places]), starts, False, key != kept)  # noqa: FBT003 - as above


@cache
def simplified(character: str) -> str:
    """The Simplified form of a character; the character itself if it has no other form."""
    place = TRADITIONAL.find(character)
    return character if place < 0 else SIMPLIFIED[place]


def is_inside_number(text: str, at: int) -> bool:
    """Whether number signs stand on both sides of a place of a text.

    >>> [is_inside_number("135体系", at) for at in range(5)]
    [False, True, True, False, False]
    """
    return 0 < at < len(text) and text[at - 1] in NUMBER_SIGNS and text[at] in NUMBER_SIGNS


def has_hanzi(text: str) -> bool:
    """Whether a text has a character of the CJK Unified Ideographs or of Extension A."""
    return any("\u3400" <= character <= "\u9fff" for character in text)


def _fold_any(raw: str) -> Folded:
    import unicodedata  # noqa: PLC0415 - only for strings that are not plain

    key: list[str] = []
    spans: list[tuple[int, int]] = []
    starts: list[bool] = []
    from_width = from_traditional = False
    at_start = True
    copies = copied_radicals(raw)
    for begin, end in _clusters(raw):
        if begin in copies:
            continue
        cluster = raw[begin:end]
        normal = unicodedata.normalize("NFKC", cluster)
        for character in normal.casefold():
            simple = simplified(_ideograph(character))
            if not (simple.isalnum() or is_unreadable(simple)):
                at_start = True
                continue
            from_width |= normal != unicodedata.normalize("NFC", cluster) or is_radical(character)
            from_traditional |= simple != character and not is_radical(character)
            key.append(simple)
            spans.append((begin, end))
            starts.append(at_start)
            at_start = False
    return Folded(Key("".join(key)), tuple(spans), tuple(starts), from_width, from_traditional)


def _ideograph(sign: str) -> str:
    """The hanzi that a radical stands for; NFKC knows those of Kangxi only."""
    if not "\u2e80" <= sign < "\u3000":
        return sign
    from zhuzhou_cli.language.tables.radicals import IDEOGRAPHS, RADICALS  # noqa: PLC0415 - as above

    place = RADICALS.find(sign)
    return sign if place < 0 else IDEOGRAPHS[place]


def is_radical(character: str) -> bool:
    """Whether a character is of the blocks of radicals, which texts have only as copies of other signs."""
    return _RADICALS[0] <= character <= _RADICALS[1]


def is_unreadable(character: str) -> bool:
    """Whether a character stands for an unknown sign: U+FFFD, 〓, private use, a radical of no sign."""
    is_private = "\ue000" <= character <= "\uf8ff" and character not in (OPEN, CLOSE)
    return is_private or character in _UNREADABLE or is_radical(character)


def copied_radicals(raw: str) -> frozenset[int]:
    """Where radicals stand in a string that copy the sign beside them.

    >>> sorted(copied_radicals("⼋八⼤大⾏动"))
    [0, 2]
    """
    if raw.isascii() or not any(map(is_radical, raw)):
        return frozenset()
    from unicodedata import normalize  # noqa: PLC0415 - only for strings that are not plain

    signs = [simplified(_ideograph(normalize("NFKC", sign)) if is_radical(sign) else sign) for sign in raw]
    return frozenset(
        i
        for i, sign in enumerate(raw)
        if is_radical(sign)
        and any(
            signs[i] == signs[beside] and not is_radical(raw[beside])
            for beside in (i - 1, i + 1)
            if 0 <= beside < len(raw)
        )
    )


def _clusters(raw: str) -> Iterator[tuple[int, int]]:
    """The spans of base characters with their combining marks, which NFKC may join to one."""
    from unicodedata import combining  # noqa: PLC0415 - only for strings that are not plain

    begin = 0
    for i in range(1, len(raw)):
        if not combining(raw[i]):
            yield begin, i
            begin = i
    if raw:
        yield begin, len(raw)


def shared_beginning(texts: Sequence[Sequence[object]]) -> int:
    """The length of the common prefix of some texts, in characters or bytes.

    >>> shared_beginning(["八大行动", "八大行业", "八大"])
    2
    """
    columns = zip(*texts, strict=False)
    return next((i for i, signs in enumerate(columns) if len(set(signs)) > 1), min(map(len, texts)))


def is_letter(character: str) -> bool:
    """Whether a character of a key may be part of a syllable."""
    return "a" <= character <= "z"
