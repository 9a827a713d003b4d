"""What was asked, folded once: every stage of the search is given a Query."""

from __future__ import annotations

from functools import cached_property

from zhuzhou_cli.language.text import Folded, fold
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.search.writings import Writing

_NUMBER_ALONE = r"(?a)^(?:第(\d{1,6})[条号项个]?|(\d{1,6})[条号]?)$"


@record
class Query:
    """A query as it was typed, or what is left of one without a question's frame."""

    raw: str

    @cached_property
    def folded(self) -> Folded:
        """It in the normal form, with the way back."""
        return fold(self.raw)

    @property
    def key(self) -> Key:
        """Its letters, digits and hanzi, folded; empty if there is none."""
        return self.folded.key

    @cached_property
    def writings(self) -> list[Writing]:
        """The ways to write it, as it was typed first; none if its key is empty."""
        from zhuzhou_cli.search.writings import writings  # noqa: PLC0415 - a literal look-up needs none

        return writings(self)

    @property
    def number(self) -> int | None:
        """The number of an entry, where the query is nothing but one: 17, １７, 第17条, 第十七条.

        >>> [Query(raw).number for raw in ("１７", "第17条", "第十七条", "17个", "三百")]
        [17, 17, 17, None, None]
        """
        key = self.key
        is_one_word = len(key) == len("".join(self.raw.split()))  # 1+1 is no number
        if not is_one_word or not (key.startswith("第") or key[:1].isdigit()):
            return None
        import re  # noqa: PLC0415 - few queries are a number

        from zhuzhou_cli.language.numerals import in_digits  # noqa: PLC0415 - the same

        found = re.match(_NUMBER_ALONE, in_digits(key) if key.startswith("第") else key)
        return int(found[1] or found[2]) if found else None


def is_letter(character: str) -> bool:
    """Whether a character of a key may be part of a syllable."""
    return "a" <= character <= "z"


def cuts_number(key: str, begin: int, end: int) -> bool:
    """Whether key[begin:end] begins or ends inside a number in digits.

    >>> cuts_number("1740人", 0, 2), cuts_number("1740人", 0, 4), cuts_number("1740人", 4, 5)
    (True, False, False)
    """
    inside = (i for i in (begin, end) if 0 < i < len(key))
    return any(_is_digit(key[i - 1]) and _is_digit(key[i]) for i in inside)


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"
