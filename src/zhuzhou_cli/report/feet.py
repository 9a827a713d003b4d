"""The numbers of pages that stand behind the last sentence of a line, as a copied page leaves them: -23-."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zhuzhou_cli.report.lines import Line, Remark

_FOOT = re.compile(r"(?<=[。.;!?])\s+(?P<page>[-—]\s?[0-9]{1,4}\s?[-—])\s*$")
_NAMED = 3
"""Pages that the remark names."""


def without_feet(lines: Sequence[Line]) -> tuple[list[Line], list[Remark]]:
    r"""The lines without the numbers of pages at their ends, and one remark on all of them.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> made, said = without_feet(lines_of("一、甲费：指甲的费用。 -23-\n二、乙费：指从-5-到5。")[0])
    >>> [line.text for line in made], [(one.line, one.message) for one in said]
    (['一、甲费：指甲的费用。', '二、乙费：指从-5-到5。'], [(1, '1 处行末的页码，未收入：-23-')])
    """
    made: list[Line] = []
    feet: list[tuple[int, str]] = []
    for line in lines:
        found = _FOOT.search(line.plain) if line.plain[-1] in "-—" else None
        end = found.start() if found else None
        made.append(replace(line, text=line.text[:end], plain=line.plain[:end]) if found else line)
        if found:
            feet.append((line.number, line.text[found.start("page") :].strip()))
    if not feet:
        return made, []
    pages = "、".join(page for _, page in feet[:_NAMED]) + ("等" if len(feet) > _NAMED else "")
    return made, [Remark(feet[0][0], f"{len(feet)} 处行末的页码，未收入：{pages}")]
