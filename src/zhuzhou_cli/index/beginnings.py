"""How names begin, as they are written and as they sound; asked by completion."""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.index.database import Selection, listed
from zhuzhou_cli.index.spellings import KEY_LENGTH, LAST, Spelling, Spellings, Target, spelling, target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.sounds import Projection

BEGUN = 5
"""Characters of the longest beginning that is compiled; few names share their first six."""

_WRITTEN = """
    SELECT DISTINCT id, is_member, text, spellings.key, name, starts, read, sum
    FROM written JOIN spellings ON id = ref >> 1
    WHERE written.key >= :first AND written.key < :last AND NOT ref & 1 AND {ref_is_wanted}
        AND spellings.key >= :first AND spellings.key < :last LIMIT :most
"""
# The second line leaves out what begins so only in its canonical form, which no beginning was compiled of.
_SPOKEN = """
    SELECT DISTINCT id, is_member, text, spellings.key, name, starts, read, sum
    FROM spoken JOIN spellings ON id = ref >> 1
    WHERE spoken.key >= :first AND spoken.key < :last AND spoken.key GLOB :pattern
        AND NOT ref & 1 AND {ref_is_wanted} LIMIT :most
"""
_OUTERMOST = """
    SELECT first FROM beginnings WHERE key BETWEEN :first AND :last AND key GLOB :pattern
    UNION SELECT last FROM beginnings WHERE key BETWEEN :first AND :last AND key GLOB :pattern
"""
# Beside min(), SQLite gives the other columns of that row (https://sqlite.org/lang_select.html#bareagg).
_FIRST_TARGETS = """
    SELECT spelling, min(place), body FROM targets
    WHERE spelling IN (SELECT value FROM json_each(:numbers)) AND {source_is_wanted}
    GROUP BY spelling ORDER BY min(place)
"""


class Beginnings:
    """The beginnings of the spellings of a selection."""

    def __init__(self, selection: Selection, spellings: Spellings) -> None:
        self._selection = selection
        self._spellings = spellings

    def written(self, key: str, most: int) -> list[Spelling]:
        """The spellings that begin with the first KEY_LENGTH characters of a key.

        If more than ``most`` do, an arbitrary ``most``.
        """
        first = key[:KEY_LENGTH]
        return self._selection.each(spelling, _WRITTEN, first=first, last=first + LAST, most=most)

    def spoken(self, projection: Projection, most: int) -> list[Spelling]:
        """The spellings that begin with characters of these initials and sounds.

        If more than ``most`` do, an arbitrary ``most``.
        """
        bounds = {"first": projection.initials, "last": projection.initials + LAST, "most": most}
        return self._selection.each(spelling, _SPOKEN, pattern=projection.pattern, **bounds)

    def outermost_written(self, key: str, most: int) -> list[Spelling]:
        """Names in ``written`` whose common prefix is that of all of them: enough for a TAB.

        There is no bound to how many begin so. For a key longer than BEGUN, or a selection of sources, of
        which no such names were compiled, it is ``written``.
        """
        if self._selection.sources is not None or len(key) > BEGUN:
            return self.written(key, most)
        return self._outermost(key, key, "*")

    def outermost_spoken(self, projection: Projection, most: int) -> list[Spelling]:
        """Names in ``spoken`` whose common prefix is that of all of them, as in ``outermost_written``."""
        if self._selection.sources is not None or len(projection.initials) > BEGUN:
            return self.spoken(projection, most)
        initials = projection.initials.ljust(KEY_LENGTH)
        return self._outermost(initials, initials + LAST, projection.pattern)

    def _outermost(self, first: str, last: str, pattern: str) -> list[Spelling]:
        numbers = self._selection.column(_OUTERMOST, first=first, last=last, pattern=pattern)
        return list(map(self._spellings.numbered, numbers))

    def first_targets(self, spellings: Iterable[Spelling]) -> list[Target]:
        """The first label of each of some spellings, in the order of the glossaries."""
        known = {spelled.number: spelled for spelled in spellings}
        return self._selection.each(
            lambda row: target(known[row[0]], *row[1:]), _FIRST_TARGETS, numbers=listed(known)
        )
