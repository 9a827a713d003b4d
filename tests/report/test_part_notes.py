"""Notes behind each part of a report, or at the foot of each page, are one list in order."""

from __future__ import annotations

import pytest

from tests.report.test_marks import got
from zhuzhou_cli.report.assemble import assemble

TERMS = ["三色管理", "河长制", "两扩", "白名单"]
TEXTS = ["指三种颜色的管理。", "指一种制度。", "指两种扩大。", "指一种名单。"]


def report(number: str, heading: str = "", *, goes_on: bool = False, call: str = "") -> str:
    """A report of two parts with two notes each, which begin again at 1 or go on."""
    parts = []
    for part in (0, 1):
        own = [2 * part, 2 * part + 1]
        numbers = [number.format(i + 1 if goes_on else i + 1 - 2 * part) for i in own]
        calls = [call.format(i + 1 if goes_on else i + 1 - 2 * part) for i in own]
        body = f"抓好{TERMS[own[0]]}{calls[0]}，办好{TERMS[own[1]]}{calls[1]}，服务全县群众。"
        notes = [f"{one}{TERMS[i]}：{TEXTS[i]}" for one, i in zip(numbers, own, strict=True)]
        parts += [("一、工作回顾", "二、工作安排")[part], body, heading, *notes]
    return "\n".join(filter(None, ["青禾县政府工作报告", *parts]))


ENTRIES = list(zip(TERMS, TEXTS, strict=True))


@pytest.mark.parametrize("goes_on", [False, True])
@pytest.mark.parametrize("number", ["{}.", "{}、", "[{}]", "（{}）", "注{}："])
@pytest.mark.parametrize("heading", ["", "注释：", "名词解释", "注："])
def test_notes_of_parts_need_no_calls(heading: str, number: str, *, goes_on: bool) -> None:
    """They are definitions, and the part above them has their terms."""
    assert got(report(number, heading, goes_on=goes_on)) == ENTRIES


def test_one_note_behind_each_part_is_read() -> None:
    """Under headings of their own, where one entry alone would be none."""
    parts = "".join(
        f"{head}\n抓好{term}，服务群众。\n注释：\n1.{term}：{text}\n"
        for head, (term, text) in zip(["一、回顾", "二、安排", "三、要求", "四、任务"], ENTRIES, strict=True)
    )
    assert got(parts) == ENTRIES


@pytest.mark.parametrize(
    "text",
    [
        report("{}.").replace("指一种", "建成一种"),
        "一、回顾\n抓好三色管理和河长制。\n1.三色管理：指甲。\n2.河长制：指乙。",
    ],
    ids=["no definitions", "one part"],
)
def test_a_doubt_leaves_notes_without_calls_unread(text: str) -> None:
    """Tasks have numbers and colons too."""
    assert assemble(text) is None


@pytest.mark.parametrize(
    "separator",
    ["：", "——", "　", "，是指", "指", "是", "\n", "。", "，即"],
)
@pytest.mark.parametrize("number", ["①", "[1]", "（1）"])
def test_a_note_that_is_called_may_have_any_separator(number: str, separator: str) -> None:
    """Its term is what its call follows."""
    pages = ""
    for term in ("三色管理（RFID）", "河长制"):
        pages += f"抓好{term}{number}，服务群众。\n{number}{term}{separator}由县里推行的办法。\n"
    assert [term for term, _ in got(pages)] == ["三色管理（RFID）", "河长制"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("该制度由县里推行。", "指一种制度。该制度由县里推行。"),
        ("一是县级；\n二是乡级。", "指一种制度。一是县级；二是乡级。"),
        ("全县已经推行。", "指一种制度。全县已经推行。"),
    ],
)
def test_a_paragraph_between_two_notes_of_a_page_is_of_the_first(inside: str, text: str) -> None:
    """The notes behind it are read, too."""
    pages = report("[{}]", call="[{}]").replace("指三种颜色的管理。", f"指一种制度。\n{inside}")
    assert [entry for _, entry in got(pages)] == [text, *TEXTS[1:]]


def test_a_call_may_be_broken_off_its_term() -> None:
    """By the end of a line."""
    pages = (
        "抓好三色管\n理[1]，服务群众。\n[1]三色管理：指甲。\n办好河长制\n[1]，服务群众。\n[1]河长制：指乙。\n"
    )
    assert got(pages) == [("三色管理", "指甲。"), ("河长制", "指乙。")]
