"""The codes of faults that are found before the content of a glossary is checked, and how many are told.

Z1xx  the file cannot be read as YAML                 the glossary cannot be used, `zz check` exits with 2
Z2xx  its structure is not that of data/README.md     the glossary cannot be used
Z3xx  its content contradicts itself (check.py)       the glossary can be used
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from zhuzhou_cli.answers import Finding

MESSAGES = {
    "Z101": "打不开：{reason}",
    "Z102": "文件超过 {limit} MB 的上限；请拆成几个词表",
    "Z103": "不是 UTF-8 文本（第 {byte} 字节起无法解码）；请另存为 UTF-8",
    "Z104": "YAML 语法错误：{problem}",
    "Z105": "词表不用 YAML 的{feature}；请直接写出内容",
    "Z106": "嵌套超过 {limit} 层",
    "Z201": "字段“{key}”重复，前一处在第 {line} 行",
    "Z202": "不认识的字段“{key}”；这里可用：{known}",
    "Z203": "缺少字段“{key}”",
    "Z204": "这里应是{wanted}，却是{got}",
    "Z205": "schema 是“{got}”，这个版本只认 {known}",
    "Z206": "“{got}”不可用；应是{wanted}",
    "Z207": "文字里有控制字符 {character}；请删去",
    "Z208": "“{name}”有 {count} 字；名称最多 {limit} 字",
    "Z209": "“{key}”有 {count} 项，最多 {limit} 项",
    "Z210": "id 有 {count} 字，最多 {limit} 字；它要用作文件名",
    "Z211": "前面已有 {limit} 处结构问题，从这里起没有再查；请先改前面的",
    "Z212": "一个词表最多 {limit} 个名称（词目、别名、分项、成员），这里已超过；请拆成几个词表",
    "Z314": "前面已有 {limit} 处 {check}，从这里起不再列出；请先改前面的",
}


FAULTS_LIMIT = 1_000
"""Faults of shape, and of each check of content, that are told of one file: nobody mends more of them at
once, and to place and print a million takes minutes."""
VALUE_LIMIT = 60
"""The number of characters that a message quotes of a value from a file."""


class Mark(NamedTuple):
    """A place in a file: line and column, counted from 1, columns in code points."""

    line: int
    column: int


def finding(path: str, mark: Mark, code: str, **values: object) -> Finding:
    """A Finding of a code of MESSAGES, its message filled with the values it names."""
    return filled(path, mark, code, MESSAGES[code], values)


def filled(path: str, mark: Mark, code: str, message: str, values: Mapping[str, object]) -> Finding:
    """A Finding with the values that its message names, of each at most VALUE_LIMIT characters."""
    short = {
        name: text if len(text := str(value)) <= VALUE_LIMIT else text[:VALUE_LIMIT] + "…"
        for name, value in values.items()
    }
    return Finding(path, *mark, code, message.format(**short), tuple(short.items()))
