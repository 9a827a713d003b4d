"""What an editor is told about a report: each code where it applies, and nothing where it does not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.audit import CHECKS, audit, is_warning
from zhuzhou_cli.documents import read
from zhuzhou_cli.library.shelf import shipped
from zhuzhou_cli.national import among, national

NAMES = national(Path(shipped("national.yaml")).read_text(encoding="utf-8"), "national.yaml")
KNOWN = among(NAMES)
APPENDIX = """

名词解释
1.“两扩”：扩大就业规模和扩大技能培训。
2.“八大行动”：指甲、乙、丙、丁、戊、己、庚、辛行动。
"""
USED = "我们推进“两扩”，实施“八大行动”。"


def found_in(text: str, path: str = "报告.txt", elsewhere: Sequence[str] = ()) -> list[Finding]:
    """The findings in a text, where another glossary has some names."""
    return audit(read(text.encode(), path), KNOWN, frozenset(elsewhere).__contains__)


def findings(body: str, appendix: str = APPENDIX) -> list[Finding]:
    """The findings in a report of some sentences and an appendix."""
    return found_in(f"政府工作报告\n{body}{USED}{appendix}")


def codes(body: str, appendix: str = APPENDIX) -> list[str]:
    """Their codes."""
    return [finding.code for finding in findings(body, appendix)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("建设“三区一村”。", "A101"),
        ("建设「三区一村」。", "A101"),
        ("我们建设“三区\n一村”。", "A101"),
        ("提出“建设‘三区一村’”。", "A101"),
        ('建设"三区一村"。', "A101"),
        ("构建“一心两翼三带”格局。", "A101"),
        ("落实“六个能力”要求。", "A102"),
        ("推动甲工程、乙工程、丙工程等“十大工程”纳入规划。", "A102"),
        ("深化“1351”行动。", "A103"),
        ("构建“1+10+N”体系。", "A103"),
        ("出台“26条”。", "A104"),
        ("做到“三全”。", "A105"),
        ("一、深化“两项制度”改革。", "A102"),
        ("\n一、2024年工作回顾\n加强网格管理、“三员一岗”建设。", "A101"),
        ("1、加强网格管理、“三项制度”建设。", "A102"),
        ("办好九大工程。", "A106"),
        ("实施“九大行动”。", "A301"),
        ("抓好“五个强化”：党建、法治、科技、基层。", "A302"),
        ("打造“三大平台”：创新平台，开放平台，生态平台，数字平台。", "A302"),
        ("做好“四件大事”：一是抓项目；二是抓改革；三是抓民生。", "A302"),
        ("做好“四件大事”：（一）抓项目；（二）抓改革；（三）抓民生。", "A302"),
        ("开展“四大会战”——招商会战、项目会战、民生会战。", "A302"),
        ("落实“百千万工程”。", "A105"),
        ("实施“四大工程”（交通、水利）。", "A302"),
        ("实施“四大工程”（即交通、水利），成效明显。", "A302"),
        ("实施“四大工程”：交通、水利和能源工程。", "A302"),
        ("做好“四件大事”，分别是：一是抓项目；二是抓改革；三是抓民生。", "A302"),
    ],
)
def test_a_fault_has_its_code(body: str, code: str) -> None:
    """And no other code."""
    assert codes(body) == [code]


@pytest.mark.parametrize(
    "announced",
    [
        *("：", "，即", "，包括", "，分别是", "，分别为：", "，依次是", "，具体为", "，具体是", "，主要是"),
        *("，主要包括", "，也就是", "，亦即", "建设，具体包括", "主要有", "，分为", "——"),
    ],
)
def test_items_are_counted_behind_whatever_announces_them(announced: str) -> None:
    """Three for four are too few, however they are announced."""
    assert codes(f"实施“四大工程”{announced}交通、水利、能源工程。") == ["A302"]
    assert codes(f"实施“四大工程”{announced}交通、水利、能源、文旅工程。") == []


@pytest.mark.parametrize(("name", "found"), [("九大行动", ["A301"]), ("三区一村", [])])
def test_what_another_glossary_explains_is_known_but_for_a_changed_number(
    name: str, found: list[str]
) -> None:
    """三区一村 needs no explanation here; 九大行动 may still be a slip for the 八大行动 of the report."""
    text = f"政府工作报告\n建设“{name}”。{USED}{APPENDIX}"
    assert [finding.code for finding in found_in(text, elsewhere=[name])] == found


@pytest.mark.parametrize(
    "body",
    [
        "落实责任、政策、帮扶、监管“四个到位”要求。",
        "我们落实责任、政策、\n帮扶、监管“四个\n到位”要求。",
        "新能源汽车、光伏产品和锂电池“新三样”出口增长。",
        "落实“三个到位”（责任、措施、资金）。",
        "推行“五个一”机制，即一名领导、一个单位、一支队伍、一名干部、一套方案。",
        "坚持“四个更加注重”，更加注重创新、更加注重协调、更加注重绿色、更加注重安全。",
        "坚持“四个带动”，以创新带动产业，以开放带动改革，以城市带动乡村，以生态带动民生。",
        "实现“三个提升”：创新能力提升、产业能级提升、城市品质提升。",
        "我们抓好“六大攻坚”。一是攻产业。",
        "我们抓好“三件大事”，一要抓创新，二要抓开放。",
        "实施“3510”计划，聚焦3大领域，培育5家企业，建设10个平台。",
        "做强甲产业，做优乙产业，做大丙产业“三大产业”。",
        "入选全国“十大名茶”。",
        "我们建设“三区一村”。“三区一村”是指三个园区和一个村。",
        "落实“两重”“两新”，巩固“五位一体”，做到“两个维护”，兜牢“三保”支出底线。",
        "“十四五”收官，“一县一馆”建成，“1·24”事故整改，12345热线畅通，干部有“十年磨一剑”的韧劲。",
        "深化“百企领航·千企升级”。",
        "学习“二十届三中全会”、“二十大报告”，引进“世界500强”，坚持“四项基本原则”。",
        "以“四个拉动”稳增长。统筹投资、消费、出口、创新四个拉动。",
        "抓好“九个方面”实事，“六大水系”水质优良，“两江四岸”贯通，民生实事“15件”办结。",
        "严格落实“三个规定”，健全“三类对象”监测，“9710”出口增长。",
    ],
)
def test_what_is_explained_or_everyday_is_no_warning(body: str) -> None:
    """On the spot, national, an idiom, a plan, a date, or one for each."""
    assert [finding for finding in findings(body) if is_warning(finding)] == []


def test_words_without_quotes_explain_a_name_only_by_what_stands_about_them() -> None:
    """That they are there again is no explanation."""
    assert [finding.text for finding in findings("抓好“四个拉动”。继续抓好四个拉动，做到有力有效。")] == [
        "四个拉动"
    ]


def test_a_name_is_told_once_at_its_first_place() -> None:
    """Line and column are those of the words inside the quotes."""
    first, *more = findings("加快发展。\n建设“三区一村”，\n“三区一村”成型。")
    assert (first.line, first.column, first.text, more) == (3, 4, "三区一村", [])
    assert first.why


def test_a_name_that_is_wrapped_behind_its_quote_stands_on_its_own_line() -> None:
    """Editors jump to the name, not to the end of the line before."""
    (found,) = findings("建设“\n三区一村”，效果很好。")
    assert (found.line, found.column, found.text) == (3, 1, "三区一村")


def test_what_the_appendix_explains_and_nobody_uses_is_told_at_its_entry() -> None:
    """Halves, aliases and another year of a name count as used."""
    unused = "3.数字孪生：指映射。\n4.2032年“十件实事”：指甲、乙。\n5.稳增长“18”条：指措施。\n"
    found = findings("稳增长“21条”“18条”见效，办好十件实事。", APPENDIX + unused)
    assert [(finding.code, finding.text) for finding in found if finding.code == "A201"] == [
        ("A201", "数字孪生")
    ]


@pytest.mark.parametrize(
    ("body", "term", "is_told"),
    [
        ("推进“一核两翼”建设。", "一核两翼格局", False),
        ("推进一核两翼建设。", "一核两翼空间布局体系", True),
        ("推进乡村振兴。", "乡村振兴战略", False),
        ("用好“双高”政策。", "双高建设计划", False),
        ("推进“一核三带”建设。", "一核两翼格局", True),
        ("十大重点领域成效明显。", "十大重点工程", True),
        ("建好乡村。", "乡村建设行动", True),
    ],
)
def test_a_term_without_its_last_noun_is_used(body: str, term: str, *, is_told: bool) -> None:
    """格局 and 战略 make no other name; what is counted does, and two hanzi of daily use are no name."""
    assert ("A201" in codes(body, f"{APPENDIX}3.{term}：指甲。\n")) is is_told


@pytest.mark.parametrize(
    ("body", "term", "is_told"),
    [
        ("新增瞪羚20家。", "瞪羚企业", False),
        ("推进林长制。", "林长制改革", False),
        ("打造零碳园3个。", "零碳园区", False),
        ("发展低空经济。", "低空经济产业", False),
        ("新增国家级单项冠军企业12家。", "制造业单项冠军企业", False),
        ("新增专精特新企业20家。", "专精特新中小企业", False),
        ("新增专精特新“小巨人”企业2家。", "专精特新中小企业", True),
        ("推进乡村振兴。", "乡村振兴示范镇", True),
        ("推动制造业高质量发展。", "高质量发展评价指数", True),
        ("科技创新成效明显。", "科技创新共同体", True),
        ("发挥龙头作用。", "龙头企业", True),
        ("发展科技。", "科技企业", True),
        ("推动绿色低碳转型。", "低碳城市", True),
        ("实施青苗护航大行动。", "青苗护航三大行动", True),
        ("实施第六大青苗护航行动。", "八大青苗护航行动", True),
        ("八大青苗护航工作见效。", "八大青苗护航行动", False),
        ("六项制度健全。", "六项机制", True),
    ],
)
def test_a_short_form_that_tells_its_term_is_a_use(body: str, term: str, *, is_told: bool) -> None:
    """It has all numbers of the term, is no everyday word, and stands in the name of no other entry."""
    appendix = f"{APPENDIX}3.{term}：指甲。\n4.专精特新“小巨人”企业：指乙。\n"
    told = [found.text for found in findings(body, appendix) if found.code == "A201"]
    assert (term in told) is is_told


def test_an_appendix_that_is_of_another_report_is_told_once() -> None:
    """Nearly nothing of it is used; a line for each would bury the rest."""
    appendix = "名词解释\n1.“甲乙”：指甲。\n2.“丙丁”：指丙。\n3.“戊己”：指戊。\n"
    text = f"青禾县政府工作报告\n各位代表，一年来工作很好。\n下一步继续努力。\n\n{appendix}"
    (found,) = found_in(text)
    assert (found.code, found.text, "另一份报告" in found.why) == ("A201", "“甲乙”", True)


def test_a_name_that_is_silenced_in_one_line_is_told_in_the_next() -> None:
    """Where it is not; and once."""
    body = "不算“三区一村”。zz:ignore\n建设“三区一村”，\n深化“三区一村”。\n"
    found = findings(body)
    assert [(finding.code, finding.line, finding.column) for finding in found] == [("A101", 3, 4)]


def test_an_appendix_whose_report_is_elsewhere_has_no_unused_names() -> None:
    """None of its entries would be used."""
    appendix = "名词解释\n1.“甲乙”：指甲。\n2.“丙丁”：指丙。\n3.“戊己”：指戊。\n"
    assert found_in(appendix, "附件.txt") == []


def test_a_term_explained_twice_in_other_words_is_a_note() -> None:
    """The second place says where the first is."""
    (found,) = findings("", APPENDIX + "3.“两扩”：扩大投资和消费。\n")
    assert (found.code, is_warning(found), "第1条" in found.why) == ("A401", False, True)


@pytest.mark.parametrize(
    ("term", "text", "told"),
    [
        ("“五新”", "新能源、新材料、新装备、新农业、新文旅、新物流。", ("“五新”", "6 项")),
        ("五大工程", "强基工程，固本工程，提质工程，增效工程。", ("五大工程", "4 项")),
        ("五大工程", "强基、固本、提质和增效工程。", ("五大工程", "3 或 4 项")),
        ("一核三带", "“一核”指城区；“三带”指江带、河带。", ("三带", "2 项")),
        ("四张清单", "权力清单、责任清单。", ("四张清单", "2 项")),
        ("三大行动", "一是强工行动；二是兴农行动；三是惠民行动；四是安民行动。", ("三大行动", "4 项")),
        (
            "五项制度",
            "一是例会制度；二是报告和通报制度；三是督查与问责制度；四是述职制度。",
            ("五项制度", "4 项"),
        ),
        ("五大行动", "包括：（1）强基行动，建设甲和乙；（2）固本行动。", ("五大行动", "2 项")),
        ("三清三治", "三清：清垃圾、清淤泥、清路障；三治：治垃圾、治污水。", ("三治", "2 项")),
    ],
)
def test_a_list_of_another_length_than_its_count_is_told_at_its_entry(
    term: str, text: str, told: tuple[str, str]
) -> None:
    """五新 with six, or a part of an entry."""
    (found,) = findings(f"抓好{term}。", f"{APPENDIX}3.{term}：{text}\n")
    assert (found.code, found.text, told[1] in found.why) == ("A302", told[0], True)


@pytest.mark.parametrize(
    "text", ["甲行动，乙行动等。", "是市委部署的重点行动，包括甲行动，乙行动，丙行动。", "抓好甲，推进乙。"]
)
def test_clauses_that_are_not_alike_are_no_list(text: str) -> None:
    """Nor is what ends with 等."""
    assert codes("抓好“三大行动”。", f"{APPENDIX}3.“三大行动”：{text}\n") == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("“百千万”工程", "100家龙头企业、1000家骨干企业、10000家科技企业。"),
        ("双十工程", "十个项目、十家企业、十个平台。"),
        ("四零服务", "零距离、零障碍、零成本、零投诉。"),
        ("一区四园", "指高新区和东园、西园、南园、北园。"),
        ("三大行动", "指强基、固本、提质行动。主要措施：一是加强领导；二是抓好落实。"),
        ("一核四组团", "中心城区和东、西、南、北四个组团。"),
    ],
)
def test_a_list_that_may_agree_with_its_count_is_no_finding(term: str, text: str) -> None:
    """Magnitudes count nothing, 零 may be counted, and 和 may join two items."""
    assert codes(f"抓好{term}。", f"{APPENDIX}3.{term}：{text}\n") == []


@pytest.mark.parametrize(
    "said",
    [
        "开展“百企行动”（龙头企业、骨干企业、科技企业）。",
        "“三驾马车”：投资、消费、出口分别增长5%、6%、7%。",
        "落实“八字方针”：巩固、调整、充实、提高。",
        "落实“八字”方针，即务实、高效、清廉、为民。",
        "做好“四件大事”，成效明显。一是抓项目；二是抓改革；三是抓民生。",
        "实施“四大工程”，主要是为了补短板、强弱项、惠民生。",
        "实施“四大工程”，主要是交通、水利、能源工程等。",
        "实施“四大工程”（市发改委、市水利局）。",
        "“四大工程”立即启动建设、施工、验收。",
        "“四大工程”指挥部协调住建、水利、交通部门。",
        "实施“四大工程”（交通、水利、能源和文旅）。",
    ],
)
def test_what_counts_no_items_disagrees_with_no_list(said: str) -> None:
    """百企 with three is one of many, 字 counts signs, and figures are no items."""
    assert "A302" not in codes(said)


@pytest.mark.parametrize(
    "said",
    ["从数量向质量转变、从速度向效益转变，从粗放向集约转变", "推进数量转变、质量转变，深化方式转变"],
)
def test_items_that_two_marks_part_are_listed(said: str) -> None:
    """A mark of each kind makes one list."""
    assert codes(f"落实“三个转变”，{said}。") == []


@pytest.mark.parametrize(
    "given",
    [
        *("对接湖南省“六大行动”。", "落实浙江省委“六大行动”部署。", "学习长沙“六大行动”。"),
        *("落实国家“六大行动”。", "落实省委、省政府“六大行动”。", "落实教育部的“六大行动”。"),
    ],
)
def test_a_name_of_another_place_is_no_changed_number(given: str) -> None:
    """It may have other numbers there."""
    assert "A301" not in codes(given)


@pytest.mark.parametrize("name", ["八大行动方案", "八大行动计划", "八大行动工作方案"])
def test_a_noun_in_the_quotes_makes_no_other_name(name: str) -> None:
    """八大行动 is explained."""
    assert codes(f"“{name}”印发。") == []


@pytest.mark.parametrize(
    ("by", "is_own"), [("全市", False), ("完成省", False), ("、市", False), ("全县", True), ("", True)]
)
def test_a_name_of_a_level_above_a_county_is_no_changed_number(by: str, *, is_own: bool) -> None:
    """全市 and 省 in a report of 攸县; 全县 is its own."""
    title = "攸县人民政府工作报告\n——2025年1月8日在攸县第十八届人民代表大会第五次会议上\n"
    said = found_in(f"{title}{by}“六大行动”见效。\n名词解释\n{APPENDIX}")
    assert ("A301" in [finding.code for finding in said]) == is_own


@pytest.mark.parametrize("name", ["十大（", "五大[a", "三大*", "两大+", "四大\\\\"])
def test_a_name_with_signs_of_patterns_is_read_as_it_stands(name: str) -> None:
    """Its noun is no pattern; what is no name is not asked for."""
    assert codes(f"“{name}”：指甲、乙。") == []


def test_clauses_behind_a_name_are_no_list_of_it() -> None:
    """They do not end as the name does: 三大工程 lists three 工程."""
    assert "A302" not in codes("实施“三大工程”：抓好平台，引进人才，扩大开放，改善民生。")


def test_a_noun_may_stand_outside_the_quotes_of_a_changed_number() -> None:
    """“3510”行动计划 in the body, “3511”行动计划 in the appendix."""
    more = "3.“3511”行动计划：指三大领域。\n4.治安“三张图”：态势图、隐患图、资源图。\n"
    found = findings("实施“3510”行动计划。拓展治安“四张图”应用。", APPENDIX + more)
    assert [(finding.code, finding.text) for finding in found] == [("A301", "3510"), ("A301", "四张图")]


@pytest.mark.parametrize(
    "body",
    [
        "建设“三区一村”。zz:ignore",
        "建设“三区一村”。<!-- zz:ignore A101 -->",
        "<!-- zz:ignore -->\n建设“三区一村”。",
        "# zz:ignore A101,A102\n\n建设“三区一村”。",
    ],
)
def test_a_comment_silences_its_line_or_the_next(body: str) -> None:
    """All codes, or those it names."""
    assert codes(f"{body}\n") == []


@pytest.mark.parametrize("body", ["建设“三区一村”。zz:ignore A102", "zz:ignore\n发展。\n建设“三区一村”。"])
def test_a_comment_silences_nothing_else(body: str) -> None:
    """Neither another code nor the line after the next."""
    assert codes(f"{body}\n") == ["A101"]


@pytest.mark.parametrize("code", CHECKS)
def test_every_check_has_a_message_that_quotes_the_words(code: str) -> None:
    """An editor seeks them in the text."""
    assert "{text}" in CHECKS[code].message


def test_words_in_html_are_found_at_their_place_in_the_source() -> None:
    """Tags before them count."""
    page = "<html><body><p>建设<b>“三区一村”</b>。</p></body></html>"
    (found,) = found_in(page, "报告.html")
    assert page.split("\n")[found.line - 1][found.column - 1 :].startswith("三区一村")


def test_national_names_are_reviewed_and_none_means_many_things() -> None:
    """Counted in reports, and plain strings."""
    assert len(NAMES) == len(set(NAMES)) > 100
    assert not {"十大工程", "八大行动", "三区一村"} & set(NAMES)


def test_a_term_that_a_line_breaks_is_placed_where_it_begins() -> None:
    """And not at the beginning of the list."""
    broken = "新质生产力（New Quality Productive\nForces）：先进的生产力。\n"
    found = found_in(f"推进“三通”。\n\n名词解释\n三通：通水等。\n{broken}双创：创新创业。\n")
    assert [(one.line, one.column) for one in found if one.text.startswith("新质生产力")] == [(5, 1)]
