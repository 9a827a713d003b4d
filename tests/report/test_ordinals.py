"""Letters, Roman numbers, numbers of several levels: ordinals where they are in sequence, words elsewhere."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got

ENTRIES = [
    ("白名单", "纳入融资支持范围的房地产项目名单。"),
    ("5G专网", "为一个单位建设的网络。由运营商建设。"),
    ("C919", "国产大型客机。"),
    ("“两新”政策", "更新设备的政策。"),
    ("X射线检测", "一种无损检测。"),
    ("IV期项目", "第四批实施的项目。"),
]
ROMAN = ("I", "II", "III", "IV", "V", "VI")
ORDINALS = {
    "A.": [f"{one}." for one in "ABCDEF"],
    "A. ": [f"{one}. " for one in "ABCDEF"],
    "A、": [f"{one}、" for one in "ABCDEF"],
    "（A）": [f"（{one}）" for one in "ABCDEF"],
    "(A) ": [f"({one}) " for one in "ABCDEF"],
    "Ａ．": [f"{one}．" for one in "ＡＢＣＤＥＦ"],
    "a)": [f"{one}) " for one in "abcdef"],
    "I.": [f"{one}." for one in ROMAN],
    "I. ": [f"{one}. " for one in ROMAN],
    "i.": [f"{one.lower()}." for one in ROMAN],
    "（I）": [f"（{one}）" for one in ROMAN],
    "Ⅰ.": [f"{one}." for one in "ⅠⅡⅢⅣⅤⅥ"],
    "Ⅰ ": [f"{one} " for one in "ⅠⅡⅢⅣⅤⅥ"],
    "（Ⅰ）": [f"（{one}）" for one in "ⅠⅡⅢⅣⅤⅥ"],
    "1.1": [f"{one} " for one in ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1")],
    "1.1glued": ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"],
    "1.1、": [f"{one}、" for one in ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1")],
    "1.1.1": [f"{one} " for one in ("1.1.1", "1.1.2", "1.2.1", "1.2.2", "2.1.1", "2.1.2")],
}
HEADED = {
    "1 ": ("1 经济发展", "2 民生保障"),
    "1.": ("1.经济发展", "2.民生保障"),
    "1、": ("1、经济发展", "2、民生保障"),
    "一、": ("一、经济发展", "二、民生保障"),
    "##": ("## 1 经济发展", "## 2 民生保障"),
}


@pytest.mark.parametrize("separator", ["：", "——", "\n"])
@pytest.mark.parametrize("name", ORDINALS)
def test_a_ordinal_in_sequence_is_no_part_of_a_term(name: str, separator: str) -> None:
    """Terms that begin with letters keep them."""
    glued = {"1.1glued"}
    entries = [(term, text) for term, text in ENTRIES if name not in glued or not term[0].isdecimal()]
    ordinals = ORDINALS[name][: len(entries)]
    rows = "".join(
        f"{ordinal}{term}{separator}{text}\n" for ordinal, (term, text) in zip(ordinals, entries, strict=True)
    )
    assert got(f"{BODY}名词解释\n{rows}") == entries


@pytest.mark.parametrize("name", HEADED)
def test_entries_below_headings_of_a_higher_level_are_all_taken(name: str) -> None:
    """A heading is no entry and belongs to none."""
    first, second = HEADED[name]
    ordinals = ["1.1 ", "1.2 ", "1.3 ", "2.1 ", "2.2 ", "2.3 "]
    rows = [f"{ordinal}{term}：{text}" for ordinal, (term, text) in zip(ordinals, ENTRIES, strict=True)]
    text = "\n".join([BODY, "# 名词解释", first, *rows[:3], second, *rows[3:], ""])
    assert got(text) == ENTRIES


@pytest.mark.parametrize(
    "heading", ["名词解释", "名词解释：", "附件：名词解释", "5 名词解释", "5.名词解释", "## 5 名词解释"]
)
@pytest.mark.parametrize("ordinals", [("A.", "B.", "C."), ("I.", "II.", "III."), ("5.1 ", "5.2 ", "5.3 ")])
def test_ordinals_are_read_below_every_heading(ordinals: tuple[str, ...], heading: str) -> None:
    """Whatever the body has above it."""
    rows = "".join(
        f"{ordinal}{term}：{text}\n" for ordinal, (term, text) in zip(ordinals, ENTRIES[:3], strict=True)
    )
    body = f"{BODY}1.坚持创新：做好某事。\n2.坚持协调：做好某事。\n"
    assert got(f"{body}{heading}\n{rows}") == ENTRIES[:3]


@pytest.mark.parametrize("ordinal", ["{}.", "（{}）"])
def test_letters_may_begin_again_in_each_group(ordinal: str) -> None:
    """A, B under one heading and A, B, C under another."""
    rows = [
        f"{ordinal.format(one)}{term}：{text}" for one, (term, text) in zip("ABCABC", ENTRIES, strict=True)
    ]
    text = "\n".join([BODY, "名词解释", "一、经济类", *rows[:3], "二、社会类", *rows[3:], ""])
    assert got(text) == ENTRIES


@pytest.mark.parametrize("ordinals", [("A.", "B.", "C."), ("I.", "II.", "III."), ("（A）", "（B）", "（C）")])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_list_with_ordinals_inside_an_explanation_belongs_to_it(
    place: int, ordinals: tuple[str, ...]
) -> None:
    """Also in the last entry, and where no colon announces it."""
    outer = [f"{i}.{term}：指某事。" for i, term in enumerate(("甲制度", "乙制度", "丙制度"), 1)]
    for before in ("指某事，包括：", "指某事。"):
        rows = list(outer)
        inner = "\n".join(f"{ordinal}第{ordinal}类：做好某事；" for ordinal in ordinals)
        rows[place] = rows[place].replace("指某事。", f"{before}\n{inner}")
        terms = [term for term, _ in got("\n".join([BODY, "名词解释", *rows, ""]))]
        assert terms == ["甲制度", "乙制度", "丙制度"]


@pytest.mark.parametrize(
    "terms",
    [
        ("A股", "B股", "H股"),
        ("5G", "6G", "C919"),
        ("Ⅰ类水质", "Ⅱ类水质", "Ⅲ类水质"),
        ("I类水质", "II类水质", "III类水质"),
        ("A类企业", "B类企业", "C类企业"),
        ("X射线", "Y染色体", "Z世代"),
        ("IV期", "V期", "VI期"),
    ],
)
def test_letters_and_numbers_that_are_words_stay(terms: tuple[str, ...]) -> None:
    """Nothing parts them from the word behind them."""
    rows = "".join(f"{term}：由各方共同办理的一种制度。\n" for term in (*terms, "三农"))
    assert [term for term, _ in got(f"{BODY}名词解释\n{rows}")] == [*terms, "三农"]
