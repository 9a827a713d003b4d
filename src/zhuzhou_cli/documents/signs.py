"""Where a list of terms may begin in a text, at the earliest: cheap to tell, so that the importer is spared.

Whether there is a list is for the importer to say; no list that it sees begins before the first sign. No
pattern is used: to compile one takes longer than to look at the lines of a report.
"""

from __future__ import annotations

from collections.abc import Sequence

_SHORT = 80
"""Signs of a line that may be a heading."""
_HEADS = (
    *"词詞附注註释釋",
    *("术语", "術語", "用语", "用語", "概念", "解读", "解讀", "说明", "說明", "知识", "知識", "简称", "簡稱"),
)
"""One of these is in every heading of a list of terms."""
_TERMS = ("名词", "名詞", "术语", "術語", "用语", "用語", "词语", "詞語", "词条", "詞條", "概念")
_EXPLAINED = ("解", "释", "釋", "注", "註", "说明", "說明")
_NEAR = 14
"""Signs from such a word to the end of one of those, in a sentence that announces a list: 名词解释如下."""
_TERM = 40
"""Signs of the longest term that begins a line before what parts it from its explanation."""
_PARTING = frozenset("：:|指即—")
"""What parts a term from its explanation, or two cells."""
_ENDS = ("，", "。", "；")
_OTHER_ENDS = ("\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""Ends of lines for the importer, which a text seldom has."""


def first_sign(text: str) -> int:
    r"""The place at which the first line that may belong to a list of terms begins; the end if there is none.

    >>> first_sign("抓好八大行动。\n名词解释\n1.一廊：指走廊。"), first_sign("抓好八大行动。")
    (8, 7)
    """
    if any(end in text for end in _OTHER_ENDS):
        return 0
    heads = [word for word in _HEADS if word in text]
    terms = [word for word in _TERMS if word in text and any(said in text for said in _EXPLAINED)]
    begin = 0
    for line in text.split("\n"):
        if _is_sign(line, heads, terms):
            return begin
        begin += len(line) + 1
    return len(text)


def _is_sign(line: str, heads: Sequence[str], terms: Sequence[str]) -> bool:
    """Whether a line may head a list, announce one, or begin with a term and its explanation.

    ``heads`` and ``terms`` are those of _HEADS and _TERMS that the text has.
    """
    if len(line) <= _SHORT and any(word in line for word in heads):
        return True
    return _is_entry(line[: _TERM + 1], line) or any(_announces(line, word) for word in terms)


def _is_entry(start: str, line: str) -> bool:
    """Whether a term and what parts it from its explanation begin a line: ：指即—, or the edge of a cell.

    >>> [_is_entry(line, line) for line in ("一廊：走廊。", "一廊，即走廊。", "一廊 | 走廊", "：走廊")]
    [True, False, True, False]
    """
    if _PARTING.isdisjoint(start):
        return False
    colons = [at for at in map(start.find, "：:|") if at >= 0]
    if colons and min(colons) > 0 and (start[min(colons)] == "|" or line[min(colons) + 1 :].strip()):
        return True
    sentence = min([at for at in map(start.find, _ENDS) if at >= 0], default=len(start))
    return any(start.find(word, 1, sentence) > 0 for word in "指即—")


def _announces(line: str, word: str) -> bool:
    at = line.find(word)
    while at >= 0:
        rest = line[at + len(word) : at + len(word) + _NEAR]
        if any(said in rest for said in _EXPLAINED):
            return True
        at = line.find(word, at + 1)
    return False
