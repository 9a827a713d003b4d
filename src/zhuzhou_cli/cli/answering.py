"""What `zz lookup` does, free of Typer, so that the front door can do the same without loading it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from os import PathLike, fspath

from zhuzhou_cli.answers import Answer, By, Field, Status
from zhuzhou_cli.cli import Exit, UsageFault, streams
from zhuzhou_cli.cli.opening import index_of
from zhuzhou_cli.cli.output import View, origins_of
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.printable import escaped, quoted, shorten
from zhuzhou_cli.language.text import has_hanzi
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record
from zhuzhou_cli.search import QUERY_LIMIT, answer
from zhuzhou_cli.search.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.render.origins import Origins

STDIN = "-"
"""The term that stands for the lines of standard input."""
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"
"""Signs without width, which stand before pasted words."""
_UNREAD = frozenset("□〓\ufffd")
"""What programs and printers put for a sign that they do not have (GB/T 2312: 〓)."""
_BULLETS = "□ \t\u3000"
"""Before the first word □ is a box to tick."""
REMEMBERED = 4_096
"""Answers that are kept while a batch is read: texts use the same few terms again and again."""


@record
class Wish:
    """What the options shared by commands that show entries ask for: which entries, and how to be seen."""

    view: View = View()
    files: Sequence[str | PathLike[str]] = ()
    place: str | None = None
    year: int | None = None

    def index(self) -> Index:
        """The index of the glossaries that are asked for; raises what ``index_of`` does."""
        return index_of(self.files, self.place, self.year)

    @property
    def options(self) -> list[str]:
        """The options that say where to look, as they are written: -g 江西.yaml --place 江西 --year 2026."""
        files = [word for path in self.files for word in ("-g", fspath(path))]
        place = ["--place", streams.decoded(self.place)] if self.place is not None else []
        return files + place + (["--year", str(self.year)] if self.year is not None else [])


@record
class Request:
    """A call of `zz lookup`: its terms and its options; ``is_bare`` says that `lookup` was not written."""

    terms: Sequence[str]
    wish: Wish = Wish()
    limit: int | None = None
    exact: bool = False
    missing: bool = False
    cite: bool = False
    copy: bool = False
    is_bare: bool = False


def lookup(request: Request) -> int:
    """Answer every term on stdout and say how on stderr. Raises UsageFault and GlossaryError."""
    _check(request)
    wish = request.wish
    index = wish.index()

    @lru_cache(maxsize=REMEMBERED)
    def found_for(term: str) -> Answer:
        return answer(term, index, exact=request.exact, limit=request.limit)

    origins = origins_of(index)

    def answered(term: str) -> Answer:
        _say_what_is_unread(term)
        if len(term) > QUERY_LIMIT:
            streams.note(f"{quoted(shorten(term))}有 {len(term)} 字，最多查 {QUERY_LIMIT} 字")
            return Answer(term, Status.NONE)
        found = found_for(term)
        _say_how(found, wish, index, origins)
        return found

    if request.is_bare:
        find = found_for if not request.exact else lambda term: answer(term, index)
        require_answer(request.terms, find, lambda: index.sources)
    copied: list[str] = []
    statuses: set[Status] = set()

    def answers() -> Iterator[Answer]:
        for term in _queries(request.terms):
            found = answered(term)
            if request.copy:
                copied.extend((_references if request.cite else _explanations)(found))
            yield found
            streams.flush()  # handed on to the system before the next is sought
            statuses.add(found.status)

    if STDIN in request.terms:  # who types or waits for answers cannot wait until it is known how many
        _write(answers(), request, index)
    else:
        wish.view.show(lambda: _write(answers(), request, index))
    if request.copy:
        from zhuzhou_cli.cli import clipboard  # noqa: PLC0415 - only for who asks for it

        streams.note(clipboard.copy("\n".join(copied)))
    return Exit.ANSWERED if all(status.is_answer for status in statuses) else Exit.UNANSWERED


def require_answer(
    words: Sequence[str], find: Callable[[str], Answer], sources: Callable[[], Sequence[Source]]
) -> None:
    """Raise UsageFault if the first of some words, which is no command, is not answered either.

    What has a hanzi, or is a number, is no command that somebody meant. ``sources`` gives those of all open
    reports, to say whose a suggestion is.
    """
    word = streams.decoded(words[0])
    if has_hanzi(word) or Query(word).number:
        return
    found = find(word) if len(word) <= QUERY_LIMIT else Answer(word, Status.NONE)
    if not found.status.is_answer:
        from zhuzhou_cli.cli import first_word  # noqa: PLC0415 - only where something is wrong

        raise first_word.unanswered(words, found, sources())


def _check(request: Request) -> None:
    """Raise UsageFault for what cannot be meant."""
    if not all(term.strip().strip(_UNSEEN) for term in request.terms):
        raise UsageFault("有一个词是空的")
    if request.missing and (request.copy or request.cite):
        message = f"{'--copy' if request.copy else '--cite'} 不能和 --missing 一起用：没有查到的词没有释义"
        raise UsageFault(message)
    if (request.missing or request.cite) and (request.wish.view.chosen or request.wish.view.fields):
        raise UsageFault(f"{'--missing' if request.missing else '--cite'} 只打印纯文本，不能再选格式或字段")


def _say_what_is_unread(term: str) -> None:
    """Note what stands in a query for a sign that was lost before, and is no part of its key."""
    unread = _UNREAD.intersection(term.lstrip(_BULLETS))
    if unread:
        signs = "、".join(sorted(unread))
        streams.note(f"{quoted(shorten(term))}里的 {signs} 是没有认出来的字，查的时候不算它")


def _say_how(found: Answer, wish: Wish, index: Index, origins: Callable[[], Origins]) -> None:
    """Note how an answer was found, or that there is none; what was found as it stands needs no note."""
    is_whole = not (found.narrowed or any(hit.match.field is Field.ERRATUM for hit in found.hits))
    if found.hits and found.hits[0].match.by is By.EXACT and is_whole:
        return
    from zhuzhou_cli.render import notes  # noqa: PLC0415 - see above

    if not found.status.is_answer and (number := Query(found.query).number):
        streams.note(notes.no_number(number, index.numbers))
        return
    narrowed = " ".join(str(one) for one in (wish.place, wish.year) if one is not None)
    lines = notes.remarks(
        found,
        origins(),
        to_copy=streams.are_notes_read(),
        narrowed=narrowed,
        options=wish.options,
    )
    for line in lines:
        streams.note(line)


def _write(answers: Iterable[Answer], request: Request, index: Index) -> None:
    if request.missing:
        streams.write(escaped(one.query) for one in answers if not one.status.is_answer)
    elif request.cite:
        streams.write(line for one in _with_guesses(answers) for line in _references(one))
    else:
        request.wish.view.write_answers(answers, index)


def _queries(terms: Iterable[str]) -> Iterator[str]:
    for term in terms:
        if term == STDIN:
            streams.invite("请输入要查的词，一行一个；按 Ctrl-D 结束")
            yield from (line for line in streams.lines() if line.strip())
        else:
            yield streams.decoded(term)


def _with_guesses(answers: Iterable[Answer]) -> Iterator[Answer]:
    """Answers as they come, after notes on what is inferred in their references; each is said once."""
    from zhuzhou_cli.render.cite import guesses  # noqa: PLC0415 - see below

    told: set[str] = set()
    for one in answers:
        for line in (line for hit in one.hits for cited in hit.citations for line in guesses(cited)):
            if line not in told:
                streams.note(line)
                told.add(line)
        yield one


def _references(answer: Answer) -> list[str]:
    from datetime import UTC, datetime  # noqa: PLC0415 - only a reference needs to know the day

    from zhuzhou_cli.render.cite import reference  # noqa: PLC0415 - the same

    today = datetime.now(tz=UTC).astimezone().date().isoformat()
    return [reference(one, today) for hit in answer.hits for one in hit.citations]


def _explanations(answer: Answer) -> list[str]:
    """What is pasted behind a term: its explanation; of several entries, each with its term."""
    entries = [hit.entry for hit in answer.hits]
    return [entry.text if len(entries) == 1 else f"{entry.term}：{entry.text}" for entry in entries]
