"""Texts as files hold them to texts as they were meant, and the table of radicals."""

from __future__ import annotations

import runpy
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from zhuzhou_cli.language.cleaning import cleaned, closed, residues
from zhuzhou_cli.language.tables.radicals import IDEOGRAPHS, RADICALS
from zhuzhou_cli.language.text import fold

UNICODE = Path("/usr/share/unicode/EquivalentUnifiedIdeograph.txt")


@pytest.mark.skipif(not UNICODE.exists(), reason="Debian's package unicode-data is not installed")
def test_the_table_of_radicals_is_what_its_script_makes() -> None:
    """Unicode's property, for the blocks of radicals."""
    made = runpy.run_path(str(ROOT / "scripts" / "make_radicals.py"))["render"]()
    target = ROOT / "src/zhuzhou_cli/language/tables/radicals.py"
    assert target.read_text(encoding="utf-8") == made


def test_the_table_agrees_with_compatibility_forms_where_these_know_a_radical() -> None:
    """NFKC decomposes all radicals of Kangxi, and two of the supplement."""
    table = dict(zip(RADICALS, IDEOGRAPHS, strict=True))
    known = {sign: form for sign in table if (form := unicodedata.normalize("NFKC", sign)) != sign}
    assert len(known) > 200
    assert known == {sign: table[sign] for sign in known}


@pytest.mark.parametrize(("typed", "key"), [("⻓沙", "长沙"), ("⼀⼆三", "一二三"), ("⻔户", "门户")])
def test_queries_with_radicals_find_what_is_written_with_hanzi(typed: str, key: str) -> None:
    """Text that was copied from a PDF has such signs."""
    assert fold(typed).key == key


def test_a_radical_takes_the_form_of_its_text() -> None:
    """⼾ stands for both 户 and 戶."""
    traditional = "國務院關於優化營商環境條例實施後續發展規劃與應對勞動爭議處理體系建設"
    assert cleaned("⼾籍")[0] == "户籍"
    assert cleaned(f"{traditional}⼾籍")[0].endswith("戶籍")


@given(st.text())
def test_a_cleaned_text_is_clean(text: str) -> None:
    """Cleaning again finds nothing but hanzi that the first time set free; nothing unseen is left."""
    once, _ = cleaned(text)
    left = {name for name, _ in residues(once)}
    assert left <= {"无法辨认的字符", "私用区字符"}


@given(st.text(alphabet="一二“”：， \t\n\u3000aB1."))
def test_closing_changes_nothing_but_space(text: str) -> None:
    """It is idempotent, and every sign is kept."""
    done = closed(text)
    assert closed(done) == done
    assert "".join(done.split()) == "".join(text.split())
