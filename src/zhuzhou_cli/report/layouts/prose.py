"""Entries inside running sentences: term，是指explanation。term，是指…."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from zhuzhou_cli.report.drafts import Draft, Offer, is_complete
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.words import IS, LEAD, SHORT_LEAD, SURE_LEAD

# A term is announced by what follows it: ，是指 or 是指; it follows the end of a clause.
_ANNOUNCED = re.compile(
    r"(?:^|(?<=[。;!?]))\s*(?=[“\w《])"
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
    for i, line in enumerate(lines):
        found = [one for one in announced[i] if _form(one) == usual]
        if not found and made.drafts and is_complete(lines[i - 1].plain):
            made.leave(lines[i:])
            break
        if not found:
            made.leave([line])
        ends = [*(one.start() for one in found[1:]), len(line.plain)]
        made.drafts += (_draft(line, one, end) for one, end in zip(found, ends, strict=False))
    return made if len(made.drafts) > 1 else Offer()


def _form(found: re.Match[str]) -> str:
    """How a term is announced: the sign behind it, and whether its explanation opens with 即."""
    opens = "即" if found.string.startswith("即", found.end()) else "指"
    return found.string[found.end(1) : found.end()].strip() + opens


def _draft(line: Line, found: re.Match[str], end: int) -> Draft:
    term, text = line.text[found.start(1) : found.end(1)], line.text[found.end() : end]
    return Draft(None, term.strip(), text.strip().rstrip("；;"), line.number)
