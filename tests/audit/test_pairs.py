"""Lists of two behind a name that counts more, and lists that stand before their name."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("实施“四大战略”：工业强县、农业稳县。", "数词是 4，后面列出 2 项"),
        ("实施“四大战略”：工业强县；农业稳县。", "数词是 4，后面列出 2 项"),
        ("抓好“三项重点任务”：招商引资、项目建设。", "数词是 3，后面列出 2 项"),
        ("打好“六大战役”，即蓝天、碧水。", "数词是 6，后面列出 2 项"),
        ("推进“三大建设”，包括城市更新、园区扩容。", "数词是 3，后面列出 2 项"),
        ("实施强龙头、补链条、兴业态、树品牌“五大行动”。", "数词是 5，前面列出 4 项"),
        ("开展稳就业、促增收、惠民生“四大行动”。", "数词是 4，前面列出 3 项"),
        ("落实保民生类、保工资类、保运转类、保安全类这“三项任务”。", "数词是 3，前面列出 4 项"),
    ],
)
def test_lists_of_two_and_lists_before_a_name_are_counted(said: str, why: str) -> None:
    """They can be no more than they are, and no other finding says that there is none."""
    told = [(finding.code, finding.why) for finding in findings(f"{said}\n")]
    assert told == [("A302", why)]


@pytest.mark.parametrize(
    "said",
    [
        "打造“四大领域”：农业农村、文化旅游。",
        "打造“三大领域”：医疗教育、公共交通。",
        "打造“三大领域”：农林、水利。",
        "打造“四大片区”：东西片、南北片。",
        "打造“四大战略”：工业强县、农业稳县等。",
        "打造“三大战略”：工业强县、农业稳县和商贸活县。",
        "打造“四大战略”：工业强县、农业稳县，带动发展。",
        "打造“四大战略”，主要是工业强县、农业稳县。",
        "打造“四大战略”：精准施策、久久为功。",
        "打造“四大项目”：甲厂建设、投资5亿元。",
        "打造“三季”：春季、夏季。",
        "抓好安全生产、社会治安、食品药品、信访维稳“五大行动”。",
        "抓好强龙头、补链条、兴业态、树品牌等“五大行动”。",
        "抓好强龙头、补链条、兴业态、树品牌、“五大行动”。",
        "抓好强龙头、补链条和兴业态、树品牌“五大行动”。",
        "抓好强龙头、补链条、兴业态、树品牌“四大行动”。",
        "抓好强龙头、补链条、兴业态“八大行动”。",
        "抓好制造业、服务业、建筑业“四大行动”。",
    ],
)
def test_lists_that_may_be_of_more_or_of_something_else_are_no_finding(said: str) -> None:
    """An item may be several, the list is open or goes on, or the last item has the name to itself."""
    assert "A302" not in codes(f"{said}\n")
