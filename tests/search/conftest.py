"""What the tests of search/ share: the index of the built-in glossary."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Glossary


@pytest.fixture(scope="session")
def index(glossary: Glossary) -> Index:
    """The built-in glossary, compiled."""
    return build([glossary])
