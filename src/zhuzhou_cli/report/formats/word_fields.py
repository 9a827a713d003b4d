r"""What fields of Word print though the file holds no result of them: signs in a circle, signs as one.

They are EQ fields that lay signs over each other: 开始 > 带圈字符 writes ``eq \o\ac(○,1)``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

_OVERLAID = re.compile(
    r"\s*eq\s*(?P<looks>[^()]*?)\\o\s*(?:\\a[lcrd]\s*)?\((?P<said>.*)\)\s*(?:\\\*[^()]*)?",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 1_000
"""Signs of the longest code that is looked at."""
_READING = re.compile(r"\\\*\s*hps", re.IGNORECASE)
"""The size of a reading above words, which is none of the text: 拼音指南."""
_PLACED = re.compile(r"\\s(?:\\(?:up|do|ai|di)[\s0-9-]*)+\(([^()]*)\)", re.IGNORECASE)
"""Words that stand higher or lower: \\s\\up 5(市委)."""
_PIECE = re.compile(r"\\[,;()\\]|.", re.DOTALL)
_SHAPES = frozenset("○◯〇□△▽◇☆")
_RANGES = ((0x2460, 0x2474), (0x3251, 0x3260), (0x32B1, 0x32C0), (0x3280, 0x328A), (0x24B6, 0x24EB))
_CIRCLED = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for begin, end in _RANGES
    for code in range(begin, end)
}
"""Numbers to 50 and letters that Unicode has in a circle."""


def printed(code: str) -> str:
    r"""What a field prints, by its code: a sign in a circle, or all its words; nothing of another field.

    >>> [printed(rf" eq \o\ac(○,{sign})") for sign in ("1", "11", "一", "A", "优")]
    ['①', '⑪', '㊀', 'Ⓐ', '优']
    >>> printed(r"eq \o(\s\up 5(市委),\s\do 2(市政府))"), printed(r"EQ \* jc2 \* hps10 \o\ad(\s\up 9(yī),一)")
    ('市委市政府', '一')
    >>> printed(r" PAGE \* MERGEFORMAT ")
    ''
    """
    found = _OVERLAID.fullmatch(code) if len(code) <= _LONGEST else None
    if not found:
        return ""
    words = [_PLACED.sub(r"\1", one).strip() for one in _arguments(found["said"])]
    inside = [one for one in words if one not in _SHAPES]
    if len(inside) < len(words):
        said = unicodedata.normalize("NFKC", "".join(inside))
        return _CIRCLED.get(said, "".join(inside))
    return words[-1] if _READING.search(found["looks"]) else "".join(words)


def _arguments(said: str) -> list[str]:
    r"""What stands between the commas in brackets.

    >>> _arguments(r"\s\up 5(甲,乙),丙\,丁")
    ['\\s\\up 5(甲,乙)', '丙,丁']
    """
    depth, made = 0, [""]
    for piece in _PIECE.findall(said):
        depth += (piece == "(") - (piece == ")")
        if piece in (",", ";") and not depth:
            made.append("")
        else:
            made[-1] += piece[1:] if len(piece) > 1 else piece
    return made


@dataclass(slots=True)
class _Field:
    """A field while it is read: where it begins, its code, and whether the file holds a result of it."""

    begin: Any
    code: str = ""
    is_behind_code: bool = False
    has_result: bool = False

    def take(self, kind: str | None, words: str, *, is_code: bool) -> None:
        """Take in what parts the code from the result, a piece of the code, or words of the result."""
        self.is_behind_code |= kind == "separate"
        if is_code:
            self.code += words if len(self.code) <= _LONGEST else ""
        elif self.is_behind_code and words.strip():
            self.has_result = True

    def end(self) -> None:
        """Put what the field prints where it begins, unless its result stands in the file."""
        if not self.has_result:
            self.begin.text = printed(self.code)


def spell(root: Any, w: str) -> None:
    """Put what fields without a result print where they begin; ``w`` is the namespace of Word."""
    has_codes = next(root.iter(w + "instrText"), None) is not None
    fields: list[_Field] = []
    for element in root.iter(w + "fldChar", w + "instrText", w + "t") if has_codes else ():
        kind = element.get(w + "fldCharType")
        if kind == "begin":
            fields.append(_Field(element))
        elif fields and kind == "end":
            fields.pop().end()
        elif fields:
            fields[-1].take(kind, element.text or "", is_code=element.tag == w + "instrText")
    for simple in root.iter(w + "fldSimple"):
        if not any(one.text for one in simple.iter(w + "t")):
            simple.text = printed(simple.get(w + "instr", ""))
