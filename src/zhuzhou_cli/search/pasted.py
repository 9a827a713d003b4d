"""What sticks to a word that was copied out of a page: list numbers, the marks of notes, markup, labels.

Each row of the tables is one thing that sticks. They are taken off one by one until none is left, so that
“**17. 三百工程：**[^3]” is 三百工程. The search tries a query as it was typed first.
"""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_LABEL = r"(?:政府工作报告)?(?:名词解释|名词注释|词语解释|名词|注释|注)"
_COUNTED = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
_BEFORE = (
    r"#{1,6}\s+",  # headings of Markdown
    r"[-*+•‣◦·●○■□◆◇▪▶►※★☆>|]+\s*(?=[^\s\d])",  # bullets, quotations, the first bar of a table
    r"\[[ xX]?\]\s+",  # tasks of Markdown
    rf"[(（\[［【〔]\s*(?:{_COUNTED})\s*[)）\]］】〕]\s*[、.．:：]?\s*",  # （一） [17] ［20］ 〔1〕
    r"\d{1,3}\s*[.．](?!\d{1,3}(?!\d))\s*(?=[^\s%％‰])|\d{1,3}\s*[、)）]\s*(?=\S)",  # 1. 1、 1） 20.2026年
    r"\d{1,3}\s*[:：]\s*(?=[^\s\d])",  # 1：, but 7:3 is a number
    r"[一二三四五六七八九十]{1,3}\s*(?:、|[.．](?!\d))\s*(?=\S)",  # 一、
    r"第[一二三四五六七八九十\d]{1,3}[条项个]?\s*[、:：,，]\s*",  # 第一，
    r"[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➓]\s*",  # ① ⑴ ⒈ ㈠
    rf"[【\[〔]?{_LABEL}[】\]〕]?\s*[:：]\s*|[【〔]{_LABEL}[】〕]\s*",  # 名词解释：
)
_AFTER = (
    r"\[\^[^\]\s]{1,20}\]:?",  # footnotes of Markdown
    r"[(（\[［【〔]\s*(?:注|见注|注释|脚注)?\s*\d{1,3}\s*[)）\]］】〕]",  # （18） [1] 〔1〕 ［注3］
    rf"[(（\[［【〔]\s*(?:{_LABEL}|(?:详?见|参见|具体见)[^()（）]{{0,20}})\s*[)）\]］】〕]",  # （见附件）
    r"[¹²³⁰-⁹]+|[①-⑳❶-❿➀-➓]",  # raised numbers of notes
    r"\s*\|+",  # the last bar of a table
    r"[\s:：,，;；。!！、|]+",
)
_MARKUP = (
    (r"<(/?)[a-zA-Z][^<>]{0,200}>", ""),
    (r"!?\[([^\[\]]{1,100})\]\([^()\s]{1,500}\)", r"\1"),  # a link of Markdown
    (r"(\*\*\*|\*\*|\*|___|__|~~|``|`)(?=\S)(.+?)(?<=\S)\1", r"\2"),  # its emphasis and code
    (r"(?<=[0-9０-９])\s+(?=[百千万亿%％‰℃])", ""),  # the blank of a printer: 1.5 万吨
    (r"&(?:nbsp|ldquo|rdquo|quot|#\d{1,5});", " "),
    (r"^\s*[“\"‘'「『《]([^“”\"‘’'「」『』《》]+)[”\"’'」』》]\s*$", r"\1"),  # quotes around a whole question
)


def without_what_sticks(raw: str) -> str:
    """What is left of a query without what sticks to pasted words; the query itself if nothing does.

    >>> [without_what_sticks(raw) for raw in ("**17. 三百工程:**", "（一）八大行动", "八大行动（见附件）[1]")]
    ['三百工程', '八大行动', '八大行动']
    >>> [without_what_sticks(raw) for raw in ("一廊一带一圈", "1+N+X", "3.15行动", "7:3产业")]
    ['一廊一带一圈', '1+N+X', '3.15行动', '7:3产业']
    >>> without_what_sticks("1.5 万吨粮仓"), without_what_sticks("17、18")
    ('1.5万吨粮仓', '17、18')
    >>> without_what_sticks("三百工程⑦"), without_what_sticks("三⑦")
    ('三百工程', '三⑦')
    """
    before, after, markup = _patterns()
    text = raw
    while True:
        left = text
        for pattern, written in markup:
            left = pattern.sub(written, left)
        left = left.strip()
        left = left if left.isnumeric() else after.sub("", left)  # 1⑦ calls no note
        behind = before.sub("", left, count=1)
        left = left if _is_number(behind) else behind
        if not left or left == text:
            return text.strip()
        text = left


def _is_number(text: str) -> bool:
    """Whether what is left is but a number, so that what stands before it is one more of them: 17、18."""
    return all(sign.isnumeric() or sign in "第条、" for sign in text)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], list[tuple[re.Pattern[str], str]]]:
    import re  # noqa: PLC0415 - only for what is not answered as it was typed

    return (
        re.compile(f"^(?:{'|'.join(_BEFORE)})"),
        re.compile(f"(?:{'|'.join(_AFTER)})$"),
        [(re.compile(pattern), written) for pattern, written in _MARKUP],
    )
