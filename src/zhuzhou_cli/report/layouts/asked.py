"""Entries of questions and answers: 什么是八大行动？ and behind it 八大行动是指…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Draft, Offer
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.paragraphs import last_row
from zhuzhou_cli.report.words import COVERS

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
_SENSE = "(?:含义|内涵|意思|定义|概念|内容)"
_WHICH = (
    rf"(?:什么{_SENSE}?|啥{_SENSE}?|何{_SENSE}?|哪些{_SAID}{{0,6}}|哪[一二两三四五六七八九十几0-9]{{1,2}}{_SAID}{{1,6}}"
    rf"|怎样的{_SAID}{{1,6}})"
)
"""What is asked for: 什么意思, 哪些, 哪几项内容."""
_HOW = "(?:具体|主要|分别|一般|通常|究竟|到底|其中|又|都|共){0,2}"
_VERB = rf"(?:指代?(?:的是)?|是(?:指(?:的是)?)?|{COVERS}了?|有|含|代表|意味着|说的是|讲的是)"
_QUESTION = re.compile(
    rf"(?:{_ASKS})?(?:请问\s?|你?知道)?"
    rf"(?:(?:什么[是叫]|何[谓为]|(?:如何|怎[样么])(?:理解|认识|解释|看待))(?P<behind>(?:,|{_TERM}){{2,40}}?)吗?"
    rf"|对?(?P<before>{_TERM}{{2,40}}?)(?:的(?:具体|主要|基本)?{_SENSE})?"
    rf"(?:{_HOW}{_VERB}{_WHICH}|(?:应该?|该|要)?(?:如何|怎[样么])(?:理解|认识|解释|看待)))[呢呀啊]?\s?\?\s*"
)
"""A question for a term, with the label of an interview or without."""
_ANY_QUESTION = re.compile(rf"(?P<label>{_labelled(rf'{_SAID}{{0,4}}问题?|Q')})?[^?]{{2,80}}\?\s*")
"""A question for anything, with the label of one or without."""
_NAMED = re.compile(r"[^“”?]*(?P<term>“[^“”?]{2,40}”)[^“”?]*\?\s*")
"""A question that sets off one name, for which it asks in whatever words."""
_ANSWER = re.compile(_labelled(rf"{_SAID}{{0,4}}答案?|A"))
_FEWEST = 2
"""Questions of a list."""
_PREFACE = 4
"""Lines before the first question, at most; others are asked within the explanations of another list."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of a list of questions, each on a line; none if there are fewer than two."""
    made = Offer()
    if sum(_asked(line) is not None for line in lines) < _FEWEST:
        return made
    asked = [i for i, line in enumerate(lines) if _asked(line) or _is_any(lines, i)]
    if asked[0] > _PREFACE:
        return made
    rows = [list(lines[begin:end]) for begin, end in pairwise([*asked, len(lines)])]
    made.leave(lines[: asked[0]])
    rows[-1] = last_row(rows[-1], rows[:-1], made)
    for row in rows:
        if question := _asked(row[0]) or _NAMED.match(row[0].plain, _begin(row[0])):
            _add(made, row, question)
        else:
            made.leave(row)
    return made


def _asked(line: Line) -> re.Match[str] | None:
    """The question that a line is, or begins with, behind its number."""
    return _QUESTION.match(line.plain, _begin(line))


def _begin(line: Line) -> int:
    """Where the words of a line begin behind its number."""
    return line.mark.end if line.mark else 0


def _is_any(lines: Sequence[Line], at: int) -> bool:
    """Whether a line asks for anything: it has the label of questions, or one of answers stands behind it."""
    found = _ANY_QUESTION.match(lines[at].plain, _begin(lines[at]))
    if not found:
        return False
    below = [lines[at].behind(found.end()), *lines[at + 1 : at + 2]]
    answer = next(filter(None, below), None)
    return bool(found["label"] or (answer and _ANSWER.match(answer.plain)))


def _add(made: Offer, row: Sequence[Line], question: re.Match[str]) -> None:
    """Take in the lines of a question and its answer."""
    mark = row[0].mark
    begin, end = next(question.span(name) for name, words in question.groupdict().items() if words)
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
    return cut.begin if cut and key_of(plain[: cut.end]) == key_of(term) else 0
