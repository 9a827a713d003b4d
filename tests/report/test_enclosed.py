"""Entries around lists of their own, in one cell of a table, or behind a label; and names in brackets."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.names import names


def got(lines: list[str]) -> dict[str, str]:
    """The terms and texts that are imported under a heading."""
    imported = assemble("\n".join(["名词解释", *lines]))
    assert imported is not None
    return {one.term: one.text for one in imported.glossary.entries}


ENTRIES = {
    "三保": "保基本民生、保工资、保运转。",
    "CPI": "居民消费价格指数。",
    "海绵城市": "能吸水蓄水的城市。",
}
ITEMS = [
    "产业振兴：发展特色产业。",
    "人才振兴：引育乡土人才。",
    "文化振兴：传承优秀文化。",
    "生态振兴：治理环境。",
]


@pytest.mark.parametrize("number", ["{}.", "（{}）"])
@pytest.mark.parametrize("opens", ["四大振兴。即：", "四大振兴。", "四大振兴——", "四大振兴："])
def test_items_that_look_like_entries_belong_to_the_entry_around_them(number: str, opens: str) -> None:
    """Though there are more of them than of entries."""
    items = [f"（{'一二三四'[i]}）{item}" for i, item in enumerate(ITEMS)]
    if number == "（{}）":
        items = [f"{i}.{item}" for i, item in enumerate(ITEMS, 1)]
    rest = [f"{number.format(i)}{term}：{text}" for i, (term, text) in enumerate(ENTRIES.items(), 2)]
    entries = got([number.format(1) + opens, *items, *rest])
    assert list(entries) == ["四大振兴", *ENTRIES]
    assert all(item in entries["四大振兴"] for item in ITEMS)


def test_a_list_right_under_a_term_is_its_text() -> None:
    """With numbers of the same kind, which begin again at 1."""
    lines = ["1.“两大振兴”", *ITEMS[:2], "2.“四大振兴”", *(f"{i}.{item}" for i, item in enumerate(ITEMS, 1))]
    lines += ["3.“一网通办”", "依托平台办事。", "4.“两重”", "国家重大战略实施和重点领域安全能力建设。"]
    entries = got(lines)
    assert list(entries) == ["“两大振兴”", "“四大振兴”", "“一网通办”", "“两重”"]
    assert entries["“四大振兴”"] == "".join(f"{i}.{item}" for i, item in enumerate(ITEMS, 1))


HEADS = {
    "number": ("| 序号 | 名词解释 |", "| {i} | {term}：{text} |"),
    "number and note": ("| 序号 | 名词解释 | 备注 |", "| {i} | {term}——{text} | 第1页 |"),
    "note before": ("| 页码 | 内容 |", "| 第{i}页 | {term}：{text} |"),
    "no head": ("| 1 | 两新：设备更新和以旧换新。 |", "| {i} | {term}：{text} |"),
}


@pytest.mark.parametrize(("head", "row"), HEADS.values(), ids=HEADS)
def test_entries_in_one_cell_of_a_table_are_parted(head: str, row: str) -> None:
    """The other columns are numbers, or told."""
    rows = [row.format(i=i, term=term, text=text) for i, (term, text) in enumerate(ENTRIES.items(), 2)]
    entries = got([head, *rows])
    assert {term: entries.get(term) for term in ENTRIES} == ENTRIES
    assert set(entries) - set(ENTRIES) <= {"两新"}


@pytest.mark.parametrize("label", ["名词{}：", "名词{}、", "术语{}.", "词条{}：", "词语{}："])
@pytest.mark.parametrize("between", ["：", "： ", "——"])
def test_a_label_with_a_number_is_no_part_of_a_term(label: str, between: str) -> None:
    """In digits or in hanzi."""
    pairs = list(ENTRIES.items())
    lines = [f"{label.format(i)}{term}{between}{text}" for i, (term, text) in enumerate(pairs, 1)]
    assert got(lines) == ENTRIES
    hanzi = [
        f"{label.format(i)}{term}{between}{text}" for i, (term, text) in zip("一二三", pairs, strict=True)
    ]
    assert got(hanzi) == ENTRIES


@pytest.mark.parametrize("words", ["包括以下四项：", "包括四个方面：", "主要包括：", "分为："])
def test_words_that_announce_a_list_are_no_part_of_a_term(words: str) -> None:
    """They are the beginning of the text, as printed."""
    items = "".join(f"（{i}）{item}" for i, item in enumerate(ITEMS, 1))
    rest = [f"{i}.{term}：{text}" for i, (term, text) in enumerate(ENTRIES.items(), 2)]
    entries = got([f"1.“四项机制”{words}{items}", *rest])
    assert list(entries) == ["“四项机制”", *ENTRIES]
    assert entries["“四项机制”"] == words + items


@pytest.mark.parametrize("words", ["又称", "也称", "简称", "以下简称", "俗称", "又称“", "即"])
def test_a_second_name_in_brackets_is_named_without_its_introduction(words: str) -> None:
    """In quotes or not."""
    closing = "”" if words.endswith("“") else ""
    assert names(f"链长制（{words}双链制{closing}）") == ["链长制", "双链制"]


def test_sub_numbers_stay_in_the_entry_that_they_number() -> None:
    """2.1 and 2.2 under 2 are neither entries nor misprints of 3."""
    (first, one), (second, two), (third, three) = ENTRIES.items()
    lines = [
        f"1.{first}：{one}",
        f"2.{second}：{two}",
        f"2.1{ITEMS[0]}",
        f"2.2{ITEMS[1]}",
        f"3.{third}：{three}",
    ]
    assert got(lines) == ENTRIES | {second: f"{two}2.1{ITEMS[0]}2.2{ITEMS[1]}"}


@pytest.mark.parametrize("number", ["{}.", "{}、", "[{}]", "（{}）"])
@pytest.mark.parametrize("place", [1, 2])
def test_one_entry_behind_another_on_its_line_is_an_entry(number: str, place: int) -> None:
    """If its number is the one that is missing, and no item of the entry before."""
    printed = [f"{number.format(i)}{term}：{text}" for i, (term, text) in enumerate(ENTRIES.items(), 1)]
    lines = [*printed[: place - 1], " ".join(printed[place - 1 : place + 1]), *printed[place + 1 :]]
    assert got(lines) == ENTRIES
    inner = "包括：1.甲组：管甲。2.乙组：管乙。3.丙组：管丙。4.丁组：管丁。"
    assert list(got([*printed[:2], f"{number.format(3)}四个小组：{inner}"])) == ["三保", "CPI", "四个小组"]


def test_a_numbered_list_inside_one_of_several_headings_is_no_glossary() -> None:
    """Of Markdown, with a sentence before the list that announces it."""
    lines = ["## 名词解释", "### 三保", ENTRIES["三保"], "### 四大振兴", "促进乡村全面振兴。包括："]
    lines += [*(f"{i}. {item}" for i, item in enumerate(ITEMS, 1)), "### CPI", ENTRIES["CPI"]]
    lines += ["### 海绵城市", ENTRIES["海绵城市"]]
    imported = assemble("\n".join(lines))
    assert imported
    assert [one.term for one in imported.glossary.entries] == ["三保", "四大振兴", "CPI", "海绵城市"]


def test_a_code_with_plus_signs_is_no_ratio_before_its_colon() -> None:
    """1+3+5：1即…, 2+4：2是指…."""
    texts = {
        "1+3+5": "1即一个中心，3即三个副中心，5即五个重点镇。",
        "2+4": "2是指旅游、农业，4是指电商、物流、康养、研学。",
    }
    lines = [f"{i}.{term}：{text}" for i, (term, text) in enumerate({**texts, **ENTRIES}.items(), 1)]
    assert got(lines) == {**texts, **ENTRIES}


@pytest.mark.parametrize("last", ["统筹国内发展和对外开放", "统筹国内发展与安全"])
def test_what_an_item_joins_stays_in_it(last: str) -> None:
    """Though what stands before 和 ends as the other items do."""
    text = f"统筹城乡发展，统筹区域发展，统筹经济社会发展，{last}。"
    imported = assemble(f"名词解释\n1.四个统筹：{text}\n2.CPI：居民消费价格指数。")
    assert imported
    members = [member.text for member in imported.glossary.entries[0].members]
    assert members in ([], ["统筹城乡发展", "统筹区域发展", "统筹经济社会发展", last])
