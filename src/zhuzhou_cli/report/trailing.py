"""A glossary that nothing announces: numbered, at the end, and of words that the report itself uses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.lines import PLAIN, Line
from zhuzhou_cli.report.tasks import are_tasks

SMALLEST = 6
"""Entries that it must have."""

_STARTS = 4
"""Places from the end at which it may begin; more of them are looked at in vain, and cost time."""

_USED = 0.6
"""Share of terms that must stand in the report; tasks and results are put in words of their own."""

_SEEN_LIMIT = 100
"""Terms that are sought in the report."""

_COINED = 0.5
"""Share of entries that must look like coinages."""

_ENDED, _DIFFERENT = 0.8, 0.9
"""Shares of explanations that must end as sentences do, and differ from all others."""

_TYPICAL = 15
"""Characters that half of the explanations must have; a result or a target is shorter."""

_LABEL_LIMIT = 40
"""Characters of a line that names a list."""

_OTHER_LIST = re.compile(
    r"任务|分工|实事|清单|项目|目标|举措|措施|议程|日程|目录|安排|要点|工作$|重点|名单|问答|解读|图解|来源|亮点|成绩|成就|"
    r"数据|摘要|导读|看点|声音|热议|标准|流程|附表|指标|要求|制度$"
)


def starts(lines: Sequence[Line]) -> list[int]:
    """The last places at which a list of numbers begins, the very last first."""
    found: list[int] = []
    for i in range(len(lines) - 1, -1, -1):
        mark = lines[i].mark
        if mark and mark.value == 1:
            found.append(i)
            if len(found) == _STARTS:
                break
    return found


def is_trailing(offer: Offer, lines: Sequence[Line], begin: int) -> bool:
    """Whether the entries that begin at a line are a glossary of the report before it."""
    drafts = offer.drafts
    are_all = [one.number for one in drafts] == list(range(1, len(drafts) + 1))
    if len(drafts) < SMALLEST or not are_all or drafts[0].line != lines[begin].number:
        return False
    if begin and _names_other_list(lines[begin - 1].plain):
        return False
    explains = offer.share(Draft.is_coined) >= _COINED and _are_explanations(drafts)
    return explains and _are_used(drafts[:_SEEN_LIMIT], "".join(line.plain for line in lines[:begin]))


def _are_explanations(drafts: Sequence[Draft]) -> bool:
    """Whether the texts are sentences, of some length, no two the same, and few of them tasks or results."""
    count = len(drafts)
    lengths = sorted(len(one.text) for one in drafts)
    return (
        not are_tasks(drafts)
        and sum(is_complete(one.text) for one in drafts) >= _ENDED * count
        and len({one.text for one in drafts}) >= _DIFFERENT * count
        and lengths[count // 2] >= _TYPICAL
    )


def _names_other_list(plain: str) -> bool:
    """Whether a line is the heading of tasks, targets, projects or any other list that is no glossary."""
    return len(plain) <= _LABEL_LIMIT and not is_complete(plain) and bool(_OTHER_LIST.search(plain))


def _are_used(drafts: Sequence[Draft], body: str) -> bool:
    """Whether the terms are different, and most of them stand in the body, quotes apart."""
    bare = body.replace("“", "").replace("”", "")
    terms = {re.sub("[“”\"'\\s]", "", one.term.translate(PLAIN)) for one in drafts}
    return len(terms) == len(drafts) and sum(term in bare for term in terms) >= _USED * len(drafts)
