"""A302 in all layouts of a list: how many items are told, and where nothing is."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import codes, findings


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("“五大行动”：产业行动；创新行动；改革行动；民生行动。", "4"),
        ("“三大工程”：强基工程、提质工程。", "2"),
        ("“三大工程”，即强基工程、提质工程。", "2"),
        ("“三大工程”，分别是强基工程和提质工程。", "2"),
        ("“三大工程”，包括强基工程以及提质工程，成效明显。", "2"),
        ("“三大工程”，即强基工程、提质工程、惠民工程和安居工程。", "4"),
        ("“两大工程”，即强基工程、提质工程和惠民工程。", "3"),
        ("“三个必须”：必须坚持党的领导、必须坚持以人民为中心。", "2"),
        ("“三个必须”：必须坚持党的领导；必须坚持以人民为中心。", "2"),
        ("“五大行动”即产业行动、创新行动、改革行动、民生行动，成效明显。", "4"),
        ("“五大行动”即产业、创新、改革、民生行动，成效明显。", "4"),
        ("“三保”：保就业，保运转。", "2"),
        ("“三带”建设（江带、河带），投资3亿元。", "2"),
    ],
)
def test_items_with_the_noun_of_a_name_are_counted_one_by_one(said: str, listed: str) -> None:
    """However few they are, whatever parts them, and also if the sentence goes on."""
    (found,) = findings(f"推进{said}")
    assert (found.code, found.why.split("列出 ")[1]) == ("A302", f"{listed} 项")


@pytest.mark.parametrize(
    "said",
    [
        "“三大工程”，即强基工程、提质工程，惠民工程。",
        "“三大工程”，即强基工程、提质工程，以及惠民项目。",
        "“三大工程”，即强基工程、提质工程等，成效明显。",
        "“三大工程”，即强基工程、提质工程，等等。",
        "“三大工程”：强基工程、提质工程，改善民生。",
        "“三大工程”：强基工程、提质工程；惠民工程。",
        "“三大工程”，主要是强基工程、提质工程。",
        "“三大工程”之中，即强基工程、提质工程。",
        "“三大工程”：强基工程、提质工程分别投资5亿元、6亿元。",
        "“三大工程”：强基工程投资5亿元、提质工程投资6亿元。",
        "“三大工程”，包括固本和强基工程、提质工程。",
        "“三个必须”：必须坚持党的领导、必须坚持和加强服务。",
        "“三大工程”，由水利局、交通局负责强基工程、提质工程。",
        "“三大工程”，主要是为了强基工程、提质工程。",
        "“两大工程”，即强基工程、提质工程，带动民生改善。",
    ],
)
def test_items_that_may_be_some_or_more_are_not_counted(said: str) -> None:
    """The list goes on, is open, names some only, or is no list."""
    assert "A302" not in codes(f"推进{said}")
