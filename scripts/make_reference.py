"""Write docs/reference.md, the tables of codes in docs/, and the rooms in ARCHITECTURE.md.

They come from the help of every command, the checks, and the first line of every module. Run it after
changing one of these: ``python scripts/make_reference.py``. A test runs it too and
compares the result with the files.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from zhuzhou_cli import audit
from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import WIDE, broken, page, table, walk
from zhuzhou_cli.glossary.check import CHECKS
from zhuzhou_cli.glossary.faults import MESSAGES

ROOT = Path(__file__).parents[1]
DOCS, SOURCE = ROOT / "docs", ROOT / "src" / "zhuzhou_cli"
ROOMS_BEGIN, ROOMS_END = "<!-- begin: rooms -->\n", "<!-- end: rooms -->\n"
MARK = "<!-- codes: written by scripts/make_reference.py -->\n"
AUDIT_MARK = "<!-- audit: written by scripts/make_reference.py -->\n"
"""What stands before the table of the codes of zz audit, which ends with an empty line."""
ENGLISH = {severity: str(severity) for severity in audit.Severity}
CHINESE = {audit.Severity.WARNING: "警告", audit.Severity.NOTE: "提示"}
FORMAT = SOURCE / "help" / "glossary-format.txt"
FORMAT_HEAD = """\
词表格式：一份词表文件怎样写，每个字段的意思

  $ zz glossary new 青禾2025.yaml --place 青禾县 --date 2025-01-20
  $ zz check 江西2026.yaml

先写出一份样子，照着填，再检查。文件是 UTF-8 的 YAML，schema 是 1，缩进两格，
一行一个值，不折行，可以写注释。
"""
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
    text = (DOCS / name).read_text(encoding="utf-8")
    is_english = name == "output.md"
    if AUDIT_MARK in text:
        audit_head = "| code | severity | message |" if is_english else "| 代码 | 轻重 | 说明 |"
        text = _audited(text, audit_head, ENGLISH if is_english else CHINESE)
    return f"{text.split(MARK)[0]}{MARK}\n{head}\n|---|---|\n{rows}"


def output_zh() -> str:
    """The text of docs/output.zh.md with its tables of codes renewed."""
    return output("output.zh.md", "| 代码 | 说明 |")


def guide() -> str:
    """The text of docs/guide.md with its table of codes renewed."""
    return _audited((DOCS / "guide.md").read_text(encoding="utf-8"), "| 代码 | 轻重 | 说明 |", CHINESE)


def _audited(text: str, head: str, severity: Mapping[audit.Severity, str]) -> str:
    """A text with its table of the codes of zz audit renewed."""
    before, _, behind = text.partition(AUDIT_MARK)
    after = behind.removeprefix("\n").partition("\n\n")[2]
    rows = "".join(
        f"| {code} | {severity[check.severity]} | {check.message} |\n" for code, check in audit.CHECKS.items()
    )
    return f"{before}{AUDIT_MARK}\n{head}\n|---|---|---|\n{rows}\n{after}"


def glossary_format() -> str:
    """The text of the topic of `zz help` that tells the format: the tables and words of data/README.zh.md."""
    _, head, entries, _ = (ROOT / "data" / "README.zh.md").read_text(encoding="utf-8").split("\n## ")
    return "\n".join([FORMAT_HEAD, *_told(head), "", *_told(entries)]) + "\n"


def _told(section: str) -> Iterator[str]:
    """The lines of a section of Markdown as they are read in a terminal."""
    title, *blocks = re.sub("[`*]", "", section.strip()).split("\n\n")
    yield title if "：" in title else f"{title}："
    for block in blocks:
        yield ""
        lines = block.split("\n")
        if lines[0].startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]
            yield from table([(name, said) for name, said in rows], WIDE)
        else:
            yield from broken("".join(lines), WIDE - 8, 0)  # quotes may take two columns


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
    FORMAT.write_text(glossary_format(), encoding="utf-8")
    (DOCS / "reference.md").write_text(reference(), encoding="utf-8")
    (DOCS / "output.md").write_text(output(), encoding="utf-8")
    (DOCS / "output.zh.md").write_text(output_zh(), encoding="utf-8")
    (ROOT / "ARCHITECTURE.md").write_text(architecture(), encoding="utf-8")
    (DOCS / "guide.md").write_text(guide(), encoding="utf-8")
