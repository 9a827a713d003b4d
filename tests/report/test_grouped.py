"""Headings of groups over entries of every print."""

from __future__ import annotations

import pytest

from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got

ENTRIES = [
    ("双创", "大众创业、万众创新。"),
    ("飞地经济", "打破行政区划限制的区域经济合作模式。"),
    ("夜间经济", "当日18时至次日凌晨2时的商务活动。"),
    ("河长制", "由各级负责人担任“河长”的制度。"),
    ("海绵城市", "新一代城市雨洪管理概念。"),
    ("智慧城市", "运用信息技术管理的城市。"),
]
HEADS = {
    "hanzi": ("一、经济类", "二、社会民生类"),
    "hanzi in brackets": ("（一）经济方面", "（二）社会方面"),
    "counted": ("一、经济类（3个）", "二、社会类（3个）"),
    "in words of their own": ("一、2030年工作回顾", "二、2031年重点工作"),
    "in brackets": ("【经济类】", "【社会类】"),
    "bare": ("经济类", "社会类"),
}
NUMBERS = ("{}. ", "{}、", "（{}）", "• ", "")
SEPARATORS = ("{}——{}", "{}—{}", "{}　{}", "{}  {}", "{}：{}", "【{}】{}", "{}\n{}", "{}\n: {}", "“{}”。{}")


def printed(heads: tuple[str, str], number: str, separator: str) -> str:
    """A report with six entries in two groups."""
    rows = [number.format(i) + separator.format(*entry) for i, entry in enumerate(ENTRIES, 1)]
    return "\n".join([BODY.rstrip(), "名词解释", heads[0], *rows[:3], heads[1], *rows[3:], ""])


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("heads", HEADS)
def test_no_heading_of_a_group_becomes_an_entry(heads: str, number: str, separator: str) -> None:
    """Whatever separates terms from texts, all entries are found and the headings are told."""
    page = printed(HEADS[heads], number, separator)
    assert [(term.strip("“”"), text) for term, text in got(page)] == ENTRIES
    assert {f"未归入任何条目：{head}" for head in HEADS[heads]} <= set(remarks(page))


@pytest.mark.parametrize("sizes", [(1, 3, 2), (3, 1, 2), (3, 2, 1), (5, 1), (1, 1, 4)])
@pytest.mark.parametrize("separator", ["——", "　", "：", "\n", "。"])
@pytest.mark.parametrize("number", ["{}.", "{}、", "（{}）"])
@pytest.mark.parametrize("head", ["{}、{}类", "{1}类", "第{}部分　{}类", "第{}部分　做好{}工作"])
def test_a_group_may_have_one_entry(head: str, number: str, separator: str, sizes: tuple[int, ...]) -> None:
    """The numbers begin again in each group; none vanishes."""
    rest = list(ENTRIES)
    rows: list[str] = []
    for ordinal, name, size in zip("一二三", ("经济", "社会", "生态"), sizes, strict=False):
        rows.append(head.format(ordinal, name))
        rows += (number.format(i) + separator.join(rest.pop(0)) for i in range(1, size + 1))
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == ENTRIES


@pytest.mark.parametrize("term", ["5G", "12345热线", "15分钟生活圈"])
@pytest.mark.parametrize("number", ["{}\t", "{} ", "{}. "])
@pytest.mark.parametrize("head", ["{0}、{1}类", "{1}类"])
def test_a_group_may_begin_with_a_term_that_begins_with_digits(head: str, number: str, term: str) -> None:
    """The 2 below it tells that the 1 before it is a number."""
    entries = [*ENTRIES[:2], (term, "新一代的做法。"), *ENTRIES[2:]]
    rows = [number.format(i % 2 + 1) + "：".join(entry) for i, entry in enumerate(entries[:6])]
    rows.insert(0, head.format("一", "经济"))
    rows.insert(3, head.format("二", "社会"))
    rows.insert(6, head.format("三", "生态"))
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == entries[:6]


@pytest.mark.parametrize("separator", ["——", "　"])
def test_what_a_headword_counts_belongs_to_it(separator: str) -> None:
    """五大行动 is an entry, and 1. 2. 3. below it are its items."""
    terms = ("五大行动", "三项工程", "“六稳”")
    items = [f"{i}.{name}{separator}做好某一件事。" for i, name in enumerate(("甲行动", "乙行动"), 1)]
    rows = [
        row for i, term in enumerate(terms) for row in (f"{'一二三'[i]}、{term}", "县里提出的任务：", *items)
    ]
    assert [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))] == list(terms)


@pytest.mark.parametrize("item", ["（{}）{}——{}", "{}.{}　{}", "{}.{}\n{}", "（{}）{}\n{}"])
def test_what_stands_under_each_term_again_is_no_term(item: str) -> None:
    """内涵 and 由来 are the paragraphs of each entry."""
    terms = ("海绵城市", "飞地经济", "河长制")
    names = ("内涵", "由来")
    rows = [
        row
        for i, term in enumerate(terms)
        for row in (
            f"{'一二三'[i]}、{term}",
            *(item.format(k, name, f"某种第{i}类的事物。") for k, name in enumerate(names, 1)),
        )
    ]
    assert [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))] == list(terms)


LEAD_INS = ("", "（按文中先后为序）", "为便于审议，现对报告中的有关名词解释如下。")
OPENERS = {
    "parts": ("第一部分 经济类", "第二部分 社会类"),
    "brackets": ("【经济类】", "【社会类】"),
    "in brackets": ("（一）经济类", "（二）社会类"),
}


@pytest.mark.parametrize("lead_in", LEAD_INS)
@pytest.mark.parametrize("level", ["", "## ", "### "])
@pytest.mark.parametrize("heads", OPENERS)
def test_a_group_that_opens_a_list_does_not_end_it(heads: str, level: str, lead_in: str) -> None:
    """Behind a sentence that leads in, and with headings of the same rank as that of the list."""
    rows = [f"{i % 3 + 1}.{'：'.join(entry)}" for i, entry in enumerate(ENTRIES)]
    first, second = (level + head for head in OPENERS[heads])
    title = "## 名词解释" if level else "名词解释"
    page = "\n".join(
        [BODY.rstrip(), title, *filter(None, [lead_in]), first, *rows[:3], second, *rows[3:], ""]
    )
    assert got(page) == ENTRIES


def test_the_next_part_of_a_report_ends_a_list_in_groups() -> None:
    """第五部分 is no group of a list that has groups of another kind."""
    rows = [
        "（一）经济类",
        *("：".join(entry) for entry in ENTRIES),
        "第五部分 计划草案",
        "民生实事：改造一路。",
    ]
    assert got("\n".join([BODY.rstrip(), "第四部分 名词解释", *rows, ""])) == ENTRIES


@pytest.mark.parametrize("group", ["", "（一）经济类"])
@pytest.mark.parametrize("lead_in", LEAD_INS)
@pytest.mark.parametrize("term", ["{term}", "{number}.{term}", "{number}.【{term}】"])
def test_terms_may_be_headings_under_a_heading_that_is_none(term: str, lead_in: str, group: str) -> None:
    """As an office writes them whose title is a paragraph in bold."""
    rows = [f"### {term.format(number=i, term=name)}\n{text}" for i, (name, text) in enumerate(ENTRIES, 1)]
    assert got("\n".join([BODY.rstrip(), "名词解释", *filter(None, [lead_in, group]), *rows, ""])) == ENTRIES


@pytest.mark.parametrize("end", ["", "。"])
def test_terms_may_be_headings_below_those_of_groups(end: str) -> None:
    """The numbers begin again in each group, and no text need have a full stop."""
    entries = [(term, text.rstrip("。") + end) for term, text in ENTRIES]
    rows = [f"### {i % 3 + 1}. {term}\n\n{text}\n" for i, (term, text) in enumerate(entries)]
    page = [BODY.rstrip(), "## 名词解释", "## （一）经济类", *rows[:3], "## （二）社会类", *rows[3:], ""]
    assert got("\n".join(page)) == entries


@pytest.mark.parametrize("heads", ["hanzi", "in brackets", "bare"])
def test_a_heading_over_a_wrapped_text_is_no_term(heads: str) -> None:
    """A term on its own line, its text on lines as wide as the page."""
    text = "由县乡两级共同推行并逐步完善的一种新型管理办法和一套工作机制，自去年起施行。"
    rows = [f"{term}\n{text[:24]}\n{text[24:]}" for term, _ in ENTRIES]
    first, second = HEADS[heads]
    page = "\n".join([BODY.rstrip(), "名词解释", first, *rows[:3], second, *rows[3:], ""])
    assert got(page) == [(term, text) for term, _ in ENTRIES]


NAMES = ("经济发展", "金融改革", "民生保障")
UNSAID = (
    "{name}",
    "【{name}】",
    "〔{name}〕",
    "（{name}）",
    "{name}：",
    "■{name}",
    "{ordinal}、{name}",
    "第{ordinal}部分　{name}",
)
PRINTS = ("{}：{}", "{}——{}", "{}　{}", "【{}】{}", "{}\n{}")


def in_groups(head: str, print_: str, number: str, sizes: tuple[int, ...]) -> list[str]:
    """The lines of a list in groups; a number {again} begins again in each group, a number {on} goes on."""
    rest = [(i, print_.format(*entry)) for i, entry in enumerate(ENTRIES, 1)]
    rows: list[str] = []
    for ordinal, name, size in zip("一二三", NAMES, sizes, strict=False):
        rows.append(head.format(ordinal=ordinal, name=name))
        for again in range(1, size + 1):
            on, row = rest.pop(0)
            rows.append(number.format(on=on, again=again) + row)
    return rows


@pytest.mark.parametrize("sizes", [(2, 2, 2), (1, 3, 2)])
@pytest.mark.parametrize("number", ["", "{on}.", "{again}.", "（{again}）"])
@pytest.mark.parametrize("print_", PRINTS)
@pytest.mark.parametrize("head", UNSAID)
def test_a_heading_need_not_say_that_it_is_one(
    head: str, print_: str, number: str, sizes: tuple[int, ...]
) -> None:
    """What stands between entries and over one is no term and no text, and is told."""
    rows = in_groups(head, print_, number, sizes)
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    assert got(page) == ENTRIES
    told = {said.removeprefix("未归入任何条目：") for said in remarks(page)}
    assert {row.lstrip("■") for row in rows if any(name in row for name in NAMES)} <= told


def test_terms_over_their_texts_are_no_headings() -> None:
    """Of terms that count, or whose texts take them up or have labels, what stands below is the text."""
    pairs = {
        "三项行动": ["甲行动：做好甲事。", "乙行动：做好乙事。"],
        "三大工程": ["丙工程：做好丙事。", "丁工程：做好丁事。"],
        "双创": ["戊行动：做好戊事。", "己行动：做好己事。"],
    }
    rows = [row for term, texts in pairs.items() for row in (term, *texts)]
    assert [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))] == list(pairs)
    rows = [row for term, text in ENTRIES for row in (term, f"{term}：{text}")]
    terms = [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))]
    assert terms == [term for term, _ in ENTRIES]


@pytest.mark.parametrize("separator", ["：", "——", "】"])
def test_a_term_alone_in_its_group_may_have_a_lead_in_it(separator: str) -> None:
    """免申即享 is no term 免申 whose text opens with 即享, though no other entry shows where terms end."""
    first = "【" if separator == "】" else ""
    rows = [
        f"{name}\n1.{first}{term}{separator}某事。"
        for name, term in zip(NAMES, ("免申即享", "双创"), strict=False)
    ]
    terms = [term for term, _ in got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))]
    assert terms == ["免申即享", "双创"]


PAGES = ("P{}：", "P{}:", "报告第{}页", "第{}页：", "第{}页", "（第{}页）", "【第{}页】", "（报告第{}页）")


@pytest.mark.parametrize("sizes", [(2, 2, 2), (1, 3, 2), (1, 1, 4)])
@pytest.mark.parametrize("number", ["", "{on}.", "{again}.", "（{again}）"])
@pytest.mark.parametrize("page", PAGES)
def test_the_page_over_its_terms_is_told_and_in_no_entry(
    page: str, number: str, sizes: tuple[int, ...]
) -> None:
    """Whether the numbers go on, begin again on each page, or there are none."""
    rows = in_groups("{name}", "{}：{}", number, sizes)
    for place, name in enumerate(NAMES):
        rows[rows.index(name)] = page.format(3 * place + 2)
    text = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    assert got(text) == ENTRIES
    told = [said.partition("，未收入：")[2] or said.partition("条目：")[2] for said in remarks(text)]
    assert [told.count(page.format(at)) for at in (2, 5, 8)] == [1, 1, 1]
