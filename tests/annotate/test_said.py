"""However a sentence says whose a name is, the report of that place explains it, and no other one."""

from __future__ import annotations

import random

import pytest

from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

SAID = {
    "湖南省": ["湖南", "湖南省"],
    "长沙市": ["长沙", "长沙市", "湖南长沙", "湖南省长沙市"],
    "浏阳市": ["浏阳市", "长沙浏阳", "长沙市浏阳市", "湖南浏阳", "湖南长沙浏阳市"],
    "浙江省": ["浙江", "浙江省"],
    "岳麓区": ["岳麓区", "长沙市岳麓区", "湖南长沙岳麓区"],
}
TEXTS = [
    *("{}“八大行动”", "{}的“八大行动”", "{}推进“八大行动”", "{}大力推进“八大行动”", "{}将推进“八大行动”"),
    *("{}日前启动“八大行动”", "{}以“八大行动”为抓手", "{}打出“八大行动”组合拳", "{}谋划实施“八大行动”"),
    *("{}创新实施“八大行动”", "{}锚定“八大行动”", "{}吹响“八大行动”号角", "{}念好“八大行动”经"),
    *("{}凭借“八大行动”", "{}政府推进“八大行动”", "{}人大听取“八大行动”", "{}财政局推进“八大行动”"),
    *("{}干部群众推进“八大行动”", "{}的企业受益于“八大行动”", "{}人民期盼“八大行动”", "{}首次提出“八大行动”"),
    *("{}在全国率先实施“八大行动”", "{}交出“八大行动”答卷", "{}出实招 推进“八大行动”", "{}：推进“八大行动”"),
    *(
        "{}，“八大行动”启动",
        "在{}，“八大行动”正在推进",
        "来到{}，“八大行动”正在推进",
        "走进{}，推进“八大行动”",
    ),
    *("近日，{}推进“八大行动”", "记者从{}获悉，“八大行动”启动", "据悉，{}推进“八大行动”"),
    *(
        "（一）{}推进“八大行动”",
        "1.{}推进“八大行动”",
        "【{}】推进“八大行动”",
        "去年以来，{}坚持创新，推进“八大行动”",
    ),
    *("面对困难，{}打响“八大行动”", "{}召开会议。会议指出，要推进“八大行动”", "推进{}“八大行动”"),
    *("贯彻{}的“八大行动”", "支持{}推进“八大行动”", "“八大行动”（{}）", "“八大行动”在{}启动"),
    *("“八大行动”推进会在{}召开", "“八大行动”是{}提出的", "“八大行动”由{}提出", "# {}\n\n推进“八大行动”"),
    *(
        "{}：\n推进“八大行动”",
        "| {} | “八大行动” |",
        "{}\t“八大行动”",
        "{}推进会召开\n\n会议要求，推进“八大行动”",
    ),
]
SPELLINGS = [(place, said) for place, spellings in SAID.items() for said in spellings]
ALL = Finder(build([report(place, "2026-01-12", "八大行动") for place in (*SAID, "湘潭市")]))
OTHER = Finder(build([report("湘潭市", "2026-01-12", "八大行动")]))


def explained_by(text: str, finder: Finder) -> list[str]:
    """The places whose reports explain the names of a text."""
    marks = annotated(read(text.encode(), "a.md"), finder, lambda _: False, every=True).marks
    return [mark.located.source.place for mark in marks]


@pytest.mark.parametrize("text", TEXTS)
def test_the_place_of_which_a_sentence_speaks_explains_a_name(text: str) -> None:
    """Of all places that explain it, also where another place of the same name lies in it or holds it."""
    said = {spelling: explained_by(text.format(spelling), ALL) for _, spelling in SPELLINGS}
    assert said == {spelling: [place] for place, spelling in SPELLINGS}


@pytest.mark.parametrize("text", TEXTS)
def test_no_other_place_explains_a_name(text: str) -> None:
    """Though it is the only one that explains it."""
    said = {spelling: explained_by(text.format(spelling), OTHER) for _, spelling in SPELLINGS}
    assert said == {spelling: [] for _, spelling in SPELLINGS}


@pytest.mark.parametrize(
    "text",
    [
        "浙江经验落地湘潭，推进“八大行动”",
        "长沙的做法值得学习，推进“八大行动”",
        "学习长沙，推进“八大行动”",
        "湘潭市政府工作报告\n\n长沙机场扩建提速，推进“八大行动”。",
        "湘潭市政府工作报告\n\n浙江企业落户，我市推进“八大行动”。",
        "长沙、湘潭推进“八大行动”",
        "湘潭“八大行动”在长沙推介",
        "长治久安的“八大行动”",
        "新城建设“八大行动”",
    ],
)
def test_a_place_of_which_a_sentence_does_not_speak_takes_no_name_away(text: str) -> None:
    """Nor do words that are names of places too."""
    assert explained_by(text, OTHER) == ["湘潭市"]


SENTENCES = [text for text in TEXTS if not any(sign in text for sign in "\n\t|#")]
PARTINGS = ["。", "。\n\n", "；"]


@pytest.mark.parametrize("seed", range(150))
def test_each_sentence_of_a_text_is_of_its_own_place(seed: int) -> None:
    """Whatever the sentences before it were of."""
    choice = random.Random(seed)
    said = choice.choices([*SPELLINGS, ("湘潭市", "湘潭"), ("湘潭市", "湖南湘潭")], k=3)
    text = choice.choice(PARTINGS).join(choice.choice(SENTENCES).format(spelling) for _, spelling in said)
    assert explained_by(f"{text}。", ALL) == [place for place, _ in said]


HEADINGS = ["## {}", "一、{}", "【{}】", "（一）{}", "{}：", "**{}**", "1. {}"]
UNNUMBERED = [text for text in SENTENCES if not text.startswith(("（", "1"))]
OF_NONE = [
    *("推进“八大行动”。", "深入实施“八大行动”，成效明显。", "坚持创新驱动，打好“八大行动”组合拳。"),
    *(
        "一年来，“八大行动”全面起势。",
        "要以“八大行动”为抓手。",
        "“八大行动”落地见效。",
        "近日，“八大行动”启动。",
    ),
]


@pytest.mark.parametrize("seed", range(150))
def test_what_says_no_place_is_of_the_heading_above_it(seed: int) -> None:
    """And what says one is of that, in a paper of a third one."""
    choice = random.Random(seed)
    heading = choice.choice(HEADINGS)
    blocks, expected = ["浙江省2026年政府工作报告"], []
    for _ in range(3):
        place, spelling = choice.choice(SPELLINGS)
        other, other_spelling = choice.choice(SPELLINGS)
        blocks += [heading.format(spelling), choice.choice(OF_NONE)]
        blocks += [choice.choice(UNNUMBERED).format(other_spelling) + "。", choice.choice(OF_NONE)]
        expected += [place, other, place]
    assert explained_by("\n\n".join(blocks), ALL) == expected


DATED = [
    *("{y}年，{p}推进“八大行动”", "{p}{y}年推进“八大行动”", "{y}年{p}“八大行动”", "{p}“八大行动”（{y}年）"),
    *(
        "{p}{y}年政府工作报告提出“八大行动”",
        "《{y}年{p}政府工作报告》提出“八大行动”",
        "{y}年底，{p}完成“八大行动”",
    ),
    *("{y}年以来，{p}推进“八大行动”", "{y}年1月12日，{p}推进“八大行动”", "{p}于{y}年启动“八大行动”"),
    *("{y}年，面对困难，{p}推进“八大行动”", "{p}{y}年工作要点：推进“八大行动”", "“八大行动”（{p}，{y}年）"),
    *(
        "{p}（{y}年）“八大行动”",
        "{p}：{y}年“八大行动”",
        "{p}{y}年度“八大行动”",
        "{y}年，{p}坚持创新，推进“八大行动”",
    ),
    *(
        "截至{y}年底，{p}“八大行动”完成八成",
        "回顾{y}年，{p}“八大行动”有进展",
        "{p}“八大行动”写入{y}年政府工作报告",
    ),
    *(
        "{p}“八大行动”自{y}年实施以来，成效好",
        "本报讯 {y}年3月2日，{p}“八大行动”推进会召开",
        "{p}公布{y}年“八大行动”清单",
    ),
    *("{y}年前三季度，{p}“八大行动”进展好", "{p}{y}年启动“八大行动”，力争2030年前完成"),
]
UNDATED = [
    *(
        "{p}力争2024年前完成“八大行动”",
        "在2024年工作基础上，{p}推进“八大行动”",
        "{p}提出，到2024年完成“八大行动”",
    ),
    *("与2024年相比，{p}“八大行动”有新内容", "{p}推进“八大行动”，比2024年增长5%"),
]
YEARS = ("2024", "2025", "2026")
YEARLY = Finder(
    build(
        [
            report(place, f"{year}-01-12", "八大行动")
            for year in reversed(YEARS)
            for place in ("长沙市", "浙江省")
        ]
    )
)


@pytest.mark.parametrize("text", UNDATED)
def test_a_year_of_a_goal_or_a_comparison_says_nothing_of_a_name(text: str) -> None:
    """The newest report explains it."""
    marks = annotated(read(text.format(p="长沙市").encode(), "a.md"), YEARLY, lambda _: False).marks
    assert [mark.located.source.date[:4] for mark in marks] == ["2026"]


@pytest.mark.parametrize("seed", range(150))
def test_each_sentence_of_a_text_is_of_its_own_year(seed: int) -> None:
    """Of a place that explains the name in three years."""
    choice = random.Random(seed)
    said = [
        (
            choice.choice(DATED),
            *choice.choice([("长沙市", "湖南长沙"), ("浙江省", "浙江")]),
            choice.choice(YEARS),
        )
        for _ in range(3)
    ]
    text = choice.choice(PARTINGS).join(form.format(p=spelling, y=year) for form, _, spelling, year in said)
    marks = annotated(read(f"{text}。".encode(), "a.txt"), YEARLY, lambda _: False, every=True).marks
    sources = [mark.located.source for mark in marks]
    assert [(one.place, one.date[:4]) for one in sources] == [(place, year) for _, place, _, year in said]
