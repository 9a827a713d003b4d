"""Whether entries tell tasks, targets and results, which look like explanations (甲工程：新建学校10所)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.report.drafts import Draft
from zhuzhou_cli.report.lines import PLAIN

_SHARE = 1 / 3
"""Share of the entries of a glossary that may read so."""

_TASK = re.compile(
    r"由[^。,;]{2,30}(?:牵头|负责|落实)|责任单位|牵头单位|责任部门|配合单位|年底前|月底前|完成时限|确保完成|列席|请予审议"
)
_DOING = re.compile(
    r"(?:新[建增改]|改造|完成|建[成设]|推[进动]|实施|开展|加[快强大]|全面|深[入化]|落实|提[升高]|扩大|力争|确保|持续|"
    r"启动|新增|培育|引进|打造|坚持|着力|抓[好实]|增长|达到|预计|争取)"
)
_QUANTITY = re.compile(r"[0-9.,]+\s?(?:%|‰|个百分点|[万亿]?元|万|亿|公里|平方米|亩|吨|个|家|项|人)?")
_RESULT = re.compile(
    r"覆盖率|达[到成标]?\s?[0-9]|成效|前列|同比|超额|圆满|位居|居全[国省市县]|(?:增长|下降|提高|完成率?)\s?[0-9]"
)
_RESULT_REACH = 40
"""Characters at the beginning of an explanation in which a result is told."""


def are_tasks(drafts: Sequence[Draft]) -> bool:
    """Whether more entries than a glossary may have tell tasks, targets or results."""
    return sum(map(_is_task, drafts)) > _SHARE * len(drafts)


def share_of_results(drafts: Sequence[Draft]) -> float:
    """The share of entries that say who does what by when, or with which result, from 0 to 1.

    What begins with a verb alone (新基建：加快建设5G网络) may explain a term.
    """
    return sum(map(_is_result, drafts)) / max(1, len(drafts))


def _is_task(entry: Draft) -> bool:
    """Whether an entry tells a task, a target or a result."""
    text, term = entry.text.translate(PLAIN), entry.term.translate(PLAIN)
    return _is_result(entry) or bool(_DOING.match(text) or _DOING.match(term))


def _is_result(entry: Draft) -> bool:
    """Whether an entry names who has to do something, a result, or nothing but a quantity."""
    text, term = entry.text.translate(PLAIN), entry.term.translate(PLAIN)
    return bool(_TASK.search(text) or _RESULT.search(text[:_RESULT_REACH]) or _QUANTITY.fullmatch(term))
