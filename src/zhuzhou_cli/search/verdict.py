"""Is an alignment an answer? By the severity of its worst event, and its evidence against chance.

Evidence is counted in bits: a matched character is worth -log2 of its share of all label characters, an
event takes away what it leaves in doubt. A query of random characters matches one of N places by chance
with N / 2**bits, so an answer needs log2 N bits, and more the more it asks us to forgive. N grows with
the glossaries, so nothing has to be tuned again for a larger one.
"""

from __future__ import annotations

from functools import cached_property

from zhuzhou_cli.answers import By
from zhuzhou_cli.language.hanzi import differs_by_radical, is_word
from zhuzhou_cli.language.text import is_letter, is_unreadable
from zhuzhou_cli.record import record
from zhuzhou_cli.search.agreement import aligned_numbers_agree
from zhuzhou_cli.search.align import Alignment, Step
from zhuzhou_cli.search.costs import LOOK_ALIKE, UNFINISHED, UNMATCHED, WRONG, Cost, Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.weights import Weights

MARGIN = {Severity.LEGAL: 0.0, Severity.SOUND: 1.0, Severity.OMISSION: 3.0, Severity.SLIP: 3.0}
"""Bits an answer needs beyond those that name one place, for there are more ways to be nearly right."""
PARTIAL_MARGIN = 3.0
"""Extra bits needed if only part of a label matched, half of them if both end together; not for names."""
LEAST_QUALITY = 0.67
"""One wrong hanzi of three is just enough, if the evidence is."""
CHARACTERS_A_SLIP = 4
"""So many signs of the query must stand for each slip."""
LEAST_RUN = 2
"""Signs between two omissions; single ones can be picked from any long label."""
TELLING_INITIALS = 4
"""Fewer initials than these may begin many names, so that one which is just as long does not stand out."""
WRONG_HANZI = (LOOK_ALIKE, WRONG)
WORD_DOUBT = 6.0
"""Bits taken from the evidence if a wrong hanzi makes a common word: 货款 for 贷款 in a long name is a slip,
but rather another thing in a short one."""
NO_WORD_BITS = 3.0
"""Bits added if it makes none, as a slip does: 六医协问 is 六医协同, however many reports are loaded."""
RIGHT_OF_NAME = 3
"""Right characters without which a wrong one has to look like the one that is meant."""
RIGHT_OF_TITLE = 6
"""Right characters, digits aside, besides which another word is a slip: 十大重点民主实事 is meant as 民生."""
DIGITS = frozenset("0123456789")
TAIL = 0.08
MEMBER = 0.03
INITIALS_MARGIN = 3.0
"""Extra bits needed for initials inside a label: any word of three or four signs has some."""
LEAST_SOUNDS = 3
"""Signs that are matched by sound, or a part of a label that is; two of them sound like too much else."""
SUGGESTED_QUALITY = 0.6
SUGGESTED_NEED = 8.0


@record
class Verdict:
    """An alignment, judged against the size of the glossaries."""

    alignment: Alignment
    weights: Weights

    @cached_property
    def worst(self) -> int:
        """The severity of the worst event."""
        return max((step.cost.severity for step in self.steps), default=Severity.LEGAL)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The events, in the order of the query."""
        return self.alignment.steps

    @property
    def costs(self) -> list[Cost]:
        """What the events cost."""
        return [step.cost for step in self.steps]

    @cached_property
    def matched(self) -> list[Step]:
        """The events in which characters of both sides were taken for each other, rightly or not."""
        return [step for step in self.steps if step.taken and step.used]

    @cached_property
    def begin(self) -> int:
        """The first character of the label that was used."""
        return self.matched[0].j

    @cached_property
    def end(self) -> int:
        """One past the last character of the label that was used."""
        return self.matched[-1].j + self.matched[-1].used

    @cached_property
    def coverage(self) -> float:
        """The share of the label's characters that the query says."""
        return sum(step.used for step in self.matched) / len(self.alignment.spelling.characters)

    @cached_property
    def is_whole(self) -> bool:
        """Whether the query begins and ends where the label does."""
        return self.begin == 0 and self.end == len(self.alignment.spelling.characters)

    @property
    def names_it_fully(self) -> bool:
        """Whether the query is all of a name, and not two or three letters for it."""
        is_short = any(step.cost.by is By.INITIALS or step.cost is UNFINISHED for step in self.steps)
        return (
            self.is_whole
            and self.alignment.spelling.is_name
            and not (is_short and len(self.matched) < TELLING_INITIALS)
        )

    @cached_property
    def begins_segment(self) -> bool:
        """Whether the query begins where the label, or a quoted or listed piece of it, does."""
        return self.alignment.spelling.starts[self.begin]

    @cached_property
    def quality(self) -> float:
        """1 for no points at all, 0 for a wrong hanzi in every place."""
        characters = max(1, sum(step.used for step in self.matched))
        return max(0.0, 1 - self.alignment.points / (100 * characters))

    @cached_property
    def score(self) -> float:
        """The rank of a hit, in [0, 1]: quality first, then how much of the label, then which field."""
        loss = TAIL * (1 - self.coverage) + (0 if self.alignment.spelling.is_name else MEMBER)
        return round(max(0.0, self.quality - loss), 4)

    @cached_property
    def net_bits(self) -> float:
        """The evidence that this label was meant, less what is in doubt."""
        return sum(map(self._bits, self.steps))

    def _bits(self, step: Step) -> float:
        """What a step tells; of a wrong hanzi, also whether it makes another word."""
        if step.cost not in WRONG_HANZI:
            return step.bits - step.cost.doubt
        if self._makes_word(step):
            return -WRONG.doubt - WORD_DOUBT
        return step.bits - step.cost.doubt + NO_WORD_BITS

    def _makes_word(self, step: Step) -> bool:
        """Whether a hanzi of the query is a common word with one beside it."""
        key = self.alignment.writing.key
        pairs = (key[max(0, step.i - 1) : step.i + 1], key[step.i : step.i + 2])
        return any(len(pair) > 1 and is_word(pair) for pair in pairs)

    def _names_another_thing(self) -> bool:
        """Whether a wrong hanzi names something else: 爱心驿站 is no 暖心驿站, 湖长制 no 河长制."""
        wrong = [step for step in self.steps if step.cost in WRONG_HANZI]
        if not wrong:
            return False
        if any(is_unreadable(self.alignment.writing.key[step.i]) for step in wrong):
            return True
        right = sum(step.cost.by in (By.EXACT, By.NUMERAL) for step in self.matched)
        if right < RIGHT_OF_NAME:
            return any(step.cost is WRONG or self._differs_by_radical(step) for step in wrong)
        digits = sum(self.alignment.spelling.key[step.j] in DIGITS for step in self.matched)
        return right - digits < RIGHT_OF_TITLE and any(map(self._makes_word, wrong))

    def _differs_by_radical(self, step: Step) -> bool:
        return differs_by_radical(self.alignment.writing.key[step.i], self.alignment.spelling.key[step.j])

    @cached_property
    def is_sure(self) -> bool:
        """Whether it answers the query."""
        if not self.matched:
            return False
        return self._is_evident and aligned_numbers_agree(self.alignment, (self.begin, self.end))

    @property
    def has_other_numbers(self) -> bool:
        """Whether it is a name that would answer the query but for its numbers."""
        is_name = self.alignment.spelling.is_name
        return is_name and bool(self.matched) and self._is_evident and not self.is_sure

    @cached_property
    def _is_evident(self) -> bool:
        """Whether it answers the query if the numbers agree."""
        if self._begins_inside_word():
            return False
        if self.worst == Severity.LEGAL and (self._is_literal() or self._begins_a_name()):
            return True
        if (
            self.worst == Severity.SOUND
            and len(self.matched) < LEAST_SOUNDS
            and not self._is_whole_and_half_right()
        ):
            return False
        if self.worst >= Severity.OMISSION and not (self._runs_are_long() and self._slips_are_few()):
            return False
        if self._names_another_thing():
            return False
        return self.quality >= LEAST_QUALITY and self.net_bits >= self._need()

    @cached_property
    def may_be_meant(self) -> bool:
        """Whether it is worth a suggestion."""
        return self.quality >= SUGGESTED_QUALITY and self.net_bits >= SUGGESTED_NEED

    @cached_property
    def by(self) -> By:
        """How the query matched, in one word: its worst event, or how its letters were written."""
        if self.worst > Severity.LEGAL:
            return max(self.steps, key=lambda step: (step.cost.severity, step.cost.points)).cost.by
        ways = {step.cost.by for step in self.steps}
        letters = ways & {By.PINYIN, By.INITIALS}
        if not letters:
            return By.NUMERAL if By.NUMERAL in ways or self.alignment.writing.is_rewritten else By.EXACT
        return By.MIXED if len(ways) > 1 else letters.pop()

    def _is_whole_and_half_right(self) -> bool:
        """Whether it is a whole name, partly right, without an accent: 医院 is no 一园, 四招 no 四早."""
        is_half_right = any(step.cost.severity == Severity.LEGAL for step in self.matched)
        return self.is_whole and is_half_right and self.by is not By.FUZZY_SYLLABLE

    def _is_literal(self) -> bool:
        """Whether it is literal but for numerals; the letters of a list (A、B、C、E线) make no word."""
        spelling = self.alignment.spelling
        is_list = any(spelling.starts[self.begin + 1 : self.end]) and self.alignment.writing.key.isalpha()
        of_letters = is_list and self.alignment.writing.key.isascii() and not spelling.is_name
        return not of_letters and all(step.cost.by in (By.EXACT, By.NUMERAL) for step in self.steps)

    def _begins_inside_word(self) -> bool:
        """Whether Latin letters begin inside a word: gbt in IGBT."""
        key, begin = self.alignment.spelling.key, self.begin
        return not self.begins_segment and is_letter(key[begin]) and is_letter(key[begin - 1])

    def _begins_a_name(self) -> bool:
        """Two letters or one syllable are enough to begin a name with, as in a completion."""
        is_commonest = not any(step.extra_points for step in self.steps)
        is_name = self.begin == 0 and self.alignment.spelling.is_name
        return is_name and is_commonest and len(self.alignment.writing.key) > 1

    def _need(self) -> float:
        spelling = self.alignment.spelling
        if self.is_whole and spelling.is_name:
            need = self.weights.name  # more reports do not make a whole name doubtful
        else:
            need = self.weights.place_bits(spelling, at_start=self.begins_segment)
        is_legal_name = self.worst == Severity.LEGAL and self.alignment.spelling.is_name
        ends_label = self.end == len(self.alignment.spelling.characters)
        partial = 0.0 if self.is_whole or is_legal_name else PARTIAL_MARGIN / (2 if ends_label else 1)
        initials = 0.0 if self.is_whole or self.by is not By.INITIALS else INITIALS_MARGIN
        return need + MARGIN[self.worst] + partial + initials

    def _runs_are_long(self) -> bool:
        """Whether no character stands alone between omissions; one that is missing somewhere is allowed."""
        gaps = [step for step in self.steps if not step.taken]
        if sum(step.used for step in gaps) <= 1:
            return len(self.matched) > LEAST_RUN
        edges = [self.begin, *(edge for gap in gaps for edge in (gap.j, gap.j + gap.used)), self.end]
        return all(end - begin >= LEAST_RUN for begin, end in zip(edges[::2], edges[1::2], strict=True))

    def _slips_are_few(self) -> bool:
        slips = [step for step in self.steps if step.cost.severity >= Severity.SLIP]
        characters = sum(step.used for step in self.matched)
        if len(slips) > max(1, characters // CHARACTERS_A_SLIP):
            return False
        first, last = self.steps[0], self.steps[-1]
        begins_well = first.cost not in UNMATCHED or (bool(first.used) and self.begins_segment)
        ends_well = last.cost not in UNMATCHED or (bool(last.used) and self._ends_segment())
        return begins_well and ends_well

    def _ends_segment(self) -> bool:
        starts = self.alignment.spelling.starts
        return self.end == len(starts) or starts[self.end]
