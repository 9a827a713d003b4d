"""A term on a line of its own, in a list whose other entries have term and text on one line."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got

OTHERS = [
    ("三色管理", "指三种颜色的管理。"),
    ("河长制", "由各级领导担任河长。"),
    ("QHB指数", "青禾县的一种指数。"),
]
MARKS = ("{}.", "{}、", "（{}）", "[{}]", "", "• ")


def printed(mark: str, separator: str, lines: str) -> str:
    """A report with three entries, one a line, and some lines between the first two."""
    first, *rest = (f"{term}{separator}{text}\n" for term, text in OTHERS)
    rows = "".join(f"{mark.format(i)}{row}" for i, row in enumerate((first, f"{lines}\n", *rest), 1))
    return f"{BODY}名词解释\n{rows}"


@pytest.mark.parametrize("separator", ["：", "——", "→"])
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("双碳", "双碳是指碳达峰与碳中和。"),
        ("双碳", "“双碳”是指碳达峰与碳中和。"),
        ("“双碳”", "双碳指碳达峰与碳中和。"),
        ("双碳", "双碳：碳达峰与碳中和。"),
        ("“三区一村”", "“三区”指城区、园区、景区；“一村”指新村。"),
        ("PPP", "PPP，即政府和社会资本合作。"),
    ],
)
def test_a_term_that_the_next_line_takes_up_is_a_whole_term(
    term: str, text: str, mark: str, separator: str
) -> None:
    """No word of the next line is part of it, and the entry before it has nothing of it."""
    assert got(printed(mark, separator, f"{term}\n{text}")) == [OTHERS[0], (term, text), *OTHERS[1:]]


@pytest.mark.parametrize("mark", MARKS[:4])
@pytest.mark.parametrize(
    "text",
    [
        "我国提出的目标：碳达峰与碳中和。",
        "该目标包括两项：碳达峰与碳中和。",
        "由国家提出，即碳达峰与碳中和。",
        "主要内容：碳达峰与碳中和。",
    ],
)
def test_a_sentence_about_a_term_is_its_text(mark: str, text: str) -> None:
    """Though a colon or 即 stands in it."""
    assert got(printed(mark, "：", f"双碳\n{text}"))[1] == ("双碳", text)


@pytest.mark.parametrize("mark", MARKS[:4])
@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("国家可持续发展议程创新示", "范区建设工程"),
        ("中国（青禾）自", "由贸易试验区"),
        ("“一江八港”", "综合治理"),
        ("LPR", "（贷款市场报价利率）"),
        ("“三区", "一村”"),
        ("行政审批及", "其他服务"),
    ],
)
def test_a_term_may_be_broken_over_two_lines(mark: str, first: str, rest: str) -> None:
    """The next line goes on with it."""
    assert got(printed(mark, "：", f"{first}\n{rest}：某种事物。"))[1] == (first + rest, "某种事物。")
