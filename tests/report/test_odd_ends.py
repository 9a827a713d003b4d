"""Lines behind an entry that may be none of it: they stay, and are told."""

from __future__ import annotations

import pytest

from tests.report.test_marks import got
from zhuzhou_cli.report.assemble import assemble


def told(text: str) -> list[str]:
    """The lines that an editor is asked to look at."""
    made = assemble(text)
    assert made is not None
    messages = [remark.message for remark in made.remarks]
    return [one.partition("：")[2] for one in messages if "已收入它前面的条目" in one]


@pytest.mark.parametrize("number", ["{}.", "{}、", ""])
@pytest.mark.parametrize("line", ["图1 灯塔工厂分布图", "下一页", "表2 主要指标"])
def test_captions_and_buttons_behind_a_sentence_are_told(line: str, number: str) -> None:
    """The entry before them ends with its full stop."""
    terms = ("“两化融合”：两化的结合。", "“灯塔工厂”：示范工厂。", "“工业母机”：造机器的机器。")
    rows = [number.format(i) + row for i, row in enumerate(terms, 1)]
    text = "\n".join(["名词解释", *rows[:2], line, rows[2]])
    made = assemble(text)
    assert made is not None
    assert any(line in remark.message for remark in made.remarks)
    assert len(got(text)) == len(rows)


@pytest.mark.parametrize("line", ["名词解释由办公室整理。", "本条为新增。", "特此说明。"])
@pytest.mark.parametrize("place", [2, 3])
def test_a_sentence_behind_entries_without_stops_is_told(line: str, place: int) -> None:
    """It is the only one with a stop, and the line before it was not wrapped."""
    rows = ["1.“三农”：农业、农村、农民", "2.“三权分置”：所有权、承包权、经营权分置"]
    rows += ["3.“三医”：医疗、医保、医药", "4.“三改”：改水、改厕、改路"]
    rows.insert(place, line)
    assert told("\n".join(["名词解释", *rows])) == [line]


@pytest.mark.parametrize(
    "more",
    ["特点：便民。", "一是便民。", "- 便民", "它由各级政府和各个部门共同组织实施，惠及全部群众和各类企业。"],
)
def test_what_goes_on_with_an_explanation_is_not_told(more: str) -> None:
    """Items, labels and long sentences."""
    assert not told(
        f"名词解释\n1.“三农”：农业、农村、农民\n2.“三医”：医疗、医保\n{more}\n3.“三改”：改水、改厕"
    )


def test_a_paragraph_with_a_comma_is_no_caption() -> None:
    """It goes on with the explanation, and lacks its stop."""
    assert not told("名词解释\n1.“三农”：农业等。\n以此为基础，各县可增加1项\n2.“三医”：医疗等。\n")
