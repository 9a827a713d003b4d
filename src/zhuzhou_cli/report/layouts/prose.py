"""Entries inside running sentences: term，是指explanation。term，是指…."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Key
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.words import IS, LEAD, SHORT_LEAD, SURE_LEAD

_FEWEST = 2
"""Terms of a list."""

# A term is announced by what follows it: ，是指 or 是指; it follows the end of a clause.
_ANNOUNCED = re.compile(
    r"(?:^|(?<=[。;!?\s]))(?=[“\w《])"
    r"((?:“[^“”。;]{1,24}”|[^“”。;,:!?、\s]){1,24}?(?:、“[^“”。;]{1,24}”){0,4}[^。;,:!?\s]{0,12}?)"
    rf"(?:\s?,\s?(?={LEAD})|(?={SURE_LEAD})|(?<=”)(?={SHORT_LEAD})|\s?:\s?(?={LEAD}|{IS}))"
)


def offer(lines: Sequence[Line]) -> Offer:
    """The terms announced in the most usual form; a paragraph that announces none ends the list.

    One term is no list: explanations too say what a part of a term 是指.
    """
    made = Offer()
    announced = [list(_ANNOUNCED.finditer(line.plain)) for line in lines]
    forms = Counter(_form(found) for row in announced for found in row)
    usual = max(forms, key=lambda form: forms[form], default="")
    spans: list[tuple[Line, re.Match[str], int]] = []
    for i, line in enumerate(lines):
        found = [one for one in announced[i] if _form(one) == usual]
        if not found and spans and is_complete(lines[i - 1].plain):
            made.leave(lines[i:])
            break
        if not found:
            made.leave([line])
        ends = [*(one.start() for one in found[1:]), len(line.plain)]
        spans += ((line, one, end) for one, end in zip(found, ends, strict=False))
    if len(spans) < _FEWEST or _is_one_entry(lines[0], [key_of(found[1]) for _, found, _ in spans]):
        return Offer()
    made.leave(_before_first(spans))
    if all(line.plain[:end].rstrip().endswith(";") for line, _, end in spans[:-1]):
        spans[-1] = _one_sentence(*spans[-1], made)
    made.drafts += (_draft(*span) for span in spans)
    return made


def _is_one_entry(line: Line, names: Sequence[Key]) -> bool:
    """Whether the first line of a list opens with a term and a separator, and all that is announced is in it.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [line] = lines_of("1.“1+N”体系：“1”指某主业；“N”指若干产业。")[0]
    >>> _is_one_entry(line, ["1", "n"]), _is_one_entry(line, ["1", "2"])
    (True, False)
    """
    begin = line.mark.end if line.mark else 0
    cut = cuts.strong(line.plain, begin)
    term = key_of(line.plain[begin : cut.end]) if cut else ""
    return all(name in term and name != term for name in names)


def _before_first(spans: Sequence[tuple[Line, re.Match[str], int]]) -> Iterator[Line]:
    """The words that stand on its line before the first term of a list."""
    line, first, _ = spans[0]
    if line.plain[: first.start()].strip():
        yield replace(line, text=line.text[: first.start()], plain=line.plain[: first.start()])


def _form(found: re.Match[str]) -> str:
    """How a term is announced: the sign behind it, and whether its explanation opens with 即."""
    opens = "即" if found.string.startswith("即", found.end()) else "指"
    return found.string[found.end(1) : found.end()].strip() + opens


def _one_sentence(line: Line, found: re.Match[str], end: int, made: Offer) -> tuple[Line, re.Match[str], int]:
    """The last entry of a list inside one sentence, without the sentences that follow it."""
    stop = line.plain.find("。", found.end(), end) + 1
    if stop and (rest := line.behind(stop)):
        made.leave([rest])
    return line, found, stop or end


def _draft(line: Line, found: re.Match[str], end: int) -> Draft:
    term, text = line.text[found.start(1) : found.end(1)], line.text[found.end() : end]
    return Draft(None, term.strip(), text.strip().rstrip("；;"), line.number)
