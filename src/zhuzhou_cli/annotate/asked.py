"""Which report explains a name that is given to somebody, and which is likeliest where nobody is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from zhuzhou_cli.language.mentions import mentioned
from zhuzhou_cli.language.places import Part, is_province
from zhuzhou_cli.language.within import is_part
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record, replaced
from zhuzhou_cli.search.find import Found
from zhuzhou_cli.search.givers import is_anothers
from zhuzhou_cli.search.levels import is_of_level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Target

_REACH = 300
"""Signs on either side of a name in which a place may hint at whose it is: a paragraph or two."""
_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")
_SEVERAL = 2
"""Entries among which one is chosen, and pairs of hanzi that tell them apart; 建设 alone tells nothing."""
_SAID = 60
"""Signs behind a name in which an explanation says what it is: “一廊”即湘江科教走廊，沿湘江两岸."""


def _said_of(name: str, text: str) -> str:
    """What an explanation says of a name, up to the next one; its beginning, if it does not say the name."""
    _, found, behind = text.partition(name)
    return re.split("[“；;]", behind, maxsplit=1)[0][:_SAID] if found else text[:_SAID]


def _pairs(text: str) -> set[str]:
    """Each two hanzi of a text that stand side by side.

    >>> sorted(_pairs("湘江，科教走"))
    ['教走', '湘江', '科教']
    """
    return set(_PAIR.findall(text))


@record
class Asked:
    """What is asked of the glossaries: the report that has a label, its explanation, what is national.

    ``within`` gives the shorter names that are meant within a longer one.
    """

    source: Callable[[Target], Source]
    text: Callable[[Target], str]
    is_national: Callable[[str], bool]
    nearest: Callable[[Sequence[Target], Found], Sequence[Target]]
    within: Callable[[Found], Sequence[Found]]

    def meant(self, name: Found, to: Part) -> Target | None:
        """The label of a report that may explain a name which is given to somebody; None if there is none.

        A report of the place itself comes before one of what it lies in, a prefecture before its province; of
        several of one place that counts which the words beside the name mean, by their year.
        """
        labels = (name.label, *(label for label in name.labels if label != name.label))
        fitting = [one for one in labels if not is_anothers(self.source(one).place, to, self.text(one))]
        least = min((self._farness(label, to) for label in fitting), default=0)
        return self.first([label for label in fitting if self._farness(label, to) == least], name)

    def shorter(self, name: Found, to: Part) -> list[Found]:
        """The names within one that is given to somebody which a report explains to them.

        培育“专精特新”企业 in 郑州 means what its own report explains, though that of 成都 has 专精特新企业.
        """
        meant = ((one, self.meant(one, to)) for one in self.within(name))
        return [replaced(one, label=label, is_placed=True) for one, label in meant if label]

    def likeliest(self, name: Found, text: str, level: str) -> Found:
        """A name that a text gives to nobody, as that of the report of the place which stands nearest to it.

        象山县 beside it hints at 宁波市, or else 浙江省; no place of a report, at the newest. Where the text
        speaks of a level of government, 我市, only the reports of this count.
        """
        own = [label for label in name.labels if not level or is_of_level(self.source(label).place, level)]
        begin = max(0, name.start - _REACH)
        near = mentioned(text[begin : name.end + _REACH])
        for _, place in sorted(near, key=lambda one: abs(begin + one[0] - name.start)) if own else ():
            if label := self.meant(replaced(name, labels=own, label=own[0]), place):
                return replaced(name, label=label)
        return name

    def closest(self, name: Found, sentence: str) -> Found:
        """A name as that of the entry of its report which says of it what its sentence does.

        They must share two pairs of hanzi more than the first entry has of them; else it stays that one's.
        """
        source = self.source(name.label)
        own = [label for label in name.labels if self.source(label) == source]
        if len(own) < _SEVERAL:
            return name
        around = _pairs(sentence)
        shared = [(len(around & _pairs(_said_of(label.text, self.text(label)))), label) for label in own]
        most, closest = max(shared, key=lambda one: one[0])
        first = next((count for count, label in shared if label == name.label), most)
        return replaced(name, label=closest) if most >= first + _SEVERAL else name

    def first(self, labels: Sequence[Target], name: Found) -> Target | None:
        """The label of a name, if it is one of some labels, else the first of those nearest to the name."""
        if not labels:
            return None
        return name.label if name.label in labels else self.nearest(labels, name)[0]

    def _farness(self, label: Target, to: Part) -> int:
        place = self.source(label).place
        return 0 if is_part(place, to.text) else 2 if is_province(place) else 1
