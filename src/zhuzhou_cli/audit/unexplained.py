"""A1xx: abbreviations that a report uses and nobody explains."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from zhuzhou_cli.audit.below import listed_below
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.nearby import is_said, said_names
from zhuzhou_cli.audit.numbered import directly_below
from zhuzhou_cli.audit.paper import NUMERAL, Fault, Paper, Quotation
from zhuzhou_cli.audit.renumbered import renumbered
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.text import is_inside_number
from zhuzhou_cli.national import stems
from zhuzhou_cli.record import replaced

_WHY = {
    Shape.PARALLEL: "几个数词并列，读的人不知道各指什么",
    Shape.COUNTED: "说了有几项，没有说是哪几项",
    Shape.CODE: "是数字代号，没有说每个数字指什么",
    Shape.ARTICLES: "用条数称呼文件，没有说是哪份文件",
    Shape.SHORT: "是数字缩略，也可能人人都懂",
}
_NAMES = 1_000
"""Names that are sought in all of the text without their quotes; a report leaves some dozen unexplained."""
_NO_ENTRY, _NOWHERE = "；名词解释里没有", "，前后文也没有列出"
_LARGE = re.compile(
    rf"(?<![第“‘{NUMERAL[1:-1]}0-9])([二三四五六七八九十]{{1,2}}|[0-9]{{1,2}})大[\u4e00-\u9fff]{{0,6}}?"
    r"(?:行动|工程|战略|计划|体系|专项|任务|高地|基地|板块|产业|攻坚战|能力|中心|集群|领域|支柱)"
)


def unexplained(shape: Shape) -> Callable[[Paper], Iterator[Fault]]:
    """The check for quotations of a shape, at all their places."""

    def examine(paper: Paper) -> Iterator[Fault]:
        names = {quotation.name for quotation in opaque(paper, shape)}
        names -= renumbered(paper).keys()
        for quotation in paper.quotations:
            if quotation.name in names:
                why = _why(paper, quotation, shape)
                yield Fault(quotation.inside, quotation.text, why, name=quotation.name)

    return examine


def _why(paper: Paper, quotation: Quotation, shape: Shape) -> str:
    """What is told of a quotation; a list below it, whatever its length, could be its own."""
    is_below = directly_below(paper, quotation) or listed_below(paper, quotation)
    nowhere = "" if is_below else _NOWHERE
    return _WHY[shape] + _NO_ENTRY + nowhere


def opaque(paper: Paper, shape: Shape) -> list[Quotation]:
    """The quotations of a shape that are explained at none of their places, the first of each name."""
    first: dict[str, Quotation] = {}
    for quotation in paper.quotations:
        kind = kind_of(quotation.plain)
        if kind and kind.shape is shape:
            first.setdefault(quotation.name, quotation)
    said = said_names(paper)
    left = [
        quotation
        for name, quotation in first.items()
        if name not in said and name not in paper.explained and not paper.is_known(name)
        if paper.names.isdisjoint(stems(name))  # “八大行动方案”
    ]
    return [each for each in left[:_NAMES] if not _is_said_elsewhere(paper, each)] + left[_NAMES:]


def _is_said_elsewhere(paper: Paper, quotation: Quotation) -> bool:
    """Whether its words are explained where they stand without quotes: 统筹投资、消费、出口、创新四个拉动."""
    kind = kind_of(quotation.plain)
    at = paper.body.find(quotation.plain)
    while kind and at >= 0:
        span = (at, at + len(quotation.plain))
        is_whole = not any(is_inside_number(paper.body, place) for place in span)  # 35 is not in 135体系
        if is_whole and span != quotation.inside and is_said(paper, replaced(quotation, span=span), kind):
            return True
        at = paper.body.find(quotation.plain, span[1])
    return False


def unquoted(paper: Paper) -> Iterator[Fault]:
    """N大… without quotes, at all places before one that explains it."""
    said = set(renumbered(paper))
    for found in _LARGE.finditer(paper.body):
        name = canonical_name(found[0])
        if name in said or name in paper.explained or paper.is_known(name):
            continue
        quotation = Quotation(found.span(), paper.text[slice(*found.span())], found[0], name)
        kind = kind_of(found[0])
        if kind is None or kind.shape is not Shape.COUNTED or is_said(paper, quotation, kind):
            said.add(name)
        else:
            why = _why(paper, quotation, Shape.COUNTED)
            yield Fault(found.span(), quotation.text, why, name=name)
