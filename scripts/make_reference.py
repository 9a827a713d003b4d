"""Write docs/reference.md from the help of every command, and the table of codes in docs/output.md.

Run it after changing a command or a check: ``python scripts/make_reference.py``. A test runs it too and
compares the result with the files.
"""

from __future__ import annotations

from pathlib import Path

from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import page, walk
from zhuzhou_cli.glossary.check import CHECKS
from zhuzhou_cli.glossary.faults import MESSAGES

DOCS = Path(__file__).parents[1] / "docs"
MARK = "<!-- codes: written by scripts/make_reference.py -->\n"
HEAD = "# 命令参考\n\n由 `scripts/make_reference.py` 从各命令的 `--help` 和 `zz help` 的主题写成。\n"


def reference() -> str:
    """The text of docs/reference.md."""
    helps = {context.command_path: "\n".join(page(context).lines()) for context in walk(root())}
    helps |= {f"zz help {topic.name}": f"{topic.title}\n\n{topic.body}" for topic in topics.every()}
    return HEAD + "".join(f"\n## {call}\n\n```text\n{text}\n```\n" for call, text in helps.items())


def output() -> str:
    """The text of docs/output.md with its table of codes renewed."""
    messages = MESSAGES | {code: check.__doc__ or "" for code, check in CHECKS.items()}
    rows = "".join(f"| {code} | {message} |\n" for code, message in messages.items())
    kept = (DOCS / "output.md").read_text(encoding="utf-8").split(MARK)[0]
    return f"{kept}{MARK}\n| code | message |\n|---|---|\n{rows}"


if __name__ == "__main__":
    (DOCS / "reference.md").write_text(reference(), encoding="utf-8")
    (DOCS / "output.md").write_text(output(), encoding="utf-8")
