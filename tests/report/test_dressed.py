"""An entry without a number among numbered ones is read if it is dressed as they are, and told otherwise."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble

TERMS = ["三色管理", "河长制", "白名单", "两扩"]
ENTRIES = [(term, f"由县里推行的第{i}种办法。") for i, term in enumerate(TERMS)]
READ = "没有序号，写法与其他词条相同，已作为词条收入"


def listed(numbers: str, shape: str) -> str:
    """A list of the entries, each with its number or none, its term and its text in a shape."""
    rows = [
        (f"{number}." if number != "-" else "") + shape.format(term, text)
        for number, (term, text) in zip(numbers, ENTRIES, strict=True)
    ]
    return "\n".join(["名词解释", *rows])


@pytest.mark.parametrize("numbers", ["1-23", "12-3", "1-34", "12-4"])
@pytest.mark.parametrize(
    "shape",
    [
        "{}：指{}",
        "{}——{}",
        "“{}”：{}",
        "【{}】{}",
        "{}，是指{}",
        "“{}”　{}",
        "{}指{}",
        "{}　指{}",
        "“{}”\n{}",
    ],
)
def test_an_entry_dressed_as_its_neighbours_is_read(shape: str, numbers: str) -> None:
    """Whether the printed numbers leave room for it or not; that it has none is told."""
    imported = assemble(listed(numbers, shape))
    assert imported is not None
    assert [entry.term.strip("“”") for entry in imported.glossary.entries] == [term for term, _ in ENTRIES]
    said = [remark.message for remark in imported.remarks]
    assert READ in said or any("序号脱落或无法辨认" in one for one in said)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("工作专班：某种机构。", "没有序号，疑为词条，已收入它前面的条目：工作专班：某种机构。"),
        ("“河长”——某个人。", ""),
        ("其中——某个部分。", ""),
    ],
    ids=["a word and a colon", "a part of the term", "a label"],
)
def test_a_paragraph_of_an_explanation_is_no_entry(line: str, told: str) -> None:
    """What has no dress of its own, names a part of the term above it, or is a label."""
    shape = "{}：{}" if "：" in line else "{}——{}"
    text = listed("1234", shape).replace(ENTRIES[1][1], f"{ENTRIES[1][1]}\n{line}")
    imported = assemble(text)
    assert imported is not None
    assert [entry.term for entry in imported.glossary.entries] == [term for term, _ in ENTRIES]
    assert not told or told in [remark.message for remark in imported.remarks]


def test_the_text_of_a_term_on_its_own_line_is_no_entry() -> None:
    """Though it is as short as a term, and over a line that goes on with it."""
    text = listed("1234", "{}\n{}").replace(ENTRIES[2][1], "某种按年度更新的\n企业名单。")
    imported = assemble(text)
    assert imported is not None
    assert [entry.text for entry in imported.glossary.entries][2] == "某种按年度更新的企业名单。"


def test_the_rest_of_a_broken_term_is_no_entry() -> None:
    """The line before it has left a bracket open."""
    text = listed("1234", "{}\n{}").replace("河长制\n", "R&D经费（Research and\nDevelopment）\n")
    imported = assemble(text)
    assert imported is not None
    assert READ not in [remark.message for remark in imported.remarks]


@pytest.mark.parametrize("number", ["{}.", "（{}）", "[{}]", "{} "])
def test_the_first_verb_may_be_all_that_parts_a_term(number: str) -> None:
    """If it does so in most entries of a numbered list; one of them has a colon further down."""
    entries = [
        ("三色管理", "是由县里推行的办法。"),
        ("灯塔工厂", "是被誉为先进的工厂，是由协会遴选的。"),
        ("白名单", "是由县里公布的企业名单，包括：甲、乙。"),
        ("两扩", "是扩大两样东西。"),
    ]
    rows = (f"{number.format(i)}{term}{text}" for i, (term, text) in enumerate(entries, 1))
    imported = assemble("\n".join(["名词解释", *rows]))
    assert imported is not None
    assert [(entry.term, entry.text) for entry in imported.glossary.entries] == entries
