"""The one normal form: fold() makes a Key of a raw string and keeps the way back to it.

Both sides of every comparison go through here, so that 《八大行動》, “八大 行动”: and 八大行动 are
one key. In order: compatibility forms and width (Unicode NFKC, UAX #15), case (full case
folding), Traditional to Simplified by character (OpenCC), and everything that is not a letter
or a digit is dropped (quotes, spaces, 、 · — +).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

_SEPARATORS = frozenset(" “”‘’、。，；：！？（）《》〈〉【】「」『』—·()+-.,;:'\"")
"""Signs that are dropped whatever stands beside them; what all others become is asked of Unicode."""

_LONG = 32
_SPANS = tuple([(i, i + 1) for i in range(_LONG)])
_STARTS = tuple([i == 0 for i in range(_LONG)])
"""The spans and starts of a string of hanzi alone, which most labels are."""


@record
class Folded:
    """A key and its way back.

    ``spans[i]`` is the half-open span of the raw string that key character i came from;
    ``starts[i]`` says whether a segment begins there: at the beginning, or after something that
    was dropped. The flags say which rewriting changed a character that was kept.
    """

    key: Key
    spans: tuple[tuple[int, int], ...]
    starts: tuple[bool, ...]
    from_width: bool
    from_traditional: bool

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the raw string that covers key characters start to end (end > start)."""
        return self.spans[start][0], self.spans[end - 1][1]


def fold(raw: str) -> Folded:
    """Fold a raw string; any string is accepted, one without letters or digits gives an empty key.

    >>> fold("《安全生產「三項機制」》:").key
    '安全生产三项机制'
    """
    if raw.isalnum() and len(raw) <= _LONG and min(raw) >= "一" and max(raw) <= "鿋":
        key = "".join(map(simplified, raw))
        return Folded(Key(key), _SPANS[: len(raw)], _STARTS[: len(raw)], False, key != raw)  # noqa: FBT003 - keywords cost more than the fold
    return _fold_plain(raw) if _is_plain(raw) else _fold_any(raw)


def key_of(raw: str) -> Key:
    """The key alone, where no way back is wanted: the same as fold(raw).key, in a third of the time."""
    return _plain_key(raw)[1] if _is_plain(raw) else _fold_any(raw).key


def _is_plain(raw: str) -> bool:
    """Whether a string is made of hanzi, ASCII and separators, as most strings are."""
    return all("一" <= sign <= "鿋" or sign <= "\x7f" or sign in _SEPARATORS for sign in raw)


def _plain_key(raw: str) -> tuple[str, Key]:
    """The letters, digits and hanzi of a plain string, in lower case; and in Simplified characters."""
    signs = "".join(filter(str.isalnum, raw)).lower()
    return signs, Key(signs if signs.isascii() else "".join(map(simplified, signs)))


def _fold_plain(raw: str) -> Folded:
    signs, key = _plain_key(raw)
    kept = [i for i, sign in enumerate(raw) if sign.isalnum()]
    starts = tuple([not i or not raw[i - 1].isalnum() for i in kept])
    return Folded(key, tuple([(i, i + 1) for i in kept]), starts, False, key != signs)  # noqa: FBT003 - the same


@cache
def simplified(sign: str) -> str:
    """The Simplified form of a character; itself if it has no other."""
    place = TRADITIONAL.find(sign)
    return sign if place < 0 else SIMPLIFIED[place]


def has_hanzi(text: str) -> bool:
    """Whether a text holds a character of the CJK Unified Ideographs or their first extension."""
    return any("\u3400" <= character <= "\u9fff" for character in text)


def _fold_any(raw: str) -> Folded:
    import unicodedata  # noqa: PLC0415 - only for what is not plain

    key: list[str] = []
    spans: list[tuple[int, int]] = []
    starts: list[bool] = []
    from_width = from_traditional = False
    at_start = True
    for begin, end in _clusters(raw):
        cluster = raw[begin:end]
        normal = unicodedata.normalize("NFKC", cluster)
        for character in normal.casefold():
            if not character.isalnum():
                at_start = True
                continue
            simple = simplified(character)
            from_width |= normal != unicodedata.normalize("NFC", cluster)
            from_traditional |= simple != character
            key.append(simple)
            spans.append((begin, end))
            starts.append(at_start)
            at_start = False
    return Folded(Key("".join(key)), tuple(spans), tuple(starts), from_width, from_traditional)


def _clusters(raw: str) -> Iterator[tuple[int, int]]:
    """Cut a string into a base character with its combining marks, which NFKC may join."""
    from unicodedata import combining  # noqa: PLC0415 - only for what is not plain

    begin = 0
    for i in range(1, len(raw)):
        if not combining(raw[i]):
            yield begin, i
            begin = i
    if raw:
        yield begin, len(raw)


def shared_beginning(texts: Sequence[Sequence[object]]) -> int:
    """How many signs, or bytes, all of some texts begin with.

    >>> shared_beginning(["八大行动", "八大行业", "八大"])
    2
    """
    columns = zip(*texts, strict=False)
    return next((i for i, signs in enumerate(columns) if len(set(signs)) > 1), min(map(len, texts)))
