"""Whether one explanation refuses, stops or undoes what the other does: 拒收 and 收取, 解除查封 and 查封."""

from __future__ import annotations

import re

from zhuzhou_cli.comparison.clauses import clauses, most_like

_SHORT = (
    "停(?=[发办用产运售业建工课供播航诊])|拒(?=[收载诊赔付保签贷接缴认])|(?<![减避罢任])免(?=[检试考审押罚责])"
    "|(?<![了理调见破化缓讲瓦])解(?=[冻封聘押雇约])|弃(?=[权耕种养])|断(?=[供缴交])"
)
"""A sign that refuses or undoes what the sign behind it does, which may begin a longer word: 发, 发放."""
_LONG = "取消|解除|撤销|废[除止]|终止|停止|暂停|拒绝|谢绝|放弃|叫停|免[于予除](?!征)"
"""Words that do so, before a word of two hanzi."""
_REFUSED = re.compile(
    f"(?:{_SHORT})(?P<short>[\u4e00-\u9fff])|(?:{_LONG})(?:[对向])?(?P<long>[\u4e00-\u9fff]{{2}})"
)
_DENIED = re.compile(
    "[不未无非勿莫没停拒免禁撤废终止弃罢休歇缓闭零绝断]|取消|消除|解除|解[冻封聘约禁]|清[零退理]|关停"
)
"""What a clause may refuse something with, in other words."""


def is_refused(before: str, after: str) -> bool:
    """Whether a clause of one text refuses what its like in the other one does, and that refuses nothing.

    >>> [is_refused("商户拒收现金", after) for after in ("商户收取现金", "商户不收现金")]
    [True, False]
    >>> is_refused("解除查封", "查封"), is_refused("停产企业", "企业"), is_refused("停止使用", "停用")
    (True, False, False)
    """
    return any(
        _does(clause, most_like(clause, other))
        for text, other in ((before, after), (after, before))
        for clause in clauses(text)
        if _REFUSED.search(clause)
    )


def _does(clause: str, like: str | None) -> bool:
    """Whether a clause like one that refuses something does it, more often than that one itself."""
    if like is None or _DENIED.search(like):
        return False
    bare = _REFUSED.sub("", clause)
    words = [found["short"] or found["long"] for found in _REFUSED.finditer(clause)]
    return any(like.count(word) > bare.count(word) for word in words)
