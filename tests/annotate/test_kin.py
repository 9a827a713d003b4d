"""Places that share a name, or lie in each other: each text is explained by the report of its own place."""

from __future__ import annotations

import pytest

from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build(
        [
            report("长沙县", "2025-01-05", "六大攻坚", "五好园区"),
            report("长沙市", "2025-01-10", "六大攻坚"),
            report("吉林省", "2025-01-12", "四大集群"),
            report("吉林市", "2025-01-11", "四大集群"),
            report("南京市鼓楼区", "2025-01-11", "四大片区"),
            report("福州市鼓楼区", "2025-01-12", "四大片区"),
            report("朝阳区", "2025-01-11", "九大场景"),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("长沙县抓好“六大攻坚”。", ["长沙县"]),
        ("长沙市抓好“六大攻坚”。", ["长沙市"]),
        ("湖南省长沙县抓好“六大攻坚”。", ["长沙县"]),
        ("长沙市长沙县抓好“六大攻坚”。", ["长沙县"]),
        ("长沙县政府工作报告\n\n抓好“六大攻坚”。", ["长沙县"]),
        ("长沙市政府工作报告\n\n抓好“六大攻坚”。", ["长沙市"]),
        ("长沙市抓好“五好园区”。", []),
        ("长沙抓好“五好园区”。", []),
        ("长沙县抓好“五好园区”。", ["长沙县"]),
        ("吉林市建设“四大集群”。", ["吉林市"]),
        ("吉林省建设“四大集群”。", ["吉林省"]),
        ("四平市建设“四大集群”。", ["吉林省"]),
        ("吉林省四平市建设“四大集群”。", ["吉林省"]),
        ("南京市鼓楼区“四大片区”", ["南京市鼓楼区"]),
        ("南京鼓楼建设“四大片区”。", ["南京市鼓楼区"]),
        ("福州市鼓楼区建设“四大片区”。", ["福州市鼓楼区"]),
        ("徐州市鼓楼区建设“四大片区”。", []),
        ("南京市鼓楼区政府工作报告\n\n建设“四大片区”。", ["南京市鼓楼区"]),
        ("辽宁省朝阳市推进“九大场景”。", []),
        ("北京市朝阳区推进“九大场景”。", ["朝阳区"]),
    ],
)
def test_a_place_is_no_other_of_its_name(text: str, places: list[str]) -> None:
    """Neither of another kind, nor in another city, nor the city in which it lies."""
    marks = annotated(read(text.encode(), "a.txt"), FINDER, lambda _: False, every=True).marks
    assert [mark.located.source.place for mark in marks] == places
