"""A list on the lines below a name, or behind its 的, explains it."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings

_MARKS = {
    "（一）": ["（一）", "（二）", "（三）", "（四）"],
    "一、": ["一、", "二、", "三、", "四、"],
    "1.": ["1.", "2.", "3.", "4."],
    "1）": ["1）", "2）", "3）", "4）"],
    "（1）": ["（1）", "（2）", "（3）", "（4）"],
    "①": ["①", "②", "③", "④"],
    "一是": ["一是", "二是", "三是", "四是"],
    "第一，": ["第一，", "第二，", "第三，", "第四，"],
    "行动一：": ["行动一：", "行动二：", "行动三：", "行动四："],
}


def _below(marks: list[str], between: str = "", behind: str = "。") -> str:
    lines = "".join(f"{mark}提升某某能力。扩大投资。\n{between}" for mark in marks)
    return f"重点提升“四个能力”{behind}\n{lines}各位代表：\n"


@pytest.mark.parametrize("between", ["", "改善环境。\n", "\n"], ids=["alone", "with details", "with blanks"])
@pytest.mark.parametrize("marks", _MARKS.values(), ids=_MARKS.keys())
def test_as_many_numbered_lines_directly_below_explain_a_name(marks: list[str], between: str) -> None:
    """Whatever the numbers, and whatever stands on lines of its own between them."""
    assert codes(_below(marks, between)) == []


@pytest.mark.parametrize("behind", ["，推动发展。", "：", "。具体是："])
def test_the_sentence_above_numbered_lines_may_go_on(behind: str) -> None:
    """Its words behind the name are few."""
    assert codes(_below(_MARKS["（一）"], behind=behind)) == []


@pytest.mark.parametrize("count", [2, 3])
def test_another_number_of_lines_below_is_told_without_what_is_not_sure(count: int) -> None:
    """That nothing lists the name is not certain then, and that these are its items is not either."""
    (found,) = findings(_below(_MARKS["（一）"][:count]))
    assert (found.code, "前后文" in (found.why or "")) == ("A102", False)


@pytest.mark.parametrize(
    "body",
    [
        "重点提升“四个能力”。\n扩大投资。\n（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n",
        "三、重点提升“四个能力”。\n四、改善民生。\n",
        f"重点提升“四个能力”，{'推动发展' * 20}。\n（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n",
    ],
    ids=["a line between", "the next number of its own list", "far behind it"],
)
def test_numbered_lines_that_do_not_begin_directly_below_explain_nothing(body: str) -> None:
    """They are other parts of the report."""
    (found,) = findings(body)
    assert (found.code, "前后文" in (found.why or "")) == ("A102", True)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("的东部、中部、西部、北部竞相发展", []),
        ("中的东部、中部、西部和北部竞相发展", []),
        ("的东部、中部竞相发展", ["A102"]),
        ("的发展，东部领跑", ["A102"]),
        ("建设", ["A102"]),
    ],
)
def test_as_many_items_behind_its_own_de_explain_a_name(words: str, found: list[str]) -> None:
    """的 is directly behind its quotes."""
    assert codes(f"推动“四大板块”{words}。") == found


@pytest.mark.parametrize(
    "said",
    [
        "我们开展“四大活动”，激发活力。重点开展消费季、文旅季、购物节、年货节等活动。",
        "我们做强“四大产业”。陶瓷、服饰、北斗、食品产业产值分别达到500亿元、300亿元、100亿元、80亿元。",
        "“四大产业”集群发展，装备、电子、医药、新材料产业产值增长12%、10%、8%和6%。",
        "我们完善“四大机制”。健全投入机制、考核机制、监督机制和问责机制，确保落实。",
        "实施“四大计划”，引进人才。分别为领军计划、英才计划、工匠计划、返乡计划。",
        "我们突出“四大重点”。围绕项目、产业、民生（含教育、医疗）、生态，精准发力。",
        "装备、电子、医药、新材料产业集聚，“四大产业”成势。",
        "“四大产业”装备、电子、医药、新材料增长较快。",
    ],
)
def test_a_list_in_the_clauses_about_a_name_explains_it(said: str) -> None:
    """Whatever verb stands before its items, and whatever is said of them."""
    assert codes(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "我们做强“四大产业”。重点发展陶瓷、服饰、北斗产业。",
        "我们做强“四大产业”。产值分别达到500亿元、300亿元、100亿元、80亿元。",
        "我们做强“四大产业”，推进城乡融合和改革开放。",
        "我们做强“四大产业”、工业、农业、商业。",
        "我们做强“四大产业”。干部群众满意。路更宽、水更清、灯更亮、城更美。",
    ],
    ids=["three", "figures", "none", "a list that it stands in", "the sentence after the next"],
)
def test_other_lists_about_a_name_leave_it_unexplained(said: str) -> None:
    """They have another length, or items that cannot be its own."""
    assert codes(said) == ["A102"]


_ROWS = [f"| {number} | 新建某所 | 教育局 |" for number in range(1, 5)]
_ITEMS = ["新建学校2所", "改造公路50公里", "新增车位500个", "新增床位200张"]
_LISTS = {
    "bullets": "\n".join(f"- {item}" for item in _ITEMS),
    "bullets with details": "\n".join(f"• {item}\n由某局负责，投资300万元，年内建成。" for item in _ITEMS),
    "dashes": "\n".join(f"　　——{item}。" for item in _ITEMS),
    "headings below it": "\n".join(f"### {item}\n加快建设。" for item in _ITEMS),
    "a table": "\n".join(["| 序号 | 事项 | 单位 |", "|---|---|---|", *_ROWS]),
    "a table without a head": "\n".join(_ROWS),
    "a table below a title": "\n".join(["表1 事项清单", "| 序号 | 事项 | 单位 |", *_ROWS, "| 合计 | | |"]),
    "a table with tabs": "\n".join(["事项\t单位", *(f"{item}\t教育局" for item in _ITEMS)]),
    "numbered sentences": "一是新建学校。二是改造公路。三是新增车位。四是新增床位。",
    "numbered sentences behind another": "坚持人民至上。一是建校；二是修路；三是建房；四是增床。",
    "、": "、".join(_ITEMS) + "。",
    "；": "；".join(_ITEMS) + "。",
    "lines": "\n".join(_ITEMS),
}


@pytest.mark.parametrize("blank", ["", "\n"], ids=["next line", "blank between"])
@pytest.mark.parametrize("below", _LISTS.values(), ids=_LISTS.keys())
def test_as_many_items_directly_below_a_heading_explain_its_name(below: str, blank: str) -> None:
    """Whatever they are printed as; what a section further down has is no part of them."""
    assert codes(f"\n## 一、办好“四件实事”\n{blank}{below}\n\n## 二、深化改革\n\n- 甲\n- 乙\n\n") == []


@pytest.mark.parametrize("above", ["办好“四件实事”，见下表。", "办好“四件实事”，成效明显。"])
@pytest.mark.parametrize("name", ["bullets", "dashes", "a table", "numbered sentences"])
def test_as_many_marked_items_directly_below_a_paragraph_explain_its_name(name: str, above: str) -> None:
    """Words without marks are another paragraph."""
    assert codes(f"\n{above}\n\n{_LISTS[name]}\n\n各位代表：\n") == []


@pytest.mark.parametrize(
    ("body", "is_nowhere"),
    [
        ("\n## 一、办好“四件实事”\n\n- 甲\n- 乙\n- 丙\n\n## 二、改革\n\n- 丁\n\n", False),
        ("\n## 一、办好“四件实事”\n\n| 序号 | 事项 |\n|---|---|\n| 1 | 建校 |\n| 2 | 修路 |\n\n", False),
        ("\n## 一、办好“四件实事”\n\n## 二、改革\n\n## 三、开放\n\n## 四、民生\n\n## 五、生态\n\n", True),
        ("\n办好“四件实事”。\n\n推进投资、消费、出口、创新。\n\n", True),
        ("\n## 一、办好“四件实事”\n\n持续用力。\n\n", True),
    ],
    ids=["three bullets", "two rows", "headings beside it", "the next paragraph", "no list"],
)
def test_what_else_stands_below_leaves_a_name_unexplained(body: str, *, is_nowhere: bool) -> None:
    """Another number of items, and what is not its list."""
    (found,) = findings(body)
    assert (found.code, "前后文" in (found.why or "")) == ("A102", is_nowhere)


_CHAPTERS = "\n（一）教育。新建学校。\n（二）交通。修建公路。\n（三）住房。建设住房。\n各位代表：\n"


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("二、办好“三件实事”", []),
        ("一年来，办好以下“三件实事”，成效明显，具体如下：", []),
        ("一年来，我们办好“三件实事”，成效明显。", []),
        ("一年来，我们办好“三件实事”，落实“链长制”，成效明显。", ["A102"]),
        ("一年来，我们坚持“三扩”，稳步前行。", ["A105"]),
        ("一年来，我们锚定“三城两区”，落实“链长制”。", ["A101"]),
    ],
)
def test_chapters_are_the_items_of_what_heads_or_announces_them(above: str, found: list[str]) -> None:
    """Or of the last name of the paragraph above, if no entry has another number of it."""
    assert codes(f"\n{above}{_CHAPTERS}") == found


@pytest.mark.parametrize("sign", ["，", "；", "。"])
@pytest.mark.parametrize(("count", "told"), [(3, []), (2, ["A102"])])
def test_as_many_clauses_that_begin_with_its_things_explain_a_name(
    count: int, told: list[str], sign: str
) -> None:
    """They are the subjects of what was done, in the sentence behind it."""
    done = ["装备集群产值增长12%", "食品集群产值增长8%", "建材集群产值增长5%"][:count]
    assert codes(f"“三大集群”成效明显。{sign.join(done)}。\n") == told
