"""Exports of the built-in glossary and of one that is hostile, made once by real processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import GLOSSARY_HEAD, run

HOSTILE = r"""  - number: 1
    term: "=1+1<b>"
    text: "</script><img src=x onerror=alert(1)>甲\"&'<!--]]>。"
    aliases:
      - "@甲{{乙}}"
    members:
      - "</script><img src=x onerror=alert(1)>"
  - number: 2
    term: "LPR"
    text: "{{词目}}指贷款市场报价利率。"
  - number: 2
    term: "LPR"
    text: "同一号又有一条。"
  - number: 3
    term: "……"
    text: "＋没有一个字可念_x000D_。"
"""
"""Markup, formulas, templates, a number and a term that occur twice, a term without a letter; control
characters are refused by the reader of glossaries."""

Make = Callable[..., Path]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Export to a format, with options of `zz export`: the path of the file or folder, made anew."""

    def make(name: str, *options: str, **extra: str) -> Path:
        output = tmp_path_factory.mktemp("made") / f"zz.{name}"
        ran = run("export", name, "-o", str(output), *options, **extra)
        assert (ran.status, output.exists()) == (0, True), ran.stderr
        return output

    return make


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a hostile glossary."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.yaml"
    path.write_text(GLOSSARY_HEAD + HOSTILE, encoding="utf-8")
    return str(path)
