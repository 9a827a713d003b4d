"""How many items are numbered behind a quotation, or stand below it on lines of their own.

“四件大事”：一是……；二是……                     numbers in its paragraph: 一是, 一要, 第一, 首先, ①
“五大行动”：⏎（一）产业行动。⏎（二）创新行动。    numbers of the lines below
“五个坚持”：⏎——坚持党的领导。⏎——坚持人民至上。   bullets, or the noun of the name in each short line
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from zhuzhou_cli.audit.lists import MEASURES, OPENS
from zhuzhou_cli.audit.paper import NUMERAL, Paper, Quotation
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.words import LISTS

FAR = 20_000
"""Signs behind a quotation in which its items are sought; their paragraphs are long."""
_HANZI = "[一二三四五六七八九十]{1,2}"
_ANY_NUMBER = re.compile(r"[①-⑳]|\((?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})\)")
_WORDS = {"首先": 1, "其次": 2}
_STYLES = tuple(
    map(
        re.compile,
        (
            "([①-⑳])",
            rf"(?<![^,;。:( —])\(([0-9]{{1,2}}|{_HANZI})\)",
            r"(?<![^,;。:( —])([0-9]{1,2})[.、](?![0-9])",
            rf"(?<![^,;。:、( —])({_HANZI})[是要为则曰]",
            rf"(?<![^,;。:、( —])[第其]({_HANZI})(?:[,、:是要]|个[是为])",
            rf"(?<![^,;。:( —])({_HANZI})、(?!{_HANZI}[、和])",
            "(?<![^,;。:( —])(首先|其次|再次|再者|最后)",
        ),
    )
)
"""The numbers before items, a pattern for each style."""
NUMBER = "|".join(f"(?:{style.pattern})" for style in _STYLES)
"""A number before an item, as a pattern."""
_AS_FOLLOWS = "(?:[,;](?:具体|主要)?(?:内容)?如下)?"
"""What may say at once that a list follows, so that a comma before it changes nothing."""
_LED = re.compile(rf"{_AS_FOLLOWS}[\u4e00-\u9fff]{{0,6}}?(?:{OPENS}|\()\s?(?={NUMBER})")
"""What stands between a quotation and the first number in its paragraph."""
_BARE = re.compile(r"(?:①|\([1一]\))(?=[\u4e00-\u9fff])")
"""The first number right behind a quotation, where a note's may stand as well."""
_ABOVE = re.compile(rf"{_AS_FOLLOWS}[\u4e00-\u9fff]{{0,6}}?(?:[,;]?{LISTS}:|:|—{{1,2}})?\s*\n")
"""What stands between a quotation and the end of its line, if a list follows in the next one."""
_GOES_ON = re.compile("[^。]*(?:[,;](?:同时|此外|另外|还[要有])|。还有)")
"""What a sentence goes on with behind its last number, and adds to its items."""
_FOLLOWING = re.compile("(?:以下|下列|下述|下面)(?:这)?$")
"""What a sentence says before a name whose items are the next sentences: 抓好以下“五项任务”。一是…."""
_OTHERS = re.compile(
    rf"(?:以下|下列|下述|下面|如下)(?:这)?(?:{NUMERAL}+|[0-9]{{1,2}})[{MEASURES}][^,;。:“”]*,"
)
"""Another name in the sentence that says itself that its items follow: 重点做好以下六项工作，打好…."""
_HEAD = re.compile(r"\A\s*\|?\s*(?:序号|编号)\s*[|\t][^\n]*\n(?:\|[-:| ]+\n)?")
_ROW = re.compile(r"(?m)^\|?[ ]*([0-9]{1,2})[ ]*[|\t][ ]*")
"""The head of a table whose first column has numbers, and the beginning of one of its rows."""
_HEADING = re.compile(rf"{_HANZI}、|\({_HANZI}\)|第{_HANZI}[章节部]")
_BULLET = re.compile("——|[•·●○◆◇■□▪★※*-]")
_DRESS = r"(?:#{1,6}\s*|[-*+]\s+)?(?:\*\*|__)?\s*"
"""What Markdown has before the number of a line."""
_LINE_STYLES = tuple(
    re.compile(_DRESS + number)
    for number in (
        "([①-⑳])",
        rf"\(([0-9]{{1,2}}|{_HANZI})\)",
        r"([0-9]{1,2})(?:[.、:)](?![0-9])|\s+(?=[\u4e00-\u9fff“]))",
        rf"({_HANZI})[、.:)是要]",
        rf"[第其]({_HANZI}|[0-9]{{1,2}})[,、:是要项个]",
        rf"[\u4e00-\u9fff]{{2}}({_HANZI}|[0-9]{{1,2}})[:.、—]",
        "(首先|其次|再次|再者|最后)",
    )
)
"""The numbers with which lines begin, a pattern for each style: （一）, 1., 1）, 第一项, 行动一：."""
_DIRECTLY, _BELOW = 60, 500
"""Signs of its paragraph behind a name below which its list stands, and lines that are looked at, at most."""
_ITEM, _LINE = 14, 20
"""Signs of a line that may be an item, at most; of one that may go on in the next, at least."""


def numbered(paper: Paper, quotation: Quotation, noun: str) -> int:
    """How many items are numbered behind a quotation or listed below it, given what it counts; else 0."""
    said_before = paper.before(quotation)
    is_to_follow = _FOLLOWING.search(said_before) is not None
    if _OTHERS.search(said_before):
        return 0
    behind = _opened(paper.body[quotation.span[1] : quotation.span[1] + FAR], is_to_follow=is_to_follow)
    if _LED.match(behind):
        after = _opened(paper.after(quotation, lines=2, reach=FAR), is_to_follow=is_to_follow)
        paragraph, below, *_ = [*after.split("\n"), "", ""]
        led = _LED.match(paragraph)
        return _in_paragraph(paragraph[led.end() :], below.lstrip()) if led else 0
    if _BARE.match(behind):
        return _in_clauses(paper.after(quotation, reach=FAR))
    above = _ABOVE.match(behind)
    below = _ROW.sub(r"\1.", _HEAD.sub("", behind[above.end() :])) if above else ""
    lines = [line for line in map(str.strip, below.split("\n")) if line]
    if not above or not lines:
        return 0
    before = paper.body[max(0, quotation.span[0] - FAR) : quotation.span[0]].split("\n")
    count = _on_lines(lines, before, noun)
    is_announced = above[0].rstrip().endswith((":", "—"))
    own = [line for line in lines[: 2 * count] if noun in line[:_ITEM]]  # each may have a line of details
    return count if is_announced or len(own) >= count else 0


def may_be_nested(said: int, count: int, words: str) -> bool:
    """Whether numbered items in words are fewer than are counted, and have as many items of their own.

    >>> may_be_nested(2, 4, "一是教育、医疗;二是养老、托育。"), may_be_nested(2, 4, "一是教育;二是养老。")
    (True, False)
    """
    return 0 < said < count == said + words.partition("。")[0].count("、")


def directly_below(paper: Paper, quotation: Quotation) -> int:
    """How many lines below the paragraph of a quotation are numbered, from one on; 0 if the first is not."""
    behind, below, *_ = [*paper.after(quotation, lines=2).split("\n"), ""]
    if len(behind) > _DIRECTLY or (below and not _first_style(below)):
        return 0
    return run_of_lines(paper.after(quotation, lines=_BELOW, reach=FAR).split("\n")[1:])


def _first_style(line: str) -> re.Pattern[str] | None:
    """The style of the number of a line, if that is the first one."""
    styles = (style for style in _LINE_STYLES if (found := style.match(line)) and _value(found[1]) == 1)
    return next(styles, None)


def run_of_lines(lines: Sequence[str]) -> int:
    """How many lines have numbers of one style, from one on; other lines may stand between.

    >>> [run_of_lines(words.split()) for words in ("(一)甲 某事。 (二)乙 (一)丙", "1.甲 2.乙", "(二)甲")]
    [2, 2, 0]
    """
    lines = [line for line in map(str.strip, lines) if line]
    style = _first_style(lines[0]) if lines else None
    count = 0
    for number in filter(None, map(style.match, lines)) if style else ():
        if (_value(number[1]) or count + 1) != count + 1:
            break
        count += 1
    return count


def numbered_in(words: str, *, is_first: bool) -> set[int]:
    """How many clauses of words have numbers from one on, in each style; the first one may have to be first.

    >>> [numbered_in(words, is_first=True) for words in ("一是甲。二是乙。", "抓好。一是甲。二是乙。")]
    [{2}, set()]
    """
    counts = set()
    for style in _STYLES if not is_first else filter(lambda style: style.match(words), _STYLES):
        count = 0
        for number in style.finditer(words):
            count += (_value(number[1]) or count + 1) == count + 1
        counts.add(count)
    return counts - {0}


def ends_section(line: str) -> bool:
    """Whether a line is a heading, by its number or its # signs."""
    return line.startswith("#") or _HEADING.match(line.lstrip()) is not None


def _opened(behind: str, *, is_to_follow: bool) -> str:
    """The words behind a name, with a colon for the stop behind one whose items are said to follow."""
    return f":{behind[1:]}" if is_to_follow and behind.startswith("。") else behind


def _in_paragraph(words: str, below: str = "") -> int:
    """How many items have numbers in words that begin with the first; 0 if the next line may go on.

    >>> [_in_paragraph(words) for words in ("一要甲,二要乙。", "①甲②乙③丙", "首先甲;其次乙")]
    [2, 3, 2]
    """
    for style in filter(lambda style: style.match(words), _STYLES):
        values = _values([found[1] for found in style.finditer(words)])
        is_whole = values == list(range(1, len(values) + 1)) and not style.match(below)
        *_, last = style.finditer(words)
        is_whole = is_whole and not _GOES_ON.match(words, last.end())
        return len(values) if is_whole and len(values) > 1 else 0
    return 0


def _in_clauses(words: str) -> int:
    """How many items have numbers that no colon announces: each opens a clause, else they are those of notes.

    >>> [_in_clauses(words) for words in ("(1)甲;(2)乙。", "①甲,②乙,③丙。", "①甲,“三保”②乙。")]
    [2, 3, 0]
    """
    opens = all(words[found.start() - 1] in ",;。、" for found in _ANY_NUMBER.finditer(words, 1))
    return _in_paragraph(words) if opens else 0


def _values(numbers: Sequence[str]) -> list[int]:
    """The values of printed numbers; 再次 and 最后 are one more than what stands before them."""
    return [_value(number) or place for place, number in enumerate(numbers, 1)]


def _value(number: str) -> int:
    return ord(number) - ord("①") + 1 if "①" <= number <= "⑳" else _WORDS.get(number) or value(number) or 0


def _on_lines(lines: Sequence[str], before: Sequence[str], noun: str) -> int:
    """How many items the lines below a quotation list, each on a line of its own, whatever marks them."""
    for style in filter(lambda style: style.match(lines[0]), _STYLES):
        return _on_numbered_lines(lines, before, style) or _in_paragraph(*lines[:2])
    return _on_marked_lines(lines) if _BULLET.match(lines[0]) else _on_short_lines(lines, noun)


def _on_numbered_lines(lines: Sequence[str], before: Sequence[str], style: re.Pattern[str]) -> int:
    """How many lines have numbers from one on; 0 if one is left out, or another list may be continued.

    The last of them may be a heading of the report, if it is the only one without a stop.
    """
    count, stops = 0, []
    for line in lines:
        number = style.match(line)
        if not number and count and _HEADING.match(line):
            break
        if number:
            own = _value(number[1]) or count + 1
            if own == 1 and count:
                break
            if own != count + 1:
                return 0
            count = own
            stops.append("。" in line)
    is_heading = len(stops) > 1 and all(stops[:-1]) and not stops[-1]
    outer = [_value(number[1]) for line in before if (number := style.match(line.strip()))]
    is_continued = bool(outer) and outer[-1] < count
    return count if count > 1 and not is_continued and not is_heading else 0


def _on_marked_lines(lines: Sequence[str]) -> int:
    """How many lines begin with the bullet of the first; long ones may go on without; 0 if it is not sure.

    >>> _on_marked_lines(["——坚持甲。", "——坚持乙。", "各位代表:"])
    2
    """
    (mark,) = _BULLET.findall(lines[0][:2])[:1]
    count = 0
    for place, line in enumerate(lines):
        if line.startswith(mark):
            count += 1
        elif len(lines[place - 1]) < _LINE or lines[place - 1].endswith(("。", ";")):
            is_sure = not any(later.startswith(mark) for later in lines[place : place + 3])
            return count if is_sure and count > 1 else 0
    return count if count > 1 else 0


def _on_short_lines(lines: Sequence[str], noun: str) -> int:
    """How many short lines end or begin with a noun; 0 if the line below them may be one more item.

    >>> [_on_short_lines(["强基工程", "提质工程", below], "工程") for below in ("各位代表:", "改善民生。")]
    [2, 0]
    >>> [_on_short_lines([f"{name}工程。建好学校。" for name in ("强基", "提质")] + ["此外。"], "工程")]
    [0]
    """
    items = [line.partition("。")[0].rstrip(";,、") for line in lines]
    own = [*takewhile(lambda item: _is_own(item, noun), items)]
    below = next(iter(lines[len(own) :]), "")
    have_details = any("。" in line.rstrip("。") for line in lines[: len(own)])
    is_end = not below or below.endswith(":") or bool(_HEADING.match(below))
    is_apart = is_end or (len(below) > _ITEM and not have_details)
    return len(own) if len(own) > 1 and is_apart else 0


def _is_own(item: str, noun: str) -> bool:
    return len(noun) < len(item) <= _ITEM and (item.endswith(noun) or item.startswith(noun))
