"""Lines of a list without numbers that look like entries, or end it, and belong to the entry before them."""

from __future__ import annotations

import pytest

from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got

TERMS = ("海绵城市", "夜间经济", "放管服", "智慧城市", "飞地经济", "揭榜挂帅")
PRINTS = {
    "bare": "{0}：{1}",
    "quotes": "“{0}”：{1}",
    "bullets": "• {0}：{1}",
    "brackets": "【{0}】{1}",
    "dash": "{0}——{1}",
}
OTHERS = {"gap": "{0}　{1}", "lines": "{0}\n{1}"}
LABELLED = (
    "主要任务包括：一是加强保护；二是加强防治。",
    "特点：覆盖面广。",
    "2035年目标：全面建成。",
    "一是：加强保护。",
    "意义在于：造福于民。",
    "出处：中央文件。",
    "其中：工业用地100亩，商业用地50亩。",
    "具体包括：甲地、乙地。",
    "“放”：降低门槛；“管”：公正监管；“服”：高效服务。",
)
OTHER = ("2016年起合并为农业支持保护补贴。", "这项政策由县农业农村局负责解释。")
ABOUT = ("其主要特点是投资小、见效快。", "该项工作由县农业农村局负责。", "具体来说，就是政府搭台、企业唱戏。")
ITEMS = {
    "signs": "①一个入口，即政务服务网；\n②一套标准，即清单统一；\n③一次办成，即最多跑一次。",
    "brackets": "（1）一个入口，即政务服务网；\n（2）一套标准，即清单统一；\n（3）一次办成，即最多跑一次。",
    "dots": "1.入口：政务服务网。\n2.标准：清单统一。\n3.次数：最多跑一次。",
    "two lists": "①入口，即一个网；\n②标准，即一张单。\n分两步：\n①申请，即上网；\n②办理，即办结。",
    "clauses": "主要任务包括：\n一是加强保护；\n二是加强防治。",
    "announced": "具体包括：\n甲园区：做好甲事；\n乙园区：做好乙事；\n丙园区：做好丙事。",
}


def printed(layout: str, more: str, at: int = 2) -> tuple[str, list[tuple[str, str]]]:
    """A report with six entries and some lines behind one of them, and the entries that it has."""
    texts = [f"治理的第{i}种办法。" for i in range(1, 7)]
    rows = [{**PRINTS, **OTHERS}[layout].format(*entry) for entry in zip(TERMS, texts, strict=True)]
    rows.insert(at + 1, more)
    texts[at] += more.replace("\n", "")
    terms = [f"“{term}”" if layout == "quotes" else term for term in TERMS]
    return "\n".join([BODY.rstrip(), "名词解释", *rows, ""]), list(zip(terms, texts, strict=True))


@pytest.mark.parametrize("line", [*LABELLED, *OTHER])
@pytest.mark.parametrize("layout", PRINTS)
def test_a_second_paragraph_belongs_to_the_entry_before_it(layout: str, line: str) -> None:
    """It is no entry, though it has a colon, and does not end the list."""
    page, entries = printed(layout, line)
    assert got(page) == entries


@pytest.mark.parametrize("line", [*ABOUT, *OTHER])
@pytest.mark.parametrize("layout", [*PRINTS, "gap"])
def test_the_first_entry_may_have_a_second_paragraph(layout: str, line: str) -> None:
    """The list goes on behind it."""
    page, entries = printed(layout, line, 0)
    assert got(page) == entries


@pytest.mark.parametrize("layout", ["bare", "dash", "gap"])
@pytest.mark.parametrize("at", [(0, 1), (1, 2), (0, 1, 3)])
def test_paragraphs_behind_entries_in_a_row_do_not_end_a_list(at: tuple[int, ...], layout: str) -> None:
    """It goes on behind the last of them."""
    entries = [(term, f"治理的第{i}种办法。" + OTHER[0] * (i in at)) for i, term in enumerate(TERMS)]
    rows = [{**PRINTS, **OTHERS}[layout].format(*entry) for entry in entries]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""]).replace(OTHER[0], f"\n{OTHER[0]}")
    assert got(page) == entries


def test_a_broken_line_that_begins_as_a_note_belongs_to_the_last_entry() -> None:
    """以上 there is no 以上名词…."""
    rows = [f"{i}.{term}：治理的第{i}种办法，由县乡两级共同施行。" for i, term in enumerate(TERMS, 1)]
    page = "\n".join(
        [BODY.rstrip(), "名词解释", *rows, "7.四上企业：规模以上工业企业、限额", "以上企业。", ""]
    )
    assert got(page)[-1] == ("四上企业", "规模以上工业企业、限额以上企业。")


@pytest.mark.parametrize("number", ["", "{}."])
@pytest.mark.parametrize("more", [0, 1, 2])
def test_the_last_entry_may_have_a_second_paragraph_where_another_has_one(more: int, number: str) -> None:
    """It is taken in and told; two paragraphs, or what speaks of the list, are left out."""
    rows = [f"{number.format(i)}{term}：治理的第{i}种办法。" for i, term in enumerate(TERMS, 1)]
    rows.insert(2, OTHER[1])
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, *(OTHER[0] for _ in range(more)), ""])
    assert got(page)[-1] == (TERMS[-1], "治理的第6种办法。" + OTHER[0] * (more == 1))
    told = "疑为列表之后的话，已收入它前面的条目" if more == 1 else "未归入任何条目"
    assert [one for one in remarks(page) if OTHER[0] in one] == [f"{told}：{OTHER[0]}"] * more
    note = page.replace(OTHER[0], "以上名词按先后次序排列。")
    assert got(note)[-1] == (TERMS[-1], "治理的第6种办法。")


@pytest.mark.parametrize("line", ABOUT)
@pytest.mark.parametrize("layout", ["bare", "dash", "gap"])
def test_a_paragraph_on_the_term_above_it_does_not_end_a_list(layout: str, line: str) -> None:
    """Two entries have one, the entries behind the last of them are as terse as tasks."""
    page, entries = printed(layout, line, 1)
    terse = {**PRINTS, **OTHERS}[layout].format("城市更新", "改造活动。")
    assert got(f"{page}{line}\n{terse}\n") == [
        *entries[:-1],
        (entries[-1][0], entries[-1][1] + line),
        ("城市更新", "改造活动。"),
    ]


@pytest.mark.parametrize("layout", ["bare", "dash", "gap"])
def test_what_looks_like_an_entry_behind_a_list_is_told(layout: str) -> None:
    """No entry takes it in, though others have several paragraphs."""
    page, entries = printed(layout, OTHER[0], 1)
    more = {**PRINTS, **OTHERS}[layout].format("老城", "改造活动。")
    page += f"{OTHER[1]}\n{more}\n"
    assert got(page)[:5] == entries[:5]
    told = remarks(page)
    assert any(one.startswith("未归入任何条目：老城") for one in told) or ("老城", "改造活动。") in got(page)


@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("items", ITEMS)
@pytest.mark.parametrize("layout", [*PRINTS, *OTHERS])
def test_a_list_inside_an_explanation_is_not_the_glossary(layout: str, items: str, at: int) -> None:
    """Whatever is before its items, they belong to the entry above them."""
    page, entries = printed(layout, ITEMS[items], at)
    assert got(page) == entries


@pytest.mark.parametrize("layout", ["bullets", "brackets"])
def test_a_sentence_without_the_mark_of_all_terms_is_told(layout: str) -> None:
    """It is part of the entry before it, and may be an entry that has lost its mark."""
    page, entries = printed(layout, "河长制：由县领导担任河长。")
    assert got(page) == entries
    assert "没有其他词目都有的标记，已收入它前面的条目：河长制：由县领导担任河长。" in remarks(page)


@pytest.mark.parametrize("line", ["说明：以下名词按先后次序排列。", "阅读提示：本表供参考。"])
@pytest.mark.parametrize("layout", PRINTS)
def test_a_lead_in_with_a_colon_is_no_entry(layout: str, line: str) -> None:
    """It is told."""
    page, entries = printed(layout, "", 0)
    page = page.replace("名词解释\n", f"名词解释\n{line}\n")
    assert got(page) == entries
    assert f"未归入任何条目：{line}" in remarks(page)


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("①一个入口，即政务服务网；②一套标准，即清单统一；③一", "次办成，即最多跑一次。"),
        ("通过一个平台来办理所有的事项，包括一个入口、一套标准、", "六保，即保居民就业等等。"),
        ("是一种由政府和社会各方面共同合作的模式，其英文是PPP的", "字母缩写，是指公私合营。"),
    ],
)
@pytest.mark.parametrize("layout", PRINTS)
def test_a_wrapped_line_that_reads_as_a_definition_is_none(layout: str, first: str, rest: str) -> None:
    """The line before it is as long as all that go on."""
    width = len(PRINTS[layout].format("一网通办", first))
    texts = {
        "海绵城市": "新一代城市雨洪管理的概念，是指城市能够像海绵一样，在适应环境变化时具有良好的弹性。",
        "一网通办": first + rest,
        "智慧城市": "运用信息和通信技术手段来感测、分析、整合城市运行核心系统的各项关键信息的城市。",
        "夜间经济": "当日18时至次日凌晨2时。",
    }
    whole = [PRINTS[layout].format(*entry) for entry in texts.items()]
    rows = [line[i : i + width] for line in whole for i in range(0, len(line), width)]
    found = got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]))
    assert [(term.strip("“”"), text) for term, text in found] == list(texts.items())


@pytest.mark.parametrize(
    ("term", "first", "rest"),
    [
        ("RCEP", "Regional Comprehensive Economic", "Partnership的缩写，即区域全面经济伙伴关系协定。"),
        ("RCEP", "Regional Comprehensive Economic", "Partnership的简称：区域全面经济伙伴关系协定。"),
        ("RCEP", "Regional Comprehensive Economic", "Partnership，即区域全面经济伙伴关系协定。"),
        ("ESG", "Environmental, Social and", "Governance的英文首字母缩写，是指环境、社会和公司治理。"),
        ("ESG", "指Environmental, Social and Corporate", "Governance（ESG），是指公司治理。"),
        ("PPP模式", "Public-Private-Partnersh", "ip的首字母缩写，即政府和社会资本合作。"),
        ("PPP模式", "Public-Private-Partnersh", "ip（三个P）：政府和社会资本合作。"),
    ],
)
@pytest.mark.parametrize("layout", PRINTS)
def test_a_wrapped_line_of_english_begins_no_entry(layout: str, term: str, first: str, rest: str) -> None:
    """Letters are narrow, so that the line before it may have any number of signs."""
    entries = [
        ("揭榜挂帅", "谁有本事谁就揭榜，把需要的关键核心技术项目张出榜来，英雄不论出处。"),
        (term, f"{first} {rest}"),
        ("专精特新企业", "具有专业化、精细化、特色化、新颖化特征的中小企业，是重点企业。"),
    ]
    rows = [PRINTS[layout].format(*entry) for entry in entries]
    found = got("\n".join([BODY.rstrip(), "名词解释", *rows, ""]).replace(f"{first} ", f"{first}\n"))
    assert [(name.strip("“”"), text) for name, text in found] == entries


def test_a_latin_term_behind_english_without_a_stop_begins_an_entry() -> None:
    """It has a colon, or what stands before it does not end as an English word."""
    entries = [("AI", "Artificial Intelligence"), ("LPR", "贷款市场报价利率，简称LPR"), ("GDP", "总产值。")]
    rows = [f"{term}：{text}" for term, text in entries]
    assert got("\n".join([BODY.rstrip(), "名词解释", *rows, ""])) == entries


def test_another_article_behind_a_list_without_numbers_is_told() -> None:
    """Its title says so, though it has colons."""
    article = "县长调研\n县长张三昨日到青山镇调研。\n青山镇：抓好春耕。\n白水镇：抓好防汛。\n"
    page, entries = printed("bare", "", 5)
    assert got(page + article) == entries


def test_a_wrapped_line_without_the_quotes_of_all_terms_is_none() -> None:
    """It has a colon, and the line before it is of full width; that it may be an entry is told."""
    page, entries = printed("quotes", "", 0)
    wrapped = "习近平总书记2005年8月在浙江湖州安吉考察时提出的科学论", "断：“绿水青山就是金山银山”。"
    page = page.rstrip() + f"\n“两山理论”：{wrapped[0]}\n{wrapped[1]}\n“双创”：大众创业、万众创新。\n"
    assert got(page) == [*entries, ("“两山理论”", "".join(wrapped)), ("“双创”", "大众创业、万众创新。")]
    assert f"没有其他词目都有的标记，已收入它前面的条目：{wrapped[1]}" in remarks(page)


@pytest.mark.parametrize(
    "page_of", ["第{}页“{}”：{}", "第{}页　{}：{}", "（第{}页）{}：{}", "见报告第{}页 “{}”——{}"]
)
@pytest.mark.parametrize("number", ["{}.", "{}、", ""])
def test_a_page_before_a_term_is_told_and_no_part_of_it(number: str, page_of: str) -> None:
    """第4页“标准地” is 标准地."""
    texts = [f"治理的第{i}种办法。" for i in range(1, 7)]
    rows = [
        number.format(i) + page_of.format(i + 3, *entry)
        for i, entry in enumerate(zip(TERMS, texts, strict=True), 1)
    ]
    page = "\n".join([BODY.rstrip(), "名词解释", *rows, ""])
    assert [(term.strip("“”"), text) for term, text in got(page)] == list(zip(TERMS, texts, strict=True))
    assert sum(one.startswith("词目前的页码，未收入：") for one in remarks(page)) == len(TERMS)
