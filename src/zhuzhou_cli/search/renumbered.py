"""Names that have the words of a query and other numbers: 九大行动 for 八大行动. Suggested, never answers.

Names of several numbers are sought in sentences too, in which their halves could answer for them: 四张网 of
一厅一道一园一廊四张网 does not answer for 一厅两道一园一廊四张网.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from zhuzhou_cli.answers import By, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.canonical import canonical, canonical_name
from zhuzhou_cli.language.text import CLOSE, NUMBER_SIGNS, OPEN
from zhuzhou_cli.search.edges import HALVES, MEASURES
from zhuzhou_cli.search.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

    from zhuzhou_cli.language.canonical import Canonical

RENUMBERED = 0.8
"""The score of such a name; a near one in other words scores less."""
_BETWEEN_HALVES = "，,；;和与及以"
"""What may stand between the halves of a name in a sentence; 、 and quotes are in no canonical text."""
_LONGEST = 12
"""Signs between two numbers of a name, at most; names of reports have eight."""
REACH = 30
"""Signs on both sides of a half of a name in which its others stand."""
_QUOTES = "“”‘’「」『』《》"

Span = tuple[int, int]
"""A half-open span of a raw text, in code points."""


def renumbered(query: Query, index: Index) -> Iterator[Hit]:
    """The names with the words of a query, whatever their numbers; none if it has no number or no words.

    三百三百工程 has the words of 三百工程, for numbers side by side count as one.
    """
    words = words_of(query.raw)
    if len(words) < 2 or not any(words):  # noqa: PLR2004 - before and after a number
        return
    for target in index.spellings.naming(max(words, key=len)):
        if target.spelling.is_name and words_of(target.text) == words:
            match = Match(target.field, target.text, By.TYPO, (0, len(target.text)), target.within)
            yield Hit(index.entry(target.position), match, RENUMBERED)


def is_renumbered(name: str, index: Index) -> bool:
    """Whether a name differs from some that are known by its numbers alone, and is none of these itself."""
    known = {canonical_name(hit.match.text) for hit in renumbered(Query(name), index)}
    return bool(known) and canonical_name(name) not in known


def words_of(name: str) -> list[str]:
    """The words before, between and after the numbers of a name; numbers side by side count as one.

    >>> words_of("“三项”机制和30条"), words_of("清水湖")
    (['', '项机制和', '条'], ['清水湖'])
    """
    return _numbers().split(canonical_name(name))


def renumbered_in(raw: str, known: Sequence[Span], index: Index) -> list[Span]:
    """Where a text has a name of several numbers with another number, the quotes of its halves included.

    ``known`` are the names that were found there. One that has the other number is that name, beside another:
    八大行动 of 十大工程、八大行动, though there is 十大工程、五大行动.
    """
    text = canonical(raw)
    counted = [found.span() for found in _numbers().finditer(text.text)]
    if all(_overlaps(text.span(*span), known) for span in counted):
        return []
    found: list[Span] = []
    end = 0
    for at, (begin, _) in enumerate(counted[:-1]):
        if begin >= end and (stretch := _renumbered_at(text, counted[at:], known, index)):
            end = stretch[1]
            found.append(_with_quotes(raw, text.span(*stretch)))
    return [span for span in found if not any(_crosses(span, name) for name in known)]


def is_of_renumbered(raw: str, span: Span, term: str, known: Sequence[Span]) -> bool:
    """Whether what stands at a span of a text is a half of a term that stands there with another number.

    ``known`` are the names that were found beside it, which are none of its halves.

    >>> [is_of_renumbered(raw, (0, 3), "四中心一基地", []) for raw in ("四中心两基地", "四中心一基地")]
    [True, False]
    """
    since = max(0, span[0] - REACH)
    text = canonical(raw[since : span[1] + REACH])
    counted = [found.span() for found in _numbers().finditer(text.text)]
    found = [(start - since, end - since) for start, end in known]
    name = canonical_name(term)
    words = _halves(_numbers().split(name))
    for at in range(len(counted) if len(words) > HALVES else 0):
        if stretch := _read_as(words, text.text, counted[at:]):
            begin, end = text.span(*stretch)
            is_around = begin <= span[0] - since and span[1] - since <= end
            if is_around and _has_other_number(name, text, counted[at:], found):
                return True
    return False


def _renumbered_at(
    text: Canonical, counted: Sequence[Span], known: Sequence[Span], index: Index
) -> Span | None:
    """The longest stretch of a canonical text that is a name from the first of some numbers on, but for one.

    None if that is the name itself.
    """
    word = text.text[counted[0][1] : counted[1][0]].rstrip(_BETWEEN_HALVES)
    if not word or word in MEASURES or len(word) > _LONGEST:
        return None
    changed: dict[Span, bool] = {}
    for target in index.spellings.naming(word):
        words = _halves(_numbers().split(target.spelling.name)) if target.spelling.is_name else []
        if len(words) > HALVES and words[1] == word and (stretch := _read_as(words, text.text, counted)):
            is_changed = _has_other_number(target.spelling.name, text, counted, known)
            changed[stretch] = is_changed and changed.get(stretch, True)
    longest = max(changed, key=lambda stretch: stretch[1] - stretch[0], default=None)
    return longest if longest and changed[longest] else None


def _read_as(words: Sequence[str], text: str, counted: Sequence[Span]) -> Span | None:
    """The stretch of a text that has the words of a name before, between and after the first numbers."""
    mine = counted[: len(words) - 1]
    if len(mine) < len(words) - 1:
        return None
    begin, end = mine[0][0] - len(words[0]), mine[-1][1] + len(words[-1])
    between = [text[one[1] : other[0]] for one, other in pairwise(mine)]
    said = _halves([text[max(0, begin) : mine[0][0]], *between, text[mine[-1][1] : end]])
    return (begin, end) if said == words else None


def _halves(words: Sequence[str]) -> list[str]:
    """The words before, between and after numbers, without what joins halves: 认和, 美活动 are 认, 美活动."""
    return [words[0], *(word.rstrip(_BETWEEN_HALVES) for word in words[1:-1]), *words[1:][-1:]]


def _has_other_number(name: str, text: Canonical, counted: Sequence[Span], known: Sequence[Span]) -> bool:
    """Whether a canonical text has another number than a name, outside the known names of its raw text."""
    pairs = zip(counted, _numbers().findall(name), strict=False)
    others = (text.span(*span) for span, number in pairs if text.text[slice(*span)] != number)
    return not all(_overlaps(span, known) for span in others)


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _crosses(span: Span, name: Span) -> bool:
    """Whether a name overlaps a span and is not within it."""
    return _overlaps(span, [name]) and not (span[0] <= name[0] and name[1] <= span[1])


def _with_quotes(raw: str, span: Span) -> Span:
    """A span, with the quotes beside it if some stand within it: “四走”“五看”."""
    start, end = span
    if not any(sign in _QUOTES for sign in raw[start:end]):
        return span
    return start - (raw[start - 1 : start] in (*_QUOTES,)), end + (raw[end : end + 1] in (*_QUOTES,))


@cache
def _numbers() -> re.Pattern[str]:
    import re  # noqa: PLC0415 - only where a number may have been changed

    return re.compile(f"(?:[{''.join(sorted(NUMBER_SIGNS))}]|{OPEN}[^{CLOSE}]*{CLOSE})+")
