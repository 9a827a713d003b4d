"""Numbers at the beginning of the terms of a table: those of its entries, unless they are words of a term."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.report.numbers.marker import Marker, marker


def are_counted(terms: Sequence[str]) -> bool:
    """Whether the numbers with which plain terms begin are of their entries: all have one, or rows go on.

    A numeral behind a number may go on with it (一、二、三产业): such a one counts in the first two rows.

    >>> [are_counted(terms) for terms in (["1.甲", "乙", "2.丙"], ["1.2025年", "2.2026年"], ["3.甲"])]
    [True, True, True]
    >>> [are_counted(terms) for terms in (["甲", "一、二、三产业", "三、四线城市"], ["甲", "1-N体系"])]
    [False, False]
    """
    marks = [marker(term) for term in terms]
    pairs = zip(marks, terms, strict=True)
    sure = [mark for mark, term in pairs if mark is not None and not _goes_on(mark, term)]
    if len(sure) == len(terms):
        return True
    known = {(mark.kind, mark.value) for mark in sure}
    first = [(mark.kind, mark.value) for mark in marks[:2] if mark]
    is_begun = len(first) > 1 and first[1] == (first[0][0], first[0][1] + 1)
    return is_begun or any((kind, number + 1) in known for kind, number in known)


def number_before(plain: str, number: int | None, last: int | None) -> Marker | None:
    """The number before a term in its cell, where its row has the ``number``, and the row above the ``last``.

    What goes on with a numeral is the number of a row that has none, if it is the next one.

    >>> [mark and mark.value for mark in (number_before("2.甲", 2, 1), number_before("2.5产业园", 2, 1))]
    [2, None]
    >>> cases = (("2.2025年", 1), ("3.15活动", 1), ("一、二、三产融合", 4))
    >>> [mark and mark.value for plain, last in cases for mark in (number_before(plain, None, last),)]
    [2, None, None]
    """
    mark = marker(plain)
    if mark is None or not _goes_on(mark, plain):
        return mark
    return mark if number is None and mark.value == (last or 0) + 1 else None


def may_be_words(plain: str) -> bool:
    """Whether the number in hanzi with which a term begins may be its own, for a numeral follows.

    >>> may_be_words("一、二、三产业"), may_be_words("一、产业"), may_be_words("1.一核两翼")
    (True, False, False)
    """
    mark = marker(plain)
    return mark is not None and mark.kind == "hanzi" and mark.end < len(plain) and _goes_on(mark, plain)


def _goes_on(mark: Marker, plain: str) -> bool:
    """Whether a numeral follows a number, so that both may be one: 3.15, 一、二、三."""
    return plain[mark.end : mark.end + 1] in NUMBER_SIGNS and plain[mark.end - 1] != ")"
