"""A302 of N+M terms: the list of each number is counted, be it behind a label or beside a figure."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import findings

WRONG = [
    ("“1+3+N”：“1”是指1个总部；“3”是指钢铁、有色、化工、建材；“N”是指若干园区。", "3", "4"),
    ("“3+2”：“3”即钢铁、有色、化工、建材，“2”即电子、生物。", "3", "4"),
    ("“3+2”：“3”，即钢铁、有色、化工，“2”，即电子、生物、医药。", "2", "3"),
    ("“3+2”产业体系：3指钢铁、有色；2指电子、生物。", "3", "2"),
    ("“3+2”：“3”代表钢铁、有色、化工、建材；“2”代表电子、生物。", "3", "4"),
    ("“4+2”现代产业体系：钢铁、有色、化工4大主导产业，电子、生物2大新兴产业。", "4", "3"),
    ("“4+2”现代产业体系：钢铁、有色、化工3大主导产业，电子、生物2大新兴产业。", "4", "3"),
    ("“3+N”体系：钢铁、有色、化工、建材三大主导产业和若干新兴产业。", "3", "4"),
    ("“3+2”：3大主导产业（钢铁、有色、化工、建材）和2大新兴产业（电子、生物）。", "3", "4"),
    ("“3+2”：“3”指三大主导产业，即钢铁、有色、化工；“2”指两大新兴产业，即电子、生物、医药。", "2", "3"),
    ("“1+3+N”：“1”指高新区，“3”指城东、城西、城南、城北4个产业园，“N”指若干园区。", "3", "4"),
    ("“1+3+N”：“1”指高新区，“3”指城东、城西、城南、城北3个产业园，“N”指若干园区。", "3", "4"),
    ("“1+4”：“1”指高新区；“4”指城东、城西、城南三大产业园。", "4", "3"),
    ("“3+2”：3个主导产业：钢铁、有色、化工、建材；2个新兴产业：电子、生物。", "3", "4"),
]

RIGHT = [
    "“1+3+N”：“1”是指1个总部；“3”是指钢铁、有色、化工；“N”是指若干园区。",
    "“1+3+N”：“1”是指1个总部；“3”是指钢铁和有色、化工；“N”是指甲园、乙园等园区。",
    "“1+3+N”：“1”是指1个总部；“3”是指钢铁、有色等产业；“N”是指若干园区。",
    "“3+2”：“3”即钢铁、有色、化工，“2”即电子和生物。",
    "“3+2”：“3”即钢铁、有色，化工，“2”即电子、生物。",
    "“3+2”：“3”指主要包括钢铁、有色的产业；“2”指电子、生物。",
    "“4+2”现代产业体系：钢铁、有色、化工、建材4大主导产业，电子、生物2大新兴产业。",
    "“4+2”现代产业体系：钢铁、有色、化工和建材4大主导产业，电子、生物等2大新兴产业。",
    "“3+N”体系：钢铁、有色、化工三大主导产业和若干新兴产业。",
    "“3+N”体系：钢铁、有色、化工、建材、电子、生物。",
    "“3+2”：3大主导产业（钢铁、有色、化工）和2大新兴产业（电子、生物）。",
    "“3+2”：3大主导产业（重点是钢铁、有色）和2大新兴产业（电子、生物）。",
    "“3+2”：3大主导产业（钢铁、有色，2025年新增化工）和2大新兴产业（电子、生物）。",
    "“3+2”：“3”指三大主导产业，即钢铁、有色、化工；“2”指两大新兴产业，即电子与生物。",
    "“3+2”：指三年中职、两年高职贯通培养。",
    "“13+N”：建成3个园区（东园、西园、南园、北园），打造13条产业链和若干集群。",
    "“1+3+N”：“1”指高新区，“3”指城东、城西、城南3个产业园，“N”指若干园区。",
    "“1+5+N”：“1”指高新区，“5”指城区、景区、下辖3个乡镇，“N”指若干园区。",
    "“1+4+N”：“1”指高新区，“4”指城东、城西、城南3个产业园，以及城北园，“N”指若干园区。",
    "“1+4+N”：“1”指高新区，“4”指城东、城西和城南3个产业园，“N”指若干园区。",
    "“1+4+N”：“1”指高新区，“4”指城东、城西、城南3个产业园的平台，“N”指若干园区。",
    "“1+2+N”：“1”指高新区，“2”指服务钢铁、有色、化工3个产业，“N”指若干园区。",
    "“2+3”：“2”即市级、县级；“3”即省、市、县三级平台。",
]


@pytest.mark.parametrize(("said", "label", "listed"), WRONG)
def test_the_number_of_an_entry_that_its_own_list_contradicts_is_told(
    said: str, label: str, listed: str
) -> None:
    """Once, at its place in the term."""
    found = findings(f"推进碳达峰。\n\n名词解释\n1.碳达峰：指排放达到峰值。\n2.{said}\n")
    (fault,) = [finding for finding in found if finding.code == "A302"]
    assert (fault.text, fault.why) == (label, f"数词是 {label}，名词解释第2条列出 {listed} 项")


@pytest.mark.parametrize(("said", "label", "listed"), WRONG)
def test_the_same_behind_a_name_in_the_body_is_told(said: str, label: str, listed: str) -> None:
    """In the sentence of the name."""
    (fault,) = [finding for finding in findings(f"推进{said}\n") if finding.code == "A302"]
    assert (fault.text, fault.why[:6]) == (label, f"数词是 {label}，")
    assert fault.why.endswith(f"列出 {listed} 项")


@pytest.mark.parametrize("said", RIGHT)
def test_a_list_that_agrees_or_may_agree_with_its_number_is_no_finding(said: str) -> None:
    """In an entry and in the body: as many, joined, open, going on, of some only, or of another number."""
    body = findings(f"推进{said}\n")
    entry = findings(f"推进碳达峰。\n\n名词解释\n1.碳达峰：指排放达到峰值。\n2.{said}\n")
    assert [finding.why for finding in (*body, *entry) if finding.code == "A302"] == []


@pytest.mark.parametrize(
    "said",
    [
        "按照“三区一带”布局，实施“三大工程”：",
        "按照“三区一带”布局，实施三大工程：",
        "按照“3+2”布局，实施“三大工程”：",
        "按照“3+2”布局，实施三大工程：",
        "按照“三区一带”布局，大力实施“三大工程”，即",
        "推行“3+1”模式（3个主体、1个平台），实施三大工程：",
    ],
)
def test_a_list_is_that_of_the_nearest_name_only(said: str) -> None:
    """Not of a layout or code before it that has the same number."""
    found = findings(f"{said}强基工程、提质工程、增效工程、富民工程。\n")
    assert [finding.text for finding in found if finding.code == "A302"] == ["三大工程"]


@pytest.mark.parametrize(
    "said",
    [
        "按照“三区一带”布局，实施3大工程（强基工程、提质工程、增效工程、富民工程）。",
        "按照“三区一带”布局，实施“三大工程”：强基工程、提质工程、增效工程。",
        "围绕“四项原则”，实施“三大工程”：强基工程、提质工程、增效工程。",
        "坚持“四项工程”，实施“三大工程”，即强基工程、提质工程、增效工程。",
        "以“四区”为支撑，建设“三区”：甲区、乙区、丙区。",
        "推进“四大工程”和“三件大事”：一是修路；二是架桥；三是通水。",
        "推行“3+1”模式（3个主体、1个平台），推进三大工程：强基工程、提质工程、增效工程。",
        "按照“2+4”布局，建设2个园区（东园、西园）。",
    ],
)
def test_the_list_of_another_name_contradicts_no_number(said: str) -> None:
    """Whatever is counted before it in its sentence."""
    assert "A302" not in [finding.code for finding in findings(f"{said}\n")]
