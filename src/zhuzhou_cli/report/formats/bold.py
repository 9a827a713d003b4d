"""Where bold alone parts a term from its explanation: in “**1.三链融合**产业链、创新链…” no sign does."""

from __future__ import annotations

import re
from collections.abc import Sequence

GAP = "\u3000"
"""What is put between the two: the space that a printer would have set."""

_ORDINAL = re.compile(
    r"\s*(?:[(（\[［【]?[0-9一二三四五六七八九十]{1,3}[)）\]］】.．、]+\s*|[①-⑳]\s*|[-*+]\s+)?"
)
"""The number, or the bullet of Markdown, before a term."""
_TERM = re.compile(r"[“‘「『《\"]?[^\W_][^。；;：:，,！？\n]{0,28}[\w”’」』》）)\"%％]")
_SAYS = re.compile(r"[\w“‘「『《\"①-⑳]")
"""How an explanation begins; another sign parts the two already."""
_GOES_ON = re.compile(
    r"[\w”’」』》）)]{1,10}?(?:\s*[：:\u3000]|\s*——|(?<!主要)(?<!一般)(?<!通常)(?<![特泛])是?指)"
)
"""How a term goes on of which half is bold: in “**新质**生产力：指…” another sign parts term and text."""
_LED = re.compile(r"是?指$")
"""How bold ends that holds what parts a term from its explanation: “**双碳指**碳达峰和碳中和”."""
_COUNTED = re.compile(r"[一二三四五六七八九十]{1,2}[是要]")
"""No term: 一是, 二要."""


def gap_at(pieces: Sequence[tuple[str, bool]]) -> int | None:
    """The first piece of a line that is not bold, where all before it is a term in bold; None if none is.

    A piece is some words, and whether they are bold; a number before the term need not be.

    >>> gap_at([("1.", True), ("三链融合", True), ("产业链、创新链融合。", False)])
    2
    >>> gap_at([("- ", False), ("三链融合", True), ("产业链、创新链融合。", False)])
    2
    >>> gap_at([("新质", True), ("生产力", False), ("：指某事。", False)])
    >>> gap_at([("三链融合：", True), ("产业链", False)]), gap_at([("推进", False), ("三链融合", True)])
    (None, None)
    """
    begin = next((i for i, (words, is_bold) in enumerate(pieces) if words and is_bold), len(pieces))
    behind = (i for i, (words, is_bold) in enumerate(pieces) if i > begin and words and not is_bold)
    found = next(behind, None)
    if found is None or not _SAYS.match(pieces[found][0]):
        return None
    if _GOES_ON.match("".join(words for words, _ in pieces[found:])):
        return None
    lead = "".join(words for words, _ in pieces[:found])
    number = _ORDINAL.match(lead)
    begins = number.end() if number else 0
    if _LED.search(lead) or begins < len("".join(words for words, _ in pieces[:begin])):
        return None
    return found if _TERM.fullmatch(lead, begins) and not _COUNTED.fullmatch(lead, begins) else None
