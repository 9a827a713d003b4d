"""Of which report a name in a text is: the words beside it, headings and the head of the text say."""

from __future__ import annotations

import pytest

from tests.search.test_places import places, report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Glossary, Source
from zhuzhou_cli.render.notes import remarks
from zhuzhou_cli.render.origins import Origins
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder

TOLD = build(
    [
        report("江西省", "2025-01-15", "双高计划", "八大行动"),
        report("海南省", "2024-01-15", "双高计划", "八大行动"),
        report("江西省", "2024-01-15", "双高计划", "八大行动"),
        report("醴陵市", "2025-01-14", "双高计划"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("海南省八大行动、江西省双高计划", ["海南省2024", "江西省2025"]),
        ("八大行动（海南省）、双高计划（江西2024年）", ["海南省2024", "江西省2024"]),
        ("上海的八大行动和江西的双高计划", ["江西省2025"]),
        ("推进双高计划（上海）", []),
        ("江西省与海南省签订双高计划协议", ["江西省2024", "江西省2025", "海南省2024"]),
        ("江西省以及海南省推进双高计划", ["江西省2024", "江西省2025", "海南省2024"]),
        ("江西省携手海南省推进双高计划", ["江西省2024", "江西省2025", "海南省2024"]),
        ("江西/海南双高计划", ["江西省2024", "江西省2025", "海南省2024"]),
        ("从江西到海南，双高计划遍地开花", ["江西省2024", "江西省2025", "海南省2024"]),
        ("江西省2025年的八大行动、江西省2024年的双高计划", ["江西省2025", "江西省2024"]),
        ("海南八大行动和江西八大行动", ["海南省2024", "江西省2025"]),
        ("2024年八大行动和2025年八大行动有什么不同", ["江西省2024", "海南省2024", "江西省2025"]),
        ("我们要学习海南省的八大行动，借鉴经验。", ["海南省2024"]),
        ("对比江西和海南的八大行动", ["江西省2024", "江西省2025", "海南省2024"]),
        ("推进双高计划。海南省", ["海南省2024"]),
        ("对比江西2024年与2025年双高计划", ["江西省2024", "江西省2025"]),
        ("江西2024年和2025年的双高计划有什么不同", ["江西省2024", "江西省2025"]),
        ("江西海南的双高计划", ["江西省2024", "江西省2025", "海南省2024"]),
        ("推进双高计划", ["江西省2024", "江西省2025", "海南省2024", "醴陵市2025"]),
        ("双高计划（江西）、双高计划（海南）", ["江西省2025", "海南省2024"]),
        ("2024/1/15 江西双高计划", ["江西省2024"]),
        ("2025年，海南省抓好双高计划", ["海南省2024"]),
        ("2024年以来，我们在江西大力实施双高计划", ["江西省2024"]),
        ("在江西召开的全省双高计划推进会", ["江西省2024", "江西省2025"]),
        ("江西企业投资海南双高计划", ["海南省2024"]),
        ("江西2024双高计划、海南2024双高计划", ["江西省2024", "海南省2024"]),
        ("投资2024万元实施双高计划", ["江西省2024", "江西省2025", "海南省2024", "醴陵市2025"]),
        ("江西省推进双高计划，学习海南八大行动的经验。", ["江西省2025", "海南省2024"]),
        ("江西2024-01双高计划", ["江西省2024"]),
        ("湖南省醴陵市双高计划", ["醴陵市2025"]),
        ("江西八大行动（2024年）。海南双高计划（2024年）。", ["江西省2024", "海南省2024"]),
        ("江西推进八大行动（2024年）。海南推进双高计划。", ["江西省2024", "海南省2024"]),
        ("双高计划在江西启动；八大行动由海南提出。", ["江西省2025", "海南省2024"]),
        ("湖南省株洲市醴陵市的双高计划", ["醴陵市2025"]),
    ],
)
def test_each_name_of_a_sentence_is_of_the_place_and_year_beside_it(query: str, answered: list[str]) -> None:
    """Else of those that the sentence names anywhere, else of all places; of several names the newest."""
    assert sorted(places(answer(query, TOLD))) == sorted(answered)


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("上海的八大行动和江西的双高计划", "上海"),
        ("江西的双高计划、上海的八大行动", "上海"),
        ("江西的双高计划、海南的八大行动", ""),
    ],
)
def test_a_place_that_has_not_what_a_sentence_says_of_it_is_told(query: str, narrowed: str) -> None:
    """Beside the answers to the other names."""
    found = answer(query, TOLD)
    assert (found.status.is_answer, found.narrowed) == (True, narrowed)
    assert any("没有找到句中所说的" in line for line in remarks(found, Origins())) == bool(narrowed)


PAIRS = build(
    [
        report("长沙市", "2025-01-10", "八大行动", "三百工程"),
        report("浙江省", "2026-01-20", "三百工程"),
        report("株洲市", "2023-01-09", "八大行动"),
        report("株洲市", "2024-12-25", "八大行动"),
    ]
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("浙江三百工程和株洲2023年八大行动", ["浙江省2026", "株洲市2023"]),
        ("株洲2023年八大行动和长沙三百工程", ["株洲市2023", "长沙市2025"]),
        ("2023年株洲八大行动和浙江三百工程", ["株洲市2023", "浙江省2026"]),
        ("学习浙江“三百工程”，2023年株洲推进“八大行动”", ["浙江省2026", "株洲市2023"]),
        ("2023年株洲推进“八大行动”，学习浙江“三百工程”", ["株洲市2023", "浙江省2026"]),
        ("株洲八大行动（2023年）、浙江三百工程", ["株洲市2023", "浙江省2026"]),
        ("浙江“三百工程”（2026年）、株洲八大行动（2023）", ["浙江省2026", "株洲市2023"]),
    ],
)
def test_the_year_beside_one_name_is_not_that_of_another(query: str, found: list[str]) -> None:
    """Each is answered from its own place and year, and nothing is said to be missing."""
    got = answer(query, PAIRS)
    assert (places(got), got.narrowed) == (found, "")


@pytest.mark.parametrize(
    ("query", "found", "narrowed"),
    [
        ("长沙和浙江的三百工程有什么区别", ["浙江省2026", "长沙市2025"], ""),
        ("株洲和浙江的三百工程有什么区别", ["浙江省2026"], "株洲"),
        ("对比株洲和浙江的三百工程", ["浙江省2026"], "株洲"),
        ("区分株洲和浙江的三百工程", ["浙江省2026"], "株洲"),
        ("株洲与浙江三百工程的区别", ["浙江省2026"], "株洲"),
        ("株洲、浙江两地的三百工程", ["浙江省2026"], "株洲"),
        ("岳阳、长沙、株洲三市三百工程", ["长沙市2025"], "岳阳、株洲"),
        ("株洲2022年和2023年的八大行动有什么不同", ["株洲市2023"], "2022年"),
        ("株洲2022年与2023年八大行动对比", ["株洲市2023"], "2022年"),
    ],
)
def test_of_what_is_compared_the_side_that_is_missing_is_told(
    query: str, found: list[str], narrowed: str
) -> None:
    """Beside the answer of the other."""
    got = answer(query, PAIRS)
    assert (sorted(places(got)), got.narrowed) == (sorted(found), narrowed)


def test_a_year_that_is_compared_with_is_not_that_of_the_name() -> None:
    """The answer is that to the sentence without it."""
    asked = "株洲今年抓好八大行动"
    assert places(answer(f"{asked}，GDP比2023年增长5%", PAIRS)) == places(answer(asked, PAIRS))


@pytest.mark.parametrize("ends", ["", "有什么不同", "有何异同"])
def test_both_places_with_their_years_are_meant_by_a_comparison(ends: str) -> None:
    """株洲2023年和长沙2025年的八大行动."""
    got = places(answer(f"株洲2023年和长沙2025年的八大行动{ends}", PAIRS))
    assert {"株洲市2023", "长沙市2025"} <= set(got)


MIXED = build(
    [
        report("衡阳市", "2025-12-28", "八大行动", "三大攻坚战"),
        report("株洲市", "2024-12-25", "八大行动", "三百工程", "四走四看"),
        report("株洲市", "2023-12-20", "三百工程"),
    ]
)


@pytest.mark.parametrize(
    ("query", "found", "narrowed"),
    [
        (
            "衡阳市抓好八大行动，推进三百工程，落实四走四看",
            ["衡阳市2025", "株洲市2024", "株洲市2024"],
            "衡阳市",
        ),
        ("衡阳八大行动和三百工程", ["衡阳市2025", "株洲市2024"], "衡阳"),
        ("醴陵市推进三百工程，衡阳市落实三大攻坚战", ["株洲市2024", "衡阳市2025"], ""),
        ("株洲市推进四走四看，落实三大攻坚战", ["株洲市2024", "衡阳市2025"], "株洲市"),
        ("2023年三百工程和四走四看", ["株洲市2023", "株洲市2024"], "2023年"),
        ("衡阳市八大行动和株洲市三百工程", ["衡阳市2025", "株洲市2024"], ""),
        ("衡阳市抓好八大行动，落实三大攻坚战", ["衡阳市2025", "衡阳市2025"], ""),
    ],
)
def test_what_a_place_has_hides_no_name_that_it_has_not(query: str, found: list[str], narrowed: str) -> None:
    """The others answer for these, in the order of the sentence, and that is told."""
    got = answer(query, MIXED)
    assert (places(got), got.narrowed) == (found, narrowed)
    assert any("没有全部找到" in line for line in remarks(got, Origins())) == bool(narrowed)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("海南省2024年政府工作报告\n\n各位代表：推进双高计划。", ["海南省2024"]),
        ("江西省2024年政府工作报告\n\n推进双高计划，学习海南省八大行动。", ["江西省2024", "海南省2024"]),
        ("推进双高计划。", ["江西省2025"]),
        ("江西省2024年双高计划，江西省2025年双高计划", ["江西省2024", "江西省2025"]),
        ("海南省政府工作报告\n2025年推进双高计划。", ["海南省2024"]),
        ("江西省政府工作报告\n2024年推进双高计划，到2030年完成双高计划。", ["江西省2024", "江西省2024"]),
        ("“双高计划”（江西）、“双高计划”（醴陵）", ["江西省2025", "醴陵市2025"]),
        ("## 江西省\n推进双高计划。\n## 海南省\n推进双高计划。", ["江西省2025", "海南省2024"]),
        (
            "海南省政府工作报告\n学习江西经验，我省推进双高计划；承接江西产业，全省双高计划见效。",
            ["海南省2024"] * 2,
        ),
        ("江西省政府工作报告\n学习海南“八大行动”，抓好“双高计划”。", ["海南省2024", "江西省2025"]),
        ("江西省政府工作报告\n海南省坚持创新，抓好“双高计划”。", ["海南省2024"]),
        ("江西省政府工作报告\n一、学习海南经验\n推进双高计划。", ["江西省2025"]),
        ("一、海南省\n推进双高计划。\n（二）江西省\n推进双高计划。", ["海南省2024", "江西省2025"]),
        ("海南省：\n推进双高计划。\n江西省：\n推进双高计划。", ["海南省2024", "江西省2025"]),
    ],
)
def test_a_text_is_explained_by_its_own_report(text: str, marked: list[str]) -> None:
    """As its head says whose it is, unless other words stand beside a name."""
    marks = Finder(TOLD).marks(text)
    assert [f"{mark.located.source.place}{mark.located.source.date[:4]}" for mark in marks] == marked


@pytest.mark.parametrize(
    "words",
    [
        "海绵城市",
        "国家创新型城市",
        "千亿园区",
        "百强县",
        "一廊两区建设",
        "三城同市",
        "安置区",
        "脱贫县",
        "农村地区",
    ],
)
@pytest.mark.parametrize("form", ["八大行动、{}", "{}，八大行动", "八大行动和{}"])
def test_words_that_end_as_places_do_are_none(form: str, words: str) -> None:
    """They refuse no answer."""
    found = answer(form.format(words), TOLD)
    assert (found.narrowed, {hit.entry.term for hit in found.hits}) == ("", {"八大行动"})


@pytest.mark.parametrize("place", ["万宁市", "三亚市", "和平区", "长沙县", "青禾县"])
def test_places_with_numerals_and_unknown_ones_are_places(place: str) -> None:
    """Nobody else answers for them."""
    assert answer(f"{place}的八大行动", TOLD).narrowed == place


DECEMBER = build([report("株洲市", "2024-12-25", "八大行动"), report("株洲市", "2025-12-25", "八大行动")])


def test_of_two_reports_of_december_a_year_means_the_one_that_was_given_in_it() -> None:
    """A report of December is about the next year too, so that both are of 2025."""
    marks = Finder(DECEMBER).marks("株洲市2024年八大行动。\n2025年八大行动，2026年八大行动。")
    assert [mark.located.source.date[:4] for mark in marks] == ["2024", "2025", "2025"]


def test_a_head_says_which_report_of_a_place_it_is() -> None:
    """Not that of the court, though it is newer."""
    court = report("株洲市", "2026-01-05", "八大行动")
    court = Glossary("court", court.title, Source("株洲市", "人民法院工作报告", "2026-01-05"), court.entries)
    marks = Finder(build([court, report("株洲市", "2025-12-25", "八大行动")])).marks(
        "株洲市政府工作报告\n\n抓好八大行动。"
    )
    assert [mark.located.source.report for mark in marks] == ["政府工作报告"]


ALONE = build([report("株洲市", "2024-12-25", "八大行动")])


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("2019年，广东省推进“八大行动”", "广东省"),
        ("义乌市推进八大行动", "义乌市"),
        ("杭州市今年实施“八大行动”", "杭州市"),
        ("国务院“八大行动”", "国务院"),
        ("教育部推进八大行动", "教育部"),
        ("2019年，株洲市实施“八大行动”", "2019年"),
        ("2025年，株洲市实施“八大行动”", ""),
        ("天元区推进八大行动", ""),
        ("抓好八大行动", ""),
        ("对接省“八大行动”", "省"),
        ("全省八大行动", "省"),
        ("今年全县八大行动", "县"),
        ("我市八大行动", ""),
    ],
)
def test_a_sentence_of_somebody_else_says_whose_the_answer_is(query: str, narrowed: str) -> None:
    """Also where only one report is open; a district lies in its city."""
    found = answer(query, ALONE)
    assert (found.status.is_answer, found.narrowed) == (True, narrowed)
    assert any("（株洲市 2024）" in line for line in remarks(found, Origins())) == bool(narrowed)


RANKED = build(
    [report("湖南省", "2026-01-27", "八大行动"), report("株洲市", "2025-12-25", "八大行动", "三百工程")]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("株洲市在全省率先推进八大行动", ["株洲市"]),
        ("株洲市在全省各市州中率先推进八大行动", ["株洲市"]),
        ("株洲市在全國率先推進八大行動", ["株洲市"]),
        ("湖南省在全国率先推进八大行动", ["湖南省"]),
        ("全省首次实施三百工程", ["株洲市"]),
        ("全省率先实施三百工程", ["株洲市"]),
        ("走在全省前列的三百工程", ["株洲市"]),
        ("全国首个三百工程", ["株洲市"]),
    ],
)
def test_a_rank_among_places_asks_for_no_report(query: str, answered: list[str]) -> None:
    """在全省率先 says nothing of whose a name is, so that no report is told to lack it."""
    found = answer(query, RANKED)
    assert ([hit.source.place for hit in found.hits], found.narrowed) == (answered, "")


SHORT = build([report("湖南省", "2025-01-14", "两新", "两重", "湘超")])


@pytest.mark.parametrize(
    ("query", "answered", "suggested"),
    [
        ("两重、两新", {"两重", "两新"}, set()),
        ("两重和两新", {"两重", "两新"}, set()),
        ("两重两新", set(), {"两重", "两新"}),
        ("用好两新资金", set(), {"两新"}),
        ("湘超火爆出圈", set(), {"湘超"}),
        ("“两新”组织党建", set(), set()),
    ],
)
def test_names_of_two_signs_are_found_in_lists_and_suggested(
    query: str, answered: set[str], suggested: set[str]
) -> None:
    """They may be part of other words: 两新组织."""
    found = answer(query, SHORT)
    assert {hit.entry.term for hit in found.hits} == answered
    assert {one.term for one in found.suggestions} == suggested


CARBON = build(
    [
        report("湖南省", "2026-01-27", "三高四新", "双碳", "三农", "一带"),
        report("湘潭市", "2026-01-12", "双碳", "两新", "十四五"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("双碳目标", ["双碳", "双碳"]),
        ("推进双碳", ["双碳", "双碳"]),
        ("推進雙碳目標", ["双碳", "双碳"]),
        ("湘潭市双碳工作", ["双碳"]),
        ("湖南湘潭推进双碳", ["双碳"]),
        ("推进双碳和三高四新", ["双碳", "双碳", "三高四新"]),
        ("抓好双碳工作和三高四新", ["双碳", "双碳", "三高四新"]),
        ("抓好三高四新、三农", ["三高四新", "三农"]),
        ("湖南和湘潭的双碳有什么不同", ["双碳", "双碳"]),
        ("十四五规划", ["十四五"]),
        ("展望十四五时期", ["十四五"]),
        ("十四五个项目", []),
        ("抓好三农", []),
        ("长江一带", []),
        ("两新组织党建", []),
        ("两新资金", []),
        ("举世无双碳", []),
        ("一重两新", []),
    ],
)
def test_a_name_of_two_signs_that_begins_with_a_number_is_found_where_it_surely_ends(
    query: str, answered: list[str]
) -> None:
    """At a mark, 的, 和 or 工作; a common word (三农) only beside another name; 一带 never."""
    assert [hit.entry.term for hit in answer(query, CARBON).hits] == answered


LEVELS = build(
    [
        report("湖南省", "2026-01-27", "八大行动"),
        report("湘西土家族苗族自治州", "2026-01-12", "八大行动", "五个湘西"),
        report("株洲市", "2025-12-26", "八大行动"),
        report("浦东新区", "2026-01-10", "五个中心"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("我省八大行动", ["湖南省2026"]),
        ("全省的八大行动", ["湖南省2026"]),
        ("全市八大行动", ["株洲市2025", "湘西土家族苗族自治州2026"]),
        ("我州八大行动", ["湘西土家族苗族自治州2026"]),
        ("全州推进八大行动", ["湘西土家族苗族自治州2026"]),
        ("全州五个湘西", ["湘西土家族苗族自治州2026"]),
        ("全区五个中心", ["浦东新区2026"]),
    ],
)
def test_a_level_of_government_answers_for_itself(query: str, answered: list[str]) -> None:
    """Where a report of that level has the name; 全州 is no county of 广西."""
    found = answer(query, LEVELS)
    assert (sorted(places(found)), found.narrowed) == (sorted(answered), "")
