"""What an answer says beside itself, in Chinese: one line each, for stderr and for the head of a card."""

from __future__ import annotations

from zhuzhou_cli.answers import Answer, By, Field, Hit, Match

_REWRITINGS = {By.TRADITIONAL: "按繁简转换匹配"}


def unanswered(answer: Answer) -> str:
    """The line for a query that has no answer; empty if it has one."""
    return "" if answer.status.is_answer else f"没有找到“{shorten(answer.query)}”；zz list 列出全部词条"


def rewriting(answer: Answer) -> str:
    """How a match that is not literal came about; empty if all are literal."""
    for hit in answer.hits:
        if hit.match.by in _REWRITINGS:
            return f"{_REWRITINGS[hit.match.by]}：{shorten(answer.query)} → {hit.match.text}"
    return ""


def whereabouts(hit: Hit) -> str:
    """In which entry the matched string stands, and as what; empty for the term itself."""
    said = role(hit.match)
    return said and f"{said}，见第{hit.entry.number}条：{hit.entry.term}"


def role(match: Match) -> str:
    """What the matched string is in its entry; empty for the term itself."""
    owner = f"“{match.within[-1]}”" if match.within else ""
    if match.field is Field.ALIAS:
        return f"“{match.text}”是别名"
    if match.field is Field.PART:
        return f"“{match.text}”是其中一部分"
    if match.field is Field.MEMBER:
        return f"“{match.text}”是{owner or '其中'}的一项"
    return ""


def shorten(text: str, limit: int = 40) -> str:
    """A text as it may stand in a message: at most ``limit`` characters, nothing that moves a cursor."""
    visible = "".join(character if character.isprintable() else "?" for character in text)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"
