"""Names are found as people type their pinyin, and as scanners and PDF files write their signs."""

from __future__ import annotations

import pytest

from zhuzhou_cli.answers import Status
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Part, Reading, Source
from zhuzhou_cli.search import answer

NAMES = (
    *("攻略行动", "女企业家园", "疟疾清零", "全域旅游圈", "妇女之家", "选优育苗", "小孩儿乐园", "这儿最美"),
    *("一下儿办好", "哪儿办", "乾安新城", "乾县路", "宫商角徵羽", "於陵故城", "双十一大集", "GDP考核"),
)


@pytest.fixture(scope="module")
def index() -> Index:
    """The names of a made-up report."""
    return build([report(*NAMES)])


def report(*names: str) -> Glossary:
    """A glossary of some names, all with the same explanation."""
    entries = tuple(Entry(number, name, "解释。") for number, name in enumerate(names, 1))
    return Glossary("test-2030", "测试", Source("青禾县", "政府工作报告", "2030-01-10"), entries)


def terms(query: str, index: Index) -> list[str]:
    """The terms of what a query is answered with."""
    return [hit.entry.term for hit in answer(query, index).hits]


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("gonglue", "攻略行动"),
        ("gonglyue", "攻略行动"),
        ("gōnglüè", "攻略行动"),
        ("NUEJI", "疟疾清零"),
        ("nyuqiye", "女企业家园"),
        ("funyu", "妇女之家"),
        ("quanyulyuyou", "全域旅游圈"),
        ("qvanyv", "全域旅游圈"),
        ("xvanyou", "选优育苗"),
        ("xüanyou", "选优育苗"),
        ("xuănyŏu", "选优育苗"),
        ("ɡonɡlve", "攻略行动"),
        ("ɡonɡ略", "攻略行动"),
        ("xiǎoháir", "小孩儿乐园"),
        ("xiao3hair2", "小孩儿乐园"),
        ("zherzuimei", "这儿最美"),
        ("yixiarban", "一下儿办好"),
        ("na3r ban4", "哪儿办"),
    ],
)
def test_pinyin_is_read_as_people_type_it(query: str, term: str, index: Index) -> None:
    """Without ü, with v for every ü, as in passports and textbooks, with an r for 儿."""
    assert terms(query, index) == [term]


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("qianan", "乾安新城"),
        ("qaxc", "乾安新城"),
        ("qianxian", "乾县路"),
        ("gongshangjiaozhiyu", "宫商角徵羽"),
        ("gongshangjuezhengyu", "宫商角徵羽"),
    ],
)
def test_a_sign_is_read_as_it_is_printed(query: str, term: str, index: Index) -> None:
    """乾 and 徵 are folded to 干 and 征, which are read otherwise."""
    assert terms(query, index) == [term]


def test_a_stated_reading_wins() -> None:
    """An editor who knows how a name is said is believed before any table."""
    entry = Entry(1, "乾县路", "解释。", readings=(Reading("乾县", ("gān", "xiàn")),))
    source = Source("青禾县", "政府工作报告", "2030-01-10")
    assert terms("gxl", build([Glossary("test-2030", "测试", source, (entry,))])) == ["乾县路"]


@pytest.mark.parametrize("query", ["GPD", "DGP"])
def test_swapped_letters_of_a_short_name_are_suggested(query: str, index: Index) -> None:
    """Three letters are too few to be sure of."""
    found = answer(query, index)
    assert found.status is Status.SUGGESTED
    assert found.suggestions[0].term == "GDP考核"


@pytest.mark.parametrize("query", ["shuangshir", "dashir"])
def test_an_r_is_no_number(query: str, index: Index) -> None:
    """二 is er, and no r stands for it."""
    assert terms(query, index) == []


@pytest.fixture(scope="module")
def printed() -> Index:
    """Names with the signs that scanners and PDF files confuse."""
    return build([report(*PRINTED)])


PRINTED = (
    *("西门夜市", "南门夜市", "两山转化", "口岸经济圈", "十件大事", "高铁新城", "人工智能＋行动", "1+N+X"),
    *("城—乡—村三级网", "三〇五〇目标", "工业4.0", "15分钟生活圈", "1.5万吨仓", "四大工程"),
)


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("⻄⻔夜市", "西门夜市"),
        ("⼝口岸经济圈", "口岸经济圈"),
        ("⼗十件⼤大事", "十件大事"),
        ("十⼗件大⼤事", "十件大事"),
        ("四⼤大⼯工程", "四大工程"),
        ("推进⼝口岸经济圈建设", "口岸经济圈"),
        ("十件大亊", "十件大事"),
        ("両山転化", "两山转化"),
        ("髙铁新城", "高铁新城"),
        ("囗岸经济圈", "口岸经济圈"),
    ],
)
def test_variants_of_a_sign_are_one_sign(query: str, term: str, printed: Index) -> None:
    """Radicals in place of signs, beside their signs, and the forms of other times and countries."""
    assert terms(query, printed) == [term]


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("人工智能十行动", "人工智能＋行动"),
        ("1十N十X", "1+N+X"),
        ("城一乡一村三级网", "城—乡—村三级网"),
        ("三O五O目标", "三〇五〇目标"),
        ("三0五0目标", "三〇五〇目标"),
        ("工业4.O", "工业4.0"),
        ("l5分钟生活圈", "15分钟生活圈"),
    ],
)
def test_a_misread_mark_is_found_where_it_is_printed(query: str, term: str, printed: Index) -> None:
    """A plus is read as 十, a dash as 一, a zero as O, a one as l."""
    assert terms(query, printed) == [term]


@pytest.mark.parametrize(
    "query", ["l5万吨仓", "人工智能一行动", "四十大工程", "1十N", "O5分钟生活圈", "l0分钟生活圈"]
)
def test_no_misread_mark_changes_a_number(query: str, printed: Index) -> None:
    """Each mark is where the print has it, and the numbers beside it are the same."""
    assert terms(query, printed) == []


@pytest.mark.parametrize("query", ["\ufffd门夜市", "〓门夜市", "\ue123门夜市", "〓岸经济圈", "⺀门夜市"])
def test_a_sign_that_cannot_be_read_makes_no_other_name(query: str, printed: Index) -> None:
    """It is not left out, and may have been any sign."""
    assert terms(query, printed) == []


TIMES = build([report("7×24小时", "4×4汽车", "2X专项", "四中心一基地")])


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("7x24小时", "7×24小时"),
        ("提供7X24小时服务", "7×24小时"),
        ("4x4", "4×4汽车"),
        ("提供7*24小时服务", "7×24小时"),
        ("7 x 24小时", "7×24小时"),
        ("7✕24小时", "7×24小时"),
        ("2x专项", "2X专项"),
        ("四中心一基地一体化", "四中心一基地"),
    ],
)
def test_an_x_between_digits_is_a_times_sign(query: str, term: str) -> None:
    """As keyboards have it; and 一体 is no half of a name."""
    assert terms(query, TIMES) == [term]


@pytest.mark.parametrize(
    "query", ["四中心一基地一平台", "打造“四中心一基地一平台”", "四中心一基地两园区格局"]
)
def test_a_name_with_a_half_of_two_hanzi_more_is_another(query: str) -> None:
    """As one with a half of one hanzi is: 一廊一带一圈两区."""
    assert terms(query, TIMES) == []


@pytest.mark.parametrize("asked", ["是指哪里", "是指什么", "指哪里", "是哪里", "都有哪些", "在哪里"])
def test_a_question_after_the_name_of_a_part_is_none_of_its_words(asked: str) -> None:
    """Though a part of two signs is found in no other words."""
    wings = build(
        [
            Glossary(
                "a",
                "a",
                Source("甲市", "报告", "2025-01-01"),
                (Entry(1, "一核两翼", "核与翼。", parts=(Part("两翼", "甲县、乙县"),)),),
            )
        ]
    )
    assert [hit.match.text for hit in answer(f"两翼{asked}", wings).hits] == ["两翼"]


@pytest.mark.parametrize("dressed", ["推进攻略行动和妇女之家２０２３年", "“推进攻略行动和妇女之家2023年”"])
def test_a_year_behind_the_last_name_counts_in_full_width_and_in_quotes(dressed: str, index: Index) -> None:
    """Of 2023 there is no 妇女之家 here."""
    assert terms(dressed, index) == terms("推进攻略行动和妇女之家2023年", index) == ["攻略行动"]
