"""A name is never found by another number than its own: changed numbers are suggested, not answered."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.search.changed import changed, lies, values
from zhuzhou_cli.answers import Status
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.render.notes import remarks
from zhuzhou_cli.render.origins import Origins
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder

NUMBERS = (
    *("8", "12", "24", "300", "2035", "1.5万", "15万", "4.0", "30%", "3‰", "1/3", "3·15", "3:7"),
    *("八", "十二", "廿四", "三百", "二〇三五", "一点五万", "十五万", "百分之三十", "三分之一", "壹拾伍"),
    *("两", "十四五", "三百百", "1+2", "Ⅲ", "IV", "3—5", "10²"),
)
"""Numbers of every kind that names of reports have."""
NOUNS = ("行动", "工程", "规划", "吨仓", "分钟生活圈", "项机制", "大产业", "条", "个百分点", "联动")

LISTED = ("三百工程", "四走四看", "八大行动", "“3+3+2”产业体系", "“1269”行动计划", "发展六仗")
"""Terms beside which others with changed numbers are listed."""


def made(*terms: str) -> Index:
    """An index of a glossary with these terms."""
    entries = tuple(Entry(number, term, "一件好事。") for number, term in enumerate(terms, 1))
    return build([Glossary("made-up", "名词解释", Source("某市", "政府工作报告", "2024-01-01"), entries)])


def names_of(glossary: Glossary) -> list[str]:
    """Its terms, aliases and parts."""
    return [
        *(entry.term for entry in glossary.entries),
        *(alias for entry in glossary.entries for alias in entry.aliases),
        *(part.term for entry in glossary.entries for part in entry.parts),
    ]


def test_no_changed_number_of_the_built_in_glossary_is_answered(glossary: Glossary, index: Index) -> None:
    """Every number of every name, in eight ways; what is itself in the report is no changed number."""
    asked = [(name, how, other) for name in names_of(glossary) for how, other in changed(name)]
    wrong = [
        (name, how, other)
        for name, how, other in asked
        if values(other) != values(name) and lies(other, answer(other, index))
    ]
    assert (len(asked) > 800, wrong) == (True, [])


@settings(max_examples=150)
@given(data=st.data())
def test_no_changed_number_of_a_made_up_glossary_is_answered(data: st.DataObject) -> None:
    """Points, fractions, shares, years, cheque numerals, several numbers in a name; exactly or not."""
    number, before = st.sampled_from(NUMBERS), st.sampled_from(("", "", "新", "推进", "幸福"))
    first, second = data.draw(st.permutations(NOUNS))[:2]  # halves of one noun are the same in another order
    name = st.tuples(before, number, st.just(first), st.just("") | number, st.just(second))
    terms = data.draw(st.lists(name.map("".join), min_size=1, max_size=4, unique=True))
    index = made(*terms)
    asked = data.draw(st.sampled_from([*changed(terms[0])]))[1]
    assume(values(asked) != values(terms[0]))
    assert lies(asked, answer(asked, index)) == lies(asked, answer(asked, index, exact=True)) == []


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("1.5万吨仓", "15万吨仓"),
        ("“十四五”规划", "十五五规划"),
        ("稳增长21条", "稳增长12条"),
        ("三百工程", "三百百工程"),
        ("“三纵三横”路网", "三纵四横路网"),
        ("两重两新", "两重三新"),
        ("30%税率", "30税率"),
        ("工业4.0", "工业40"),
        ("1/3行动", "13行动"),
        ("2×100万千瓦改造", "21×00万千瓦改造"),
        ("“1+3+6”体系", "13+6体系"),
        ("1+3+N", "13+N"),
        ("1+3+N", "１３＋Ｎ"),
        ("1+3+N", "13加N"),
        ("1+6+X", "16 + X"),
        ("“2+4+N”产业体系", "24+N"),
        ("“2+4+N”产业体系", "24+N产业体系"),
        ("1+3+若干", "13+若干"),
        ("N+1+3", "N+13"),
        ("15分钟生活圈", "壹拾陆分钟生活圈"),
    ],
)
def test_a_changed_number_is_suggested(term: str, asked: str) -> None:
    """Whatever the way to write it: it may be a slip."""
    found = answer(asked, made(term))
    assert (found.hits, found.status is Status.SUGGESTED) == ((), True)
    assert answer(asked, made(term), exact=True).hits == ()


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("②号工程", "③号工程"),
        ("⑵号公路", "⑶号公路"),
        ("㈡号泵站", "㈢号泵站"),
        ("❷号大桥", "❸号大桥"),
        ("第Ⅱ批", "第Ⅲ批"),
        ("第Ⅱ批", "第IV批"),
        ("II期工程", "III期工程"),
        ("Ⅳ类水体", "Ⅵ类水体"),
        ("Ⅴ级应急", "Ⅳ级应急"),
        ("3—5分钟响应", "35分钟响应"),
        ("3、5号线", "35号线"),
        ("10²计划", "102计划"),
        ("2^3计划", "23计划"),
        ("½工程", "12工程"),
        ("-5℃冷库", "5℃冷库"),
        ("零下5度作业", "5度作业"),
        ("1.5℃目标", "−1.5℃目标"),
        ("半小时通勤圈", "1个半小时通勤圈"),
        ("两年半计划", "两年计划"),
        ("两万五长征", "两万零五长征"),
        ("10²工程", "10工程"),
        ("10²工程", "10⁻²工程"),
        ("-10分贝", "10分贝"),
        ("½税率", "1½税率"),
        ("半小时经济圈", "2半小时经济圈"),
        ("第二个百年奋斗目标", "两个一百年"),
        ("第二个百年奋斗目标", "两个百年奋斗目标"),
        ("第三方评估", "三方评估"),
        ("“20+8”产业集群", "208产业集群"),
        ("1+10+N体系", "110N体系"),
        ("5+2就业之家", "5-2就业之家"),
        ("5+2就业之家", "2就业之家"),
        ("5+2就业之家", "1+5+2就业之家"),
        ("1+3+N", "某市的13+N"),
        ("1+3+N", "“13+N”工作"),
        ("3—5分钟生活圈", "5分钟生活圈"),
        ("3—5分钟生活圈", "wufenzhongshenghuoquan"),
        ("八大行动", "XⅧ大行动"),
        ("八大行动", "十 八大行动"),
        ("八大行动", "十·八大行动"),
        ("八大行动", "十　八大行动"),
        ("8大行动", "3 8大行动"),
        ("三年行动计划", "一至三年行动计划"),
        ("八大行动", "5到八大行动"),
        ("三年行动计划", "二-三年行动计划"),
        ("五大行动", "XV大行动"),
        ("五大行动", "五.5大行动"),
        ("四中心", "ⅵ中心"),
        ("一基金", "ⅺ基金"),
        ("八大行动", "8w大行动"),
        ("八大行动", "8k大行动"),
        ("两山理论", "④山理论"),
        ("半小时经济圈", "10小时经济圈"),
        ("半小时经济圈", "千小时经济圈"),
        ("半个月清零行动", "十个月清零行动"),
        ("半小时通勤圈", "每小时通勤圈"),
        ("每小时通勤圈", "半小时通勤圈"),
        ("三大工程", "三⑨"),
        ("三大工程", "1⑦"),
    ],
)
def test_a_number_in_rare_signs_is_a_number(term: str, asked: str) -> None:
    """Circled, Roman, raised, in a fraction, with a minus, as a span: another one is no hit in any way."""
    index = made(term)
    assert answer(asked, index).hits == answer(asked, index, exact=True).hits == ()
    assert [mark.text for mark in Finder(index).marks(f"推进{asked}。")] == []


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("baidaxingdong", "八大行动"),
        ("shibadaxingdong", "八大行动"),
        ("sidachanyexiangmu", "十大产业项目"),
        ("sisizousikan", "四走四看"),
        ("shizoushikan", "四走四看"),
        ("bbdxd", "八大行动"),
        ("sbbgc", "三百工程"),
    ],
)
def test_letters_that_spell_another_number_answer_nothing(asked: str, meant: str, index: Index) -> None:
    """An accent of a number is another number: si is 四, shi is 十."""
    assert meant not in [hit.match.text for hit in answer(asked, index).hits]


@pytest.mark.parametrize("asked", ["bddxd", "baadaxingdong", "badaxingdogn", "bdaxingdong", "ba da xing don"])
def test_a_slip_that_spells_no_number_is_forgiven(asked: str, index: Index) -> None:
    """A doubled letter, a swap, one too few."""
    assert [hit.entry.term for hit in answer(asked, index).hits] == ["八大行动"]


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("廿四桥", "24桥"),
        ("二〇三五愿景", "2O35愿景"),
        ("二〇三五愿景", "2035愿景"),
        ("15分钟生活圈", "壹拾伍分钟生活圈"),
        ("3·15行动", "315行动"),
        ("3·15行动", "3.15行动"),
        ("1.5万吨仓", "一点五万吨仓"),
        ("1.5万吨仓", "一點五萬噸倉"),
        ("一点五万吨", "一點五萬"),
        ("十六分钟生活圈", "\uf973\uf9d1分钟生活圈"),
        ("30%税率", "百分之三十税率"),
        ("2030启航计划", "启航计划"),
        ("十件民生实事", "民生实事"),
        ("三百工程", "三白工程"),
        ("三医联动", "三一联动"),
        ("-5℃冷库", "－5℃冷库"),
        ("5+2就业之家", "52就业之家"),
        ("1+3+N", "13N"),
        ("3—5分钟响应", "3~5分钟响应"),
        ("Ⅲ级响应", "III级响应"),
        ("两万五长征", "25000长征"),
        ("10²计划", "10²计划"),
        ("PM2.5治理", "PM₂.₅治理"),
        ("CO₂捕集", "CO2捕集"),
    ],
)
def test_an_equal_number_in_other_signs_is_answered(term: str, asked: str) -> None:
    """A number may be left out at the edge, and a hanzi that is none may stand for its sound or look."""
    assert [hit.entry.term for hit in answer(asked, made(term)).hits] == [term]


@pytest.mark.parametrize(
    ("query", "terms", "missed"),
    [
        ("三百工程、五百工程", ["三百工程"], ("五百工程",)),
        ("四走四看，五走五看", ["四走四看"], ("五走五看",)),
        ("三百工程、“九大行动”和四走四看", ["三百工程", "四走四看"], ("九大行动",)),
        ("三百工程，完成十个项目", ["三百工程"], ()),
        ("推进三百工程，完成二十项工程", ["三百工程"], ()),
        ("三百工程、四走四看", ["三百工程", "四走四看"], ()),
        ("八大行动、三百工程 2024", ["八大行动", "三百工程"], ()),
        ("五百、三百工程", ["三百工程"], ("五百",)),
        ("三百工程和四走四看的区别", ["三百工程", "四走四看"], ()),
        ("抓好三百工程、改善民生", ["三百工程"], ()),
        ("放管服、三百工程", ["三百工程"], ("放管服",)),
        ("三百工程，“放管服”，八大行动", ["三百工程", "八大行动"], ("放管服",)),
        ("三百工程,GDP", ["三百工程"], ("GDP",)),
        ("长沙三高五新、株洲三百工程", ["三百工程"], ("长沙三高五新",)),
        ("今年，三百工程", ["三百工程"], ()),
        ("三百工程、八大行动，是什么", ["三百工程", "八大行动"], ()),
        ("三百工程，八大行动，谢谢", ["三百工程", "八大行动"], ()),
        ("抓好三百工程，启动九大行动", ["三百工程"], ("九大行动",)),
        ("今年要抓好三百工程，推进五百工程", ["三百工程"], ("五百工程",)),
        ("三百工程/“九大行动”", ["三百工程"], ("九大行动",)),
        ("由三百工程升级为五百工程", ["三百工程"], ("五百工程",)),
        ("长沙九大行动、三百工程", ["三百工程"], ("九大行动",)),
        ("抓好三百工程，投资五百亿元，新增九万人", ["三百工程"], ()),
        ("三百工程有什么变化，八大行动呢", ["三百工程", "八大行动"], ()),
        ("抓好三百工程，每人开展一大行动", ["三百工程"], ()),
        ("抓好四走四看，启动五走五看", ["四走四看"], ("五走五看",)),
        ("抓好四走四看，启动５走５看", ["四走四看"], ("５走５看",)),
        ("由四走四看升级为四走五看", ["四走四看"], ("四走五看",)),
        ("三百工程，四走和五看", ["三百工程"], ("四走和五看",)),
        ("抓好三百工程，四走、四看", ["三百工程", "四走四看"], ()),
        ("抓好三百工程，构建“3+3+4”产业体系", ["三百工程"], ("“3+3+4”产业体系",)),
        ("抓好三百工程，构建3+3+4产业体系", ["三百工程"], ("3+3+4产业体系",)),
        ("三百工程、“3+3+1”产业体系", ["三百工程"], ("“3+3+1”产业体系",)),
        ("抓好三百工程，实施“1296”行动计划", ["三百工程"], ("“1296”行动计划",)),
        ("三百工程和“3+3+2”产业体系", ["三百工程", "“3+3+2”产业体系"], ()),
        ("抓好三百工程，“十五五”规划", ["三百工程"], ("十五五",)),
        ("聚焦三百工程，坚决打好发展七仗", ["三百工程"], ("发展七仗",)),
        ("聚焦三百工程，打好发展五仗的决心", ["三百工程"], ("发展五仗",)),
        ("聚焦三百工程，打好发展一仗", ["三百工程"], ()),
        ("聚焦三百工程，打好发展六仗", ["三百工程", "发展六仗"], ()),
    ],
)
def test_a_name_of_a_list_with_another_number_is_told(
    query: str, terms: list[str], missed: tuple[str, ...]
) -> None:
    """Beside those that are found, in the answer, its JSON and the note; what is no name is not."""
    found = answer(query, made(*LISTED))
    assert ([hit.entry.term for hit in found.hits], found.missed) == (terms, missed)
    assert found.to_dict().get("missed", []) == list(missed)
    said = [line for line in remarks(found, Origins()) if line.startswith("没有找到")]
    assert said == [f"没有找到“{one.translate(str.maketrans('“”', '‘’'))}”" for one in missed]


def test_every_changed_number_of_a_longer_name_is_told_in_a_sentence(
    glossary: Glossary, index: Index
) -> None:
    """And no half that has its own number answers, however the sentence goes on."""
    names = [(name, how, other) for name in names_of(glossary) for how, other in changed(name)]
    asked = [
        (other, sentence.format(other))
        for name, how, other in names
        if how == "one more" and len(values(name)) > 1
        for sentence in ("推进{}建设，抓好三百工程", "三百工程、“{}”")
    ]
    found = [(other, query, answer(query, index)) for other, query in asked]
    wrong = [
        query
        for other, query, each in found
        if [hit.entry.term for hit in each.hits] != ["三百工程"]
        or not any(other in one for one in each.missed)
    ]
    assert (len(asked) > 150, wrong) == (True, [])


@pytest.mark.parametrize(
    ("query", "terms", "missed"),
    [
        ("推进一厅两道一园一廊四张网建设", [], ()),
        ("抓好三百工程和一厅两道一园一廊四张网", ["三百工程"], ("一厅两道一园一廊四张网",)),
        ("三百工程，十大工程和六大行动", ["三百工程"], ("十大工程和六大行动",)),
        ("三百工程、一集团两基金", ["三百工程"], ("两基金",)),
        ("三百工程，“四走”“五看”，五走、五看", ["三百工程"], ("“四走”“五看”", "五走、五看")),
        ("建设四张网", ["一厅一道一园一廊四张网"], ()),
        ("三百工程，四张网，五张网", ["三百工程", "一厅一道一园一廊四张网"], ("五张网",)),
        ("十大工程抓得紧，六大行动启动", ["十大工程、五大行动"], ("六大行动",)),
        ("完善“1+2+X”争资项目储备机制", [], ()),
        ("三百工程、“1+3+X”争资项目储备机制", ["三百工程"], ("“1+3+X”争资项目储备机制",)),
        ("推进1+3+X争资项目储备机制和三百工程", ["三百工程"], ("1+3+X争资项目储备机制",)),
        ("完善争资项目储备机制和三百工程", ["“1+N+X”争资项目储备机制", "三百工程"], ()),
        ("三百工程，十大工程、八大行动", ["三百工程", "十大工程、五大行动", "八大行动"], ()),
    ],
)
def test_a_half_does_not_answer_for_a_name_with_another_number(
    query: str, terms: list[str], missed: tuple[str, ...], index: Index
) -> None:
    """By itself, or beside other words, it is what the query asks for."""
    found = answer(query, index)
    assert ([hit.entry.term for hit in found.hits], found.missed) == (terms, missed)


def test_a_term_in_a_list_is_no_half_of_a_longer_one() -> None:
    """The item beside it may be that of the longer one, with another number."""
    found = answer("抓好两大工程、三大行动", made("三大工程、三大行动", "三大行动"))
    assert [hit.entry.term for hit in found.hits] == ["三大行动"]


def test_names_of_a_list_all_with_other_numbers_suggest_those_with_their_words() -> None:
    """As each of them does by itself."""
    found = answer("五百工程、九大行动", made("三百工程", "四走四看", "八大行动"))
    assert found.hits == ()
    assert {suggestion.term for suggestion in found.suggestions} == {"三百工程", "八大行动"}


@pytest.mark.parametrize(("query", "term"), [("千万工程", "百千万工程"), ("百工程", "三百工程")])
@pytest.mark.parametrize("asked", ["{}", "某市的{}", "{}是某市的吗", "某市{}", "推进{}"])
def test_a_name_is_not_found_where_a_number_goes_on_before_it(query: str, term: str, asked: str) -> None:
    """百千万 is no 千万, in whatever step names are sought, and whatever place is asked for."""
    assert answer(asked.format(query), made(term)).hits == ()


@pytest.mark.parametrize(
    ("asked", "terms"),
    [("2条", ["“二条”", "乙"]), ("二条", ["“二条”"]), ("2", ["乙"]), ("第2条", ["乙"]), ("1条", ["甲"])],
)
def test_a_number_with_its_measure_word_is_a_name_before_it_is_that_of_an_entry(
    asked: str, terms: list[str]
) -> None:
    """In whatever numerals the name has it; 第 makes it the number of an entry."""
    assert [hit.entry.term for hit in answer(asked, made("甲", "乙", "“二条”")).hits] == terms
