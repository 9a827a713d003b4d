"""Labels inside explanations, which a list without numbers has not as terms: 主要任务包括, 特点, 一是."""

from __future__ import annotations

import re

_ABOUT = (
    r"(?:其|主要|基本|总体|具体|核心|重点|重要|重大|工作|发展|建设|根本|最终|现实|政策|实施|战略|近期|中期|远期|"
    r"年度|预期|到?20\d\d年[底末]?的?)*"
    r"(?:特点|特征|意义|作用|目的|背景|依据|出处|目标|任务|内容|措施|举措|做法|原则|要求|路径|内涵|优势|指导思想)"
)
_VERB = (
    r"(?:(?:主要|具体|分别|共|一般|大致)?(?:包括|包含|涵盖|在于|分为|如下)(?:以下)?\w{0,2}(?:方面|内容|几类)?|"
    r"分[两三四五六七八九十]个?(?:步走?|阶段|类|种|方面|层次)|分别[是为])"
)
_ORDINAL = (
    r"(?:[一二三四五六七八九十]是|其[一二三四五六中]|第[一二三四五六七八九十]步?|"
    r"首先|其次|再次|最后|此外|另外|同时)"
)
_LABEL = re.compile(
    rf"{_ABOUT}(?:是|为|有|{_VERB})?|[^,;:。]{{0,10}}{_VERB}|{_ORDINAL}|(?:计算|换算)(?:公式|方法)"
)
_LEAD_IN = re.compile(r"(?:编写|编制|阅读|名词|有关)?(?:说明|提示)|编者按|导语|前言|引言")
_REACH = 24
"""Characters of a line in which its label must end."""


def is_label(words: str) -> bool:
    """Whether plain words before a colon label a paragraph, and are no term.

    >>> [is_label(words) for words in ("主要任务包括", "2035年目标", "说明", "远景目标", "河长制")]
    [True, True, True, False, False]
    """
    return bool(_LABEL.fullmatch(words) or _LEAD_IN.fullmatch(words))


def goes_on(plain: str) -> bool:
    """Whether a plain line begins with a label, so that it goes on with the explanation before it.

    >>> [goes_on(plain) for plain in ("其中:工业用地。", "一是保护水源;", "说明:按次序。", "河长制:某制度。")]
    [True, True, False, False]
    """
    label, colon, _ = plain[:_REACH].partition(":")
    return bool((colon and _LABEL.fullmatch(label)) or re.match(r"[一二三四五六七八九十]是", plain))
