"""Entries in blocks that label what they give: 关键词, 名词解释, 报告强调."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.furniture import ends_section
from zhuzhou_cli.report.lines import Line, join

_TERM = r"关键词语?|热词|新词|热点词|高频词|名词|词条|词语|术语|词目"
_TEXT = r"名词解释|名词释义|词语解释|词条释义|名词注释|解释|释义|解读|注释|含义|点睛|释|解"
_OTHER = (
    r"报告(?:强调|提出|原文|摘录|指出|摘要|提到|要求|中|里说)|原文(?:摘录|回放)?|出处|背景|"
    r"链接|释例|例句|例|延伸阅读|举措|数据|亮点|点评|解读人|名词链接"
)
_LABEL = re.compile(
    rf"[【\[<]?\s?(?:(?P<term>{_TERM})\s?[0-9一二三四五六七八九十]{{0,3}}|(?P<text>{_TEXT})|"
    rf"(?P<other>{_OTHER}))\s?(?:[】\]>]\s?:?|:|$|(?=“))\s*"
)
_FEWEST = 2
"""Labels of explanations or other fields; a block alone is no layout."""


@dataclass(slots=True)
class _Block:
    """One entry: the line where it begins, the lines of its term, and those of each label behind it."""

    line: int
    term: list[Line] = field(default_factory=list)
    fields: list[tuple[str, list[Line]]] = field(default_factory=list)


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of labelled blocks; none if the page has fewer than two blocks that explain something."""
    labels = {i: found for i, line in enumerate(lines) if (found := _LABEL.match(line.plain))}
    kinds = [found.lastgroup for found in labels.values()]
    texts = kinds.count("text")
    made = Offer()
    if texts and len(kinds) > texts and texts + kinds.count("other") >= _FEWEST:
        for block in _blocks(lines, labels):
            _add(made, block)
    return made if len(made.drafts) > 1 else Offer()


def is_label(line: Line) -> bool:
    """Whether a line is a label and nothing else; one that recurs is no running head."""
    return _LABEL.fullmatch(line.plain) is not None


def _blocks(lines: Sequence[Line], labels: dict[int, re.Match[str]]) -> list[_Block]:
    """The blocks of a page; each begins after a label of terms, or on the line before the first label."""
    blocks: list[_Block] = []
    has_terms = any(found.lastgroup == "term" for found in labels.values())
    into: list[Line] | None = None
    for i, line in enumerate(lines):
        found = labels.get(i)
        rest = line.behind(found.end()) if found else line
        if found and found.lastgroup == "term":
            blocks.append(_Block(line.number))
            into = blocks[-1].term
        elif found and blocks:
            into = []
            blocks[-1].fields.append((str(found.lastgroup), into))
        elif not found and not has_terms and i + 1 in labels and cuts.is_bare_term(line.plain):
            blocks.append(_Block(line.number))
            into = blocks[-1].term
        elif not found and blocks and ends_section(line):
            into = None
        if rest and into is not None:
            into.append(rest)
    return blocks


def _add(made: Offer, block: _Block) -> None:
    named = {name: lines for name, lines in reversed(block.fields) if lines}
    text = named.get("text") or named.get("other") or []
    if not block.term or not text:
        return
    if not named.get("text") and len(block.term) > 1:
        block.term, text = block.term[:1], block.term[1:]
    made.leave(block.term[1:])
    kept = _until_complete(text)
    made.leave(text[len(kept) :])
    for _, lines in block.fields:
        if lines is not text:
            made.leave(lines)
    term = block.term[0].text.strip().rstrip("：:")
    made.drafts.append(Draft(None, term, join(kept).text, block.line))


def _until_complete(lines: list[Line]) -> list[Line]:
    """The lines of an explanation: all up to the last that ends as a sentence."""
    ends = [i for i, line in enumerate(lines) if is_complete(line.plain)]
    return lines[: ends[-1] + 1] if ends else lines[:1]
