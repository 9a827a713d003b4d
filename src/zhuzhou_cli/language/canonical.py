"""The canonical form of a text, in which names are found: folded as keys are, but each number is one sign.

fold() drops every mark, so that a key knows neither sentences nor where a number ends. Here only the marks
are dropped that may stand inside a name (quotes, 、, the break of a wrapped line); others stay, and part. A
number is one hanzi, or its decimal numeral between two marks of its own: 十大 is in no 二十大.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from operator import sub

from zhuzhou_cli.language.numbers import PLAIN_HANZI, SHORT, numbers_of, runs, sign_of, signs_alone
from zhuzhou_cli.language.romans import has_roman, romans
from zhuzhou_cli.language.tables.traditional import TRADITIONAL
from zhuzhou_cli.language.text import (
    CLOSE,
    NUMBER_SIGNS,
    OPEN,
    copied_radicals,
    is_radical,
    is_unreadable,
    key_of,
)
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""What no reader sees, so that it parts nothing: 三百 is one number with it or without."""
_INSIDE = "“”\"‘’'「」『』《》〈〉【】〖〗、·•‧・—–―‐−+＋±*_`~-×&＆/／（）()"
"""Marks that may stand inside a name or between its words; search/find.py asks which a name has to have."""
_BLANKS = r" \t\r\xa0\u2002-\u200a\u3000"
_REWRITTEN = (
    r"A-Z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff\u2100-\u218f\u2460-\u24ff\u2e80-\u2fdf"
    r"\u3300-\u33ff\uf900-\ufaff\uff21-\uff5a"
)
"""The blocks of Unicode in which fold() rewrites letters, beside the Traditional characters."""
_SOME = 50_000
"""Signs of a text beyond which it takes less to compile a pattern of 3,900 hanzi than to do without."""
_OFTEN = 4
"""Shorter texts after which it does as well."""
_BEHIND = 1 << 62
"""A place behind the end of any text."""

Rewriting = tuple[list[tuple[int, int]], list[str] | None]
"""The spans of a text that are rewritten, and as what; with None they are dropped."""


@record
class Canonical:
    """A canonical text, and the way back: what each pass over the raw text rewrote, the first pass first."""

    text: str
    passes: tuple[_Pass, ...]

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The span of the raw text that became the signs from begin to end (end > begin)."""
        last = end - 1
        for rewriting in reversed(self.passes):
            begin, last = rewriting.before(begin, last)
        return begin, last + 1


class _Pass:
    """One rewriting of a text: the spans that were rewritten, and how long what was written there is."""

    def __init__(self, spans: list[tuple[int, int]], written: list[str] | None) -> None:
        self._spans = [(0, 0), *spans]
        self._written = written

    def before(self, first: int, last: int) -> tuple[int, int]:
        """What became two places: the first sign, before this pass, of the one, the last of the other."""
        begins, ends = self._places
        i = k = bisect_right(begins, first) - 1
        if last >= begins[i + 1]:
            k = bisect_right(begins, last) - 1
        begin, stop = self._spans[i]
        first = begin if first < ends[i] else stop + first - ends[i]
        stop = self._spans[k][1]
        return first, stop - 1 if last < ends[k] else stop + last - ends[k]

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Where each thing that was written begins and ends; worked out once somebody asks the way back."""
        sizes = [0, *map(len, self._written)] if self._written else [0] * len(self._spans)
        grown = accumulate(
            [size + start - stop for size, (start, stop) in zip(sizes, self._spans, strict=True)]
        )
        ends = [stop + more for (_, stop), more in zip(self._spans, grown, strict=True)]
        return [*map(sub, ends, sizes), _BEHIND], ends


def canonical(raw: str) -> Canonical:
    r"""The canonical form of a raw text.

    >>> canonical("抓好“一江\n八港”，8大行动").text
    '抓好一江八港，八大行动'
    >>> text = canonical("壹拾伍分钟“生活圈”")
    >>> text.text == canonical("15分钟生活圈").text, text.span(4, 9)
    (True, (3, 9))
    """
    text, passes = raw, []
    for rewriting in (_unseen, _romans, _letters, _numbers, _marks):
        spans, written = rewriting(text)
        if spans:
            passes.append(_Pass(spans, written))
            text = _rewritten(text, spans, written)
    return Canonical(text, tuple(passes))


def _rewritten(text: str, spans: list[tuple[int, int]], written: list[str] | None) -> str:
    begins = [0, *[end for _, end in spans]]
    ends = [*[begin for begin, _ in spans], len(text)]
    kept = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    if written is None:
        return "".join(kept)
    return "".join([piece for pair in zip(kept, [*written, ""], strict=True) for piece in pair])


def canonical_name(raw: str) -> str:
    """The canonical form of a name without any mark but those of its numbers.

    >>> canonical_name("“十四五”规划：（草案）") == canonical("十四五规划草案").text
    True
    """
    if len(raw) <= SHORT and raw.isalnum() and NUMBER_SIGNS.isdisjoint(raw) and all(map(_is_plain, raw)):
        return raw  # as three of four labels are
    signs: list[str] = []
    is_number = False
    for sign in canonical(raw).text:
        is_number = sign == OPEN or (is_number and sign != CLOSE)
        if is_number or sign.isalnum() or sign == CLOSE or is_unreadable(sign):
            signs.append(sign)
    return "".join(signs)


def _unseen(text: str) -> Rewriting:
    if not any(sign in text for sign in _UNSEEN):
        return [], None
    return [(i, i + 1) for i, sign in enumerate(text) if sign in _UNSEEN], None


def _romans(text: str) -> Rewriting:
    found = romans(text) if has_roman(text) else ()
    return [(begin, end) for begin, end, _ in found], [sign_of(value) for _, _, value in found]


def _numbers(text: str) -> Rewriting:
    spans, written = [], []
    alone = signs_alone(text)
    if alone is not None:
        others = [(place, sign_of(value)) for place, value in alone if sign_of(value) != text[place]]
        return [(place, place + 1) for place, _ in others], [sign for _, sign in others]
    for start, run in runs(text):
        if run in PLAIN_HANZI:
            continue
        if run.isascii() and run.isdecimal():  # as most are
            spans.append((start, start + len(run)))
            written.append(sign_of(run.lstrip("0")))
            continue
        for begin, end, values in numbers_of(run):
            spans.append((start + begin, start + end))
            written.append(sign_of(values[0]))
    return spans, written


def _marks(text: str) -> Rewriting:
    if len(text) <= SHORT and text.isalnum():  # to compile a pattern takes as long as many look-ups
        return [], None
    return [match.span() for match in _dropped().finditer(text)], None


def _letters(text: str) -> Rewriting:
    if len(text) <= SHORT and all(map(_is_plain, text)):
        return [], None
    is_worth_it = len(text) > _SOME or _traditional.cache_info().hits > _OFTEN
    has_traditional = is_worth_it or not _traditional().isdisjoint(text)
    spans = [match.span() for match in _letter(has_traditional=has_traditional).finditer(text)]
    copies = copied_radicals(text) if any(is_radical(text[begin]) for begin, _ in spans) else ()
    spans = [span for span in spans if not _numbers_item(text, span)]
    return spans, ["" if begin in copies else _folded(text[begin:end]) for begin, end in spans]


def _numbers_item(text: str, span: tuple[int, int]) -> bool:
    """Whether a sign such as ① stands before a number, of which it is no part: ①十大项目."""
    sign, after = text[slice(*span)], text[span[1] : span[1] + 1]
    return after in NUMBER_SIGNS and sign.isnumeric() and not sign.isdecimal()


def _is_plain(sign: str) -> bool:
    """Whether a sign is of those that most texts are made of and that are not rewritten."""
    if "\u4e00" <= sign <= "\u9fff":
        return sign not in TRADITIONAL
    return (sign.isascii() and not sign.isupper()) or sign in _INSIDE


@lru_cache(maxsize=65_536)
def _folded(sign: str) -> str:
    return key_of(sign) or sign


@cache
def _traditional() -> frozenset[str]:
    return frozenset(TRADITIONAL)


@cache
def _letter(*, has_traditional: bool) -> re.Pattern[str]:
    """The letters that are folded."""
    import re  # noqa: PLC0415 - made on the first text in which names are sought

    return re.compile(f"[{_REWRITTEN}{TRADITIONAL if has_traditional else ''}]")


@cache
def _dropped() -> re.Pattern[str]:
    """The marks, blanks and breaks of wrapped lines that are dropped."""
    import re  # noqa: PLC0415 - as above

    mark = f"{re.escape(_INSIDE)}{_BLANKS}"
    # An empty line or an indentation begins a paragraph.
    wrap = rf"(?<=\n)(?![{_BLANKS}]*(?:\n|\Z)|[{_BLANKS}]{{2}}|\u3000)"
    # A class at the head, and no + on it, lets the engine look for a first sign only.
    return re.compile(rf"[\n{mark}](?:(?<!\n)|{wrap})[{mark}]*")
