r"""What fields of Word print though the file holds no result of them: signs in a circle, signs as one.

They are EQ fields that lay signs over each other: 开始 > 带圈字符 writes ``eq \o\ac(○,1)``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from zhuzhou_cli.report.formats.equations import fraction, root
from zhuzhou_cli.report.formats.symbols import character

_OVERLAID = re.compile(
    r"\s*eq\s*(?P<looks>[^()]*?)\\o\s*(?:\\a[lcrd]\s*)?\((?P<said>.*)\)\s*(?:\\\*[^()]*)?",
    re.IGNORECASE | re.DOTALL,
)
_EQUATION = re.compile(r"\s*eq\b", re.IGNORECASE)
_SWITCH = re.compile(r"\\([abdfilorsx])(?![a-z])(?:\s*\\(?:[a-z]+|[^a-z])[^\\()]*)*\s*\(", re.IGNORECASE)
"""What says how the words in brackets stand: \\f(1,2), \\x \\to(甲), \\s\\up8(甲)."""
_FORMS: dict[str, Callable[[Sequence[str]], str]] = {
    "f": lambda parts: fraction(parts[0], "".join(parts[1:])),
    "r": lambda parts: root(parts[-1], "".join(parts[:-1])),
    "l": ",".join,
    "b": lambda parts: f"({','.join(parts)})",
}
"""How the parts of each switch are said on one line; those of any other in a row."""
_SYMBOL = re.compile(r'\s*symbol\s+(\d{1,5})(?:.*?\\f\s*"?([^"\\]{1,40}?)"?\s*(?:\\|$))?', re.IGNORECASE)
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
    >>> printed(r" PAGE \* MERGEFORMAT "), printed(r"SYMBOL 176 \f Symbol")
    ('', '°')
    """
    if len(code) > _LONGEST:
        return ""
    if symbol := _SYMBOL.match(code):
        return character(f"{int(symbol[1]):X}", symbol[2] or "")
    found = _OVERLAID.fullmatch(code)
    if not found:
        equation = _EQUATION.match(code)
        return _on_one_line(code[equation.end() :]) if equation else ""
    words = [_PLACED.sub(r"\1", one).strip() for one in _arguments(found["said"])]
    inside = [one for one in words if one not in _SHAPES]
    if len(inside) < len(words):
        said = unicodedata.normalize("NFKC", "".join(inside))
        return _CIRCLED.get(said, "".join(inside))
    return words[-1] if _READING.search(found["looks"]) else "".join(words)


def _on_one_line(code: str) -> str:
    r"""What the code of an equation says on one line.

    >>> _on_one_line(r"\f(1,2)+\r(3,x)"), _on_one_line(r"\x\to(红框)"), _on_one_line(r"\b\lc\[(甲)")
    ('1/2+³√x', '红框', '(甲)')
    """
    found = _SWITCH.search(code)
    if not found:
        return code.strip()
    depth, end = 1, found.end()
    while depth and end < len(code):
        depth += (code[end] == "(") - (code[end] == ")")
        end += 1
    parts = [_on_one_line(one) for one in _arguments(code[found.end() : end - (not depth)])]
    form = _FORMS.get(found[1].lower(), "".join)
    return code[: found.start()].strip() + form(parts) + _on_one_line(code[end:])


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
