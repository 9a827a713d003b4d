"""The forms in which an annotated document is given: a module and a row each, of the same name.

A module has ``written(annotated)``: what one document becomes, as text or bytes.
"""

from __future__ import annotations

from zhuzhou_cli.annotate import Annotated
from zhuzhou_cli.record import record


@record
class Form:
    """A form: the suffixes of such files, and what stands around and between several documents in one stream.

    ``is_file`` forms are documents again, one a file; ``is_binary`` ones no terminal can show.
    """

    suffixes: tuple[str, ...] = ()
    head: str = ""
    between: str = ""
    tail: str = ""
    is_file: bool = False
    is_binary: bool = False


FORMS = {
    "card": Form(),
    "plain": Form((".tsv",)),
    "notes": Form((".txt",), between="\n"),
    "markdown": Form((".md", ".markdown"), is_file=True),
    "html": Form((".html", ".htm"), is_file=True),
    "docx": Form((".docx",), is_file=True, is_binary=True),
    "json": Form((".json",), head="[\n", between=",\n", tail="\n]\n"),
    "jsonl": Form((".jsonl",)),
}


def written(made: Annotated, name: str) -> str | bytes:
    """A document in the form of a name; a text ends with a line end, but for json."""
    # Not by importlib, which a plain call would load for this alone.
    module = __import__(f"{__name__}.{name}", fromlist=["written"])
    text: str | bytes = module.written(made)
    return text
