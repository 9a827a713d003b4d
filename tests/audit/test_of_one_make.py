"""A302 of two items of one make, where a name counts more: 由数量向质量转变、由速度向效益转变."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings

WRONG = [
    "“三个转变”：由数量向质量转变、由速度向效益转变。",
    "“三个到位”：思想认识到位、工作责任到位。",
    "“三个关系”：发展与安全的关系、当前与长远的关系。",
    "“三个结合”：点与面相结合、上与下相结合。",
    "“三个飞跃”：在产业升级上实现飞跃、在招商引资上实现飞跃。",
    "“三个突破”：在产业升级上求突破、在招商引资上求突破。",
]

RIGHT = [
    "“两个转变”：由数量向质量转变、由速度向效益转变。",
    "“三个转变”：由数量向质量转变、由速度向效益转变、由管理向服务转变。",
    "“三个转变”：由数量向质量、效益转变，由速度向效益转变。",
    "“三个到位”：思想认识到位、工作责任和措施到位。",
    "“三个到位”：思想认识到位、工作责任到位等。",
    "“两个关系”：发展与安全的关系、当前与长远的关系。",
    "“三个关系”：发展与安全的关系、当前与长远的关系、政府与市场的关系。",
    "“三个关系”：发展与安全的关系、当前与长远的关系，统筹城乡。",
    "“三大工程”：教育和医疗工程、养老和托育工程。",
    "“三大工程”：强基工程、提质工程全面推进。",
    "“三大工程”：强基工程向乡村延伸、提质工程向社区延伸。",
    "“三个融合”：产业和城市融合、文化与旅游融合等。",
    "“三个融合”：城乡融合、文化与旅游融合。",
    "“四个统筹”：统筹发展和安全、统筹抓好城市和乡村、教育和医疗。",
]

SOME = [
    "“三大工程”：在建强基工程、已建提质工程。",
    "“三大工程”：新增强基工程、新增提质工程。",
    "“三大工程”：在城区实施强基工程、提质工程。",
]


def counted(said: str) -> tuple[list[str], list[str]]:
    """What is told of the count of a name in the body, and of the same as an entry."""
    entry = findings(f"推进碳达峰。\n\n名词解释\n1.碳达峰：指排放达到峰值。\n2.{said}\n")
    found = (findings(f"推进{said}\n"), entry)
    body, appendix = ([one.why[-6:] for one in each if one.code == "A302"] for each in found)
    return body, appendix


@pytest.mark.parametrize("said", WRONG)
def test_two_items_of_one_make_are_two(said: str) -> None:
    """They are clauses of one frame, or end with the noun of the name."""
    assert counted(said) == (["列出 2 项"], ["列出 2 项"])


@pytest.mark.parametrize(
    "said",
    [
        "“三个转变”：由数量向质量转变，由速度向效益转变。",
        "“三个到位”（思想认识到位、工作责任到位）。",
        "“三大关系”，即发展与安全的关系、当前与长远的关系。",
    ],
)
def test_two_items_of_one_make_are_two_wherever_they_stand(said: str) -> None:
    """Behind a comma or 即, and in brackets."""
    assert [found.why for found in findings(f"推进{said}\n")] == ["数词是 3，后面列出 2 项"]


@pytest.mark.parametrize("said", RIGHT)
def test_two_items_that_may_be_more_are_not_counted(said: str) -> None:
    """They agree, are open, are several in one, or no items."""
    assert counted(said) == ([], [])


@pytest.mark.parametrize("said", SOME)
def test_two_items_that_are_some_are_not_counted(said: str) -> None:
    """For so says the first of them."""
    assert "A302" not in codes(f"推进{said}\n")
