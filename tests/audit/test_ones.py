"""Names that count ones, or things of a size: how many items have one, and where nothing is told."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings
from tests.audit.test_miscounted import listed_in


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("“五个一批”：开工一批、投产一批、签约一批、储备一批。", "数词是 5，后面列出 4 项"),
        ("“三个一批”，即新建一批、改造一批、整合一批、淘汰一批。", "数词是 3，后面列出 4 项"),
        ("“四个一批”（开工一批、投产一批和储备一批）。", "数词是 4，后面列出 3 项"),
        ("“六个一百”工程：100个项目、100家企业、100名人才、100个村、100条路。", "数词是 6，后面列出 5 项"),
        ("“四个一百”行动，即建设百条路、培育百家企业、引进百名人才。", "数词是 4，后面列出 3 项"),
        ("“三个一千”：新增1000个床位、新增1000个车位。", "数词是 3，后面列出 2 项"),
        ("“八个一”活动：唱一首歌、读一本书、看一部电影、做一件好事。", "数词是 8，后面列出 4 项"),
        ("“五个一”活动：唱一首歌，读一本书，看一部电影，上一堂党课。", "数词是 5，后面列出 4 项"),
        ("“四个一”，即一个平台、一支队伍和一套机制。", "数词是 4，后面列出 3 项"),
        ("“两个一”：1个中心、1个园区、1条专线。", "数词是 2，后面列出 3 项"),
        ("“四大百亿产业”（电子信息、新材料、食品加工）。", "数词是 4，后面列出 3 项"),
        ("“双一流”（一流大学、一流学科、一流专业）。", "数词是 2，后面列出 3 项"),
        ("“三个千亿级产业”：电子信息产业、新材料产业。", "数词是 3，后面列出 2 项"),
    ],
)
def test_items_are_counted_that_have_one_each(said: str, why: str) -> None:
    """One, one lot, one hundred; the size of what is counted counts nothing."""
    found = [finding.why for finding in findings(f"推进{said}\n") if finding.code == "A302"]
    assert found == [why]


@pytest.mark.parametrize(
    "said",
    [
        "“四个一批”：开工一批、投产一批、签约一批、储备一批。",
        "“三个一批”（开工一批、投产一批和储备一批）。",
        "“五个一批”：开工一批、投产一批、签约一批、储备一批等。",
        "“五个一批”：开工一批、投产一批，推动项目建设提速。",
        "“五个一批”主要任务：开工一批、投产一批。",
        "“三个一百”：100个项目、100家企业、100名人才。",
        "“三个一百”：100个项目、200家企业。",
        "“五个一”活动：唱一首歌、读一本书、看一部电影、上一堂党课、做一件好事。",
        "“三个一”：一村一品、一户一技。",
        "“四个一”：统一规划、统一设计。",
        "“四个一”机制：一个项目、两名干部。",
        "“两个一”：读一本书、写一篇文章，带出一支队伍。",
        "“三个一律”：一律停工、一律整改、一律问责。",
        "“四大百亿产业”（电子信息、新材料、食品加工、装备制造）。",
        "“两个百亿”：年产值、进出口总额、税收。",
    ],
)
def test_ones_that_agree_or_may_do_so_are_no_finding(said: str) -> None:
    """Their list is open or goes on, an item has none or several, or 一 counts nothing."""
    assert "A302" not in codes(f"推进{said}\n")


@pytest.mark.parametrize(
    ("entry", "listed"),
    [
        ("“四个一百”工程：培育100家龙头企业，建设100个重点项目，引进100名高端人才。", [3]),
        ("“三个一百”：培育100家龙头企业、建设100个重点项目。", [2]),
        ("“五个一”：建一个平台，育一支队伍，立一套机制。", [3]),
        ("“四个一批”：开工一批项目，投产一批项目，储备一批项目。", [3]),
        ("“三个一百”：培育100家龙头企业，建设100个重点项目，引进100名高端人才。", []),
        ("“三个一百”：培育100家龙头企业、建设100个重点项目。引进100名高端人才。", []),
        ("“三个一百”：培育100家龙头企业、建设100个重点项目等。", []),
        ("“三个一百”：培育100家龙头企业、建设200个重点项目。", []),
        ("“三个一百”：培育100家龙头企业，建设100个重点项目和100个园区。", []),
        ("“五个一”：建一个平台，育一支队伍，带动发展。", []),
    ],
)
def test_so_they_are_in_an_entry(entry: str, listed: list[int]) -> None:
    """If its text goes on with no other one."""
    assert listed_in(entry) == [f"名词解释第2条列出 {number} 项" for number in listed]
