"""Nothing that others wrote acts on a terminal: names of files, arguments, variables, standard input."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.cases.test_promises import FILES
from tests.conftest import SCRATCH, Run, environment
from tests.forked import Forks
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.output import Format
from zhuzhou_cli.cli.pages import walk

pytestmark = pytest.mark.slow

ACTING = "\x1b \x1b[2J \x1b]0;x\x07 \x9b2J \x85 \r \x08 \n \x7f \u202e \u2066 \u200f \u2028 \u2029".replace(
    " ", ""
)
"""ESC, CSI, OSC with BEL, CSI of C1, NEL, CR, BS, LF, DEL, marks of direction, ends of lines."""
NO_TEXT = os.fsdecode(b"\xff")
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
GLOSSARY, REPORT = "东山2026.yaml", "报告.txt"


@dataclass(frozen=True)
class Spot:
    """A call with one place, HERE, for what is hostile; GLOSSARY or REPORT may be copied to that name."""

    arguments: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)
    stdin: str = ""
    copied: str = ""

    def __str__(self) -> str:
        """Its words, for the name of a test."""
        said = [*(f"{name}={value}" for name, value in self.variables.items()), *self.arguments]
        return " ".join(
            [*said, *(["< HERE"] if self.stdin else []), *(["(is there)"] if self.copied else [])]
        )


HERE = "HERE"
NEEDED = {
    "lookup": ["LPR"],
    "show": ["1"],
    "import": [REPORT],
    "glossary add": [GLOSSARY],
    "glossary remove": ["x"],
}
"""Arguments without which a command does nothing with its options."""


def values() -> Iterator[Spot]:
    """Every argument of every command, and every option that takes a value; and what is neither."""
    for context in walk(root()):
        path = context.command_path.split(" ")[1:]
        needed = NEEDED.get(" ".join(path), [])
        yield Spot((*path, f"--{HERE}"))
        yield Spot((*path, *needed, HERE))
        for param in context.command.params:
            if param.param_type_name == "argument":
                yield Spot((*path, HERE))
                yield Spot((*path, "--", HERE))
            elif not param.is_flag:
                yield Spot((*path, *needed, param.opts[0], HERE))
                yield Spot((*path, *needed, f"{param.opts[0]}={HERE}"))


def spots() -> Iterator[Spot]:
    """What the options of the commands do not show by themselves."""
    yield from (Spot(("lookup", HERE, "-f", form)) for form in Format)
    yield from (Spot(("lookup", "八大行动", f"LP{HERE}R", "-f", form)) for form in Format)
    yield from (Spot(("check", HERE, "-f", form)) for form in Format)
    yield from (Spot(("lookup", "-", *option), stdin=HERE) for option in ((), ("--missing",), ("-f", "json")))
    yield from (Spot((command, "-"), stdin=f"词：{HERE}") for command in ("check", "import"))
    yield Spot((HERE,))
    yield Spot(("-g", HERE, "lookup", "LPR"))
    yield Spot(("-g", HERE, "lookup", "LPR"), copied=GLOSSARY)
    yield Spot(("check", HERE), copied=GLOSSARY)
    yield Spot(("check", HERE, "-f", "csv"), copied=REPORT)
    yield Spot(("import", HERE), copied=REPORT)
    yield Spot(("import", HERE, "-f", "json"), copied=REPORT)
    yield Spot(("import", HERE, "-o", HERE), copied=REPORT)
    yield Spot(("import", REPORT, "-o", f"无/{HERE}"))
    yield Spot(("glossary", "add", HERE), copied=GLOSSARY)
    yield Spot(("glossary", "list"), copied=f"data/zz/glossaries/{GLOSSARY}")
    yield Spot(("glossary", "remove", HERE), copied=f"data/zz/glossaries/{GLOSSARY}")
    yield Spot(("list",), copied=f"data/zz/glossaries/{REPORT}")
    yield Spot(("__complete", "zsh", "--", "glossary", "remove", ""), copied=f"data/zz/glossaries/{GLOSSARY}")
    yield Spot(("__complete", "bash", f"zz lookup {HERE}"))
    yield Spot(("__complete", "fish", "--", "list", f"--fields={HERE},nu"))


VARIABLES = {
    ("lookup", "LPR"): ["ZZ_GLOSSARY", "XDG_CACHE_HOME", "TERM", "PAGER", "COLUMNS", "TMUX", "LANG"],
    ("list", "-f", "card"): ["PAGER", "LESS", "FORCE_COLOR"],
    ("glossary", "path"): ["XDG_DATA_HOME", "HOME"],
    ("glossary", "list"): ["XDG_DATA_HOME"],
    ("glossary", "add", GLOSSARY): ["XDG_DATA_HOME"],
    ("paths",): ["XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"],
    ("paths", "-f", "json"): ["XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"],
    ("completion", "--install"): ["SHELL"],
    ("completion", "bash", "--install"): ["BASH_COMPLETION_USER_DIR", "XDG_DATA_HOME", "HOME"],
    ("completion", "bash", "--uninstall"): ["BASH_COMPLETION_USER_DIR", "XDG_DATA_HOME", "HOME"],
    ("completion", "fish", "--install", "--tab"): ["XDG_CONFIG_HOME"],
}
SPOTS = [
    *values(),
    *spots(),
    *(Spot(call, {name: HERE}) for call, names in VARIABLES.items() for name in names),
    *(
        Spot(call, {name: f"FOLDER/{HERE}"})
        for call, names in VARIABLES.items()
        for name in names
        if name.endswith(("HOME", "DIR"))
    ),
]


def acting(written: bytes) -> set[str]:
    """The characters of an output that act on a terminal; raises UnicodeDecodeError for what is no text."""
    text = written.decode().replace("\r\n", "\n").replace("\n", "").replace("\t", "")
    return {sign for sign in text if unicodedata.category(sign) in ("Cc", "Zl", "Zp") or sign in BIDI}


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """Quick processes."""
    server = Forks()
    yield server
    server.close()


def put(spot: Spot, payload: str, folder: Path) -> tuple[list[str], dict[str, str], str]:
    """The arguments, the variables and the standard input of a spot, in a folder that has its files."""
    hostile = f"甲{payload}乙"
    for name in (GLOSSARY, REPORT):
        shutil.copy(FILES / name, folder / name)
    if spot.copied:
        target = folder / spot.copied
        target.parent.mkdir(parents=True, exist_ok=True)
        ending = ".yaml" if spot.arguments[0] in ("glossary", "list", "__complete") else ""
        shutil.copy(FILES / target.name, target.with_name(hostile + ending))
    variables = {"HOME": str(folder), "XDG_DATA_HOME": f"{folder}/data", "TERM": "xterm", "PAGER": ""}
    variables |= {"XDG_CACHE_HOME": f"{SCRATCH.name}/.cache", "NO_COLOR": "1"}
    told = {name: _filled(value, hostile, folder) for name, value in spot.variables.items()}
    arguments = [_filled(argument, hostile, folder) for argument in spot.arguments]
    return arguments, environment(**variables | told), spot.stdin.replace(HERE, hostile)


def _filled(text: str, hostile: str, folder: Path) -> str:
    return text.replace(HERE, hostile).replace("FOLDER", str(folder))


@pytest.mark.parametrize(
    ("payload", "is_terminal"),
    [(ACTING, False), (ACTING, True), (NO_TEXT, False)],
    ids=["pipe", "terminal", "no text"],
)
@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_nothing_that_others_wrote_acts_on_a_terminal(
    forks: Forks,
    tmp_path: Path,
    spot: Spot,
    payload: str,
    is_terminal: bool,  # noqa: FBT001
) -> None:
    """Whatever stands in an argument, a variable, a file name or standard input; and it is no fault of zz."""
    arguments, variables, stdin = put(spot, payload, tmp_path)
    written, status = forks.call(arguments, variables, tmp_path, stdin, is_terminal=is_terminal)
    assert acting(written) == set()
    assert status in (0, 1, 2, 74), written.decode()


SAMPLE = [
    ["lookup", f"没有{ACTING}"],
    [f"lookup{ACTING}"],
    ["lookup", "LPR", "--place", ACTING],
    ["check", ACTING],
    ["completion", f"zsh{ACTING}"],
    ["paths", "-f", ACTING],
]


@pytest.mark.parametrize("arguments", SAMPLE, ids=lambda arguments: arguments[0][:9])
def test_nothing_acts_on_a_terminal_in_a_process_of_its_own(
    zz: Run, terminal: Run, arguments: list[str]
) -> None:
    """As above, with nothing loaded before."""
    for ran in (zz(*arguments), terminal(*arguments, NO_COLOR="1")):
        assert acting((ran.stdout + ran.stderr).encode()) == set()
        assert ran.status == 2 or arguments[0] == "lookup"


def test_what_zz_sends_a_terminal_itself_is_let_through(terminal: Run) -> None:
    """The colours of a card around a name that holds none."""
    screen = terminal("check", f"甲{ACTING}", COLUMNS="200").stdout
    assert screen.startswith("\x1b[1m甲\\x1b\\x1b[2J\\x1b]0;x\\x07\\u009b2J")
    assert acting(screen.encode()) == {"\x1b"}
