"""Write docs/reference.md from the help of every command, and the table of codes in docs/output.md.

Run by hand after changing a command or a check: ``python scripts/make_reference.py``. A test runs
it again and demands the same bytes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import walk
from zhuzhou_cli.glossary.check import CHECKS
from zhuzhou_cli.glossary.faults import MESSAGES

DOCS = Path(__file__).parents[1] / "docs"
MARK = "<!-- codes: written by scripts/make_reference.py -->\n"
HEAD = "# 命令参考\n\n由 `scripts/make_reference.py` 从各命令的 `--help` 和 `zz help` 的主题写成。\n"


def help_of(*command: str) -> str:
    """What `zz COMMAND --help` prints."""
    call = [sys.executable, "-m", "zhuzhou_cli", *command, "--help"]
    return subprocess.run(call, capture_output=True, check=True, text=True, encoding="utf-8").stdout  # noqa: S603 - our own program


def reference() -> str:
    """The text of docs/reference.md."""
    paths = [context.command_path for context in walk(root())]
    sections = [f"\n## {path}\n\n```text\n{help_of(*path.split()[1:])}```\n" for path in paths]
    texts = [
        f"\n## zz help {one.name}\n\n```text\n{one.title}\n\n{one.body}\n```\n" for one in topics.every()
    ]
    return HEAD + "".join([*sections, *texts])


def output() -> str:
    """The text of docs/output.md with its table of codes renewed."""
    messages = MESSAGES | {code: check.__doc__ or "" for code, check in CHECKS.items()}
    rows = "".join(f"| {code} | {message} |\n" for code, message in messages.items())
    kept = (DOCS / "output.md").read_text(encoding="utf-8").split(MARK)[0]
    return f"{kept}{MARK}\n| code | message |\n|---|---|\n{rows}"


if __name__ == "__main__":
    (DOCS / "reference.md").write_text(reference(), encoding="utf-8")
    (DOCS / "output.md").write_text(output(), encoding="utf-8")
