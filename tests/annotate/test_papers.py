"""Whatever a paper is called, its names are its place's, or that of the level of which a sentence speaks."""

from __future__ import annotations

import pytest

from tests.annotate.test_said import explained_by
from tests.search.test_levels import ORGANS
from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

TITLES = [
    *(
        "{}2025年工作总结",
        "{}2026年工作要点",
        "{}人民政府工作报告",
        "在{}2026年工作会议上的讲话",
        "{}统计公报",
    ),
    *("{}新闻发布会实录", "{}工作汇报", "{}情况简报", "{}2025年大事记", "{}调研报告", "关于{}重点工作的通报"),
    *("{}人民政府办公室文件", "{}政府办公室关于印发工作方案的通知", "{}优化营商环境实施细则", "{}经济综述"),
    *(
        "中共{}委关于加强作风建设的意见",
        "{}规划纲要说明",
        "{}推进会召开",
        "{}晒出成绩单",
        "{}这样干",
        "走进{}",
    ),
    *("关于对政协{}第十届委员会第五次会议第12号提案的答复", "关于《{}实施方案》的政策解读", "{}建议答复"),
    *("{}推进重点工作领导小组办公室简报", "{}2026年重点民生实事任务分解表", "{}督查室督查通报"),
    *("现在，我代表{}人民政府，向大会报告工作，请予审议。", "——2026年1月6日在{}第十八届人民代表大会上"),
]
OWN = [
    *(
        "“三百工程”落实到位。",
        "我们抓好“三百工程”。",
        "过去一年，“三百工程”进展顺利。",
        "同志们：\n“三百工程”是重点。",
    ),
    *("主动对接江西省，推进“三百工程”。", "与江西省相比，我们的“三百工程”还有差距。"),
    *("一是抓好“三百工程”。", "我县“三百工程”进展顺利。", "落实县“三百工程”。", "| 1 | 推进“三百工程” |"),
]
CITY = [
    *(
        "市“三百工程”落实到位。",
        "落实市“三百工程”。",
        "市委“三百工程”落实到位。",
        "按照市里的“三百工程”要求。",
    ),
    *("贯彻市委、市政府“三百工程”。", "做好全市“三百工程”工作。", "过去一年，市三百工程成效好。"),
    *(
        "根据市政府工作报告提出的“三百工程”，加快发展。",
        "1. 落实市“三百工程”。",
        "关于做好市“三百工程”的意见。",
    ),
]
PROVINCE = [
    *("省“三百工程”落实到位。", "对接省“三百工程”。", "落实省委“三百工程”。", "按照全省“三百工程”部署。"),
    *("根据省人民政府办公厅《关于推进“三百工程”的通知》，制定方案。", "省人民政府印发“三百工程”方案。"),
    *("省政府提出“三百工程”。", "我们承接省“三百工程”，成效好。", "过去一年，省三百工程成效好。"),
]
PLACES = ("湖南省", "株洲市", "长沙市", "攸县", "江西省")
FINDER = Finder(build([report(place, "2026-01-12", "三百工程") for place in PLACES]))


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    ("place", "own", "city", "province"),
    [
        ("攸县", "攸县", "株洲市", "湖南省"),
        ("炎陵县", "株洲市", "株洲市", "湖南省"),
        ("衡南县", "湖南省", "湖南省", "湖南省"),
        ("南昌县", "江西省", "江西省", "江西省"),
        ("赵县", "", "", ""),
    ],
)
def test_a_level_is_that_in_which_the_place_of_a_paper_lies(
    title: str, place: str, own: str, city: str, province: str
) -> None:
    """What has no report is explained by that of what it lies in, and by no other one."""
    for texts, whose in ((OWN, own), (CITY, city), (PROVINCE, province)):
        said = {text: explained_by(f"{title.format(place)}\n\n{text}", FINDER) for text in texts}
        assert said == {text: [whose] if whose else [] for text in texts}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("新华社长沙1月20日电 湖南省召开会议，部署“三百工程”。", ["湖南省"]),
        ("新华社长沙1月20日电（记者 王五）湖南省召开会议，部署“三百工程”。", ["湖南省"]),
        ("人民网长沙1月14日电 记者从株洲市获悉，“三百工程”进展顺利。", ["株洲市"]),
        ("本报长沙讯 攸县召开推进会，部署“三百工程”。", ["攸县"]),
        ("新华社长沙1月20日电 今年将实施“三百工程”。", ["长沙市"]),
        ("江西省新闻发布会实录\n株洲市副市长王五：我们实施“三百工程”。", ["株洲市"]),
        (
            "问：株洲的“三百工程”是什么？\n答：长沙的“三百工程”不同，今年“三百工程”有新内容。",
            ["株洲市", "长沙市", "长沙市"],
        ),
        (
            "记者：株洲的“三百工程”呢？\n副市长：长沙“三百工程”不同，“三百工程”更大。",
            ["株洲市", "长沙市", "长沙市"],
        ),
    ],
)
def test_news_and_talks_are_of_those_of_whom_they_tell(text: str, places: list[str]) -> None:
    """Not of where news are sent from, nor of who was spoken of before."""
    assert explained_by(text, FINDER) == places


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("株洲市人民政府2026年工作总结\n全市“八大行动”进展顺利。", ["政府"]),
        ("株洲市中级人民法院工作报告\n开展“八大行动”。", ["中级"]),
        ("株洲市中级人民法院工作报告\n围绕市委、市政府“八大行动”，服务大局。", ["政府"]),
        ("推进“八大行动”。", ["政府"]),
    ],
)
def test_a_name_is_the_governments_unless_the_text_is_of_another_organ(text: str, reports: list[str]) -> None:
    """Though the report of the court is newer."""
    marks = annotated(read(text.encode(), "a.md"), Finder(ORGANS), lambda _: False, every=True).marks
    assert [mark.located.source.report[:2] for mark in marks] == reports


PLAIN = Finder(build([report(place, "2026-01-15", "一网通办", "放管服") for place in ("江西省", "湖南省")]))


@pytest.mark.parametrize("is_national", [True, False])
@pytest.mark.parametrize("text", ["株洲市2026年工作要点\n推进一网通办。", "攸县推进“一网通办”，抓好放管服。"])
def test_a_name_without_a_number_is_explained_by_the_nearest_report(text: str, *, is_national: bool) -> None:
    """By that of another place only if none is nearer: it is one thing everywhere."""
    marks = annotated(read(text.encode(), "a.md"), PLAIN, lambda _: is_national).marks
    assert {mark.located.source.place for mark in marks} == {"湖南省"}


TABLE = "| 项目 | 湘潭市 | 株洲市 | 江西省 |\n|---|---|---|---|\n| 工程 | 三百工程 | 三百工程 | 三百工程 |\n"
ROWS = ["<th><th>湘潭市<th>株洲市<th>江西省", "<td>工程<td>三百工程<td>三百工程<td>三百工程"]
PAGE = f"<table>{''.join(f'<tr>{row}' for row in ROWS)}</table>"
CLOSED = PAGE.replace("<td>", "</td><td>").replace("<th>", "</th><th>")


@pytest.mark.parametrize(
    ("text", "suffix"), [(TABLE, ".md"), (PAGE, ".html"), (CLOSED, ".html")], ids=["md", "html", "closed"]
)
def test_a_cell_is_of_the_place_at_the_head_of_its_column(text: str, suffix: str) -> None:
    """What the first one has no report for has no mark, and what stands below the table is of no column."""
    made = read(f"{text}\n\n<p>攸县推进“三百工程”</p>\n".encode(), f"a{suffix}")
    marks = annotated(made, FINDER, lambda _: False, every=True).marks
    assert [mark.located.source.place for mark in marks] == ["湖南省", "株洲市", "江西省", "攸县"]
