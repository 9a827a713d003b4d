"""Layouts and codes whose numbers are explained one after another behind them, each with a list of its own.

“一心两翼”：一心即中心城区，两翼即东部新城、西部新区、南部新区      两翼 lists three
“1+3+5”体系：“1”指装备制造，“3”指新材料、电子，“5”指……           3 lists two
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import JOINED, RESPECTIVELY
from zhuzhou_cli.audit.paper import NUMERAL, Paper, Quotation, Span
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.record import record
from zhuzhou_cli.report.structure.counted import segments_of
from zhuzhou_cli.report.words import LISTS

_FAR = 2_000
"""Signs behind a name within which it is explained."""
_LINES = 12
"""Lines from that of a name on in which its numbers may be explained, each in a line of its own."""
_TWO = 2
"""Numbers of a layout that are explained, at least; one label alone may be a name of something else."""
_FIGURES = re.compile(rf"(?:[0-9A-Za-z+]|{NUMERAL})+")
SAYS = rf"(?:,?{LISTS}:?|代表着?|表示|对应|[是为](?![了由在]):?|:)"
"""What stands between the label of a number and its explanation, as a pattern."""
_LISTED = re.compile(r"(?P<items>[^,;。:()\n]+)(?P<rest>[,;。)\n][^;。)\n]*)")
_UNLIKE = re.compile(rf"等|的|[0-9]|[组构]成|^[由以]|(?:^|、){NUMERAL}")
"""What stands in no plain list: an open end, what items belong to, and counts of their own."""
_OWN_COUNT = re.compile(
    rf"({NUMERAL}+|[0-9]{{1,2}})[大个项条类种](?:[十百千万]{{1,2}}亿[元级]?)?(?=[\u4e00-\u9fff]{{0,6}}?"
    "(?P<noun>产业|行业|领域|集群|基地|片区|板块|中心|平台|城市|工程|行动|任务)[\u4e00-\u9fff]{2}"
    r"(?![^,;。\n]*、[^,;。\n]*(?P=noun)))"
    "(?![^,;。\n]*(?:发展|建设|升级|转型|改造|提升|推进|突破|达[到产]|[投量]产|开工|化)[,;。\n])"
)
"""The count of a label once more, with what it counts, before the first item: 三大新兴产业氢能、储能."""
_OWN_SUM = re.compile(rf"(?P<count>{NUMERAL}+|[0-9]{{1,2}})(?P<measure>[大个项条类种])[^、]{{2,8}}$")
"""That count behind the last item: 氢能、储能三大新兴产业."""
_SUMS_NONE = re.compile(rf"[的0-9]|{NUMERAL}|建设|发展")
"""What a count stands before that is no mere noun of the items."""
_OWNER = re.compile("[省市州县区乡镇村园场厂院校辖属设含有建成]$|^..$")
"""What may have the things that are counted behind it: 下辖3个乡镇."""
_FOR = re.compile(
    "服务|面[向对]|覆盖|辐射|带动|联[动合接]|依托|围绕|支撑|连接|贯[通穿]|对[接应]|涉及|惠及|聚焦"
)
"""What a list begins with if its items are what something is done for; so does any longer first one."""
_NO_NOUN = re.compile(f"[0-9A-Z]|{NUMERAL}")
"""What a label has beside its noun."""
OF_THESE = "(?:其中[,:]?)?"
"""What may stand before the label of a number: 其中，“一轴”指…."""


@record
class Labelled:
    """What is said of a number of a name: where its label stands, its count, and the items behind it."""

    span: Span
    label: str
    count: int
    items: str


def labels_of(paper: Paper, quotation: Quotation) -> Iterator[Labelled]:
    """The numbers of a layout or code that are explained behind it, with what is plainly a list of items."""
    for labelled in labels_in(quotation.plain, paper.paragraph(quotation, _FAR)):
        begin, end = (quotation.span[1] + place for place in labelled.span)
        yield Labelled((begin, end), labelled.label, labelled.count, labelled.items)


def labels_in(plain: str, words: str) -> Iterator[Labelled]:
    """The numbers of a layout or code that words explain, with what is plainly a list of items, in the words.

    At least two of them are explained, in their order, or none. A list may say its count once more.

    >>> [(one.label, one.items) for one in labels_in("1+2", ":“1”指钢铁;“2”指电子、生物、医药。")]
    [('2', '电子、生物、医药')]
    >>> [one.items for one in labels_in("1+2", ":“1”指钢铁;“2”指两大新兴产业氢能、储能、光电。")]
    ['新兴产业氢能、储能、光电']
    >>> [one.items for one in labels_in("1+2", ":“1”指钢铁;“2”指氢能、储能、光电两大新兴产业。")]
    ['氢能、储能、光电']
    >>> list(labels_in("1+2", ":“2”指电子、生物、医药。"))
    []
    """
    labels = numbers_of(plain)
    if len(labels) < _TWO:
        return
    any_label = "|".join(re.escape(label) for label, _ in labels)
    found: list[tuple[re.Match[str], str, int]] = []
    for label, count in labels:
        begin = found[-1][0].end() if found else 0
        named = rf"(?<=[,;:。(—])\s?{OF_THESE}“?({re.escape(label)})”?{SAYS}"
        opened = re.compile(named).search(words, begin)
        if opened:
            found.append((opened, label, count))
    for opened, label, count in found if len(found) >= _TWO else ():
        own = _OWN_COUNT.match(words, opened.end())
        begin = own.end() if own and value(own[1]) == count else opened.end()
        listed = _LISTED.match(words, begin)
        if count < _TWO or not listed:
            continue
        words_of = RESPECTIVELY.split(listed["items"].replace(" ", ""))[0]
        summed = _OWN_SUM.search(words_of)
        items = words_of[: summed.start()] if summed and value(summed["count"]) == count else words_of
        if other := _summed_otherwise(words_of, label, count) if _ends(listed, any_label) else "":
            yield Labelled(opened.span(1), label, count, other)
        elif _is_whole(listed, any_label, label[-1]):
            yield Labelled(opened.span(1), label, count, items)


def are_said(paper: Paper, quotation: Quotation) -> bool:
    """Whether at least two numbers of a layout or code are explained behind it, or in the lines below."""
    labels = {label for label, _ in numbers_of(quotation.plain)}
    words = paper.after(quotation, lines=_LINES, reach=_FAR) if len(labels) >= _TWO else ""
    return sum(is_said_of(label, words) for label in labels) >= _TWO


def is_said_of(label: str, words: str) -> bool:
    r"""Whether words say what the label of a number means, be it quoted or at the beginning of a clause.

    >>> said = ("“一轴”是江", "。其中,一轴即江", "以江为“一轴”,", "\n一轴:江", "“一轴”发展", "建一轴为主")
    >>> [is_said_of("一轴", words) for words in said]
    [True, True, True, True, False, False]
    """
    if label not in words:
        return False
    own = re.escape(label)
    named = rf"(?:“{own}”|(?<![^,;:。(—\s]){OF_THESE}{own})(?:{SAYS}|——)"
    return bool(re.search(rf"{named}|[为作即是](?:“{own}”|{own})(?=[,;、。)\n])", words))


def numbers_of(plain: str) -> list[tuple[str, int]]:
    """The numbers of a layout or code, as they stand before their explanations, and their counts.

    >>> numbers_of("一心两翼"), numbers_of("1+3+N体系"), numbers_of("135")
    ([('一心', 1), ('两翼', 2)], [('1', 1), ('3', 3), ('N', 0)], [('1', 1), ('3', 3), ('5', 5)])
    """
    kind = kind_of(plain)
    if kind and kind.shape is Shape.PARALLEL:
        return segments_of(plain)
    figures = _FIGURES.match(plain) if kind and kind.shape is Shape.CODE else None
    if not figures:
        return []
    each = figures[0].split("+") if "+" in figures[0] else list(figures[0])
    return [(figure, value(figure) or 0) for figure in each]


def _summed_otherwise(words: str, label: str, count: int) -> str:
    """The items of a list that says how many they are, and is right; its label counts another number.

    Or it says what the label does, and has more. A verb may stand before a longer first item.
    What is counted may be of the last item only, beside the others: 城区、景区、下辖3个乡镇 are five.

    >>> _summed_otherwise("城东、城西、城南、城北4个产业园", "3", 3)
    '城东、城西、城南、城北'
    >>> [_summed_otherwise(f"城东、城西、城南{said}3个产业园", "3", 3) for said in ("、城北", "")]
    ['城东、城西、城南、城北', '']
    >>> _summed_otherwise("面向城东、城西、城南、城北4个街道", "3", 3)
    ''
    >>> [_summed_otherwise(words, "5", 5) for words in ("城区、景区、下辖3个乡镇", "城区、景区和园区3个板块")]
    ['', '']
    >>> [_summed_otherwise(f"主体功能、创新示范两大{noun}", "三区", 3) for noun in ("片区", "领域")]
    ['主体功能、创新示范', '']
    """
    summed = _OWN_SUM.search(words)
    items = words[: summed.start()].split("、") if summed else []
    own, said = _NO_NOUN.sub("", label), value(summed["count"]) or 0 if summed else 0
    is_right = len(items) != count and all(items) and (said == len(items) > 1 or said == count < len(items))
    is_right = is_right and (count != said - 1 + len(items) or not _OWNER.search(items[-1]))
    is_plain = not _UNLIKE.search("、".join(items)) and not JOINED.search(words) and summed is not None
    is_plain = is_plain and not _FOR.match(words) and len(items[0]) <= max(map(len, items[1:]), default=0)
    is_plain = is_plain and not _SUMS_NONE.search(words[summed.end("measure") :] if summed else "")
    return "、".join(items) if is_right and is_plain and words.endswith(own) else ""


def _ends(listed: re.Match[str], any_label: str) -> bool:
    """Whether a list ends its sentence, or the next label follows it."""
    return bool(re.match(rf"[。)\n]|[,;]\s?{OF_THESE}“?(?:{any_label})", listed["rest"]))


def _is_whole(listed: re.Match[str], any_label: str, unit: str) -> bool:
    """Whether a list is plain, and what follows it is the next label, or says nothing more of its items."""
    items, rest = listed["items"], listed["rest"]
    is_next = rest[0] != "," or bool(re.match(rf",\s?“?(?:{any_label})", rest))
    is_own = items.endswith(unit) and unit not in rest
    return not _UNLIKE.search(items) and (is_next or is_own)
