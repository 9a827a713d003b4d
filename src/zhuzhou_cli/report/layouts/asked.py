"""Entries of questions and answers: 什么是八大行动？ and behind it 八大行动是指…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.alone import is_taken_up
from zhuzhou_cli.report.drafts import Draft, Offer
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.paragraphs import last_row

_QUESTION = re.compile(
    r"(?:问\s?:\s*)?(?:请问\s?)?"
    r"(?:(?:什么[是叫]|何[谓为])(?P<behind>[^?。]{2,40}?)"
    r"|(?P<before>[^?。,]{2,40}?)(?:是什么|(?:是)?指(?:的是)?什么)(?:意思)?)\s?\?\s*"
)
"""A question for a term, with the label of an interview or without."""
_ANSWER = re.compile(r"答\s?:\s*")
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
    taken = is_taken_up(term, passage.plain)
    cut = (cuts.strong(passage.plain, 0) or cuts.weak(passage.plain, 0)) if taken else None
    text = passage.text[cut.begin if cut else 0 :].strip()
    made.drafts.append(Draft(mark.value if mark else None, term, text, row[0].number))
