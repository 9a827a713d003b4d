"""Items below an entry of a list without numbers: they have a term and a colon, and are no entries."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got
from zhuzhou_cli.report.read import text_of

TERMS = (
    ("三清三拆", "指清垃圾、清淤泥、清杂物，拆旧房、拆棚舍、拆围栏。"),
    ("一网统管", "指以数据为基础，实现城市运行管理。"),
    ("三大行动", "指今年实施的三项行动。"),
    ("口袋公园", "指面向公众开放，规模较小的绿化活动场地。"),
    ("十五分钟生活圈", "指在居民步行15分钟可达范围内的社区生活单元。"),
)
ITEMS = (
    "产业振兴行动：新建产业园区5个。",
    "乡村振兴行动：建设示范村30个。",
    "城市更新行动：改造老旧小区80个。",
)
DRESSES = {
    "colon": "{}：{}",
    "quotes": "“{}”：{}",
    "gap": "{}　{}",
    "brackets": "【{}】{}",
    "dash": "{}——{}",
    "bold": "**{}**：{}",
    "指": "{}{}",
}
SIGNS = {
    "clauses": ("一是", "二是", "三是"),
    "kinds": ("第一类：", "第二类：", "第三类："),
    "order": ("首先，", "其次，", "最后，"),
    "dashes": ("——", "——", "——"),
    "small": ("a.", "b.", "c."),
    "capitals": ("A.", "B.", "C."),
    "parentheses": ("（1）", "（2）", "（3）"),
    "hanzi": ("（一）", "（二）", "（三）"),
    "circles": ("①", "②", "③"),
}
BARE = {"nothing": ("", "", ""), "bullets": ("• ", "• ", "• ")}


def printed(dress: str, signs: tuple[str, ...], at: int) -> tuple[str, list[tuple[str, str]]]:
    """A report with items below one of its entries, and the entries that it has."""
    rows = [DRESSES[dress].format(*entry) for entry in TERMS]
    items = [sign + item for sign, item in zip(signs, ITEMS, strict=False)]
    rows[at + 1 : at + 1] = items
    said = "".join(items).replace("• ", "")
    entries = [(term, text + said * (i == at)) for i, (term, text) in enumerate(TERMS)]
    return "\n".join([BODY.rstrip(), "名词解释", *rows, ""]), entries


def found(page: str) -> list[tuple[str, str]]:
    """The entries of a report, their terms without quotes."""
    return [(term.strip("“”"), text) for term, text in got(page)]


@pytest.mark.parametrize("at", [0, 2, 4])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("dress", DRESSES)
def test_a_line_with_the_sign_of_an_item_begins_no_entry(dress: str, sign: str, count: int, at: int) -> None:
    """The entries have none, so that it belongs to the one above, the last one too."""
    page, entries = printed(dress, SIGNS[sign][:count], at)
    assert found(page) == entries


@pytest.mark.parametrize("sign", BARE)
@pytest.mark.parametrize("dress", DRESSES)
def test_a_line_without_the_dress_of_entries_begins_none_and_is_told(dress: str, sign: str) -> None:
    """Where all are dressed alike, three lines are items of the three that the entry above counts."""
    page, entries = printed(dress, BARE[sign], 2)
    assert found(page) == entries
    told = [one for one in remarks(page) if "已收入它前面的条目" in one]
    assert len(told) == len(ITEMS)


@pytest.mark.parametrize("sign", ["——", "（1）", "a."])
def test_a_list_whose_entries_all_have_a_sign_has_them_as_entries(sign: str) -> None:
    """The sign of items is that of entries there."""
    rows = [f"{sign}{term}：{text}" for term, text in TERMS]
    if sign != "——":
        rows = [
            row.replace(sign, f"（{i}）" if sign == "（1）" else f"{i}.", 1) for i, row in enumerate(rows, 1)
        ]
    assert found("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == list(TERMS)


@pytest.mark.parametrize("shape", ["第{}产业是指{}", "第{}产业：{}", "第{}产业——{}"])
@pytest.mark.parametrize("dress", ["colon", "gap", "bold", "brackets"])
def test_lines_behind_one_that_announces_them_are_its_items(dress: str, shape: str) -> None:
    """They are named or printed as the first of them; those that might be entries are told."""
    items = [shape.format(*one) for one in (("一", "农业。"), ("二", "工业和建筑业。"), ("三", "其他行业。"))]
    text = "是对产业结构的划分。我国的三次产业划分是："
    entries = [*TERMS[:2], ("三次产业", text), *TERMS[3:]]
    rows = [DRESSES[dress].format(*entry) for entry in entries]
    rows[3:3] = items
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    assert found(page) == [*TERMS[:2], ("三次产业", text + "".join(items)), *TERMS[3:]]
    assert any(items[-1][:6] in one for one in remarks(page)) or "——" in shape


@pytest.mark.parametrize(
    "announces", ["共三项工程，分别是：", "包括三个方面：", "共有3类，具体如下：", "由以下三大工程组成："]
)
@pytest.mark.parametrize("names", [("洁净", "美丽", "幸福"), ("百村洁净", "千户增收", "万亩造林")])
@pytest.mark.parametrize("lead", ["指", ""])
@pytest.mark.parametrize("at", [0, 2, 4])
def test_as_many_lines_as_a_line_announces_are_its_items(
    announces: str, names: tuple[str, ...], lead: str, at: int
) -> None:
    """Though they look like the entries; all but the first are told."""
    items = [f"{name}：{lead}整治100个村。" for name in names]
    entries = list(TERMS)
    entries[at] = (TERMS[at][0], announces)
    rows = [f"{term}：{text}" for term, text in entries]
    rows[at + 1 : at + 1] = items
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    entries[at] = (TERMS[at][0], announces + "".join(items))
    assert found(page) == entries
    assert sum("已收入它前面的条目" in one for one in remarks(page)) == len(items) - 1


def test_a_line_that_counts_what_stands_on_the_next_one_announces_no_other() -> None:
    """The first line behind it has all of them."""
    one = "甲项：指甲事；乙项：指乙事；丙项：指丙事。"
    rows = [f"{term}：{text}" for term, text in TERMS]
    page = "\n".join([BODY.rstrip(), "名词解释", "三百工程：包括三项：", one, *rows, ""])
    assert found(page) == [("三百工程", f"包括三项：{one}"), *TERMS]


@pytest.mark.parametrize("lines", ["三百工程：包括以下内容：", "三百工程：某些工程，分别是："])
def test_lines_named_like_the_first_announced_one_are_items(lines: str) -> None:
    """百村洁净, 百村美丽: no number says how many."""
    items = [f"{name}：指整治村庄。" for name in ("百村洁净", "百村美丽", "百村幸福")]
    rows = [f"{term}：{text}" for term, text in TERMS]
    page = "\n".join([BODY.rstrip(), "名词解释", rows[0], lines, *items, *rows[1:], ""])
    text = lines.partition("：")[2] + "".join(items)
    assert found(page) == [TERMS[0], ("三百工程", text), *TERMS[1:]]


@pytest.mark.parametrize("mark", ["{}", "<b>{}</b>"])
def test_a_list_inside_an_item_of_a_page_is_part_of_it(mark: str) -> None:
    """A list that is all of an item lays out the page."""
    inner = f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul>"
    rows = [f"<li>{mark.format(term)}：{text}{inner * (i == 2)}</li>" for i, (term, text) in enumerate(TERMS)]
    expected = [(term, text + "".join(ITEMS) * (i == 2)) for i, (term, text) in enumerate(TERMS)]
    for shape in ("<ul>{}</ul>", "<ul><li><ul>{}</ul></li></ul>", "<ul><li>首页</li></ul><ul>{}</ul>"):
        assert got(text_of(made.html(f"<h2>名词解释</h2>{shape.format(''.join(rows))}")).text) == expected


@pytest.mark.parametrize("number", ["", "{}."])
@pytest.mark.parametrize(
    "line", ["（二）加快产业升级。打造新产业体系。", "三、今年工作安排。要抓好各项工作。"]
)
def test_a_numbered_paragraph_of_the_report_in_an_entry_is_told(line: str, number: str) -> None:
    """Nothing in the entry has the number before it."""
    rows = [number.format(i) + f"{term}：{text}" for i, (term, text) in enumerate(TERMS, 1)]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, line, ""])
    assert got(page)[:-1] == list(TERMS[:-1])
    assert any(line[:6] in one for one in remarks(page))


@pytest.mark.parametrize("words", ["分为游园和绿地", "主要包括游园和绿地", "可分为两类"])
def test_a_sentence_that_divides_its_term_is_part_of_its_entry(words: str) -> None:
    """Though it has a colon: it begins with the term above it."""
    rows = [f"{term}：{text}" for term, text in TERMS]
    more = f"口袋公园{words}：游园面积较大；绿地面积较小。"
    read = got(f"{BODY}名词解释\n" + "\n".join([*rows[:4], more, *rows[4:]]))
    assert [term for term, _ in read] == [term for term, _ in TERMS]
    assert read[3][1].endswith(more)


DONE = ("马上办：当场办结。", "网上办：全程网办。", "就近办：在社区办。", "一次办：只跑一次。")


def below(said: str, lines: tuple[str, ...], mark: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The entries and remarks of a list in which lines stand below “四办”, whose entry says something."""
    rows = [mark.format(term) + "：" + text for term, text in TERMS]
    rows[2:2] = [f"{mark.format('四办')}：{said}", *lines]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    return found(page), remarks(page)


@pytest.mark.parametrize("mark", ["“{}”", "{}", "◆{}", "· {}", "- {}"])
@pytest.mark.parametrize(("said", "lines"), [("包括：", DONE), ("推行四项举措。", DONE), (DONE[0], DONE[1:])])
def test_as_many_lines_as_the_term_above_counts_are_its_items(
    said: str, lines: tuple[str, ...], mark: str
) -> None:
    """They end as it does, 马上办 below “四办”; the first may stand on its own line. All others are told."""
    entries, told = below(said, lines, mark)
    assert entries == [*TERMS[:2], ("四办", said + "".join(lines)), *TERMS[2:]]
    assert sum("已收入它前面的条目" in one for one in told) >= len(DONE) - 1


def test_lines_without_the_quotes_of_entries_are_items_of_the_one_that_counts_them() -> None:
    """Whatever they end with."""
    lines = ("马上就办：当场办结。", "网上能办：全程网络。", "就近可办：在社区。", "一次办成：只跑一次。")
    entries, told = below("推行举措。", lines, "“{}”")
    assert entries == [*TERMS[:2], ("四办", "推行举措。" + "".join(lines)), *TERMS[2:]]
    assert sum("已收入它前面的条目" in one for one in told) == len(lines)


@pytest.mark.parametrize("mark", ["“{}”", "{}"])
def test_lines_that_an_entry_lists_itself_may_be_entries_and_are_told(mark: str) -> None:
    """Its list is whole without them: each may be looked up by its own name."""
    entries, told = below("马上办、网上办、就近办、一次办。", DONE, mark)
    assert [term for term, _ in entries[2:7]] == ["四办", "马上办", "网上办", "就近办", "一次办"]
    assert sum("已作为条目收入" in one for one in told) == len(DONE)


@pytest.mark.parametrize("lines", [DONE[:3], (*DONE, "上门办：上门去办。")])
def test_another_number_of_lines_than_the_term_counts_are_entries(lines: tuple[str, ...]) -> None:
    """Three or five are not the items of “四办”."""
    entries, _ = below("推行举措。", lines, "{}")
    assert len(entries) == len(TERMS) + 1 + len(lines)


NEW = ("新产业：应用新成果的产业。", "新业态：新的经营形态。", "新模式：新的商业运行方式。")


@pytest.mark.parametrize(("term", "is_told"), [("“三新”", True), ("新经济", False)])
def test_lines_behind_an_announcement_are_its_items_where_the_term_counts_them(
    term: str, *, is_told: bool
) -> None:
    """Else only the first is, and the next one is told."""
    rows = [f"{name}：{text}" for name, text in TERMS]
    rows[2:2] = [f"{term}：新经济形态的统称，主要包括：", *NEW]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    own = "新经济形态的统称，主要包括：" + "".join(NEW if is_told else NEW[:1])
    assert found(page)[2] == (term.strip("“”"), own)
    assert any(NEW[1][:6] in one for one in remarks(page))


@pytest.mark.parametrize("mark", ["“{}”", "{}"])
def test_lines_on_the_parts_of_a_term_are_its_items(mark: str) -> None:
    """两免：… and 一补：… below 两免一补, told."""
    rows = [mark.format(name) + f"：{text}" for name, text in TERMS]
    rows[2:2] = [mark.format("两免一补") + "：教育政策。", "两免：免杂费、书本费。", "一补：补生活费。"]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    assert found(page)[2] == ("两免一补", "教育政策。两免：免杂费、书本费。一补：补生活费。")
    assert sum("已收入它前面的条目" in one for one in remarks(page)) == len(("两免", "一补"))


def test_lines_below_an_entry_that_lists_other_things_are_entries() -> None:
    """They end as its things do, and are as many."""
    rows = [f"{name}：{text}" for name, text in TERMS]
    others = [f"{name}工程：某种做法。" for name in ("雪亮", "阳光", "雨露")]
    rows[2:2] = ["三大工程：强基工程、提质工程、增效工程。", *others]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    assert [term for term, _ in found(page)][2:6] == ["三大工程", "雪亮工程", "阳光工程", "雨露工程"]
    assert not any("雪亮" in one for one in remarks(page))
