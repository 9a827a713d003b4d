"""What the head of a report says of it, what is inferred, and how the glossary is called by it."""

from __future__ import annotations

import pytest

from zhuzhou_cli.model import Citation, Source
from zhuzhou_cli.render.cite import reference
from zhuzhou_cli.report.assemble import Imported, assemble

ENTRIES = "名词解释\n1.“甲”类：指甲事。\n2.“乙”类：指乙事。\n"


def imported(head: str) -> Imported:
    """The glossary of a report with a head and two entries."""
    made = assemble(f"{head}\n{ENTRIES}")
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("head", "place", "report", "date"),
    [
        (
            "政府工作报告\n2031年1月18日在青禾县 第九届人民代表大会第三次会议上",
            "青禾县",
            "政府工作报告",
            "2031-01-18",
        ),
        ("——二○三一年元月廿八日在青禾县第九届\n人民代表大会第三次会议上", "青禾县", "报告", "2031-01-28"),
        (
            (
                "关于印发《政府工作报告》的通知\n《政府工作报告》已于2031年1月9日经县第九届人民代表大会第三次会议"
                "通过，现予印发。\n2031年1月20日\n政府工作报告\n"
                "2031年1月6日在青禾县第九届人民代表大会第三次会议上"
            ),
            "青禾县",
            "政府工作报告",
            "2031-01-06",
        ),
        ("2031年国务院政府工作报告\n2031年3月5日", "全国", "政府工作报告", "2031-03-05"),
        ("2030年青禾市政府工作报告", "青禾市", "政府工作报告", "2030"),
        ("青禾市十九届人民代表大会第五次会议开幕，市长作政府工作报告。", "青禾市", "政府工作报告", ""),
        ("青禾县审计局2030年部门决算", "青禾县", "青禾县审计局2030年部门决算", "2030"),
        (
            "最高人民法院工作报告\n——2031年3月8日在第十五届全国人民代表大会第四次会议上",
            "全国",
            "最高人民法院工作报告",
            "2031-03-08",
        ),
        ("工作报告\n各位代表：\n现在，我代表县人民检察院报告工作。", "未详", "人民检察院工作报告", ""),
        ("各位代表：\n现在，我代表县人民检察院报告工作。", "未详", "人民检察院工作报告", ""),
        ("在本招募说明书中，下列词语具有如下含义：", "未详", "招募说明书", ""),
        (
            "青禾县国民经济和社会发展第十六个五年规划纲要\n展望2035年。",
            "青禾县",
            "青禾县国民经济和社会发展第十六个五年规划纲要",
            "",
        ),
    ],
)
def test_place_kind_and_day_come_from_the_head(head: str, place: str, report: str, date: str) -> None:
    """From the meeting, the title, whom it speaks for; what is not said stays open, and is no year 0."""
    source = imported(head).glossary.source
    assert (source.place, source.report, source.date) == (place, report, date)


def test_what_an_entry_says_is_not_of_the_report() -> None:
    """A law in an entry has a date, a meeting and a place of its own."""
    law = "1.《甲法》：指2012年12月28日经青禾县第九届人民代表大会第三次会议通过的法律。\n2.乙类：指乙事。\n"
    made = assemble(f"释义\n{law}")
    assert made is not None
    source = made.glossary.source
    assert (source.place, source.date, source.meeting) == ("未详", "", "")
    assert {remark.message for remark in made.remarks} >= {"没有写明地方，请补上", "没有写明日期，请补上"}


def test_what_is_inferred_says_so_with_its_line() -> None:
    """In the file and in the remarks."""
    made = imported(
        "各位代表：\n现在，我代表县人民法院报告工作。\n2030年受理案件100件，比2029年多，比2030年初少。"
    )
    assert {one.field for one in made.glossary.source.inferred} == {"report", "date"}
    said = {(remark.line, remark.message) for remark in made.remarks}
    assert said >= {
        (2, "报告“人民法院工作报告”是推断的：“我代表……”"),
        (3, "日期“2030”是推断的：正文里提到最多的年份"),
    }


@pytest.mark.parametrize(
    ("head", "identity"),
    [
        ("2030年宿州市政府工作报告", "suzhoushi414-2030"),
        ("2030年苏州市政府工作报告", "suzhoushi114-2030"),
        ("青禾县人民法院工作报告\n2031年1月18日", "qinghexian124-fayuan-2031"),
        ("2031年青禾县政府工作报告", "qinghexian124-2031"),
        ("在本招募说明书中，下列词语具有如下含义：", "report-zhaomushuomingshu"),
        ("", "report"),
    ],
)
def test_a_glossary_is_called_by_place_kind_and_year(head: str, identity: str) -> None:
    """Places that sound alike but for their tones, courts and governments, have ids of their own."""
    assert imported(head).glossary.id == identity


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (
            Source("青禾县", "青禾县人民法院工作报告", "2031"),
            "青禾县人民法院. 青禾县人民法院工作报告[R]. 2031",
        ),
        (Source("青禾县", "人民检察院工作报告", ""), "青禾县人民检察院. 人民检察院工作报告[R]"),
        (Source("青禾县", "政府工作报告", "2031-01-18"), "青禾县人民政府. 政府工作报告[R]. 2031-01-18"),
        (
            Source("青禾县", "关于青禾县2031年预算草案的报告", "2031"),
            "青禾县人民政府. 关于青禾县2031年预算草案的报告[R]. 2031",
        ),
        (Source("全国", "政府工作报告", "2031"), "国务院. 政府工作报告[R]. 2031"),
        (Source("青禾县", "青禾县统计年鉴（2030）", "2030"), "青禾县统计年鉴（2030）[R]. 2030"),
        (
            Source("未详", "青禾股份有限公司2030年年度报告", "2030"),
            "青禾股份有限公司. 青禾股份有限公司2030年年度报告[R]. 2030",
        ),
    ],
)
def test_a_report_is_cited_by_the_body_that_gave_it(source: Source, line: str) -> None:
    """A court's is no government's; what is not known is left out."""
    assert reference(Citation(source, 3), "2031-02-01") == f"{line}: 名词解释第3条."


@pytest.mark.parametrize(
    ("source", "before"),
    [
        (Source("青禾县", "青禾县人民法院工作报告", "2031"), ""),
        (Source("青禾县", "政府工作报告", "2031"), "青禾县"),
    ],
)
def test_a_place_is_never_said_twice(source: Source, before: str) -> None:
    """The title of a report may name it."""
    assert source.before_title == before


def test_lines_that_belong_to_no_entry_are_remarked() -> None:
    """Nothing of a section is dropped silently, and what is true of many entries is said once."""
    entries = "".join(f"{i}.{sign}类：指{sign}事\n" for i, sign in enumerate("甲乙丙丁", 1))
    page = f"2031年青禾县政府工作报告\n名词解释\n编者按：供参考。\n第一页的话。\n{entries}责任编辑：某\n"
    made = assemble(page)
    assert made is not None
    said = [(remark.line, remark.message) for remark in made.remarks]
    assert (4, "未归入任何条目：第一页的话。") in said
    assert (3, "页码或页眉，未收入：编者按：供参考。") in said
    assert [one for one in said if "句号" in one[1]] == [
        (5, "释义末尾没有句号，可能不完整：甲类、乙类、丙类等 4 条")
    ]


@pytest.mark.parametrize(
    "place",
    [
        *("于都县", "于洪区", "会昌县", "会同县", "日照市", "日喀则市", "月湖区", "江西省会昌县"),
        *("全州县", "桂林市全州县", "代县", "永年区", "万年县", "四会市", "新会区"),
    ],
)
def test_a_name_keeps_the_signs_that_a_sentence_has_before_places(place: str) -> None:
    """在, 于, 会 and 日 open no name but those of the tables; 全县 is none, 全州县 is."""
    title = f"{place}2031年政府工作报告"
    meeting = f"2031年1月5日在{place}第九届人民代表大会第三次会议上"
    for head in (title, meeting, f"{title}\n——{meeting}"):
        assert imported(head).glossary.source.place == place


@pytest.mark.parametrize("place", ["青禾县", "昌县", "照市", "湖区"])
def test_what_stands_before_a_place_of_no_table_is_of_the_sentence(place: str) -> None:
    """于青禾县, 日在青禾县."""
    for words in (f"2031年1月5日于{place}", f"2031年1月5日在{place}", f"受{place}"):
        head = f"政府工作报告\n{words}第九届人民代表大会第三次会议上"
        assert imported(head).glossary.source.place == place


READS = (
    *("一图读懂", "看懂", "解读", "学习", "带你看", "新时代的", "聚焦两会丨速览", "@株洲人 ", "划重点丨"),
    *("图解", "走进", "美丽", "速览"),
)


@pytest.mark.parametrize(
    "place",
    [
        *("株洲市", "浏阳市", "赵县", "长沙县", "湖南省株洲市", "株洲市荷塘区", "湖南省"),
        *("恩施土家族苗族自治州", "内蒙古自治区", "株洲高新区"),
    ],
)
@pytest.mark.parametrize("words", READS)
def test_words_before_a_place_are_no_part_of_it(words: str, place: str) -> None:
    """The tables of places tell where it begins."""
    assert imported(f"{words}{place}2031年政府工作报告").glossary.source.place == place


@pytest.mark.parametrize("place", ["青禾县", "白关镇", "湖南省青禾县"])
@pytest.mark.parametrize("words", ["一图读懂", "看懂", "带你看", "新时代的", "聚焦两会丨", "速览"])
def test_signs_of_a_headline_stand_in_no_place(words: str, place: str) -> None:
    """Nor in one of no table."""
    assert imported(f"{words}{place}2031年政府工作报告").glossary.source.place == place


@pytest.mark.parametrize("place", ["青禾省和平区", "株洲市青禾县", "青禾市赵县"])
def test_a_place_of_no_table_is_kept_whole(place: str) -> None:
    """Though the name of a listed one stands in it."""
    assert imported(f"{place}2031年政府工作报告").glossary.source.place == place
