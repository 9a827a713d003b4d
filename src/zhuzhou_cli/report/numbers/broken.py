"""Numbers that are broken over two lines made whole: 十 ends one, and 一、 begins the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.lines import Line

_TENS = re.compile(r"(?<=[。.;!?)”\s])\s*((?:[二三四五六七八九]?十)|[1-9])$")
_REACH = 8
"""Signs at the end of a line in which such a number stands, with the space before it."""
_ONES = re.compile(r"([一二三四五六七八九]|[0-9])(?=[、.])")


def joined(lines: Sequence[Line]) -> list[Line]:
    r"""The lines, the tens at the end of one before the ones of the next, where that is the next number.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> text = "十、甲费：指甲的费用。十\n一、乙费：指乙的费用。 十\n二、丙费：指丙的费用。"
    >>> [line.text for line in joined(lines_of(text)[0])]
    ['十、甲费：指甲的费用。', '十一、乙费：指乙的费用。', '十二、丙费：指丙的费用。']
    >>> [line.text for line in joined(lines_of(text.replace("十、", "三、"))[0])][0]
    '三、甲费：指甲的费用。十'
    """
    made: list[Line] = []
    last = 0
    for line in lines:
        above = made[-1].plain if made else ""
        tens = _TENS.search(above, max(0, len(above) - _REACH))
        ones = _ONES.match(line.plain) if tens else None
        if tens and ones and value(tens[1] + ones[1]) == last + 1:
            before, end = made[-1], tens.start()
            made[-1] = replace(before, text=before.text[:end].rstrip(), plain=before.plain[:end].rstrip())
            made.append(replace(line, text=tens[1] + line.text, plain=tens[1] + line.plain))
        else:
            made.append(line)
        mark = made[-1].mark
        last = mark.value if mark and mark.kind in ("hanzi", "dot") else last
    return made
