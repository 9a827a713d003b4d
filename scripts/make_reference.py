"""Write docs/reference.md, the codes in docs/output.md and output.zh.md, and the rooms in ARCHITECTURE.md.

They come from the help of every command, the checks, and the first line of every module. Run it after
changing one of these: ``python scripts/make_reference.py``. A test runs it too and
compares the result with the files.
"""

from __future__ import annotations

import ast
from pathlib import Path

from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import page, walk
from zhuzhou_cli.glossary.check import CHECKS
from zhuzhou_cli.glossary.faults import MESSAGES

ROOT = Path(__file__).parents[1]
DOCS, SOURCE = ROOT / "docs", ROOT / "src" / "zhuzhou_cli"
ROOMS_BEGIN, ROOMS_END = "<!-- begin: rooms -->\n", "<!-- end: rooms -->\n"
MARK = "<!-- codes: written by scripts/make_reference.py -->\n"
HEAD = "# 命令参考\n\n由 `scripts/make_reference.py` 从各命令的 `--help` 和 `zz help` 的主题写成。\n"


def reference() -> str:
    """The text of docs/reference.md."""
    helps = {context.command_path: "\n".join(page(context).lines()) for context in walk(root())}
    helps |= {f"zz help {topic.name}": f"{topic.title}\n\n{topic.body}" for topic in topics.every()}
    return HEAD + "".join(f"\n## {call}\n\n```text\n{text}\n```\n" for call, text in helps.items())


def output(name: str = "output.md", head: str = "| code | message |") -> str:
    """The text of a page of docs with its table of codes, below that head, renewed."""
    messages = MESSAGES | {code: check.__doc__ or "" for code, check in CHECKS.items()}
    rows = "".join(f"| {code} | {message} |\n" for code, message in messages.items())
    kept = (DOCS / name).read_text(encoding="utf-8").split(MARK)[0]
    return f"{kept}{MARK}\n{head}\n|---|---|\n{rows}"


def output_zh() -> str:
    """The text of docs/output.zh.md with its table of codes renewed."""
    return output("output.zh.md", "| 代码 | 说明 |")


def architecture() -> str:
    """The text of ARCHITECTURE.md with its list of rooms and files renewed."""
    before, rest = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split(ROOMS_BEGIN)
    _, after = rest.split(ROOMS_END)
    folders = sorted({path.parent for path in SOURCE.rglob("*.py")})
    rooms = "\n".join(map(_room, folders))
    return f"{before}{ROOMS_BEGIN}\n{rooms}\n{ROOMS_END}{after}"


def _room(folder: Path) -> str:
    """A room in Markdown: what it is for, and what each of its files promises."""
    name = "".join(f"{part}/" for part in folder.relative_to(SOURCE).parts) or "zhuzhou_cli/"
    files = [path for path in sorted(folder.glob("*.py")) if path.name != "__init__.py"]
    lines = [f"- `{path.name}`: {_promise(path)}" for path in files]
    return "\n".join([f"**`{name}`** {_promise(folder / '__init__.py')}", "", *lines, ""])


def _promise(path: Path) -> str:
    """The first line of the docstring of a module."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.split("\n")[0]


if __name__ == "__main__":
    (DOCS / "reference.md").write_text(reference(), encoding="utf-8")
    (DOCS / "output.md").write_text(output(), encoding="utf-8")
    (DOCS / "output.zh.md").write_text(output_zh(), encoding="utf-8")
    (ROOT / "ARCHITECTURE.md").write_text(architecture(), encoding="utf-8")
