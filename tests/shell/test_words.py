"""Lines taken apart and words written, as bash, fish and PowerShell have them."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.shell.test_tab import TERMS
from zhuzhou_cli.shell.words import Line, for_bash, for_fish, for_powershell, split


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Line((), "")),
        ("zz lookup ", Line(("zz", "lookup"), "")),
        ("zz lookup bad", Line(("zz", "lookup"), "bad")),
        ("zz  lookup\tbad", Line(("zz", "lookup"), "bad")),
        ("zz lookup ''", Line(("zz", "lookup"), "")),
        ("zz '' b", Line(("zz", ""), "b")),
        ("zz 'a b' c", Line(("zz", "a b"), "c")),
        (r"zz a\ b", Line(("zz",), "a b")),
        ("zz 'a b", Line(("zz",), "a b", "'")),
        ('zz "a b', Line(("zz",), "a b", '"')),
        (r'zz "a\"\$\`\\\b', Line(("zz",), 'a"$`\\\\b', '"')),
        (r"zz 'a\'b", Line(("zz",), "a\\b")),
        (r"zz 'it'\''s", Line(("zz",), "it's", "'", 3)),
        (r"zz 'it'\''s'", Line(("zz",), "it's")),
        ("zz ab'c d", Line(("zz",), "abc d", "'", 2)),
        ('zz a"b"\'c', Line(("zz",), "abc", "'", 2)),
        ("zz $'a b", Line(("zz",), "a b", "'")),
        ("zz --format=j", Line(("zz",), "--format=j", "", 9)),
        ("zz a:b:c", Line(("zz",), "a:b:c", "", 4)),
        ("zz 'a:b'c", Line(("zz",), "a:bc", "", 0)),
        (r"zz a\:b", Line(("zz",), "a:b", "", 0)),
        ("zz --format='j", Line(("zz",), "--format=j", "'", 9)),
        ("zz a:'b'", Line(("zz",), "a:b", "", 2)),
        ("zz @b", Line(("zz",), "@b", "", 0)),
        ("zz 八大\\", Line(("zz",), "八大")),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
def test_a_line_is_taken_apart_as_bash_does(line: str, expected: Line) -> None:
    """Words without their quotes, the open quote, and from where on readline replaces the last."""
    assert split(line, breaks=":=@") == expected


@pytest.mark.parametrize(
    ("line", "last"),
    [(r"'a\'b", "a'b"), (r"'a\\b", r"a\b"), (r"'a\nb", r"a\nb"), (r'"a\`b', r"a\`b"), ("$'a", "$a")],
)
def test_fish_has_other_escapes(line: str, last: str) -> None:
    """A backslash may stand before a single quote inside single quotes."""
    assert split(line, "fish").last == last


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_what_is_written_is_read_back_by_the_shell(shell: str, quote: str) -> None:
    """The terms themselves are what printf is handed (by a shell that looks through no history)."""
    if not shutil.which(shell):
        pytest.skip(f"not installed: {shell}")
    words = " ".join(quote + for_bash(term, quote) + quote for term in TERMS)
    done = subprocess.run([shell, "-c", f"printf '%s\\n' {words}"], capture_output=True, check=True)
    assert done.stdout.decode().splitlines() == TERMS


def test_what_is_written_is_read_back_by_fish() -> None:
    """The terms themselves are what printf is handed."""
    if not shutil.which("fish"):
        pytest.skip("not installed: fish")
    words = " ".join(map(for_fish, TERMS))
    done = subprocess.run(["fish", "-c", f"printf '%s\\n' {words}"], capture_output=True, check=True)
    assert done.stdout.decode().splitlines() == TERMS


@pytest.mark.parametrize("term", TERMS)
def test_what_is_written_is_taken_apart_again(term: str) -> None:
    """Splitting undoes quoting, whatever quote is open."""
    assert split(for_bash(term)).last == term
    assert split(for_fish(term), "fish").last == term
    for quote in "'\"":
        assert split(quote + for_bash(term, quote)).last == term


@pytest.mark.parametrize(
    ("term", "word"),
    [
        ("八大行动", "八大行动"),
        ("--format=json", "--format=json"),
        ("a b", "'a b'"),
        ("it's", "'it''s'"),
        ("‘一’", "'‘‘一’’'"),
        ("$HOME", "'$HOME'"),
        ("number,term", "'number,term'"),
        ("", "''"),
    ],
)
def test_a_word_of_powershell(term: str, word: str) -> None:
    """Single quotes, doubled inside; typographic ones count as such there."""
    assert for_powershell(term) == word
