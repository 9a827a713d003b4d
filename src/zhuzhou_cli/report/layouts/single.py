"""Layout: a single entry without a number, on one line: a term, a colon and one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.report.drafts import Draft, Offer
from zhuzhou_cli.report.lines import Line

_TERM_AND_SENTENCE = re.compile("([^:。,;!?]{2,30}):([^:。]{8,}。)")
_LINK = re.compile(
    "[a-z]/|www|点击|阅读|链接|[上下]一[篇页条]|返回|来源|编辑|责编|附件|详见|查看|版权|作者|记者"
)
"""What a line says that is the foot of a page, or leads to another."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entry of the only line: a term, a colon and one sentence; none of any other line, or of several."""
    found = _TERM_AND_SENTENCE.fullmatch(lines[0].plain) if len(lines) == 1 else None
    if not found or _LINK.search(found[0]):
        return Offer()
    text = lines[0].text
    term, said = (text[slice(*found.span(group))].strip() for group in (1, 2))
    return Offer([Draft(None, term, said, lines[0].number)])
