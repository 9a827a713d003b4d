"""What of a Markdown text is code or a heading is told by its blocks, wherever they are nested."""

from __future__ import annotations

import random

import pytest

from zhuzhou_cli.documents.markdown import silent

NAME = "八大行动"


def is_silent(text: str) -> bool:
    """Whether the name in a text is no running text."""
    at = text.index(NAME)
    return any(begin <= at < end for begin, end in silent(text))


@pytest.mark.parametrize(
    "text",
    [
        f"> ```\n> {NAME}\n> ```",
        f"> > ~~~\n> > {NAME}\n",
        f"- ```\n  {NAME}\n  ```",
        f"1. 一\n\n   ```\n   {NAME}\n   ```",
        f"- > ```\n  > {NAME}",
        f"> 文\n>\n>     {NAME}",
        f"-     {NAME}",
        f"[甲]: a.md\n    {NAME}",
        f"| 甲 |\n|---|\n    {NAME}",
        f"***\n    {NAME}",
        f"- 甲\n\n      {NAME}",
        f"> 题\n> ===\n>     {NAME}",
        f"- # {NAME}",
        f"> {NAME}\n> ---",
        f"甲\n{NAME}\n===",
        f"#\t{NAME}",
        f"```\r\n{NAME}\r\n```\r\n",
        f"\0\r~~~\r{NAME}",
        f"> [{NAME}]: a.md",
        f"[甲]:\n{NAME}.md",
        f"[^1]: {NAME}",
        f"---\ntitle: x\nnote: {NAME}\n---\n文",
        f"<div>\n```\n{NAME}\n```\n</div>",
        f"<div>\n# {NAME}\n</div>",
        f"文 <!-- 一\n\n# 题\n\n{NAME} -->",
        f"见[附件[1]]({NAME}.md)",
        f"[![甲](a.png)]({NAME}.md)",
        f"> 见[办公厅\n> 通知]({NAME}.md)",
        f"[甲](b.md '{NAME}\n说明')",
        f"执行 `grep {NAME}\n报告.txt`",
        f"<span\ntitle='{NAME}'>甲</span>",
        f"<div title='{NAME}'>\n甲\n</div>",
        f"见[看\n{NAME}]\n\n[看 {NAME}]: a.md",
        f"| [甲[1]]({NAME}.md) | 乙 |\n|---|---|",
        f"见 www.a.cn/{NAME}",
        f"+++\ntitle = '{NAME}'\n+++\n文",
        f"$$\n{NAME}\n$$",
        f'文{{{{< ref "{NAME}" >}}}}文',
    ],
)
def test_code_headings_and_links_are_silent_wherever_they_are_nested(text: str) -> None:
    """In quotes, items and both, behind a block that ends a paragraph, and in HTML as it is meant."""
    assert is_silent(text)


@pytest.mark.parametrize(
    "text",
    [
        f"`甲{NAME}",
        f"见[甲\n{NAME}，",
        f"a < b，{NAME} > c",
        f"$5，{NAME}，$6",
        f"> ```\n> x\n\n{NAME}",
        f"> ```\n{NAME}",
        f"- ```\n  x\n{NAME}",
        f"1. 一\n\n    {NAME}",
        f"> 文\n{NAME}",
        f"- 文\n      {NAME}",
        f"| {NAME} | 乙 |\n|---|---|",
        f"| 甲 |\n|---|\n| {NAME} |",
        f"#{NAME}",
        f"####### {NAME}",
        f"甲\n\n---\n{NAME}",
        f"```a`b\n{NAME}",
        f"<div>\n{NAME}\n</div>",
        f"```\n<!--\n```\n{NAME}",
        f"```\n<pre>\n```\n{NAME}",
        f"[^1]: 甲\n    {NAME}",
        f"---\ntitle: x\n---\n{NAME}",
    ],
)
def test_what_a_block_does_not_hold_is_running_text(text: str) -> None:
    """Behind the end of a quote, an item or a fence; a paragraph that goes on; cells; no headings."""
    assert not is_silent(text)


@pytest.mark.parametrize(
    "text",
    [
        "> " * 1_000 + NAME,
        "- " * 1_000 + NAME,
        "> - 1. " * 500 + NAME,
        "".join("  " * i + f"- {NAME}\n" for i in range(500)),
        "\t" * 20_000 + NAME,
        "> ```\n" * 5_000,
        "```\n<!--\n```\n" * 3_000,
        "[甲\n" * 5_000,
        "[甲]: a\n'乙\n" * 3_000,
        f"> {NAME}\n" + f"{NAME}\n" * 5_000,
        *(sign * 20_000 for sign in "`~#>-=+*_[]()<|!\\:1. \t\r\n\0"),
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_no_nesting_is_too_deep(text: str) -> None:
    """It ends soon, with spans of the text."""
    assert all(0 <= begin <= end <= len(text) for begin, end in silent(text))


def test_spans_are_those_of_the_text_whatever_ends_its_lines() -> None:
    """The parser has but one end of lines; chance mixes all of them with the signs of blocks."""
    chance = random.Random(7)
    for _ in range(300):
        text = "".join(chance.choices("\r\n \t>-`~#=|[]^:1.<!*文\0", k=60))
        spans = silent(text)
        assert spans == tuple(sorted(spans))
        assert all(0 <= begin <= end <= len(text) for begin, end in spans)
