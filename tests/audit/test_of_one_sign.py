"""A302 where a name counts one sign, and each of its items, or of their labels, has it."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings
from tests.audit.test_miscounted import listed_in


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("“四强党支部”（政治功能强、支部班子强、党员队伍强）建设。", "3"),
        ("“四馆合一”（图书馆、文化馆、博物馆）项目主体封顶。", "3"),
        ("“四好农村路”（建好、管好、护好）建设走在前列。", "3"),
        ("“三网融合”（电信网、广播网、互联网、物联网）。", "4"),
        ("“五水共治”工程（治污水、防洪水、排涝水、保供水）。", "4"),
        ("“三社联动”（即社区、社会组织）。", "2"),
        ("“四雁”：“头雁”：农村党组织书记；“归雁”：返乡人员；“鸿雁”：致富带头人。", "3"),
        ("“四雁”：头雁指农村党组织书记；归雁指返乡人员；鸿雁指致富带头人。", "3"),
        ("“四雁”培育工程，“三长”：“河长”：管河；“林长”：管林；“路长”：管路；“田长”：管田。", "4"),
        ("“三篇文章”（传统产业改造升级、新兴产业培育壮大、未来产业前瞻布局、数字产业融合发展）。", "4"),
    ],
)
def test_items_with_the_sign_of_a_name_are_counted(said: str, listed: str) -> None:
    """In brackets, and as labels of what is said of each."""
    (found,) = [finding for finding in findings(f"推进{said}\n") if finding.code == "A302"]
    assert found.why.split("列出 ")[1] == f"{listed} 项"


@pytest.mark.parametrize(
    "said",
    [
        "“四强党支部”（政治功能强、支部班子强、党员队伍强、作用发挥强）建设。",
        "“四馆合一”（图书馆、文化馆、博物馆、美术馆）项目主体封顶。",
        "“四馆合一”（图书馆、文化馆、博物馆等）项目主体封顶。",
        "“四馆合一”（图书馆、文化馆、博物馆和美术馆）项目主体封顶。",
        "“四馆合一”（含图书馆、文化馆、博物馆）项目主体封顶。",
        "“四馆合一”（新建图书馆、文化馆、博物馆）项目主体封顶。",
        "“四馆合一”（图书馆、文化馆、展示中心）项目主体封顶。",
        "“四馆合一”（其中图书馆、文化馆）项目主体封顶。",
        "“四馆合一”项目所在片区（图书馆、文化馆、博物馆）。",
        "“四馆合一”（图书馆、文化馆已开馆）。",
        "“四好农村路”（建好、管好、护好、运营好）。",
        "“四好农村路”（建好管好、护好运营好）。",
        "“四好农村路”（甲路、乙路、丙路）。",
        "“五馆一中心”（图书馆、文化馆、博物馆）。",
        "“三会一课”（党员大会、支委会）。",
        "“四季”花海（春季、夏季）。",
        "“三社联动”（社区、社会组织、社会工作者）。",
        "“四雁”：“头雁”：书记；“归雁”：返乡人员；“鸿雁”：带头人；“雏雁”：后备人才。",
        "“四雁”：“头雁”：书记；“归雁”：返乡人员；“鸿雁”：带头人等。",
        "“四雁”：“头雁”：书记；“归雁”：返乡人员。“鸿雁”：带头人；“雏雁”：后备人才。",
        "“四雁”：“头雁”：书记；“归雁”：返乡人员；培育“鸿雁”“雏雁”。",
        "“三大攻坚”（市教育局、市财政局、市水利局、市交通局）。",
    ],
)
def test_what_may_be_all_or_some_is_no_finding(said: str) -> None:
    """As many as are counted, in brackets with more, open, or of another noun."""
    assert "A302" not in codes(f"推进{said}\n")


@pytest.mark.parametrize(
    ("entry", "listed"),
    [
        ("四雁：“头雁”：农村党组织书记；“归雁”：返乡人员；“鸿雁”：致富带头人。", ["3"]),
        ("四雁：“头雁”：书记；“归雁”：返乡人员；“鸿雁”：带头人；“雏雁”：后备人才。", []),
        ("四雁：指头雁、归雁等。", []),
    ],
)
def test_labels_of_an_entry_are_counted(entry: str, listed: list[str]) -> None:
    """As behind a name in quotes."""
    assert listed_in(entry) == [f"名词解释第2条列出 {said} 项" for said in listed]
