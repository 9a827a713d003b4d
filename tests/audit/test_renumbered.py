"""A301 of layouts and of 零: the nouns are those of an entry, and their numbers are not."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import APPENDIX, findings


def told(body: str, term: str) -> list[tuple[str, str]]:
    """The findings in a report that has one more entry."""
    found = findings(f"{body}\n", f"{APPENDIX}3.{term}：见规划。\n")
    return [(finding.code, finding.text) for finding in found]


@pytest.mark.parametrize(
    ("body", "term", "name"),
    [
        ("坚持“一主两副”布局。", "一主三副", "一主两副"),
        ("坚持“一主两副”。", "“一主三副”布局", "一主两副"),
        ("实现“一降两升”。", "一升两降", "一降两升"),
        ("建设“四横六纵”路网。", "“六横四纵”", "四横六纵"),
        ("构建“一核两翼三带”格局。", "一核三翼三带", "一核两翼三带"),
        ("锚定“一核两翼四带”目标，推动发展。\n一要抓项目。\n二要抓改革。", "一核两翼三带", "一核两翼四带"),
        ("锚定“一核两翼四带”目标，做好以下工作：一是抓项目；二是抓改革。", "一核两翼三带", "一核两翼四带"),
        ("落实“三零承诺”。", "四零承诺", "三零承诺"),
    ],
)
def test_a_layout_with_other_numbers_is_told_as_such(body: str, term: str, name: str) -> None:
    """It is not said to be explained nowhere, nor its entry to be used nowhere."""
    assert told(body, term) == [("A301", name)]


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("坚持“一主两副”，县城“一主三副”。", "一主三副"),
        ("坚持“一轴两带”。", "一主三副"),
        ("实现“两升一降”。", "一降两升"),
        ("对接湖南省“一主两副”布局。", "一主三副"),
        ("落实“三无承诺”。", "四零承诺"),
    ],
)
def test_another_layout_is_no_changed_number(body: str, term: str) -> None:
    """The entry is in use, counts other things, has the same numbers, or the name is another place's."""
    assert "A301" not in [code for code, _ in told(body, term)]


@pytest.mark.parametrize(
    ("body", "term", "name"),
    [
        ("深入实施六大提升行动。", "五大提升行动", "六大提升行动"),
        ("深入实施4大提升行动，成效明显。", "“五大提升行动”", "4大提升行动"),
        ("实施六大青苗护航行动。", "八大青苗护航行动", "六大青苗护航行动"),
        ("推进六项清廉攻坚行动的落实。", "五项清廉攻坚行动", "六项清廉攻坚行动"),
        ("锚定一城三区定位。\n建设两城三区。", "一城三区", "两城三区"),
        ("构建一核两翼三带格局。", "一核三翼三带", "一核两翼三带"),
    ],
)
def test_a_changed_number_without_quotes_is_told_where_its_noun_is_peculiar(
    body: str, term: str, name: str
) -> None:
    """An entry that the body has with the other number only is no unused one."""
    assert told(body, term) == [("A301", name)]


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("推进六大提升行动，其中两大提升行动完成。", "六大提升行动"),
        ("推进“两大提升行动”。一是抓项目。二是抓改革。", "六大提升行动"),
        ("推进六大提升行动。\n已完成两大提升行动。", "六大提升行动"),
        ("推进六大提升行动。\n启动前两大提升行动。", "六大提升行动"),
        ("推进六大提升行动。\n实施省定两大提升行动。", "六大提升行动"),
        ("推进六大提升行动。\n又推出八大提升行动。", "六大提升行动"),
        ("推进六大提升行动。\n新增两大提升行动。", "六大提升行动"),
        ("推进六大提升行动。\n产业、城市两大提升行动见效。", "六大提升行动"),
        ("推进六大提升行动。\n实施两大提升行动：产业提升、城市提升。", "六大提升行动"),
        ("推进六大提升行动。\n编制两大提升行动方案。", "六大提升行动"),
        ("推进六大提升行动。\n完善第二大提升行动。", "六大提升行动"),
        ("推进五大重点工程。\n实施三大重点工程。", "五大重点工程"),
        ("坚持一主三副。\n对接湖南省一主两副布局。", "一主三副"),
        ("坚持一主两副，县城一主三副。", "一主三副"),
        ("建设一县三区。\n覆盖两县三区。", "一县三区"),
    ],
)
def test_another_count_without_quotes_is_no_changed_number(body: str, term: str) -> None:
    """Some of the things, what is explained there, a longer word, everyday nouns, another place's."""
    assert "A301" not in [code for code, _ in told(body, term)]


def test_what_a_code_counts_is_no_name_whose_number_was_changed() -> None:
    """“四个坚持” is not three of “13”, which explains another thing."""
    entry = "3.“13”思路：一个定位：先行区；三个坚持：坚持甲事、坚持乙事、坚持丙事。\n"
    found = findings("落实“13”思路，做到“四个坚持”。\n", APPENDIX + entry)
    assert [finding.code for finding in found] == ["A102"]
