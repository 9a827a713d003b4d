"""Where marks stand in a Markdown text, so that they are behind its names and change nothing else of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from zhuzhou_cli.documents import Document, Span
from zhuzhou_cli.documents.blocks import blocks, is_label
from zhuzhou_cli.documents.emphasis import Run, is_blank, is_sign, pairs, runs

_RUN = re.compile(r"\*++|_++|~++")
_WORD = re.compile(r"[^\W_]{1,200}")
_WORD_OR_SIGN = re.compile(r"[^\W_]{1,200}|[，。；：、！？…）】》〉”’」』〕］)]|[ \t]+(?=\S)")
"""What may part a mark from a link: words, a sign that ends them, a blank within the line."""
_GAP = r"[ \t]*+\n?[ \t]*+"
_DESTINATION = r"[^\s()]{0,500}+"
for _ in range(3):
    _DESTINATION = rf"(?:[^\s()]{{1,500}}+|\({_DESTINATION}\)){{0,9}}+"
_TARGET = re.compile(
    rf"""\({_GAP}(?:<[^<>\n]{{0,500}}>|{_DESTINATION})"""
    rf"""(?:\s{_GAP}(?:"[^"]{{0,500}}"|'[^']{{0,500}}'|\([^()]{{0,500}}\)))?{_GAP}\)"""
)
"""What behind a mark in brackets would make a link of it."""
_LABEL = re.compile(r"\[([^\[\]]{1,200})\](?:\[[^\[\]]{0,200}\]|\([^()\n]{0,500}\))?")
_TRIES = 20
_FAR = 2_000
"""Signs of the longest address that is looked at."""
_ADDRESS = ("http://", "https://", "www.")
_ENDS_ADDRESS = re.compile(r"[\s<]")
_REST = re.compile(r"[^\s<]{0,2000}[ \t]+(?=\S)")
"""What GitHub takes into a link without brackets, up to the blank behind which a mark may stand (GFM 6.9)."""


def places(document: Document, ends: Sequence[int]) -> list[int]:
    """The places of marks that belong behind names, which end at some places."""
    where = _Where(document)
    first = [where.nearest(end) for end in ends]
    unsure = [where.run_at(at) for at in first]
    if not any(unsure):
        return first
    return where.sure(first, unsure)


def _united(spans: Iterable[Span]) -> list[Span]:
    """Spans, ascending, those that share signs as one: a link may hold code.

    >>> _united([(4, 9), (0, 3), (5, 7), (8, 12), (12, 13)])
    [(0, 3), (4, 12), (12, 13)]
    """
    made: list[Span] = []
    for begin, end in sorted(spans):
        if made and begin < made[-1][1]:
            made[-1] = made[-1][0], max(end, made[-1][1])
        else:
            made.append((begin, end))
    return made


class _Where:
    """Where marks may stand in one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._silent = _united(document.silent)
        self._begins = [begin for begin, _ in self._silent]
        self._addresses = sorted(at for at, _ in document.silent if self._text.startswith(_ADDRESS, at))
        self._safe: dict[int, int] = {}

    def nearest(self, end: int) -> int:
        """The nearest place behind a name where a mark changes nothing, or before a run that may do both."""
        at = end
        for _ in range(_TRIES):
            behind = self._behind(at)
            if behind == at:
                break
            at = behind
        return at

    def _behind(self, at: int) -> int:
        """The place behind what would change by a mark at a place; the same if nothing would."""
        text = self._text
        if self._is_in_address(at) and (gap := _REST.match(text, at)):
            return self._outside(gap.end())
        if found := _TARGET.match(text, at):
            return self._outside(found.end())
        if (found := _LABEL.match(text, at)) and is_label(found[1], blocks(text).labels):
            end = found.end()
            is_alone = end == found.end(1) + 1  # a name that nothing follows must stay so
            word = _WORD_OR_SIGN.match(text, end) if is_alone else None
            return self._outside(word.end()) if word else end
        run = self._run(at)
        is_closing = run and not is_sign(run.before) and (is_blank(run.behind) or is_sign(run.behind))
        return run.end if run and is_closing else at

    def _is_in_address(self, at: int) -> bool:
        """Whether GitHub takes a place into the link of an address before it: http://a.cn/b)三百工程."""
        i = bisect_right(self._addresses, at - 1) - 1
        begin = self._addresses[i] if i >= 0 else at
        return 0 < at - begin < _FAR and _ENDS_ADDRESS.search(self._text, begin, at) is None

    def run_at(self, at: int) -> Run | None:
        """The run that begins at a place and whose role a mark before it would change."""
        run = self._run(at)
        return None if run and run.may() == run.may({at}) else run

    def _run(self, at: int) -> Run | None:
        text = self._text
        if not (found := _RUN.match(text, at)):
            return None
        return Run(at, found.end(), text[at], text[at - 1], text[found.end() : found.end() + 1] or " ")

    def _outside(self, at: int) -> int:
        """The place behind the code, link, picture or formula that a place is in; else the same."""
        i = bisect_right(self._begins, at - 1) - 1
        return max(at, self._silent[i][1]) if i >= 0 else at

    def safe(self, run: Run) -> int:
        """A place behind a run and the words behind it where a mark changes nothing."""
        passed: list[int] = []
        following: Run | None = run
        at = run.end
        while following:
            at = self._safe.get(following.start, 0)
            if at:
                break
            passed.append(following.start)
            word = _WORD.match(self._text, following.end)
            at = self.nearest(self._outside(word.end() if word else following.end))
            following = self.run_at(at)
        self._safe.update(dict.fromkeys(passed, at))
        return at

    def sure(self, first: Sequence[int], unsure: Sequence[Run | None]) -> list[int]:
        """The places, before or behind the runs that are not sure: as emphasis has it in each paragraph."""
        made = list(first)
        words = blocks(self._text).words
        begins = [begin for begin, _ in words]
        held: dict[Span, list[int]] = defaultdict(list)
        for i, run in enumerate(unsure):
            at = bisect_right(begins, run.start) - 1 if run else -1
            if run and at >= 0 and run.end <= words[at][1]:
                held[words[at]].append(i)
            elif run:
                made[i] = self.safe(run)
        others = sorted(at for at, run in zip(first, unsure, strict=True) if not run)
        for span, numbers in held.items():
            low, high = bisect_right(others, span[0] - 1), bisect_right(others, span[1])
            chosen = self._chosen(span, [run for i in numbers if (run := unsure[i])], others[low:high])
            for i, place in zip(numbers, chosen, strict=True):
                made[i] = place
        return made

    def _chosen(self, span: Span, unsure: Sequence[Run], others: Iterable[int]) -> list[int]:
        """The places by the roles of runs; where these would not last, behind the words that follow."""
        of_span = runs(self._text, span)
        found = pairs(of_span)
        closing = {of_span[closer].start for _, closer, _ in found}
        opening = {of_span[opener].start for opener, _, _ in found}
        besides = set(others)
        for is_bold in (True, False):
            chosen = [self._by_role(run, closing, opening, is_bold=is_bold) for run in unsure]
            if pairs(of_span, besides | set(chosen)) == found:
                return chosen
        return [self.safe(run) for run in unsure]

    def _by_role(self, run: Run, closing: Collection[int], opening: Collection[int], *, is_bold: bool) -> int:
        """Behind what closes, before what opens; before what does neither, if one is bold."""
        closes, opens = run.start in closing, run.start in opening
        if closes and not opens:
            return self.nearest(run.end)
        if opens and not closes:
            return run.start
        may_be_text = not opens and not (run.sign == "~" and run.end - run.start > len("~~"))
        return run.start if is_bold and may_be_text else self.safe(run)
