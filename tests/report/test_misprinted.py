"""Entries whose printed numbers are out of sequence are entries, and the importer says so."""

from __future__ import annotations

import pytest

from zhuzhou_cli.glossary.check import check
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.report.assemble import assemble

ENTRIES = {
    "三保": "保基本民生、保工资、保运转。",
    "CPI": "居民消费价格指数。",
    "LPR": "贷款市场报价利率。",
    "飞地经济": "两个行政地区打破区划限制的合作模式。",
    "海绵城市": "能吸水蓄水的城市。",
}
HANZI = " 一二三四五六七八九十"
SHAPES = {
    "dot": "{}.".format,
    "comma": "{}、".format,
    "paren": "（{}）".format,
    "bracket": "[{}]".format,
    "hanzi": lambda i: f"{HANZI[i]}、",
    "hanzi paren": lambda i: f"（{HANZI[i]}）",
    "circled": lambda i: chr(0x245F + i),
}


def got(text: str) -> tuple[dict[str, str], list[str]]:
    """The entries under a heading, and what is said of their numbers."""
    imported = assemble(f"名词解释\n{text}")
    assert imported is not None
    said = [remark.message for remark in imported.remarks if "序号" in remark.message]
    return {one.term: one.text for one in imported.glossary.entries}, said


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(
    "numbers", [(1, 2, 3, 4, 4), (1, 2, 3, 5, 4), (1, 2, 4, 3, 5), (1, 3, 2, 4, 5), (1, 2, 3, 4, 8)]
)
def test_no_slip_of_a_number_hides_an_entry(shape: object, numbers: tuple[int, ...]) -> None:
    """Twice the same, two exchanged, or too high; each is told."""
    assert callable(shape)
    pairs = zip(numbers, ENTRIES.items(), strict=True)
    entries, said = got("\n".join(f"{shape(i)}{term}：{text}" for i, (term, text) in pairs))
    assert entries == ENTRIES
    assert said


@pytest.mark.parametrize("form", ["{}. {}\n{}", "{}. {}\n\n{}\n", "{}. **{}**\n\n   {}\n"])
def test_a_last_entry_that_begins_again_at_1_is_one(form: str) -> None:
    """Its term has a line of its own, as those before it, and no 2 comes behind it."""
    rows = [form.format(i, *entry) for i, entry in zip((1, 2, 3, 4, 1), ENTRIES.items(), strict=True)]
    entries, said = got("\n".join(rows))
    assert entries == ENTRIES
    assert said == ["印的序号是1，按次序改作5"]


@pytest.mark.parametrize(
    "items",
    [
        "包括：\n1.甲组：管甲。\n2.乙组：管乙。\n3.丙组：管丙。",
        "先设1.甲组。\n2.乙组：管乙。\n3.丙组：管丙。",
        "包括：\n1.甲组管甲。\n2.乙组：管乙。",
    ],
)
def test_items_inside_an_explanation_stay_in_it(items: str) -> None:
    """They begin with 1, on a line of their own or in the middle of one, and follow each other."""
    *others, last = (f"{i}.{term}：{text}" for i, (term, text) in enumerate(ENTRIES.items(), 1))
    entries, _ = got("\n".join([*others, last + items]))
    assert entries == ENTRIES | {"海绵城市": ENTRIES["海绵城市"] + items.replace("\n", "")}


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((1, 2, 4, 5), ["序号不连续：第2条之后是第4条；zz check 会报 Z301，原文如此就不必改"]),
        ((3, 4, 5), ["序号从3起；zz check 会报 Z301，原文如此就不必改"]),
        (
            (1, 3, 4, 6),
            [
                "序号不连续：第1条之后是第3条；zz check 会报 Z301，原文如此就不必改",
                "序号不连续：第4条之后是第6条",
            ],
        ),
        ((1, 2, 3), []),
    ],
)
def test_a_gap_between_printed_numbers_stays_and_what_check_says_of_it_is_told(
    numbers: tuple[int, ...], told: list[str]
) -> None:
    """The numbers are the page's; check finds the first gap, as it finds one that an author made."""
    lines = [f"{n}.{term}：{text}" for n, (term, text) in zip(numbers, ENTRIES.items(), strict=False)]
    imported = assemble("\n".join(["青禾县2031年政府工作报告名词解释", *lines, ""]))
    assert imported is not None
    assert tuple(entry.number for entry in imported.glossary.entries) == numbers
    assert [remark.message for remark in imported.remarks if remark.message.startswith("序号")] == told
    found = [finding.code for finding in check(parse(write(imported.glossary).encode(), "x"))]
    assert found == ["Z301"] * bool(told)


@pytest.mark.parametrize("term", ["（1两重", "两重）", "碳达峰（峰值"])
def test_a_bracket_of_a_term_without_its_partner_is_told(term: str) -> None:
    """It may be a number's, or half a term."""
    imported = assemble(f"名词解释\n{term}：指某事。\n双创：指某事二。\n三保：指某事三。")
    assert imported is not None
    assert any("词目里的括号不成对" in remark.message for remark in imported.remarks)


@pytest.mark.parametrize("shape", ["bracket", "paren", "hanzi paren", "circled"])
def test_several_numbers_before_one_entry_are_no_part_of_its_term(shape: str) -> None:
    """[2][3]甲、乙：…; those behind, on lines of their own or run on, are found."""
    one, two, three, four, five, six = map(SHAPES[shape], range(1, 7))
    entries = {
        "两化": "指某事。",
        "三百工程、四个一批": "指某三事。",
        "五新": "指新技术。",
        "六张网": "指水网。",
        "四雁": "指人才。",
    }
    rows = [f"{term}：{text}" for term, text in entries.items()]
    page = f"{one}{rows[0]}\n{two}{three}{rows[1]}\n{four}{rows[2]}{five}{rows[3]}\n{six}{rows[4]}\n"
    assert got(page)[0] == entries
