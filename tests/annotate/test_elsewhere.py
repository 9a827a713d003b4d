"""A name that a text gives to another place is not explained by what a report explains of its own."""

from __future__ import annotations

import pytest

from zhuzhou_cli.annotate import annotated, own_index
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search.find import Finder

FINDER = Finder(build([load(builtin()).glossary]))


def words(text: str, path: str = "a.txt", finder: Finder = FINDER) -> list[str]:
    """The words that are marked, where 三医联动 alone is national."""
    marks = annotated(read(text.encode(), path), finder, lambda name: name == "三医联动", every=True).marks
    return [mark.text for mark in marks]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("各位代表：海南省推进八大行动。", []),
        ("各位代表：株洲推进八大行动。", ["八大行动"]),
        ("学习浙江省“八大行动”、长沙的三百工程，八大行动（海南）。", []),
        ("江苏省“八大行动”、“三百工程”和“四走四看”。", []),
        ("江西省推进“八大行动”，抓好三百工程。", []),
        ("江苏实施“三百工程”。在江苏省，“三百工程”启动。2024年以来，江苏省抓好“三百工程”。", []),
        ("江西省与株洲市推进“八大行动”，抓好三百工程。", ["八大行动", "三百工程"]),
        ("学习浙江经验，推进“八大行动”。", ["八大行动"]),
        ("落实广西壮族自治区政府的**八大行动**。", []),
        ("湖南省委的“三百工程”，湖南的八大行动。", []),
        (
            "湖南省株洲市“八大行动”，建设城市“八大行动”，浙江大学参与三百工程。",
            ["八大行动", "八大行动", "三百工程"],
        ),
        ("湖南省“十大产业项目”，长沙市“十大基础设施项目”，龙泉市“八大行动”。", []),
        (
            "广州市天河区“八大行动”，雄安新区“三百工程”，天元区“八大行动”，醴陵市“三百工程”。",
            ["八大行动", "三百工程"],
        ),
        ("国务院国资委部署“八大行动”，教育部的“五大行动”，国家“三百工程”。", []),
        ("公安部推进“八大行动”；清华大学“三百工程”；京津冀“八大行动”。", []),
        (
            "市教育局“八大行动”，宣传部门“三百工程”，市委组织部“八大行动”。",
            ["八大行动", "三百工程", "八大行动"],
        ),
        ("对接省“十大产业项目”，全省“八大行动”，落实省委、省政府“三百工程”，全国“八大行动”。", []),
        ("全市“八大行动”，市委、市政府“三百工程”，节能节水“四张网”。", ["八大行动", "三百工程", "四张网"]),
        ("攸县2025年政府工作报告\n各位代表：落实“八大行动”。醴陵“三百工程”。", ["八大行动", "三百工程"]),
        ("浙江省的LPR。", []),
        ("浙江省推进三医联动。", ["三医联动"]),
        ("【江苏】“八大行动”\n株洲：“八大行动”\n江苏省：“八大行动”\n| 江苏省 | 三百工程 |", ["八大行动"]),
        ("江苏省政府工作报告\n抓好“八大行动”。\n推进LPR改革。", ["LPR"]),
        ("湖南省株洲市政府工作报告\n抓好“八大行动”。", ["八大行动"]),
        ("一、江苏省\n抓好“八大行动”。\n二、株洲市\n抓好“八大行动”。", ["八大行动"]),
    ],
)
def test_a_name_of_another_place_is_not_marked(text: str, marked: list[str]) -> None:
    """Nor of an organ: beside it, in its clause, beginning its sentence, above it in a heading.

    A county lies in its prefecture, and what an explanation only mentions is not whose it is.
    """
    assert words(text) == marked


BY = "会议强调，要抓好“八大行动”。"
NEXT = "抓好“八大行动”。"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"湘潭市召开“八大行动”推进会。{BY}", 0),
        ("湘潭市召开推进会。会议强调，全市上下要抓好“八大行动”。会议强调，我市要抓好“八大行动”。", 0),
        (f"湘潭召开推进会。{BY}", 0),
        (f"湖南省召开推进会。{BY}", 0),
        (f"本报讯 1月15日，湘潭市召开推进会，部署“八大行动”。{BY}", 0),
        (f"新华社长沙1月15日电（记者 张三）湘潭市召开推进会。{BY}", 0),
        (f"近日，湘潭市召开推进会。{BY}", 0),
        ("关于印发《湘潭市落实“八大行动”实施方案》的通知", 0),
        (f"新华社合肥1月12日电 今年将实施“八大行动”。本报杭州讯（记者 王五）{NEXT}", 0),
        (f"新华社北京1月12日电 今年将实施“八大行动”。\n本报株洲12月25日讯 {NEXT}", 2),
        (f"据湘潭日报报道，湘潭市召开推进会。{BY}", 0),
        (f"长沙、湘潭召开联席会议。{BY}长沙市和株洲市召开会议。{BY}", 1),
        (f"株洲市简报要点\n湘潭市召开推进会。{BY}\n{NEXT}", 1),
        (f"湘潭市召开推进会。\n{NEXT}", 0),
        (f"湘潭市召开推进会。\n{BY}\n\n{BY}\n{NEXT}我们抓好“八大行动”。", 1),
        (f"（记者 王五）湘潭市召开推进会。{BY}", 0),
        (f"记者从湘潭市政府获悉，推进会召开。{BY}", 0),
        (f"湘潭今年召开推进会。{BY}湘潭将召开推进会。{BY}湘潭率先推进。{BY}", 0),
        (f"醴陵召开推进会。{BY}昆山召开推进会。{BY}\n新城建设推进会召开。{NEXT}", 2),
        ("株洲市推进“八大行动”，苏州市推进“八大行动”，株洲推进“八大行动”，苏州推进“八大行动”。", 2),
        (f"湘潭市与株洲市召开推进会。{BY}", 1),
        ("湘潭市召开推进会。会上，株洲市介绍了“八大行动”。", 1),
        (f"株洲市召开推进会。{BY}天元区召开推进会。{BY}", 2),
        ("湘潭市召开推进会。会议强调，推进LPR改革。", 1),
        ("学习湘潭经验。抓好“八大行动”。对标湘潭市，抓好项目。抓好“八大行动”。", 2),
        ("湘潭市的经验值得学习。抓好“八大行动”。", 1),
        ("浙江省走在前列。全市要抓好“八大行动”。我们要抓好“八大行动”。", 2),
        ("株洲市政府工作报告\n湘潭市走在前列。我市要抓好“八大行动”。", 1),
        ("株洲市政府工作报告\n湘潭市走在前列。全市要抓好“八大行动”。", 1),
        ("株洲市简报要点\n湘潭市召开推进会。会议强调，全市要抓好“八大行动”。", 0),
        ("湘潭市召开推进会。全市上下抓好“八大行动”。", 0),
        ("株洲市政府工作报告\n浙江省“千万工程”经验值得学习。推进“八大行动”。", 1),
    ],
)
def test_a_place_with_which_a_paragraph_begins_holds_for_its_later_sentences(text: str, marked: int) -> None:
    """If they name none, in the first paragraph for all; but not as what is only learnt from, nor for us."""
    assert words(text) in (["八大行动"] * marked, ["LPR"] * marked)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"湘潭市推进会召开\n{BY}\n{BY}", 0),
        (f"湘潭市推进会召开\n本报记者 张三\n2026-01-15\n{BY}", 0),
        (f"# 湘潭召开推进会 部署“八大行动”\n\n一、总体要求\n{BY}", 0),
        (f"湘潭市2026年推进会召开\n{BY}", 0),
        (f"湘潭八大行动推进会召开\n{BY}", 0),
        ("株洲市简报要点\n湘潭市推进会召开\n全市上下抓好“八大行动”。", 0),
        (f"株洲市推进会召开\n{BY}", 1),
        (f"株洲八大行动推进会召开\n{BY}", 2),
        (f"株洲市简报要点\n湘潭市推进会召开\n{BY}\n工作动态\n{BY}", 1),
        (f"湘潭市推进会召开\n{BY}\n主要做法\n{BY}", 0),
        (f"湘潭市推进会召开\n{BY}\n株洲市推进会召开\n{BY}", 1),
        (f"湘潭市推进会召开\n{BY}\n株洲市也召开推进会。{BY}\n{BY}", 2),
        (f"——永州市：推进“三百工程”\n{NEXT}", 1),
        (f"湘潭市召开了推进会。\n{NEXT}", 0),
        (f"【湘潭】召开推进会\n{NEXT}\n【株洲】召开推进会\n{NEXT}", 1),
        (f"安徽省人民政府办公厅\n关于推进工作的通知\n各市人民政府：\n{NEXT}", 0),
        (f"合肥市人民政府文件\n合政〔2025〕1号\n{NEXT}", 0),
        (f"安徽省第十四届人民代表大会第三次会议\n政府工作报告\n{NEXT}", 0),
        (f"株洲市人民政府办公室\n关于推进工作的通知\n{NEXT}", 1),
    ],
)
def test_a_headline_holds_for_what_is_below_it(text: str, marked: int) -> None:
    """Up to another one, whatever other places paragraphs tell of between; an item of a list is none."""
    assert words(text) == ["八大行动"] * marked


@pytest.mark.parametrize("many", ["湘潭、", "湘潭市", "和县", "一、", "湘潭市抓好项目。", "据日讯（"])
def test_a_text_of_nothing_but_places_is_read(many: str) -> None:
    """However many there are."""
    assert words(f"{many * 5000}\n\n我们抓好“八大行动”。") == ["八大行动"]


@pytest.mark.parametrize(
    "item", ["（二）{}。", "（二）{}：", "二、{}：", "2．{}：", "①{}：", "第二，{}：", "二是{}"]
)
def test_the_place_of_a_numbered_item_is_whose_it_is(item: str) -> None:
    """Whatever place the paper is of."""
    title = "株洲市政府工作报告\n"
    assert words(title + item.format("永州市") + "推进八大行动。") == []
    assert words(title + item.format("株洲市") + "推进八大行动。") == ["八大行动"]
    assert words(title + item.format("抓好项目") + "推进八大行动。") == ["八大行动"]


def test_headings_of_a_page_count_too() -> None:
    """Each for what stands under it."""
    page = "<h2>株洲市</h2><p>“八大行动”</p><h2>江苏省</h2><p>“八大行动”</p>"
    assert words(page, "a.html") == ["八大行动"]


@pytest.mark.parametrize(
    ("explained", "marked"), [("2003年浙江省启动的工程。", ["千万工程"]), ("整治乡村。", [])]
)
def test_a_name_of_another_place_is_explained_by_what_speaks_of_it(explained: str, marked: list[str]) -> None:
    """株洲市 may explain what is done in 浙江."""
    known = Glossary("a", "名词解释", Source("株洲市", "", ""), (Entry(1, "千万工程", explained),))
    assert words("学习浙江“千万工程”。", finder=Finder(build([known]))) == marked


@pytest.mark.parametrize("title", ["湖南省醴陵市政府工作报告", "醴陵市政府工作报告"])
def test_the_title_of_its_own_report_is_no_other_place(title: str) -> None:
    """A county's, though its province stands before it."""
    known = Glossary("a", "名词解释", Source("醴陵市", "", ""), (Entry(1, "三百工程", "好。"),))
    assert words(f"{title}\n抓好三百工程。", finder=Finder(build([known]))) == ["三百工程"]


def test_of_many_entries_of_one_report_with_one_name_a_few_are_told() -> None:
    """A text with a thousand of them named it as often, and each time all of them were weighed."""
    entries = tuple(Entry(i, "三百工程", f"指好事{i}。") for i in range(1, 1_001))
    finder = Finder(own_index(Glossary("a", "名词解释", Source("醴陵市", "", "2024"), entries)))
    marks = annotated(read("2024年三百工程。\n".encode() * 1_000, "a.txt"), finder, None, every=True).marks
    assert len(marks) == 1_000
    assert {len(mark.also) for mark in marks} == {8}


def test_what_a_document_itself_explains_is_meant_in_whatever_place() -> None:
    """学习浙江“千万工程”, and a list that does not say of whom."""
    text = "学习浙江“千万工程”。\n名词解释\n1.千万工程：整治乡村。\n2.三农：农业、农村、农民。"
    document = read(text.encode(), "a.txt")
    assert document.glossary
    finder = Finder(own_index(document.glossary))
    assert [mark.text for mark in annotated(document, finder, None).marks] == ["千万工程"]


def test_a_name_is_of_the_report_that_is_nearest_to_whose_it_is() -> None:
    """A county's of its prefecture, not of its province, nor of a newer report from elsewhere."""
    reports = [("湖南省", "2025-01-15"), ("株洲市", "2024-12-25"), ("浏阳市", "2025-01-20")]
    made = [
        Glossary(
            f"g-{place}",
            "名词解释",
            Source(place, "政府工作报告", date),
            (Entry(1, "八大行动", f"{place}的。"),),
        )
        for place, date in reports
    ]
    finder = Finder(build(made))
    said = (
        "天元区推进“八大行动”",
        "醴陵市：“八大行动”",
        "湖南省“八大行动”",
        "浏阳市“八大行动”",
        "全市“八大行动”",
    )
    text = "。".join(said)
    marks = annotated(read(text.encode(), "a.txt"), finder, lambda _: False, every=True).marks
    assert [mark.entry.text for mark in marks[:4]] == ["株洲市的。", "株洲市的。", "湖南省的。", "浏阳市的。"]


PAGE = """<html><head><title>{}</title></head>
<body><div>首页 &gt; 湖南省</div><p>抓好“八大行动”。</p></body></html>
"""


@pytest.mark.parametrize(
    ("title", "marked"), [("株洲市2025年政府工作报告", ["八大行动"]), ("江苏省2025年政府工作报告", [])]
)
def test_the_title_of_a_page_says_whose_it_is(title: str, marked: list[str]) -> None:
    """Though it is not shown."""
    assert words(PAGE.format(title), "a.html") == marked


ROW = "<table><tr><td>{}</td><td>抓好“八大行动”</td></tr></table><p>我们推进“三百工程”。</p>"


@pytest.mark.parametrize(
    ("row", "path"),
    [
        ("{}\t抓好“八大行动”\n\n我们推进“三百工程”。", "a.txt"),
        ("| {} | 抓好“八大行动” |\n\n我们推进“三百工程”。", "a.md"),
        (ROW, "a.html"),
        (f"<html><head><title>株洲市政府工作报告</title></head><body>{ROW}</body></html>", "a.html"),
    ],
)
@pytest.mark.parametrize(
    ("place", "marked"), [("长沙市", ["三百工程"]), ("株洲市", ["八大行动", "三百工程"])]
)
def test_the_place_of_a_row_holds_in_it_alone(row: str, path: str, place: str, marked: list[str]) -> None:
    """What stands below the table is of the title, or of the report that explains it."""
    assert words(row.format(place), path) == marked


@pytest.mark.parametrize(
    "title",
    [
        *("2026年长沙市政府工作报告", "2025年度杭州市政府工作报告", "2025杭州市政府工作报告"),
        *("2025年杭州政府工作报告", "【全文】杭州市政府工作报告", "附件：杭州市政府工作报告"),
        *("中共杭州市委关于制定规划的建议", "2026年长沙县政府工作报告"),
        "政府工作报告\n——2025年1月10日在杭州市第十四届人民代表大会第五次会议上",
        "政府工作报告\n（2026年1月8日在长沙县第十八届人大第六次会议上）",
    ],
)
@pytest.mark.parametrize("by", ["", "我市", "全市", "2025年，全市深入", "我们要"])
def test_a_report_of_another_place_is_known_by_its_title(title: str, by: str) -> None:
    """Whatever stands before the place, and where the meeting met if the title names none."""
    assert words(f"{title}\n\n{by}推进“三百工程”。") == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("今年全省深入推进“三百工程”。", []),
        ("今年，全省大力实施“三百工程”。", []),
        ("全省各地深入推进“三百工程”，全国深入开展“八大行动”。", []),
        ("全省大会后，株洲市推进“三百工程”。", ["三百工程"]),
        ("近年来浙江省大力推进“三百工程”。（浙江省）“八大行动”", []),
        ("株洲市政府工作报告\n全市各级深入推进“三百工程”。", ["三百工程"]),
        ("2018年“八大行动”完成，2018年以来“三百工程”见效。", ["三百工程"]),
        ("2024年“八大行动”完成。", ["八大行动"]),
        ("2019年株洲市“八大行动”收官。2023年，株洲市“八大行动”。", []),
        ("攸县政府工作报告\n全市推进“三百工程”，全省推进“八大行动”。", ["三百工程"]),
        ("醴陵市政府工作报告\n全市推进“三百工程”。", ["三百工程"]),
        ("落实省级要求推进“三百工程”。", ["三百工程"]),
    ],
)
def test_who_does_it_and_when_is_read_through_what_stands_between(text: str, marked: list[str]) -> None:
    """深入, 大力, 各地; a year right before a counted name."""
    assert words(text) == marked


LEVELS = Finder(
    build(
        [
            Glossary("x", "x", Source(place, "政府工作报告", date), (Entry(1, "八大行动", f"{place}的事。"),))
            for place, date in (("湖南省", "2026-01-18"), ("衡阳市", "2025-12-28"), ("衡东县", "2025-01-08"))
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我市“八大行动”", "衡阳市"),
        ("今年，我市将深入实施“八大行动”。", "衡阳市"),
        ("市“八大行动”见效，全市上下推进八大行动。", "衡阳市"),
        ("本市八大行动", "衡阳市"),
        ("我县将深入实施“八大行动”。", "衡东县"),
        ("我省八大行动", "湖南省"),
        ("城市“八大行动”", "湖南省"),
        ("落实市里的“八大行动”，市里推进“八大行动”。", "衡阳市"),
        ("衡东县人民政府通知\n县里的“八大行动”", "衡东县"),
        ("衡东县人民政府通知\n市里的“八大行动”", "衡阳市"),
        ("衡东县人民政府通知\n城市里的“八大行动”和县里的“八大行动”", "衡东县"),
        ("衡阳市里的“八大行动”", "衡阳市"),
        ("衡东县人民政府通知\n省里的“八大行动”", "湖南省"),
        ("湖南省政府工作报告\n我省抓好“八大行动”。", "湖南省"),
        ("衡东县政府工作报告\n我县抓好“八大行动”。", "衡东县"),
    ],
)
def test_a_name_is_of_the_level_of_which_its_sentence_speaks(text: str, place: str) -> None:
    """Where places of several levels have it; else of the newest report."""
    marks = annotated(read(text.encode(), "a.txt"), LEVELS, lambda _: False, every=True).marks
    assert {mark.located.source.place for mark in marks} == {place}


YEARS = Finder(
    build(
        [
            Glossary("x", "x", Source(place, "政府工作报告", date), (Entry(1, "八大行动", f"{date}的事。"),))
            for place, date in (("南昌市", "2026-01-12"), ("株洲市", "2025-12-26"), ("株洲市", "2024-12-25"))
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "2024年，全市深入实施“八大行动”。\n\n2026年，全市深入实施“八大行动”。",
            ["2024-12-25", "2025-12-26"],
        ),
        (
            "一、2024年工作回顾\n实施“八大行动”。\n二、2026年工作安排\n抓好“八大行动”。",
            ["2024-12-25", "2025-12-26"],
        ),
        ("2025年，全市实施“八大行动”。\n\n2024年，全市实施“八大行动”。", ["2025-12-26", "2024-12-25"]),
        ("2025年，株洲市实施“八大行动”，2024年，株洲市实施“八大行动”。", ["2025-12-26", "2024-12-25"]),
    ],
)
def test_a_name_is_of_the_year_that_its_own_sentence_says_last(text: str, dates: list[str]) -> None:
    """And not of the first of the text; all of it is of the place of the title, though another is newer."""
    document = read(f"株洲市政府工作报告\n\n{text}".encode(), "a.txt")
    marks = annotated(document, YEARS, lambda _: False, every=True).marks
    assert [(mark.located.source.place, mark.located.source.date) for mark in marks] == [
        ("株洲市", date) for date in dates
    ]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("株洲市抓好“八大行动”。与2024年相比，增长5%。", ["2025-12-26"]),
        ("株洲市政府工作报告\n\n今年要实施“八大行动”。2022年，增长5%。", ["2025-12-26"]),
        ("株洲市抓好“八大行动”。\n\n版权所有 © 2024 株洲市人民政府", ["2025-12-26"]),
        ("浏览次数：2024\n株洲市抓好“八大行动”。", ["2025-12-26"]),
        ("株洲市抓好“八大行动”。张三（2024年任市长）说。", ["2025-12-26"]),
        ("GDP比2024年增长5%，株洲市抓好“八大行动”。", ["2025-12-26"]),
        ("到2035年，株洲实现“八大行动”目标。", ["2025-12-26"]),
        ("株洲市二〇三五年远景目标纲要：实施“八大行动”。", ["2025-12-26"]),
        ("株洲市抓好“八大行动”。工业在2020年恢复。", ["2025-12-26"]),
        ("2024年12月28日，株洲市召开会议。会议要求抓好“八大行动”。", ["2024-12-25"]),
        ("发布时间：2024-12-28\n\n株洲市抓好“八大行动”。", ["2024-12-25"]),
        ("株洲市2024年工作要点\n\n抓好“八大行动”。", ["2024-12-25"]),
    ],
)
def test_only_the_head_of_a_text_and_its_sentence_say_its_year(text: str, dates: list[str]) -> None:
    """No year further down, nor of a goal, a comparison, a copyright or the views of a page."""
    marks = annotated(read(text.encode(), "a.txt"), YEARS, lambda _: False, every=True).marks
    assert [mark.located.source.date for mark in marks] == dates
