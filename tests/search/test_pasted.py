"""What sticks to pasted words falls off; what belongs to a name stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.answers import Status
from zhuzhou_cli.index import Index
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.pasted import without_what_sticks


@pytest.mark.parametrize(
    "pasted",
    [
        *(
            "**八大行动**",
            "_八大行动_",
            "`八大行动`",
            "## 八大行动",
            "- 八大行动",
            "> 八大行动",
            "| 八大行动 |",
        ),
        *("[八大行动](https://example.org/a)", "<b>八大行动</b>"),
        *("&ldquo;八大行动&rdquo;", "- [ ] 八大行动"),
        *(
            "一、八大行动",
            "（一）八大行动",
            "(1) 八大行动",
            "①八大行动",
            "1. 八大行动",
            "1．八大行动",
            "1、八大行动",
        ),
        *("第一，八大行动", "⑴八大行动", "⒈八大行动", "㈠八大行动", "●八大行动", "■ 八大行动", "·八大行动"),
        *("[17] 八大行动", "〔1〕八大行动", "【名词解释】八大行动", "名词解释：八大行动", "注：八大行动"),
        *("八大行动（见附件）", "八大行动（18）", "八大行动[1]", "八大行动〔1〕", "八大行动¹", "八大行动①"),
        *(
            "八大行动[^3]",
            "八大行动（名词解释）",
            "八大行动（详见附件2）",
            "八大行动：",
            "八大行动。",
            "八大行动，",
        ),
        *("“八大行动”", "‘八大行动’", "《八大行动》", "「八大行动」", "**17. 八大行动：**[^3]"),
        *(
            "请问“八大行动”",
            "“八大行动”是什么",
            "“八大行动是什么”",
            "“请问八大行动”",
            "《八大行动的内容》",
            "请问“八大行动”是什么？",
        ),
    ],
)
def test_what_sticks_falls_off(pasted: str, index: Index) -> None:
    """List numbers, marks of notes, markup, labels, quotes round it all or round the name."""
    found = answer(pasted, index)
    assert (found.status, [hit.entry.number for hit in found.hits]) == (Status.FOUND, [1])


@pytest.mark.parametrize(
    "name",
    [
        "一廊一带一圈",
        "1+N+X",
        "3.15行动",
        "2.5产业",
        "十大工程",
        "三（3）项机制",
        "2024年十件实事",
        "1.5万吨仓",
    ],
)
def test_what_belongs_to_a_name_stays(name: str) -> None:
    """Numbers above all."""
    assert without_what_sticks(name) == name


@pytest.mark.parametrize("quotes", ["“”", "‘’", "「」", "『』", "《》", '""', "''"])
@pytest.mark.parametrize("query", ["4", "LPR", "八大行动", "bdxd", "清水湖", "九大行动", "没有的词"])
def test_quotes_round_a_query_change_no_answer(query: str, quotes: str, index: Index) -> None:
    """Not even of an entry's number."""
    quoted, bare = answer(quotes[0] + query + quotes[1], index), answer(query, index)
    assert (quoted.status, quoted.hits, quoted.suggestions) == (bare.status, bare.hits, bare.suggestions)


@given(st.text("一1.、（）[]*#- ：八大行动①¹|见附件", max_size=24))
def test_nothing_is_left_to_fall_off(raw: str) -> None:
    """What is left is left a second time."""
    left = without_what_sticks(raw)
    assert without_what_sticks(left) == left
