"""Whether the chapters below the line of a name may be its items: （一）…, （二）….

办好“三件实事”⏎（一）……                      the name is in the heading right above them
全力办好以下“三件实事”：⏎（一）……              its sentence announces them
锚定目标，办好“三件实事”，成效明显。⏎（一）……  it is the last name of the paragraph above

Every report has some chapters, and now and then as many as any number in the paragraph above them.
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.paper import Paper, Quotation
from zhuzhou_cli.language.numbers import framed

_FAR = 200
"""Signs before and behind a name in which its paragraph ends, or is a long one."""
_BELOW = re.compile(r"(?P<behind>[^\n]*)\n\s*(?:#{1,6}\s*)?(?:\*\*)?(?:\(一\)|一、)")
"""The rest of the line of a name above the first of some chapters."""
_ANNOUNCED = re.compile(r"(?::|[以如]下[^。]{0,6})。?$")
_HEADING = 60
"""Signs of a heading, at most."""


def may_be_chapters(paper: Paper, quotation: Quotation) -> bool:
    """Whether what stands below a name is no chapter, or chapters that may be its items."""
    start, end = quotation.span
    below = _BELOW.match(paper.body[end : end + _FAR])
    if not below:
        return True
    before = paper.body[max(0, start - _FAR) : start].rpartition("\n")[2]
    line, behind = f"{before}“”{below['behind']}".strip(), below["behind"].rstrip()
    is_heading = "。" not in line and len(line) <= _HEADING
    return (
        is_heading
        or bool(_ANNOUNCED.search(behind))
        or ("“" not in behind and not _is_changed(paper, quotation))
    )


def _is_changed(paper: Paper, quotation: Quotation) -> bool:
    """Whether an entry has the words of a name, and another number."""
    frame = framed(quotation.name)
    names = paper.names - {quotation.name}
    return any(framed(name).startswith(frame) for name in names)
