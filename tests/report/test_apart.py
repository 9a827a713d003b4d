"""Numbers of entries on lines of their own."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble

ENTRIES = [
    ("“首发经济”", "发布新产品等活动。"),
    ("“耐心资本”", "重视长期回报的资本。"),
    ("数据要素", "一种要素。"),
]


def numbers(rows: list[str]) -> tuple[list[int], list[str]]:
    """The numbers of the entries of a list, and the lines that are told to be those of the page."""
    made = assemble("\n".join(["名词解释", *rows]))
    assert made is not None
    said = [remark.message for remark in made.remarks if "页码" in remark.message]
    return [entry.number for entry in made.glossary.entries], said


@pytest.mark.parametrize("form", ["{}\n{}\n{}", "{}.\n{}\n{}", "{}\n{}：{}"])
@pytest.mark.parametrize("printed", [(1, 2, 3), (7, 8, 9), (7, 8, 11)])
def test_a_number_above_each_term_is_its_number(form: str, printed: tuple[int, ...]) -> None:
    """Gaps stay, as they do elsewhere."""
    rows = [form.format(n, *entry) for n, entry in zip(printed, ENTRIES, strict=True)]
    assert numbers("\n".join(rows).split("\n")) == ([*printed], [])


def test_the_number_of_a_page_stands_above_several_terms() -> None:
    """It is told as what it is."""
    rows = [f"{page}\n甲{page}制：做好甲事。\n乙{page}制：做好乙事。" for page in (7, 8, 9)]
    assert numbers("\n".join(rows).split("\n")) == (
        [*range(1, 7)],
        [f"页码或页眉，未收入：{n}" for n in (7, 8, 9)],
    )
