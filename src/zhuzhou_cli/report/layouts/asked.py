"""Entries of questions and answers: 什么是八大行动？ and behind it 八大行动是指…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.language.text import fold
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Draft, Offer
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.paragraphs import last_row

_NUMBERED = r"\s?[0-9一二三四五六七八九十]{0,3}\s?"
"""The number that a label may have: Q1：, 问一：."""


def _labelled(words: str) -> str:
    """The pattern of a label before a question or an answer: 问：, Q1., 【问】."""
    return rf"(?:(?:{words}){_NUMBERED}[:.、]|[【\[](?:{words}){_NUMBERED}[】\]]:?)\s*"


_SAID = r"[^:、。?,【】\[\]]"
_ASKS = (
    rf"(?:{_SAID}{{1,6}}:|{_SAID}{{0,4}}(?:问题?|Q){_NUMBERED}[.、]"
    rf"|[【\[]{_SAID}{{0,4}}(?:问题?|Q){_NUMBERED}[】\]]:?)\s*"
)
"""The label of any question, for what is asked behind it leaves no doubt: 记者：, 第一问：, 【问题1】."""

_TERM = r"(?:[^?。,()]|\([^()?。]{1,80}\))"
_QUESTION = re.compile(
    rf"(?:{_ASKS})?(?:请问\s?|你?知道)?"
    rf"(?:(?:什么[是叫]|何[谓为]|(?:如何|怎[样么])(?:理解|认识|解释))(?P<behind>(?:,|{_TERM}){{2,40}}?)吗?"
    rf"|(?P<before>{_TERM}{{2,40}}?)(?:的(?:含义|内涵|意思))?(?:是什么|是?指(?:的是)?什么|有(?:什么|何|哪些)(?:含义|内涵))(?:意思)?)\s?\?\s*"
)
"""A question for a term, with the label of an interview or without."""
_ANSWER = re.compile(_labelled(rf"{_SAID}{{0,4}}答案?|A"))
_FEWEST = 2
"""Questions of a list."""
_PREFACE = 4
"""Lines before the first question, at most; others are asked within the explanations of another list."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of a list of questions, each on a line; none if there are fewer than two."""
    made = Offer()
    asked = [i for i, line in enumerate(lines) if _asked(line)]
    if len(asked) < _FEWEST or asked[0] > _PREFACE:
        return made
    rows = [list(lines[begin:end]) for begin, end in pairwise([*asked, len(lines)])]
    made.leave(lines[: asked[0]])
    rows[-1] = last_row(rows[-1], rows[:-1], made)
    for row in rows:
        if question := _asked(row[0]):
            _add(made, row, question)
    return made


def _asked(line: Line) -> re.Match[str] | None:
    """The question that a line is, or begins with, behind its number."""
    return _QUESTION.match(line.plain, line.mark.end if line.mark else 0)


def _add(made: Offer, row: Sequence[Line], question: re.Match[str]) -> None:
    """Take in the lines of a question and its answer."""
    mark = row[0].mark
    begin, end = question.span("behind" if question["behind"] else "before")
    term = row[0].text[begin:end].strip()
    rest = [line for line in (row[0].behind(question.end()), *row[1:]) if line]
    if label := rest and _ANSWER.match(rest[0].plain):
        rest = [line for line in (rest[0].behind(label.end()), *rest[1:]) if line]
    if not rest:
        made.leave(row)
        return
    passage = join(rest)
    text = passage.text[_behind_term(term, passage.plain) :].strip()
    made.drafts.append(Draft(mark.value if mark else None, term, text, row[0].number))


def _behind_term(term: str, plain: str) -> int:
    """Where an answer goes on behind the whole term, if it takes that up; what it says of a part stays.

    >>> _behind_term("三区三线", "三区三线是指三个区"), _behind_term("三区三线", "“三区”是指三个区")
    (4, 0)
    """
    cut = cuts.strong(plain, 0) or cuts.weak(plain, 0)
    return cut.begin if cut and fold(plain[: cut.end]).key == fold(term).key else 0
