"""Equations on one line: fractions as 1/2, powers as 10³, roots as √(x+1), as people type them.

Word writes equations in OMML (ECMA-376, part 1, 22.1), pages in MathML; their elements have other names, and
the same arguments.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

RAISED = str.maketrans("0123456789+-=()n\u2212\u2013", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ⁻⁻")
LOWERED = str.maketrans("0123456789+-=()\u2212\u2013", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋₋")
"""Signs of their own, as many, for what stands higher or lower: 10³, CO₂."""
_IN_SIGNS = re.compile(r"[0-9+\-=()\u2212]+|n")
_OPERATION = re.compile(r"(?<=.)[-+\u2212\u2013×÷*/=<>≤≥±·,，、 ]")
"""What makes of words more than one thing, so that they need brackets."""
_ACCENTS = frozenset("¯‾^ˆ~˜→⃗̅̂.˙¨_")
_SILENT = ("annotation", "annotation-xml", "maction")
_SUM = "∫"
"""The sign of an operator that a file leaves out, as the standard has it."""


def fraction(over: str, under: str) -> str:
    """A fraction on one line.

    >>> fraction("1", "2"), fraction("本期-上期", "上期")
    ('1/2', '(本期-上期)/上期')
    """
    return f"{_one(over)}/{_one(under)}"


def power(base: str, exponent: str) -> str:
    """A power in signs of its own, or behind ^.

    >>> power("10", "3"), power("a+b", "x"), power("x", "")
    ('10³', '(a+b)^x', 'x')
    """
    return _one(base) + above(exponent)


def index(base: str, below: str) -> str:
    """Something with an index in signs of its own, or behind _.

    >>> index("CO", "2"), index("P", "上期")
    ('CO₂', 'P_上期')
    """
    return _one(base) + _below(below)


def root(words: str, degree: str = "") -> str:
    """A root of words.

    >>> root("9"), root("a+b", "3")
    ('√9', '³√(a+b)')
    """
    return f"{degree.translate(RAISED)}√{_one(words)}"


def said(element: Any) -> str:
    """What an element of OMML or MathML says on one line; of one without a form of its own, all its words.

    >>> from lxml import etree
    >>> said(etree.fromstring("<math><mn>1</mn><mo>-</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>"))
    '1-1/2'
    """
    done: dict[Any, str] = {}
    for one in reversed([*element.iter()]):  # what is within stands behind, and is done first
        name = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
        parts = _parts(one, done, is_row=name not in _FORMS)
        if name and not name.endswith("Pr") and name not in _SILENT:
            own = (one.text or "").strip() if not len(one) else ""
            done[one] = own + _FORMS.get(name, _in_a_row)(parts, _properties(one))
    return done.get(element, "")


def _parts(element: Any, done: dict[Any, str], *, is_row: bool) -> list[str]:
    """What the children of an element say; in a row, numbers beside a fraction or root stay apart."""
    parts: list[str] = []
    was_form = False
    for child in element:
        if child in done:
            words, is_form = done.pop(child), child.tag.rpartition("}")[2] in _FORMS
            is_beside = is_row and parts and (is_form or was_form)
            parts.append(after(words, parts[-1]) if is_beside else words)
            was_form = is_form
    return parts


def after(words: str, before: str) -> str:
    """The words of an equation behind others: with a blank where two numbers would be one.

    >>> after("1/2", "扩大到2"), after("1/2", "不足")
    (' 1/2', '1/2')
    """
    return f" {words}" if before[-1:].isdecimal() and words[:1].isdecimal() else words


def _properties(element: Any) -> Mapping[str, str]:
    """The signs around or before what an element holds, by their names: begChr, endChr, chr; open, close."""
    found = dict(element.attrib)
    for child in element:
        if isinstance(child.tag, str) and child.tag.endswith("Pr"):
            for one in child:
                found.update({one.tag.rpartition("}")[2]: value for value in one.attrib.values()})
    return found


def _one(words: str) -> str:
    words = words.strip()
    is_one = not _OPERATION.search(words) or (words[0] == "(" and words.find(")") == len(words) - 1)
    return words if is_one else f"({words})"


def above(words: str) -> str:
    """What stands higher, in signs of its own, or behind ^.

    >>> above("n"), above("a+b")
    ('ⁿ', '^(a+b)')
    """
    return _script(words, "^", RAISED)


def _below(words: str) -> str:
    return _script(words, "_", LOWERED)


def _script(words: str, sign: str, signs: Mapping[int, int]) -> str:
    """Words above or below in signs of their own, or behind a sign; nothing for an accent."""
    if not words or words in _ACCENTS:
        return ""
    return words.translate(signs) if _IN_SIGNS.fullmatch(words) else sign + _one(words)


def _in_a_row(parts: Sequence[str], _: Mapping[str, str]) -> str:
    return "".join(parts)


def _of(form: Callable[..., str], *places: int) -> Callable[[Sequence[str], Mapping[str, str]], str]:
    """A form of the parts at some places; parts that are not there are empty."""
    return lambda parts, _: form(*(parts[place] if place < len(parts) else "" for place in places))


def _accented(words: str, accent: str) -> str:
    """A letter with its accent; longer words go without."""
    return words + accent if len(words) == 1 and unicodedata.combining(accent) else words


def _rows(parts: Sequence[str], _: Mapping[str, str]) -> str:
    return ";".join(parts)


def _cells(parts: Sequence[str], _: Mapping[str, str]) -> str:
    return " ".join(parts)


def _in_brackets(parts: Sequence[str], properties: Mapping[str, str]) -> str:
    begin = properties.get("begChr", properties.get("open", "("))
    end = properties.get("endChr", properties.get("close", ")"))
    return begin + ",".join(parts) + end


def _operator(parts: Sequence[str], properties: Mapping[str, str]) -> str:
    under, over, *words = (*parts, "", "")
    return properties.get("chr", _SUM) + _below(under) + above(over) + "".join(words)


def _both(base: str, under: str, over: str) -> str:
    return _one(base) + _below(under) + above(over)


_FORMS: Final[Mapping[str, Callable[[Sequence[str], Mapping[str, str]], str]]] = {
    "f": _of(fraction, 0, 1),
    "sSup": _of(power, 0, 1),
    "sSub": _of(index, 0, 1),
    "sSubSup": _of(_both, 0, 1, 2),
    "sPre": _of(_both, 2, 0, 1),
    "rad": _of(root, 1, 0),
    "limLow": _of(index, 0, 1),
    "limUpp": _of(power, 0, 1),
    "d": _in_brackets,
    "nary": _operator,
    "acc": lambda parts, properties: _accented("".join(parts), properties.get("chr", "\u0302")),
    "bar": lambda parts, _: _accented("".join(parts), "\u0304"),
    "m": _rows,
    "eqArr": _rows,
    "mr": _cells,
    "mtable": _rows,
    "mtr": _cells,
    "mfrac": _of(fraction, 0, 1),
    "msup": _of(power, 0, 1),
    "msub": _of(index, 0, 1),
    "msubsup": _of(_both, 0, 1, 2),
    "mroot": _of(root, 0, 1),
    "msqrt": lambda parts, _: root("".join(parts)),
    "munder": _of(index, 0, 1),
    "mover": _of(power, 0, 1),
    "munderover": _of(_both, 0, 1, 2),
    "mfenced": _in_brackets,
}
"""How each element that is more than its words in a row is said, by its name: OMML's, then MathML's."""
