"""Names without quotes that count what an explicit list beside them has: 办好五件民生实事：1.……2.…….

实施五大工程：①强基工程；②……        numbers right behind the colon or 即, in the paragraph or below it
实施五大工程，即强基、提质、惠民。     words of one make up to the stop
打好蓝天、碧水、净土四大保卫战。       words of one make right before it, one more or less than it counts
实施“蓝天”“碧水”“净土”四大行动。     words in quotes right before it, one more or less than it counts

Such numbers stand in every paragraph, so that all other lists are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from zhuzhou_cli.audit.ahead import in_quotes, listed_ahead
from zhuzhou_cli.audit.behind import listed
from zhuzhou_cli.audit.counts import count_of, noun_of
from zhuzhou_cli.audit.lists import JOINED, LONGEST_ITEM, MEASURES, SEVERAL, SPREAD
from zhuzhou_cli.audit.longer import CARRIER
from zhuzhou_cli.audit.numbered import FAR, NUMBER, may_be_nested, numbered
from zhuzhou_cli.audit.paired import singled
from zhuzhou_cli.audit.paper import NUMERAL, Paper, Quotation
from zhuzhou_cli.language.canonical import canonical_name

_NOUN = (
    f"{CARRIER.pattern}|实事|大?事|好事|难题|问题|短板|工作|重点|环节|战|产业|产业链|集群|领域|板块|片区|园区|基地|中心|平台|高地|"
    "硬仗|支柱|支撑|抓手|能力|优势|关系|坚持|统筹|导向|保障|转变|提升|突破|突出|确保|强化|聚焦|结合|到位|清单|名片|通道|网络|品牌"
)
"""What a name ends with that may head a list; what else stands before a colon says how it goes."""
_SOME = f"第前后余其另每近上超约等首头多几数各某这该此两{NUMERAL[1:-1]}0-9.%+“‘《"
"""What may stand before a number that counts some of the things, or is a part of another one.

Behind 指 and 即 a number says again what that of a layout counts: “2”指两大产业.
"""
_OPENS = "(?:,?(?:即|分别是|分别为|也就是|具体是|具体为):?|:)"
_GOES_ON = "成效|成果|取得|全面|深入|有力|扎实|持续|稳步|捷报"
"""What a sentence says of a name whose list stands before it, as a pattern."""
_NAME = re.compile(
    rf"(?<![{_SOME}指即])(?<!”[是为])(?:{NUMERAL}{{1,2}}|[0-9]{{1,2}})[{MEASURES}场]"
    rf"[\u4e00-\u9fff]{{0,6}}?(?:{_NOUN})(?={_OPENS}|[,;。\n]|{_GOES_ON})"
)
_MOST = 300
"""Names that are looked at; a report has some dozens beside what may be a list."""
_OPENED = re.compile(_OPENS)
_NUMBERED = re.compile(rf"{_OPENS}(?P<gap>\s*)(?P<rest>\S.*)")
_NUMBER = re.compile(NUMBER)
_ADDED = re.compile("。(?:同时|此外|另外|还)")
"""What the sentence behind numbered items begins with that may be one more of them."""
_LISTED = re.compile(rf"{_OPENS}(?P<items>[^,;:。()“”\n]+)[。\n]")
_UNLIKE = re.compile(rf"[0-9]|{NUMERAL}|{JOINED.pattern}|等")
"""What may make several items of one, or leaves a list open."""


def bare(paper: Paper) -> Iterator[tuple[Quotation, int, int, str]]:
    """Names without quotes that count another number of items than an explicit list beside them has.

    Each with what it counts, how many are listed, and where: 后面 or 前面.
    """
    for found in islice(filter(_is_beside_list, _NAME.finditer(paper.body)), _MOST):
        plain = found[0]
        name = Quotation(found.span(), paper.text[slice(*found.span())], plain, canonical_name(plain))
        count = count_of(plain)
        said, where = _behind(paper, name, count), "后面"
        if not said:
            before = paper.before(name)
            said, where = in_quotes(before, count) or listed_ahead(before, plain, count), "前面"
        if said and said != count:
            yield name, count, said, where


def _is_beside_list(found: re.Match[str]) -> bool:
    """Whether a name counts something, and what may be a list stands right behind or before it."""
    begin, end = found.span()
    has_before = re.search("[、”]", found.string[max(0, begin - LONGEST_ITEM - 1) : begin]) is not None
    has_behind = _OPENED.match(found.string, end) is not None
    return (has_before or has_behind) and count_of(found[0]) > 0


def _behind(paper: Paper, name: Quotation, count: int) -> int:
    """How many items are listed right behind a name, by their numbers or as words of one make; else 0."""
    if not _OPENED.match(paper.body, name.span[1]):
        return 0
    noun = noun_of(name.plain)
    opened = _NUMBERED.match(paper.body[name.span[1] : name.span[1] + FAR])
    if opened and _NUMBER.match(opened["rest"]):
        is_whole = "\n" not in opened["gap"] or name.span[1] + FAR >= len(paper.body)
        said = numbered(paper, name, noun) if is_whole else 0
        is_open = said < count and _ADDED.search(opened["rest"])
        return 0 if is_open or may_be_nested(said, count, opened["rest"]) else said
    words = singled(paper.after(name), noun)
    found = _LISTED.match(words)
    return _listed(found["items"].split("、"), words, noun, count) if found else 0


def _listed(items: Sequence[str], words: str, noun: str, count: int) -> int:
    """How many items a list up to the stop has, if all have a noun, or are as short as each other; else 0."""
    lengths = list(map(len, items))
    is_own = all(item.endswith(noun) or item.startswith(noun) for item in items)
    is_even = len(items) >= SEVERAL and max(lengths) - min(lengths) <= SPREAD
    if not (is_own or is_even) or any(map(_UNLIKE.search, items)):
        return 0
    said = listed(words, noun, count)
    return int(said) if said.isdecimal() and int(said) == len(items) else 0
