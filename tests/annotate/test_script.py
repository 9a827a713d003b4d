"""A text in Traditional characters, or with digits in full width, is explained as one in Simplified ones."""

from __future__ import annotations

from itertools import product

import pytest

from tests.annotate.test_news import ELSEWHERE, GOES_ON, LEADS
from tests.annotate.test_said import DATED, YEARLY, explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL
from zhuzhou_cli.search.find import Finder

FINDER = Finder(build([report(place, "2026-01-12", "三百工程") for place in ("株洲市", "湖南省", "江西省")]))
WRITTEN = str.maketrans(SIMPLIFIED + "0123456789", TRADITIONAL + "０１２３４５６７８９")


@pytest.mark.parametrize("place", ["衡阳市", "广东省", "株洲市", "醴陵市"])
def test_places_are_read_in_traditional_characters(place: str) -> None:
    """Those of a sentence, of the one before and of others."""
    for lead, more in product(LEADS, (*GOES_ON, *ELSEWHERE)):
        text = f"{lead.format(place)}{more}"
        assert explained_by(text.translate(WRITTEN), FINDER) == explained_by(text, FINDER), text


@pytest.mark.parametrize("said", DATED)
def test_years_are_read_in_full_width(said: str) -> None:
    """Beside places in Traditional characters."""
    for place, year in product(("长沙", "浙江省"), ("2024", "2025")):
        text = said.format(p=place, y=year)
        dates = [
            [mark.date[:4] for mark in found]
            for found in (
                [each.located.source for each in YEARLY.marks(written)]
                for written in (text, text.translate(WRITTEN))
            )
        ]
        assert dates[0] == dates[1] == [year], text
