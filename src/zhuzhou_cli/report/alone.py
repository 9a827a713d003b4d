"""A term on a line of its own in a list that has it on one line with its text: 双碳, and below it 双碳是指….

Other lines break inside a term: 国家可持续发展议程创新示 and 范区建设工程：…. What the next line says up to
its separator tells: it takes the term up again or opens a sentence about it, or it goes on with the term.
"""

from __future__ import annotations

import re

from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.report import cuts

_ABOUT = re.compile(
    r"[该这是]|其(?!他|它|余)|由(?!贸)|此(?!类)|我[国省市县区州]|为[了此]|即(?!墨|时)|通过|根据|按照"
)
"""What opens a sentence about a term, and goes on with none that a line has broken."""


def is_taken_up(term: str, after: str) -> bool:
    """Whether a plain line begins by saying a term again, or a part of it, and a separator follows.

    >>> is_taken_up("双碳", "双碳是指某事"), is_taken_up("“三区一村”", "“三区”指某处")
    (True, True)
    """
    cut = cuts.strong(after, 0) or cuts.weak(after, 0) or cuts.dash(after, 0)
    return cut is not None and _is_named(after[: cut.end], term)


def is_alone(term: str, rest: str) -> bool:
    """Whether a plain first line is a whole term, and what stands before the separator below it is text.

    >>> is_alone("双碳", "双碳"), is_alone("双碳", "我国提出的目标"), is_alone("国家议程创新示", "范区")
    (True, True, False)
    """
    if not rest.strip() or not cuts.is_term_line(term) or cuts.is_open(term):
        return False
    return _is_named(rest, term) or bool(_ABOUT.match(rest.strip())) or not cuts.is_term(rest)


def _is_named(words: str, term: str) -> bool:
    """Whether some words are a term again, or a name out of it in quotes."""
    own, key = key_of(words), key_of(term)
    return bool(own) and (own == key or (words.strip()[:1] == "“" and own in key))
