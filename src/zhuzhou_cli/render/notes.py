"""What an answer says beside itself, in Chinese: one line each, for stderr and for the head of a card."""

from __future__ import annotations

from zhuzhou_cli.answers import Answer, By, Field, Hit, Match
from zhuzhou_cli.model import Certainty

_REWRITINGS = {
    By.TRADITIONAL: "按繁简转换匹配",
    By.NUMERAL: "按数字匹配",
    By.PINYIN: "按拼音匹配",
    By.INITIALS: "按简拼匹配",
    By.MIXED: "按拼音夹写匹配",
    By.HOMOPHONE: "按同音匹配",
    By.FUZZY_SYLLABLE: "按近音匹配",
    By.OMISSION: "按省略匹配",
    By.TYPO: "按近似匹配",
    By.TEXT: "释义中提到",
}
_WITHIN = str.maketrans("“”", "‘’")

CERTAINTY = {Certainty.CERTAIN: "应是", Certainty.LIKELY: "当是", Certainty.POSSIBLE: "可能是"}
"""How surely the likely reading of damaged words is right."""


def unanswered(answer: Answer, *, to_copy: bool = False, narrowed: str = "") -> str:
    """The line for a query that has no answer: what may have been meant, or where to look.

    ``to_copy`` has each suggestion on a line of its own, as the command that looks it up; ``narrowed``
    is the place or year that alone was searched.
    """
    if answer.status.is_answer:
        return ""
    within = f"{narrowed}的词表里" if narrowed else ""
    said = f"{within}没有找到“{shorten(answer.query)}”"
    if answer.suggestions and to_copy:
        commands = [f"  zz lookup {_quoted(one.term)}" for one in answer.suggestions]
        return "\n".join([f"{said}；是不是：", *commands])
    if answer.suggestions:
        return f"{said}；是不是 {' / '.join(one.term for one in answer.suggestions)}？"
    return f"{said}；{'不写 --place、--year 就查全部' if narrowed else 'zz list 列出全部词条'}"


def rewriting(answer: Answer) -> str:
    """How a match that is not literal came about; empty if the first hit is literal."""
    if not answer.hits or answer.hits[0].match.by not in _REWRITINGS:
        return ""
    first = answer.hits[0].match
    said = f"{_REWRITINGS[first.by]}：{shorten(answer.query)}"
    return said if len(answer.hits) > 1 or first.field is Field.TEXT else f"{said} → {first.text}"


def whereabouts(hit: Hit) -> str:
    """In which entry the matched string stands, and as what; empty for the term itself."""
    said = role(hit.match)
    return said and f"{said}，见第{hit.entry.number}条：{hit.entry.term}"


def role(match: Match) -> str:
    """What the matched string is in its entry; empty for the term itself."""
    said, owner = quoted(match.text), quoted(match.within[-1]) if match.within else "其中"
    if match.field is Field.ALIAS:
        return f"{said}是别名"
    if match.field is Field.PART:
        return f"{said}是其中一部分"
    if match.field is Field.MEMBER:
        return f"{said}是{owner}的一项"
    return ""


def quoted(text: str) -> str:
    """A text in quotation marks; its own become single ones (GB/T 15834-2011 §4.8)."""
    return f"“{text.translate(_WITHIN)}”"


def shorten(text: str, limit: int = 40) -> str:
    """A text as it may stand in a message: at most ``limit`` characters, nothing that moves a cursor."""
    spaced = " ".join(text.split())
    visible = "".join(sign if sign.isprintable() else "?" for sign in spaced)
    return visible if len(visible) <= limit else visible[: limit - 1] + "…"


def _quoted(term: str) -> str:
    """A term as a word of a POSIX shell; hanzi and the punctuation of Chinese need no quotes."""
    if all(sign in "+-._/%" or sign.isalnum() or not sign.isascii() for sign in term):
        return term
    return "'" + term.replace("'", "'\\''") + "'"
