"""What is said beside an answer, in Chinese: lines for stderr and for the head of a card."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.answers import Answer, By, Field, Hit, Match, Suggestion
from zhuzhou_cli.language.printable import quoted, shorten
from zhuzhou_cli.model import Certainty, Located
from zhuzhou_cli.render.origins import Origins, few

_REWRITINGS = {
    By.TRADITIONAL: "按繁简转换匹配",
    By.NUMERAL: "按数字匹配",
    By.PINYIN: "按拼音匹配",
    By.INITIALS: "按简拼匹配",
    By.MIXED: "按拼音夹写匹配",
    By.HOMOPHONE: "按同音匹配",
    By.FUZZY_SYLLABLE: "按近音匹配",
    By.OMISSION: "按省略匹配",
    By.TYPO: "按近似匹配",
    By.TEXT: "释义中提到",
    By.SENTENCE: "句中有",
}
_OWNER = 20
"""Characters of the name of what a member belongs to; there are members of a whole sentence."""
_TEXTS = 3
"""Matched strings that a note names; more are in the list of answers."""
_EVERYWHERE = "不写 --place、--year 就查全部"

CERTAINTY = {Certainty.CERTAIN: "应是", Certainty.LIKELY: "当是", Certainty.POSSIBLE: "可能是"}
"""Stands before the likely reading of damaged words: how sure an editor is of it."""


def no_number(number: object, known: tuple[int, int] | None) -> str:
    """That no entry has a number, or one of a range; ``known`` are the least and the greatest that there are.

    >>> no_number(99, (1, 21))
    '没有第99条；序号从1到21'
    """
    return f"没有第{number}条；{f'序号从{known[0]}到{known[1]}' if known else '词表是空的'}"


def remarks(
    answer: Answer,
    origins: Origins,
    *,
    to_copy: bool = False,
    narrowed: str = "",
    options: Sequence[str] = (),
) -> list[str]:
    """The lines that a person needs beside an answer: how its match came about, or what else to look up.

    A literal match needs none. With ``to_copy`` each suggestion has a line of its own, the command that
    looks it up, with the ``options`` that said where to look; ``narrowed`` names the place or year that
    alone was searched.
    """
    if answer.status.is_answer:
        return [
            *_rewriting(answer, origins),
            *([_not_there(answer)] if answer.narrowed else []),
            *([f"没有找到{'、'.join(map(quoted, answer.missed))}"] if answer.missed else []),
            *(_erratum(hit, origins) for hit in answer.hits if is_erratum(hit)),
        ]
    place = narrowed or answer.narrowed
    said = f"{f'{place}的词表里' if place else ''}没有找到{quoted(shorten(answer.query))}"
    if answer.narrowed:
        there = " / ".join(_owned(one, origins) for one in answer.suggestions)
        # Where options chose other reports than the query names, those that have it are the chosen ones.
        return [f"{said}；这里有 {there}；{_EVERYWHERE}" if narrowed else f"{said}；别处有 {there}"]
    if not answer.suggestions:
        return [f"{said}；{_EVERYWHERE if narrowed else 'zz list 列出全部词条'}"]
    if not to_copy:
        return [f"{said}；是不是 {meant(answer, origins)}？"]
    commands = [" ".join(["  zz lookup", *map(_quoted, [one.term, *options])]) for one in answer.suggestions]
    return [f"{said}；是不是{f' {meant(answer, origins)}' if origins else ''}：", *commands]


def meant(answer: Answer, origins: Origins) -> str:
    """The terms that may have been meant, each with the reports that have it if several are open."""
    said = (_owned(one, origins) if origins else one.term for one in answer.suggestions)
    return " / ".join(said)


def _owned(suggestion: Suggestion, origins: Origins) -> str:
    """A suggestion with the reports that have it: 三通一码（江西省 2026）."""
    sources = (suggestion.source, *(cited.source for cited in suggestion.also))
    return f"{suggestion.term}（{origins.names(sources)}）"


def _not_there(answer: Answer) -> str:
    """That the place or year of a question has not what is answered, or not all of it."""
    hits = answer.hits
    if len({hit.match.text for hit in hits}) > 1 and len({hit.located.source for hit in hits}) > 1:
        return f"句中所说的，{answer.narrowed}的词表里没有全部找到"
    return f"{answer.narrowed}的词表里没有找到句中所说的"


def _rewriting(answer: Answer, origins: Origins) -> list[str]:
    best = answer.hits[0].match
    if best.by is By.SENTENCE:
        named = (
            f"{hit.match.text}（{origins.name(hit.located.source)}）"
            if origins or answer.narrowed
            else hit.match.text
            for hit in answer.hits
        )
        return [f"{_REWRITINGS[best.by]}：{'、'.join(named)}"]
    if best.by not in _REWRITINGS:
        return []
    said = f"{_REWRITINGS[best.by]}：{shorten(answer.query)}"
    if best.field is Field.TEXT:
        return [said]
    texts = list(dict.fromkeys(hit.match.text for hit in answer.hits if hit.match.field is not Field.TEXT))
    return [f"{said} → {' / '.join(texts[:_TEXTS])}{' 等' if len(texts) > _TEXTS else ''}"]


def is_erratum(hit: Hit) -> bool:
    """Whether a hit is by words that are not printed, but were likely meant."""
    return hit.match.field is Field.ERRATUM


def _erratum(hit: Hit, origins: Origins) -> str:
    """What is printed in place of the words of a hit."""
    text, errata = hit.match.text, hit.entry.errata
    said = (
        f"勘误：原文印作{quoted(one.printed)}，{CERTAINTY[one.certainty]}{quoted(text)}"
        for one in errata
        if one.likely == text
    )
    return f"{next(said)}（{_place(hit, origins)}）"


def whereabouts(hit: Hit, origins: Origins) -> str:
    """What the matched string is, and in which entry; empty for the term, and an erratum, which is told."""
    said = "" if is_erratum(hit) else role(hit.match)
    return said and f"{said}，见{_place(hit, origins)}：{hit.entry.term}"


def whose(hit: Hit, origins: Origins) -> str:
    """In which reports a term stands: “八大行动”见青禾县 2025 · 第1条."""
    return f"{quoted(hit.entry.term)}见{_place(hit, origins)}"


def having(number: int, entries: Sequence[Located], origins: Origins) -> str:
    """Which reports have an entry of a number; empty if one has it."""
    names = [origins.name(located.source) for located in entries]
    hint = f"；只看一份请加{origins.options}" if origins.options else ""
    return f"{len(names)} 份报告有第{number}条：{few(names, '份')}{hint}" if len(names) > 1 else ""


def _place(hit: Hit, origins: Origins) -> str:
    """Where an entry stands: its number, and its report if several are open."""
    return few([*map(origins.cited, hit.citations)], "处") if origins else f"第{hit.entry.number}条"


def role(match: Match) -> str:
    """What the matched string is in its entry (an alias, a part, a member); empty for the term itself."""
    owner = quoted(named(match.within[-1], match.text)) if match.within else "其中"
    roles = {
        Field.ALIAS: "是别名",
        Field.PART: "是其中一部分",
        Field.MEMBER: f"是{owner}的一项",
        Field.ERRATUM: "是勘误后的文字",
    }
    return quoted(match.text) + roles[match.field] if match.field in roles else ""


def named(owner: str, member: str, limit: int = _OWNER) -> str:
    """What a member's owner is called: without the list in brackets in which the member stands.

    >>> named("抽水蓄能电站建设(攸县抽水蓄能电站、炎陵抽水蓄能电站)", "攸县抽水蓄能电站")
    '抽水蓄能电站建设'
    """
    before, _, rest = owner.partition(member)
    name = before[: max(map(before.rfind, "(（：:"))] if rest else owner
    return shorten(name or owner, limit)


def _quoted(term: str) -> str:
    """A term as a word of a POSIX shell; hanzi and the punctuation of Chinese need no quotes."""
    if all(sign in "+-._/%" or sign.isalnum() or not sign.isascii() for sign in term):
        return term
    return "'" + term.replace("'", "'\\''") + "'"
