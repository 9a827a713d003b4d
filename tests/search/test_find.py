"""Names in a text: all that the rules want and nothing else, held to a search by brute force."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.canonical import canonical, canonical_name
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.model import Entry, Glossary, Part, Source
from zhuzhou_cli.search import find
from zhuzhou_cli.search.find import Finder

TERMS = ("八大行动", "八大行动计划", "“1+N”体系", "LPR", "15分钟生活圈", "一廊一带一圈", "十四五规划", "两新")
PIECES = (
    *("八大行动", "8大行动", "八 大\n行动", "“八大”行动", "计划", "1+N", "体系", "LPR", "lpr", "ALPRO"),
    *(
        "15分钟生活圈",
        "壹拾伍分钟生活圈",
        "115",
        "一廊",
        "“一廊”",
        "一带一圈",
        "两新",
        "“两新”",
        "十四五规划",
    ),
    *("十", "二", "第", ".", "%", "，", "。", " ", "\n", "\n\n", "\u3000", "a", "的", "、", "“", "”"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def glossary(identity: str, date: str, *terms: str) -> Glossary:
    """A glossary with these terms, 一廊一带一圈 with its three parts."""
    parts = tuple(Part(term, "一处。") for term in ("一廊", "一带", "一圈"))
    entries = [
        Entry(number, term, f"{'、'.join(part.term for part in parts)}。", parts=parts)
        if term == "一廊一带一圈"
        else Entry(number, term, "一件好事。")
        for number, term in enumerate(terms, 1)
    ]
    return Glossary(identity, "名词解释", Source("某市", "政府工作报告", date), tuple(entries))


INDEX = build([glossary("one", "2024-01-01", *TERMS)])


def found(text: str, index: Index = INDEX) -> list[tuple[int, int, str]]:
    """Where names stand in a text, and what they are names of."""
    return [(mark.start, mark.end, mark.entry.term) for mark in Finder(index).marks(text)]


def by_brute_force(text: str) -> list[tuple[int, int, str]]:
    """Every stretch of a text is asked whether it is a name; the first and longest are taken."""
    owners = {canonical_name(term): term for term in TERMS}
    owners |= dict.fromkeys(("一廊", "一带", "一圈"), "一廊一带一圈")
    marks: list[tuple[int, int, str]] = []
    named: set[str] = set()
    for begin in range(len(text)):
        if marks and begin < marks[-1][1]:
            continue
        for end in range(len(text), begin, -1):
            owner = owners.get(canonical(text[begin:end]).text)
            if owner is None or not is_whole(text, begin, end):
                continue
            name = canonical(text[begin:end]).text
            if name == canonical_name("一廊一带一圈") and has_more_halves(text, begin, end):
                continue
            is_short = len(canonical_name(text[begin:end])) == 2 and not text[begin].isascii()
            is_quoted = text[begin - 1 : begin] == "“" and text[end : end + 1] == "”"
            if not is_short or is_quoted or owner in named:
                marks.append((begin, end, owner))
                named.add(owner)
                break
    return marks


def is_set_apart(text: str, begin: int) -> bool:
    """Whether a number has begun before a gap, in such signs as it goes on: 115 8大行动, 十 八大行动."""
    before = text[:begin].rstrip(" \u3000")
    if before == text[:begin] or before[-1:] not in NUMBER_SIGNS:
        return False
    return before[-1:].isdecimal() == text[begin].isdecimal()


FRAMES = "格局|布局|体系|结构|框架|模式|战略"
HALF = f"[{''.join(sorted(NUMBER_SIGNS))}][廊带圈新]"


def has_more_halves(text: str, begin: int, end: int) -> bool:
    """Whether another half stands directly before or behind: 一廊一带一圈 in “一廊一带一圈一廊”."""
    before = re.search(rf"(?:^|[^\u4e00-\u9fff]){HALF}\Z", text[:begin])
    ends = rf"[\u4e00-\u9fff]{{0,2}}”|[^\u4e00-\u9fff]|$|{FRAMES}"
    return bool(before or re.match(rf"(?:{HALF})+(?:{ends})", text[end:]))


NOTHING = "\n\u200b*"
"""What parts no number, of what stands in TEXTS."""


def is_whole(text: str, begin: int, end: int) -> bool:
    """Whether a stretch begins and ends with a sign of its own, and cuts neither a number nor a word."""
    first, last = text[begin], text[end - 1]
    before, after = text[:begin].rstrip(NOTHING)[-1:], text[end:].lstrip(NOTHING)[:1]
    if first not in NUMBER_SIGNS:
        before = text[begin - 1 : begin]
    if last not in NUMBER_SIGNS:
        after = text[end : end + 1]
    if not (first.isalnum() and last.isalnum()) or has_break(text, begin, end):
        return False
    if any(not NUMBER_SIGNS.isdisjoint(text[i - 2 : i]) for i in parting(text, begin, end)):
        return False
    if (latin(before) and latin(first)) or (latin(last) and latin(after)):
        return False
    if first.isdecimal() and re.search("[一二三四五六七八九十两双][.．]$", text[:begin]):
        return False  # 十.8大行动 is ten point eight
    if first in NUMBER_SIGNS and (before in (*NUMBER_SIGNS, "第", "%") or is_set_apart(text, begin)):
        return False
    cut = [span for span in spans(text) if span[0] < begin < span[1] or span[0] < end < span[1]]
    return not cut and not (last in NUMBER_SIGNS and after in NUMBER_SIGNS)


def parting(text: str, begin: int, end: int) -> Iterator[int]:
    """Where a 、 stands in a stretch before what is no number."""
    return (i for i in range(begin + 1, end) if text[i] == "、" and text[i + 1] not in NUMBER_SIGNS)


def has_break(text: str, begin: int, end: int) -> bool:
    """Whether a paragraph ends inside a stretch: its next line is empty or indented."""
    lines = text[begin:].split("\n")
    inside = text[begin:end].count("\n")
    return any(
        not line.strip(" \u3000") or line.startswith(("  ", "\u3000")) for line in lines[1 : inside + 1]
    )


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of a text stand."""
    return (number.span for number in numbers(text))


def latin(sign: str) -> bool:
    """Whether a sign is a Latin letter or a digit."""
    return sign.isascii() and sign.isalnum()


@settings(max_examples=400)
@given(TEXTS)
@example("第八大行动，八大行动计划，二十八大行动")
@example("115分钟生活圈，15分钟生活圈")
@example("一带一路，一廊一带一圈，一带一路")
@example("十的一廊一带一圈")
@example("一廊一带一圈十第")
@example("一廊一带一圈一廊十“八大”行动")
@example("一廊一带一圈一廊十的")
@example("十.8大行动")
def test_the_names_are_those_that_brute_force_finds(text: str) -> None:
    """Longest first, whole numbers, whole words, short names only in quotes or once named."""
    assert found(text) == by_brute_force(text)


@settings(max_examples=100)
@given(TEXTS)
def test_the_words_of_a_mark_stand_where_it_says(text: str) -> None:
    """Line and column too; marks stand in their order and never overlap."""
    end = 0
    for mark in Finder(INDEX).marks(text):
        assert end <= mark.start < mark.end
        end = mark.end
        line = text.split("\n")[mark.line - 1]
        assert (text[mark.start : mark.end], mark.text[:1]) == (mark.text, line[mark.column - 1])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("抓好“八大行动”", ["八大行动"]),
        ("八大行动计划", ["八大行动计划"]),
        ("第八大行动", []),
        ("二十八大行动", []),
        ("八大\n行动", ["八大\n行动"]),
        ("八大\n\n行动", []),
        ("八大\n\u3000\u3000行动", []),
        ("1＋N体系", ["1＋N体系"]),
        ("LPR下调，ALPRO没有", ["LPR"]),
        ("一带一路", []),
        ("“一带”和一廊", ["一带", "一廊"]),
        ("一廊。一廊一带一圈：一廊", ["一廊一带一圈", "一廊"]),
        ("八大行動", ["八大行動"]),
        ("“十四五”规划", ["十四五”规划"]),
        ("十五五规划", []),
        ("推进十\n八大行动", []),
        ("推进1\u200b8大行动", []),
        ("十**八大行动**", []),
        ("推进一项。\n八大行动", ["八大行动"]),
        ("3—8大行动", []),
        ("几十大行动，数八大行动", ["八大行动"]),
        ("①八大行动；②LPR；⑶十四五规划", ["八大行动", "LPR", "十四五规划"]),
        ("第②八大行动", []),
        ("下调LPR；用好ＬＰＲ：１＋Ｎ体系？", ["LPR", "ＬＰＲ", "１＋Ｎ体系"]),
        ("培育企业十四五、规划", []),
    ],
)
def test_a_rule_of_its_own(text: str, words: list[str]) -> None:
    """The words are given as they stand in the text."""
    assert [mark.text for mark in Finder(INDEX).marks(text)] == words


MARKED = build(
    [
        glossary(
            *("marked", "2024-01-01", "河（湖）长制", "R&D经费", "QFLP/QDLP试点", "“互联网+”", "“数据要素×”"),
            *(
                "“数据要素×”三年行动",
                "3+2产业",
                "百亿园区",
                "“北斗+”",
                "双高（高质量、高水平）计划",
                "三项机制",
                "“7×24小时”政务服务",
                "1∶1配套",
            ),
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("落实河（湖）长制、河(湖)长制、河湖长制", ["河（湖）长制", "河(湖)长制", "河湖长制"]),
        ("R&D经费和R＆D经费", ["R&D经费", "R＆D经费"]),
        ("开展QFLP／QDLP试点", ["QFLP／QDLP试点"]),
        ("双高（高质量、高水平）计划", ["双高（高质量、高水平）计划"]),
        ("“互联网+”和互联网", ["互联网+"]),
        ("发展互联网，“互联网”企业", []),
        ("互联网＋政务，互联网+", ["互联网＋", "互联网+"]),
        ("释放数据要素价值，“数据要素×”", ["数据要素×"]),
        ("“数据要素×”三年行动", ["数据要素×”三年行动"]),
        ("推进“北斗+”建设，北斗+", ["北斗+", "北斗+"]),
        ("3+2产业，32产业，“32”产业，3-2产业", ["3+2产业"]),
        ("百亿园区，几百亿园区，数百亿园区", ["百亿园区"]),
        ("编好三项、机制健全，三项机制", ["三项机制"]),
        ("产业/（3+2）", []),
        ("“7×24小时”政务服务，7+24小时政务服务", ["7×24小时”政务服务"]),
        ("1∶1配套，1：1配套，11配套", ["1∶1配套", "1：1配套"]),
        ("零下百亿园区", []),
    ],
)
def test_marks_that_make_a_name_are_part_of_it(text: str, words: list[str]) -> None:
    """What has other marks is another thing, or none; brackets, & and / may be left out of all."""
    assert [mark.text for mark in Finder(MARKED).marks(text)] == words


TIMES = build([glossary("times", "2024-01-01", "7×24小时", "4×4汽车", "3×30分钟", "3x3篮球赛", "2X专项")])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "提供7x24小时、7X24小时、7ｘ24小时、７＊２４小时服务",
            ["7x24小时", "7X24小时", "7ｘ24小时", "７＊２４小时"],
        ),
        (
            "7 x 24小时，7 × 24小时，7 * 24小时，7*24小时",
            ["7 x 24小时", "7 × 24小时", "7 * 24小时", "7*24小时"],
        ),
        ("“7x24小时”服务，4X4汽车，2X专项，2x专项", ["7x24小时", "4X4汽车", "2X专项", "2x专项"]),
        ("**7*24小时**，**4*4汽车**", ["7*24小时", "4*4汽车"]),
        ("*7*24小时，7*24*小时，**7**24小时，7**24**小时", []),
        ("17x24小时，7x240小时，7x24.5小时，1.7x24小时，7+24小时，7:24小时，724小时", []),
        ("3x3分钟，3x300分钟，13x30分钟，3x30分钟", ["3x30分钟"]),
        ("4x4x4汽车，4*4*4汽车，2x4x4汽车", []),
        ("3x3篮球赛，3×3篮球赛", ["3x3篮球赛"]),
    ],
)
def test_what_is_typed_for_a_times_sign_between_digits_is_one(text: str, words: list[str]) -> None:
    """As in a look-up; a * of Markdown is none, and what is printed with an x has an x."""
    assert [mark.text for mark in Finder(TIMES).marks(text)] == words


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("一主两副三带有什么变化", True),
        ("一主两副三带有没有变化", True),
        ("一主两副三带有何不同？", True),
        ("一主两副三带", True),
        ("一主两副三带领全市", False),
    ],
)
def test_a_question_behind_a_name_makes_no_word_with_its_last_sign(text: str, *, is_found: bool) -> None:
    """As 带领 does, and 带有 but for a question."""
    named = build([glossary("halves", "2024-01-01", "一主两副三带")])
    assert bool(found(text, named)) == is_found


def test_of_a_name_that_several_entries_have_the_one_named_last_is_meant() -> None:
    """Else that of the newest report; the others are told."""
    old = glossary("old", "2023-01-01", "一廊一带一圈", "八大行动")
    new = glossary("new", "2024-01-01", "“一廊两带”", "八大行动")
    new_part = Entry(1, "“一廊两带”", "一廊、两带。", parts=(Part("一廊", "新的。"), Part("两带", "新的。")))
    index = build([Glossary(new.id, new.title, new.source, (new_part, *new.entries[1:])), old])
    marks = Finder(index).marks("“一廊”；一廊一带一圈中的一廊；八大行动")
    assert [(mark.text, mark.located.source.date[:4]) for mark in marks] == [
        ("一廊", "2024"),
        ("一廊一带一圈", "2023"),
        ("一廊", "2023"),
        ("八大行动", "2024"),
    ]
    assert [[cited.source.date[:4] for cited in mark.also] for mark in marks] == [
        ["2023"],
        [],
        ["2024"],
        ["2023"],
    ]


def test_a_long_text_is_searched_as_a_short_one() -> None:
    """Names are asked of the store one by one, or read once for all."""
    text = "抓好八大行动，下调LPR。"
    short, many = found(text), found(text * 50)
    assert many == [
        (begin + len(text) * i, end + len(text) * i, term) for i in range(50) for begin, end, term in short
    ]


def test_of_very_many_names_those_of_the_first_text_are_found_as_those_of_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first one has its names asked for, as it may be the only one; then all names are read."""
    monkeypatch.setattr(find, "_SPELLINGS_A_SIGN", 0)
    finder = Finder(INDEX)
    text = "抓好八大行动，下调LPR。其中一廊，一廊一带一圈中的一廊，15分钟生活圈。" * 12
    first, second = finder.marks(text), finder.marks(text)
    assert first == second
    assert {mark.text for mark in first} == {"八大行动", "LPR", "一廊一带一圈", "一廊", "15分钟生活圈"}
