"""What changed from one glossary to another: a pair of entries for each kind of change."""

from __future__ import annotations

import pytest

from zhuzhou_cli.comparison import Change, Kind, compared
from zhuzhou_cli.model import Entry, Glossary, Member, Part, Source


def glossary(year: int, *entries: Entry) -> Glossary:
    """A glossary of a year with these entries."""
    numbered = [
        Entry(number, entry.term, entry.text, entry.aliases, (), entry.parts, entry.members)
        for number, entry in enumerate(entries, 1)
    ]
    source = Source("青禾县", "政府工作报告", f"{year}-01-20")
    return Glossary(f"qinghe-{year}", "名词解释", source, tuple(numbered))


def entry(term: str, text: str = "一件好事。", *members: str, parts: dict[str, str] | None = None) -> Entry:
    """An entry with members, or with parts that have a text each."""
    made = tuple(Part(name, said) for name, said in (parts or {}).items())
    return Entry(1, term, text, (), (), made, tuple(map(Member, members)))


def brief(changes: list[Change]) -> list[tuple[str, list[str], list[str]]]:
    """Kind and terms of each change."""
    return [
        (
            change.kind.value,
            [located.entry.term for located in change.before],
            [located.entry.term for located in change.after],
        )
        for change in changes
    ]


PAIR = {"两重": "重大战略和安全能力", "两新": "设备更新和以旧换新"}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ([], [entry("八大行动")], "new"),
        ([entry("八大行动")], [], "dropped"),
        ([entry("十大行动")], [entry("八大行动")], "number"),
        ([entry("“十四五”规划")], [entry("“十五五”规划")], "number"),
        ([entry("三百工程", "甲、乙。", "甲", "乙")], [entry("三百工程", "甲、丙。", "甲", "丙")], "members"),
        ([entry("三百工程", "甲、乙。", "甲", "乙")], [entry("三百工程", "丙、丁。", "丙", "丁")], "meaning"),
        ([entry("双高", "高水平学校。")], [entry("双高", "粮食单产和总产都要创新纪录。")], "meaning"),
        ([entry("双高", "高水平学校和专业。")], [entry("双高", "指高水平学校、专业建设。")], "reworded"),
        ([entry("双高", "投资10亿元建学校。")], [entry("双高", "投资20亿元建学校。")], "meaning"),
        ([entry("双高", "学校≥100所。")], [entry("双高", "学校≤100所。")], "meaning"),
        ([entry("甲①计划")], [entry("甲②计划")], "number"),
        ([entry("六稳", "稳就业、稳金融。")], [entry("六稳", "稳金融、稳就业。")], "reworded"),
        ([entry("双高", "学校全面负责专业。")], [entry("双高", "学校不全面负责专业。")], "meaning"),
        ([entry("双高", "学校数量增长5%。")], [entry("双高", "学校数量下降5%。")], "meaning"),
        ([entry("双高", "指学校、专业建设。")], [entry("双高", "指学校、专业两项建设。")], "reworded"),
        ([entry("“双高”", "高水平学校。")], [entry("双高", "是指高水平学校。")], "same"),
        ([entry("两园", "工业园和物流园。")], [entry("两园", "物流园、工业园。")], "reworded"),
        ([entry("两园", "工业园、物流园。")], [entry("两园", "工业园、产业园。")], "meaning"),
        ([entry("三百工程", "甲、乙。", "甲", "乙")], [entry("三百工程", "甲、乙。")], "same"),
        ([entry("旧名", "甲、乙。", "甲", "乙")], [entry("新名字", "甲、乙。", "甲", "乙")], "same"),
        (
            [entry("三园", "甲、乙。", "甲", "乙")],
            [entry("三园（街区）", "甲、乙。", "甲", "乙")],
            "reworded",
        ),
        ([entry("三园", "甲、乙。", "甲", "乙")], [entry("三园（SP）", "甲、乙。", "甲", "乙")], "same"),
    ],
)
def test_an_entry_has_become_another(before: list[Entry], after: list[Entry], kind: str) -> None:
    """Aligned by its name, by the name without its numbers, by members that both have."""
    changes = compared(glossary(2024, *before), glossary(2025, *after))
    assert brief(changes) == [(kind, [one.term for one in before], [one.term for one in after])]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("产值100亿元、税收100亿元。", "产值100亿元、税收10亿元。", "meaning"),
        ("新增5家，退出5家。", "新增5家，退出3家。", "meaning"),
        ("建成20个，改造20个，新增30个。", "建成20个，改造30个，新增30个。", "meaning"),
        ("产值100亿元、税收10亿元。", "产值10亿元、税收100亿元。", "meaning"),
        ("产值100亿元、税收10亿元。", "产值达到10亿元、税收达到100亿元。", "meaning"),
        ("到2025年达60%，到2030年达80%。", "到2025年达80%，到2030年达60%。", "meaning"),
        ("产值100亿元、税收10亿元。", "税收10亿元、产值100亿元。", "reworded"),
        ("产值100亿元。", "产值达到100亿元。", "reworded"),
        ("1.建园；2.建校。", "1.建校；2.建园。", "reworded"),
        ("一是建园；二是建校。", "一是建校；二是建园。", "reworded"),
        ("建设三个园区，投资3亿元。", "建设3个园区，投资三亿元。", "reworded"),
        ("县里建设、市里补助。", "市里建设、县里补助。", "meaning"),
        ("学校由县里建、医院由市里建。", "学校由市里建、医院由县里建。", "meaning"),
        ("水位从高到低。", "水位从低到高。", "meaning"),
        ("全县各镇都推动产业升级和消费升级。", "全县各镇都推动消费升级和产业升级。", "reworded"),
        ("由县里建设、由市里补助。", "由市里补助、由县里建设。", "reworded"),
    ],
)
def test_figures_and_words_that_change_places_change_the_meaning(before: str, after: str, kind: str) -> None:
    """Items of a list may change places, with their figures."""
    changes = compared(glossary(2024, entry("双高", before)), glossary(2025, entry("双高", after)))
    assert brief(changes) == [(kind, ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("名单必须由省级认定。", "名单可以由省级认定。", "meaning"),
        ("名单应当由省级认定。", "名单可由省级认定。", "meaning"),
        ("企业可以自建公寓。", "企业不得自建公寓。", "meaning"),
        ("企业自建公寓。", "企业不得自建公寓。", "meaning"),
        ("每镇5家企业。", "每镇不超过5家企业。", "meaning"),
        ("鼓励企业自建公寓。", "企业必须自建公寓。", "meaning"),
        ("名单由省级认定。", "名单由市级认定。", "meaning"),
        ("各镇3月底前完成。", "各镇3月底后完成。", "meaning"),
        ("面积5亩以上的园区。", "面积5亩以下的园区。", "meaning"),
        ("每镇不少于5家企业。", "每镇不超过5家企业。", "meaning"),
        ("每镇至少5家企业。", "每镇至多5家企业。", "meaning"),
        ("每镇不低于5家企业。", "每镇低于5家企业。", "meaning"),
        ("各镇每年开展一次检查。", "各镇每月开展一次检查。", "meaning"),
        ("每镇至少5家企业。", "每镇不少于5家企业。", "reworded"),
        ("企业不得自建公寓。", "禁止企业自建公寓。", "reworded"),
        ("名单必须由省级认定。", "名单务必由省级认定。", "reworded"),
        ("前期工作由县里做，后期管护由镇里做。", "后期管护由镇里做，前期工作由县里做。", "reworded"),
        ("一个规划、一笔资金、一批项目、一抓到底。", "一个规划、一笔资金、一抓到底。", "meaning"),
        ("指学校、医院和公园建设。", "指学校和公园建设。", "meaning"),
        ("建设学校和医院。", "建设学校。", "meaning"),
        ("建设学校、公园，推进教育改革。", "建设学校、医院、公园，推进教育改革。", "meaning"),
        ("指学校、医院、公园建设。", "指学校、医院和公园。", "reworded"),
        ("建设学校、医院、公园。", "建设学校、医院，建设公园。", "reworded"),
        ("指学校、医院、公园。", "指学校、医院、公园等。", "reworded"),
    ],
)
def test_other_duties_bounds_and_items_change_the_meaning(before: str, after: str, kind: str) -> None:
    """Of one scale, words that mean the same are only other words; so are items that are joined otherwise."""
    changes = compared(glossary(2024, entry("双高", before)), glossary(2025, entry("双高", after)))
    assert brief(changes) == [(kind, ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("补助3万元。", "补助3万美元。", "meaning"),
        ("补助3万元。", "补助3亿元。", "meaning"),
        ("面积50平方公里。", "面积50公里。", "meaning"),
        ("5天内办结。", "5个工作日内办结。", "meaning"),
        ("六个月内办结。", "六个月后办结。", "meaning"),
        ("年均增长5%左右。", "年均增长5%以上。", "meaning"),
        ("年均增长5%。", "累计增长5%。", "meaning"),
        ("总产值约100亿元。", "总产值超100亿元。", "meaning"),
        ("不晚于3月底完成。", "不早于3月底完成。", "meaning"),
        ("县级以上政府负责。", "县级政府负责。", "meaning"),
        ("补助上限为100万元。", "补助下限为100万元。", "meaning"),
        ("企业有权提出申请。", "企业无权提出申请。", "meaning"),
        ("由省财政厅负责补助。", "由市财政局负责补助。", "meaning"),
        ("由省统一建设管理。", "由市统一建设管理。", "meaning"),
        ("由发改委牵头，每年评估。", "由财政局牵头，每年评估。", "meaning"),
        ("甲或者乙均可申请。", "甲和乙均可申请。", "meaning"),
        ("力争建成10个园区。", "确保建成10个园区。", "meaning"),
        ("每人补助100元。", "每户补助100元。", "meaning"),
        ("补助对象为农户（脱贫户除外）。", "补助对象为农户。", "meaning"),
        ("应当公开招标。", "宜公开招标。", "meaning"),
        ("5个工作日内办结。", "5工作日内办结。", "reworded"),
        ("面积50平方公里。", "面积50平方千米。", "reworded"),
        ("5天内办结。", "5日以内办结。", "reworded"),
        ("总产值约100亿元。", "总产值100亿元左右。", "reworded"),
        ("总产值超过100亿元。", "总产值100亿元以上。", "reworded"),
        ("由财政局负责补助。", "由市财政局负责补助。", "reworded"),
        ("由财政局负责补助。", "财政局负责补助。", "reworded"),
        ("由县里建设、由市里补助。", "由市里补助、由县里建设。", "reworded"),
        ("补助100元，建设5个园区。", "补助100元，建设5家园区。", "reworded"),
        ("力争建成10个园区。", "努力建成10个园区。", "reworded"),
        ("甲和乙都可以申请。", "甲与乙都可以申请。", "reworded"),
        ("除甲县外，还有乙县参加。", "除了甲县，还有乙县参加。", "reworded"),
    ],
)
def test_other_units_rights_and_holders_change_the_meaning(before: str, after: str, kind: str) -> None:
    """Units and words that mean the same, and longer names of who has to do something, do not."""
    changes = compared(glossary(2024, entry("双高", before)), glossary(2025, entry("双高", after)))
    assert brief(changes) == [(kind, ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("税率提高到百分之五。", "税率提高百分之五。"),
        ("增长到10亿元的目标。", "增长10亿元的目标。"),
        ("补助标准由50元提高到100元。", "补助标准提高100元。"),
        ("年产值上亿元的企业。", "年产值近亿元的企业。"),
        ("数万名群众参加。", "近万名群众参加。"),
        ("半年内完成整改。", "一年内完成整改。"),
        ("一年半内建成。", "一年内建成。"),
        ("半个月内公示。", "一个月内公示。"),
        ("一半以上的村参与。", "三成以上的村参与。"),
        ("取消企业开办收费的做法。", "保留企业开办收费的做法。"),
        ("企业开办实行备案制。", "企业开办实行审批制。"),
        ("由部门统一受理。", "由部门分别受理。"),
        ("对违规行为从严处理。", "对违规行为从宽处理。"),
        ("公办学校招收的学生。", "民办学校招收的学生。"),
        ("在中部地区实施的试点。", "在西部地区实施的试点。"),
        ("纳入名单的企业。", "移出名单的企业。"),
        ("减轻学生课业负担。", "加重学生课业负担。"),
        ("增强群众获得感。", "减弱群众获得感。"),
        ("指标越高差距越大。", "指标越低差距越大。"),
        ("男性60岁退休。", "女性60岁退休。"),
        ("向上级部门报告的制度。", "向下级部门通报的制度。"),
        ("由买方承担的费用。", "由卖方承担的费用。"),
        ("先批准后建设的项目。", "先建设后批准的项目。"),
        ("粤港澳大湾区建设。", "粤港大湾区建设。"),
        ("半年报告一次。", "一年报告一次。"),
        ("原则上当年完成。", "必须当年完成。"),
        ("逾千人参加培训。", "近千人参加培训。"),
        ("单位缴费的比例。", "个人缴费的比例。"),
        ("赋予企业自主权。", "收回企业自主权。"),
        ("向老年人免费提供的服务。", "向老年人提供的服务。"),
        ("碳排放趋近于零的园区。", "碳排放趋近于零的园区（含近零碳园区）。"),
        ("国内生产总值（GDP）。", "国内生产总值（GEP）。"),
    ],
)
def test_targets_durations_and_antonyms_change_the_meaning(before: str, after: str) -> None:
    """Whichever of both comes first."""
    for texts in ((before, after), (after, before)):
        old, new = (
            glossary(year, entry("双高", text)) for year, text in zip((2024, 2025), texts, strict=True)
        )
        assert brief(compared(old, new)) == [("meaning", ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("增长百分之五。", "增长5%。"),
        ("下降千分之三。", "下降3‰。"),
        ("提高五个百分点。", "提高5个百分点。"),
        ("税率提高至百分之五。", "将税率提高到5%。"),
        ("将补助标准提高100元。", "补助标准提高了100元。"),
        ("一年内完成整改。", "12个月内完成整改。"),
        ("半年内完成整改。", "6个月内完成整改。"),
        ("两周内办结。", "14天内办结。"),
        ("参保率三成以上。", "参保率30%以上。"),
        ("一半以上的村参与。", "50%以上的村参与。"),
        ("年产值上亿元的企业。", "年产值超亿元的企业。"),
        ("减轻学生课业负担。", "降低学生的课业负担。"),
        ("取消企业开办收费的做法。", "废除企业开办收费的做法。"),
        ("统一受理、集中审批的模式。", "集中审批、统一受理的模式。"),
        ("指在东部和西部开展的合作。", "指在西部和东部开展的合作。"),
        ("上下联动、内外协同的机制。", "内外协同、上下联动的机制。"),
        ("增强群众获得感。", "不断增强人民群众获得感。"),
        ("今后五年建成。", "未来5年建成。"),
        ("由省级部门统一管理的制度。", "由省级有关部门统一管理的制度。"),
        ("增加农民收入10%。", "农民收入增加10%。"),
        ("企业登记注册一日办结。", "企业注册登记一日办结。"),
        ("指增加农民收入、改善农村环境。", "指改善农村环境、增加农民收入。"),
        ("京津冀协同发展战略。", "京津冀三地协同发展战略。"),
        ("没有物业管理的小区。", "无物业管理的小区。"),
        ("生态系统生产总值。", "生态系统生产总值（Gross Ecosystem Product，简称GEP）。"),
        ("居民消费价格指数（CPI）。", "居民消费价格指数。"),
    ],
)
def test_the_same_in_other_words_figures_or_order_is_reworded(before: str, after: str) -> None:
    """Whichever of both comes first."""
    for texts in ((before, after), (after, before)):
        old, new = (
            glossary(year, entry("双高", text)) for year, text in zip((2024, 2025), texts, strict=True)
        )
        assert brief(compared(old, new)) == [("reworded", ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("新增耕地1000亩。", "减少耕地1000亩。"),
        ("未成年人免票。", "成年人免票。"),
        ("到2025年底完成。", "到2025年初完成。"),
        ("月末发放。", "月初发放。"),
        ("优先安排本县户籍学生。", "优先安排外县户籍学生。"),
        ("一次性补助。", "按年补助。"),
        ("正式编制人员。", "编外人员。"),
        ("可回收物投放到蓝色桶。", "可回收物投放到绿色桶。"),
        ("向社会公布结果。", "向部门公布结果。"),
        ("为发展修建铁路。", "为发展修建公路。"),
        ("由县长担任组长。", "由书记担任组长。"),
        ("面向农村建设。", "面向社区建设。"),
    ],
)
def test_one_thing_in_place_of_another_changes_the_meaning(before: str, after: str) -> None:
    """Though all else is the same, and the text about them long."""
    lead = "指县里为群众的利益开展的一项工作，"
    for texts in ((before, after), (lead + after, lead + before)):
        old, new = (
            glossary(year, entry("双高", text)) for year, text in zip((2024, 2025), texts, strict=True)
        )
        assert brief(compared(old, new)) == [("meaning", ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("推进园区建设。", "推动园区建设。"),
        ("提升治理能力。", "提高治理能力。"),
        ("破解群众就医难题。", "解决群众就医难题。"),
        ("各项工作措施。", "各项工作举措。"),
        ("将污水集中处理。", "把污水集中处理。"),
        ("通过数字手段办理。", "利用数字手段办理。"),
        ("为群众提供方便。", "为居民提供方便。"),
        ("农村环境整治。", "农村环境治理。"),
    ],
)
def test_one_word_in_place_of_another_that_says_the_same_is_reworded(before: str, after: str) -> None:
    """Whichever of both comes first."""
    for texts in ((before, after), (after, before)):
        old, new = (
            glossary(year, entry("双高", text)) for year, text in zip((2024, 2025), texts, strict=True)
        )
        assert brief(compared(old, new)) == [("reworded", ["双高"], ["双高"])]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("权力清单、责任清单。", "①权力清单；②责任清单。", "reworded"),
        ("权力清单、责任清单。", "①权力清单②责任清单。", "reworded"),
        ("一是权力清单，二是责任清单。", "①权力清单，②责任清单。", "reworded"),
        ("⑴权力清单；⑵责任清单。", "①权力清单；②责任清单。", "reworded"),
        ("权力清单、责任清单。", "（1）权力清单；（2）责任清单。", "reworded"),
        ("权力清单、责任清单。", "①权力清单；②负面清单。", "meaning"),
        ("①权力清单；②责任清单。", "①权力清单；②责任清单；③负面清单。", "meaning"),
        ("实施甲①计划的企业。", "实施甲②计划的企业。", "meaning"),
    ],
)
def test_numbers_of_items_are_another_wording(before: str, after: str, kind: str) -> None:
    """In any style; a number in a name is none of an item."""
    changes = compared(glossary(2024, entry("清单", before)), glossary(2025, entry("清单", after)))
    assert brief(changes) == [(kind, ["清单"], ["清单"])]


def test_two_entries_have_become_one_that_says_the_same() -> None:
    """And the other way round; nothing came and nothing went."""
    two = [entry(name, f"是指{said}。", said) for name, said in PAIR.items()]
    one = entry("“两重”“两新”", f"{'，'.join(PAIR.values())}。", *PAIR.values(), parts=PAIR)
    old, new = glossary(2024, *two), glossary(2025, one)
    assert brief(compared(old, new)) == [("merged", ["两重", "两新"], ["“两重”“两新”"])]
    assert brief(compared(new, old)) == [("split", ["“两重”“两新”"], ["两重", "两新"])]
    (change,) = compared(old, new)
    assert (change.added, change.removed) == ((), ())


def test_members_that_came_and_went_are_told() -> None:
    """As they are printed, in the order of their lists."""
    old = glossary(2024, entry("十大行动", "甲、乙、丙。", "甲", "乙", "丙"))
    new = glossary(2025, entry("八大行动", "丁、乙、戊。", "丁", "乙", "戊"))
    (change,) = compared(old, new)
    assert (change.kind, change.added, change.removed) == (Kind.NUMBER, ("丁", "戊"), ("甲", "丙"))


def test_members_that_the_text_still_names_have_not_gone() -> None:
    """Though one glossary has no list of them."""
    old = glossary(2024, entry("三大行动", "强工、兴农、惠民行动。", "强工", "兴农", "惠民行动"))
    new = glossary(2025, entry("三大行动", "强工、兴农和惠民行动。"))
    (change,) = compared(old, new)
    assert (change.kind, change.added, change.removed) == (Kind.REWORDED, (), ())


def test_changes_come_in_the_order_of_the_later_glossary_and_dropped_ones_last() -> None:
    """Each entry once."""
    old = glossary(2024, entry("旧事"), entry("八大行动"), entry("三百工程"))
    new = glossary(2025, entry("三百工程"), entry("新事"), entry("十大行动"))
    assert [kind for kind, _, _ in brief(compared(old, new))] == ["same", "new", "number", "dropped"]


def test_a_short_noun_is_no_name() -> None:
    """十大 is not 八大 with another number: anything may be counted."""
    changes = compared(glossary(2024, entry("十大")), glossary(2025, entry("八大")))
    assert [kind for kind, _, _ in brief(changes)] == ["new", "dropped"]


def test_a_glossary_is_what_it_is(glossary: Glossary) -> None:
    """Nothing changes from the built-in glossary to itself."""
    assert {change.kind for change in compared(glossary, glossary)} == {Kind.SAME}
