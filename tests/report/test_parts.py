"""Each part of a term has its own words of the explanation, and no others."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.structure.propose import propose


def parts(term: str, text: str) -> list[tuple[str, str, list[str]]]:
    """The parts that are proposed: name, text and members of each."""
    found = propose(term, text).parts
    return [(part.term, part.text, [member.text for member in part.members]) for part in found]


@pytest.mark.parametrize(
    "text",
    [
        "“3”是指甲、乙、丙；第二个“3”是指丁、戊、己；“X”是指若干产业。",
        "第一个“3”指甲、乙、丙；第二个“3”指丁、戊、己；“X”指若干产业。",
        "前一个“3”即甲、乙、丙，后一个“3”即丁、戊、己，“X”即若干产业。",
        "“3”指甲、乙、丙，另一个“3”指丁、戊、己，“X”指若干产业。",
        "“3”指甲、乙、丙；“3”指丁、戊、己；“X”指若干产业。",
    ],
)
@pytest.mark.parametrize("term", ["“3+3+X”产业体系", "3+3+X"])
def test_two_parts_of_one_name_are_two(term: str, text: str) -> None:
    """Whatever tells the second from the first."""
    assert parts(term, text) == [
        ("3", "甲、乙、丙", ["甲", "乙", "丙"]),
        ("3", "丁、戊、己", ["丁", "戊", "己"]),
        ("X", "若干产业", []),
    ]


@pytest.mark.parametrize("lead", ["即", "指", "是指", "为", "："])
@pytest.mark.parametrize("sign", ["，", "；", "。"])
@pytest.mark.parametrize("last", ["若干配套政策", "各类配套政策", "多项措施"])
def test_the_last_part_begins_at_its_name(last: str, sign: str, lead: str) -> None:
    """Whatever stands between the parts, and whatever the last one opens with."""
    text = sign.join([f"“1”{lead}总意见", f"“3”{lead}甲、乙、丙", f"“N”{lead}{last}"]) + "。"
    assert [(name, said) for name, said, _ in parts("“1+3+N”政策体系", text)] == [
        ("1", "总意见"),
        ("3", "甲、乙、丙"),
        ("N", last),
    ]


@pytest.mark.parametrize(
    "result",
    [
        "，形成组团发展格局。",
        "，推动全域协调发展。",
        "，共同构成发展主轴。",
        "，从而带动全县；效果明显。",
        "。",
    ],
)
@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("东翼、西翼", ["东翼", "西翼"]),
        ("东翼和西翼", ["东翼", "西翼"]),
        ("东城、西城两个组团", ["东城", "西城"]),
    ],
)
def test_a_clause_on_all_parts_is_no_words_of_the_last(text: str, members: list[str], result: str) -> None:
    """Where the part has all that it counts before the clause; the explanation keeps it."""
    assert parts("一轴两翼", f"“一轴”指青江，“两翼”指{text}{result}") == [
        ("一轴", "青江", ["青江"]),
        ("两翼", text, members),
    ]


@pytest.mark.parametrize(
    ("term", "text", "last"),
    [
        ("一重两新", "“一重”指重大工程，“两新”指设备更新，加快以旧换新。", "设备更新，加快以旧换新"),
        ("一核两翼", "“一核”指城区，打造中心；“两翼”指东翼、西翼，打造景区。", "东翼、西翼，打造景区"),
    ],
)
def test_a_clause_may_belong_to_the_last_part(term: str, text: str, last: str) -> None:
    """It is one of what is counted, or the part before has such a clause too."""
    assert parts(term, text)[-1][1] == last


def test_clauses_with_lists_of_their_own_are_no_pair() -> None:
    """The term has two count words, and the sentence two clauses."""
    text = "指将多个环节整合为“一件事”，一次告知、一表申请、一次办好。"
    assert parts("“一件事一次办”", text) == []
    assert propose("两翼", "东翼、西翼，推动全域发展。").members == propose("两翼", "东翼、西翼。").members


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“一圈”，即{}；", "“两带”，即{}。"),
        ("“一圈”——{}；", "“两带”——{}。"),
        ("一圈，是指{}；", "两带，是指{}。"),
        ("“一圈”（即{}）、", "“两带”（即{}）。"),
    ],
)
def test_the_words_between_a_part_and_its_meaning_are_of_neither(one: str, other: str) -> None:
    """Comma, dash and brackets."""
    text = one.format("中心城区") + other.format("东带、西带")
    assert parts("“一圈两带”", text) == [
        ("一圈", "中心城区", ["中心城区"]),
        ("两带", "东带、西带", ["东带", "西带"]),
    ]


def test_sentences_behind_the_last_part_are_on_all_of_them() -> None:
    """They are not its own."""
    text = "一带指沿江发展带；三区指东区、西区和南区。其中，东区重点发展工业，西区重点发展农业。"
    assert parts("“一带三区”", text) == [
        ("一带", "沿江发展带", ["沿江发展带"]),
        ("三区", "东区、西区和南区", ["东区", "西区", "南区"]),
    ]


def test_a_part_may_leave_a_choice_in_its_last_item() -> None:
    """四议两公开, as villages decide."""
    said = "党支部会提议、“两委”会商议、党员大会审议、代表会议或村民会议决议"
    assert parts("四议两公开", f"{said}；决议公开、结果公开。")[0] == ("四议", said, said.split("、"))


@pytest.mark.parametrize("text", ["“一圈”指，。“两带”指，。", "“一圈”：；“两带”：；"])
def test_parts_without_words_are_none(text: str) -> None:
    """As damaged files have them."""
    assert parts("“一圈两带”", text) == []


@pytest.mark.parametrize("verb", ["分别对应", "对应", "包括", "包含", "主要包括", "涵盖"])
@pytest.mark.parametrize("sign", ["，", "；", "。"])
@pytest.mark.parametrize("term", ["“三区三线”", "三区三线"])
def test_other_words_announce_a_part_beside_one_that_is_defined(term: str, sign: str, verb: str) -> None:
    """“三线”分别对应…, behind “三区”指…; the first part does not take it in."""
    assert parts(term, f"“三区”指东区、西区、南区{sign}“三线”{verb}甲线、乙线、丙线。") == [
        ("三区", "东区、西区、南区", ["东区", "西区", "南区"]),
        ("三线", "甲线、乙线、丙线", ["甲线", "乙线", "丙线"]),
    ]


@pytest.mark.parametrize("verb", ["位于", "重在突出", "覆盖了"])
def test_no_part_takes_in_another_that_is_announced_in_unknown_words(verb: str) -> None:
    """There are no parts then."""
    assert parts("“一核两区”", f"“一核”指中心城区；“两区”{verb}东区、西区。") == []


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("“六稳”“六保”", "“六稳”指稳甲；“六保”指保乙。", [("“六稳”", "稳甲"), ("“六保”", "保乙")]),
        ("“三横五纵”路网", "三横：甲路、乙路；五纵：五条路。", [("三横", "甲路、乙路"), ("五纵", "五条路")]),
        ("“双招双引”", "“双招”即招商；“双引”即引资。", [("双招", "招商"), ("双引", "引资")]),
    ],
)
def test_straight_quotes_are_as_curly_ones(term: str, text: str, found: list[tuple[str, str]]) -> None:
    """The names are printed with the quotes that they have."""
    straight = str.maketrans("“”", '""')
    assert [(name, said) for name, said, _ in parts(term, text)] == found
    shown = [(name, said) for name, said, _ in parts(term.translate(straight), text.translate(straight))]
    assert shown == [(name.translate(straight), said) for name, said in found]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        (
            "“三区三线”",
            "三区是指甲区、乙区、丙区三种类型的空间；三线分别对应在甲区、乙区、丙区划定的丁线、戊线、己线三条线。",
            [("三区", ["甲区", "乙区", "丙区"]), ("三线", [])],
        ),
        (
            "“两梁两柱”",
            "两梁分别是甲、乙；两柱分别为丙、丁。",
            [("两梁", ["甲", "乙"]), ("两柱", ["丙", "丁"])],
        ),
        ("三区三线", "三区是指甲区、乙区、丙区；三线由国家划定。", []),
        (
            "一核两翼",
            "一核，中心城区；两翼，甲县、乙县。",
            [("一核", ["中心城区"]), ("两翼", ["甲县", "乙县"])],
        ),
    ],
)
def test_bare_names_may_be_announced_in_other_words(
    term: str, text: str, found: list[tuple[str, list[str]]]
) -> None:
    """The first part never becomes the members of the whole, with its 三区是指; no remark is made of it."""
    structure = propose(term, text)
    assert [(name, members) for name, _, members in parts(term, text)] == found
    assert (structure.members, structure.disagreement) == ((), "")


@pytest.mark.parametrize(
    ("one", "other"), [("前者指", "后者指"), ("前者是", "后者是"), ("前者包括", "后者包括"), ("指", "")]
)
def test_what_says_which_part_is_meant_belongs_to_none(one: str, other: str) -> None:
    """前者 and 后者 stand for the names in the term."""
    lists = ("甲清单、乙清单、丙清单", "丁一批、戊一批、己一批")
    text = f"{one}{lists[0]}；{other}{lists[1]}。"
    assert parts("“三个清单”与“三个一批”", text) == [
        ("三个清单", lists[0], lists[0].split("、")),
        ("三个一批", lists[1], lists[1].split("、")),
    ]


def test_a_part_whose_last_item_may_end_earlier_has_no_members() -> None:
    """Nor a remark that it lists another number of them."""
    structure = propose("一核三区", "“一核”指城区；“三区”指学校、医院、养老机构监管。")
    assert (structure.parts[1].members, structure.disagreement) == ((), "")


@pytest.mark.parametrize("colon", ["：", ":", ""])
@pytest.mark.parametrize("lead", ["指", "是指", "即", "主要指"])
def test_a_colon_behind_the_lead_is_none_of_the_part(lead: str, colon: str) -> None:
    """“五园”指：甲园、乙园."""
    text = f"“两园”{lead}{colon}东甲园、西乙园，“一带”{lead}{colon}沿江带。"
    two = [("两园", "东甲园、西乙园", ["东甲园", "西乙园"]), ("一带", "沿江带", ["沿江带"])]
    assert parts("“两园一带”", text) == two


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("一老一小", "“一老”指养老“一小”指托育", ["养老", "托育"]),
        ("“一老一小”服务", "“一老”指养老“一小”指托育", ["养老“一小”指托育"]),
        ("一老一小", "通过“一老”指养老“一小”指托育", []),
    ],
)
def test_parts_without_a_stop_between_them_are_told_by_their_names(
    term: str, text: str, found: list[str]
) -> None:
    """If the text begins with one and they are the whole term: lines of a cell may have no stops."""
    assert [one for _, one, _ in parts(term, text)] == found


_COUNTED = {
    "“123”战略": "一个中心{0}甲中心{1}两个基地{0}乙基地、丙基地{1}三项任务{0}①丁；②戊；③己。",
    "1+2+N体系": "一个中心{0}甲中心{1}两个基地{0}乙基地、丙基地{1}多个平台{0}各类平台。",
    "“一二”工作法": "“一个中心”{0}甲中心{1}“两个基地”{0}乙基地、丙基地。",
}


@pytest.mark.parametrize("lead", ["：", "，即", "是指", "—"])
@pytest.mark.parametrize("sign", ["；", "。", "，"])
@pytest.mark.parametrize("opening", ["", "指", "即："])
@pytest.mark.parametrize("term", _COUNTED)
def test_what_the_digits_of_a_code_count_are_its_parts(term: str, opening: str, sign: str, lead: str) -> None:
    """In their order, each with as many members as it says."""
    text = opening + _COUNTED[term].format(lead, sign)
    assert parts(term, text)[:2] == [
        ("一个中心", "甲中心", ["甲中心"]),
        ("两个基地", "乙基地、丙基地", ["乙基地", "丙基地"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一个中心：甲；三个基地：乙、丙、丁。",  # another digit
        "两个基地：乙、丙；一个中心：甲。",  # another order
        "一个中心：甲；两个基地：乙、丙；三个片区：丁、戊、己。",  # more than the code has
        "建设甲，一个中心：甲；两个基地：乙、丙。",  # words before it
    ],
)
def test_a_code_that_counts_something_else_has_no_such_parts(text: str) -> None:
    """Then it is not known what its digits count."""
    assert parts("“12”战略", text) == []


def test_numbered_items_of_a_part_are_its_members() -> None:
    """Without their numbers, as those of an entry."""
    found = parts("“两重”“三新”", "“两重”指一是甲事，二是乙事；“三新”指①丙；②丁；③戊。")
    assert [members for _, _, members in found] == [["甲事", "乙事"], ["丙", "丁", "戊"]]


@pytest.mark.parametrize("again", ["两个基地，即", "两大基地：", "2个基地，", "两个基地，分别是"])
def test_what_a_part_counts_may_be_said_again_before_its_list(again: str) -> None:
    """It is none of the things in the list."""
    found = parts("“1+2”布局", f"“1”：一个中心，即甲中心；“2”：{again}乙基地和丙基地。")
    assert [members for _, _, members in found] == [["甲中心"], ["乙基地", "丙基地"]]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("“一河一策”", "为每条河流制定方案，系统治理。"),
        ("“一户一宅”", "农村村民一户只能拥有一处宅基地，面积不得超标。"),
        ("“一校一案”", "各校制定方案，报县教育局备案。"),
        ("“一库一平台”", "数字化系统，包括：项目库：储备项目的数据库；调度平台：调度项目的平台。"),
    ],
)
def test_clauses_on_one_for_each_are_no_parts(term: str, text: str) -> None:
    """Of one thing and one other, each clause would end with its noun: 建甲廊，建乙带."""
    found = propose(term, text)
    assert (found.parts, found.members) == ((), ())


def test_digits_in_quotes_that_count_otherwise_are_told() -> None:
    """Three things are not those of “4”."""
    text = "“1”即一个中心；“3”即甲园、乙园、丙园；“4”即四个港：甲港、乙港、丙港。"
    assert propose("“134”战略", text).disagreement


def test_what_clauses_take_things_for_is_no_part_of_the_last() -> None:
    """以甲、乙为两条横轴: 为 belongs to neither."""
    found = parts("“两横三纵”", "以陆桥、沿江为两条横轴，以沿海、京广、包昆为三条纵轴的格局。")
    assert [members for _, _, members in found] == [["陆桥", "沿江"], ["沿海", "京广", "包昆"]]


def test_a_part_whose_name_has_words_before_it_is_the_one_that_the_quotes_name() -> None:
    """国有“三资”: they say whose it is."""
    found = parts("“三资两化”", "国有“三资”指甲资源、乙资产、丙资金；“两化”指丁化、戊化。")
    assert found[0] == ("三资", "甲资源、乙资产、丙资金", ["甲资源", "乙资产", "丙资金"])
