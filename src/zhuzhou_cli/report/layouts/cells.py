"""Entries of a table of which only the words are left, a cell a line: a term, 指 alone, an explanation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Draft, Offer
from zhuzhou_cli.report.lines import Line, join

_LEAD = re.compile("是?指")
_HEAD = re.compile("释义项|释义内容|名词|术语|简称")
"""What the head of such a table has in its cells."""


_FEWEST = 2
"""Entries of a table."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entries on either side of lines that hold 指 and nothing else; none if there are fewer than two."""
    made = Offer()
    leads = [i for i, line in enumerate(lines) if i and _LEAD.fullmatch(line.plain)]
    leads = [i for i in leads if cuts.is_term(lines[i - 1].plain)]
    if len(leads) < _FEWEST:
        return made
    made.leave(lines[: leads[0] - 1])
    for at, after in pairwise([*leads, len(lines) + 1]):
        text = lines[at + 1 : after - 1]
        if text and not _HEAD.fullmatch(text[0].plain):
            made.drafts.append(
                Draft(None, lines[at - 1].text, join(text).text, lines[at - 1].number, is_led=True)
            )
        else:
            made.leave(lines[at - 1 : after - 1])
    return made
