"""The documentation is right: its commands are run, its examples compared, its references generated."""

from __future__ import annotations

import re
import runpy
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment, on_path
from tests.fuzz.__main__ import MODES

PAGES = ("README.md", "README.en.md", "docs/guide.md")
SCRIPTS = ROOT / "scripts"


def shell_lines(page: str) -> list[str]:
    """The lines of all ```sh blocks of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]


def examples(page: str) -> Iterator[tuple[str, str]]:
    """The commands of the ```console blocks of a page, each with the output printed below it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = example.partition("\n")
            yield command, output


EXAMPLES = [(page, *example) for page in PAGES for example in examples(page)]


@pytest.mark.parametrize(("page", "command", "output"), EXAMPLES, ids=[f"{p}:{c}" for p, c, _ in EXAMPLES])
def test_an_example_prints_what_the_page_says(page: str, command: str, output: str) -> None:
    """Every `$ …` of the documentation, run by a shell in the folder of its page."""
    done = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        check=False,
        cwd=(ROOT / page).parent,
        env=environment(PATH=on_path()),
    )
    assert done.stdout.decode() == output


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    """The second command of both READMEs stands in .ci/run, word for word."""
    (command,) = [line for line in shell_lines("README.md") if "pytest" in line]
    assert command in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert command in shell_lines("README.en.md")


def test_both_readmes_give_the_same_first_command() -> None:
    """One line sets up everything and looks up a term."""
    first = [shell_lines(page)[0] for page in ("README.md", "README.en.md")]
    assert first[0] == first[1]
    assert first[0].endswith("zz lookup 八大行动")


@pytest.mark.parametrize(
    ("script", "function", "target"),
    [
        ("make_traditional.py", "render", "src/zhuzhou_cli/language/tables/traditional.py"),
        ("make_reference.py", "reference", "docs/reference.md"),
        ("make_reference.py", "output", "docs/output.md"),
        ("make_reference.py", "guide", "docs/guide.md"),
        ("make_reference.py", "architecture", "ARCHITECTURE.md"),
        ("make_reference.py", "output_zh", "docs/output.zh.md"),
        ("make_reference.py", "glossary_format", "src/zhuzhou_cli/help/glossary-format.txt"),
        pytest.param(
            "make_screenshot.py",
            "screenshot",
            "docs/screenshot.svg",
            marks=[pytest.mark.slow, pytest.mark.shell],
        ),
        ("make_man.py", "man", "man/zz.1"),
        ("make_page.py", "page", "docs/zhuzhou-2024.html"),
    ],
)
def test_a_generated_file_is_what_its_script_makes(script: str, function: str, target: str) -> None:
    """Nobody has edited it by hand, and nobody forgot to run the script."""
    made = runpy.run_path(str(SCRIPTS / script))[function]()
    assert (ROOT / target).read_text(encoding="utf-8") == made


@pytest.mark.parametrize("page", ["docs/output.md", "data/README.md"])
def test_a_page_and_its_chinese_twin_name_the_same(page: str) -> None:
    """Fields, values and options stand in both, as code, and they have as many sections."""
    english, chinese = (
        path.read_text(encoding="utf-8").partition("<!-- codes")[0]
        for path in (ROOT / page, (ROOT / page).with_suffix(".zh.md"))
    )
    words = re.compile(r"`([a-z_-]+)`")
    assert set(words.findall(english)) == set(words.findall(chinese))
    assert english.count("\n## ") == chinese.count("\n## ")


def test_links_between_pages_lead_somewhere() -> None:
    """Every relative link of every page leads to a file of the repository."""
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("data/*.md")]
    links = [
        (page.name, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert len(pages) > 5
    assert links == []


@pytest.mark.parametrize("record", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_has_a_date(record: Path) -> None:
    """Below its title stands when it was accepted."""
    title, blank, status = record.read_text(encoding="utf-8").split("\n")[:3]
    assert re.match(rf"# {int(record.stem[:4])}\. ", title)
    assert not blank
    assert re.match(r"Accepted on \d{4}-\d\d-\d\d\b", status)


@pytest.mark.parametrize("page", ["README.md", "README.en.md"])
@pytest.mark.parametrize("word", ["PyPI", "`~/.cache/zz`", "pipx install --force .", "`zz --version`"])
def test_both_readmes_say_what_a_newcomer_asks(page: str, word: str) -> None:
    """Whether there is a package, what installing touches, how to upgrade, what to report of a fault."""
    assert word in (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "README.en.md"])
def test_the_screenshot_is_shown_and_needs_nothing_from_elsewhere(page: str) -> None:
    """It fetches no font and no picture."""
    assert "](docs/screenshot.svg)" in (ROOT / page).read_text(encoding="utf-8")
    drawn = (ROOT / "docs" / "screenshot.svg").read_text(encoding="utf-8")
    assert not re.search(r"url\((?!#)|@import|<image|href=", drawn)


def test_the_screenshot_shows_a_tab_and_a_card_on_less_than_a_screen() -> None:
    """No higher than 800 pixels; a key is drawn where TAB was pressed, and a rule above the card."""
    drawn = (ROOT / "docs" / "screenshot.svg").read_text(encoding="utf-8")
    (height,) = re.findall(r'viewBox="0 0 \d+ (\d+)"', drawn)
    assert int(height) <= 800
    assert ">Tab</text>" in drawn
    assert 'width="780" height="1"' in drawn


RELIABILITY = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")


def test_a_promise_names_tests_that_there_are() -> None:
    """Every row of the table of promises; every mode of the fuzzer stands in one."""
    rows = re.findall(
        r"^\| [^|]+ \| ([^|]*`[^|]*) \|$", RELIABILITY.partition("## The long run")[0], re.MULTILINE
    )
    files = set(re.findall(r"`(tests/[^`]+)`", " ".join(rows)))
    assert (len(rows) > 10, [path for path in files if not (ROOT / path).is_file()]) == (True, [])
    assert set(MODES) <= set(re.findall(r"`([a-z]+)`", " ".join(rows)))


def test_the_long_run_had_no_failure() -> None:
    """In any mode, in the figures as the fuzzer prints them."""
    printed = RELIABILITY.partition("<!-- begin: long run -->")[2].partition("<!-- end")[0]
    runs = re.findall(r"^(\w+): ([\d,]+) cases, (\d+) failures, [\d,]+ s", printed, re.MULTILINE)
    assert {mode for mode, _, _ in runs} == set(MODES)
    assert {failures for _, _, failures in runs} == {"0"}
