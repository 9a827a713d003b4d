"""What everything that can happen between a query and a label costs, in one place, with its reason.

``points`` count against the quality of an alignment; a wrong hanzi is 100, the unit of the scale.
``doubt`` is taken from its evidence, in bits: how rarely people do this, and how many ways there are
to do it. ``By`` is how such a match is labelled. docs/adr/0004-alignment.md tells where they come from.
"""

from __future__ import annotations

from zhuzhou_cli.answers import By


class Severity:
    """What a match asks us to forgive; the verdict is by class before it is by points."""

    LEGAL = 0  # another way to write the same: digits, letters, initials
    SOUND = 1  # another hanzi or accent of the same sound
    OMISSION = 2  # something of the label left out inside
    SLIP = 3  # a wrong, missing, doubled or swapped sign


class Cost:
    """The price of one event; an event is only ever the same as itself, whatever others cost."""

    __slots__ = ("by", "doubt", "points", "severity")

    def __init__(self, points: int, doubt: float, severity: int, by: By) -> None:
        self.points = points
        self.doubt = doubt
        self.severity = severity
        self.by = by


SAME = Cost(0, 0, Severity.LEGAL, By.EXACT)
# The same meaning, but the literal form should come first.
NUMERAL = Cost(2, 0, Severity.LEGAL, By.NUMERAL)
SYLLABLE = Cost(0, 0, Severity.LEGAL, By.PINYIN)
# Legal shorthand; it is less telling than a syllable, which the weights of initials know.
INITIAL_OF_TWO = Cost(6, 0, Severity.LEGAL, By.INITIALS)
INITIAL = Cost(8, 0, Severity.LEGAL, By.INITIALS)
# Still typing: PinIn and pinyin-pro accept a half-typed syllable at the end, and only there.
UNFINISHED = Cost(4, 1, Severity.LEGAL, By.PINYIN)
UNFINISHED_INSIDE = Cost(15, 2, Severity.LEGAL, By.PINYIN)
# 会计 may be typed either way, but the primary reading should win.
OTHER_READING = 10
# The commonest slip of an input method: the right sound, the wrong hanzi.
HOMOPHONE = Cost(25, 2, Severity.SOUND, By.HOMOPHONE)
# Two hanzi share a sound only by a reading that is not the first of the label's.
RARE_HOMOPHONE = Cost(35, 5, Severity.SOUND, By.HOMOPHONE)
# 五中心 for 服务中心: a typed number is rarely meant as another word.
NUMERAL_HOMOPHONE = Cost(45, 8, Severity.SOUND, By.HOMOPHONE)
# libime charges log10 0.5 for one fuzzy syllable; below a homophone and a typo together.
FUZZY = (Cost(30, 1.5, Severity.SOUND, By.FUZZY_SYLLABLE), Cost(45, 3, Severity.SOUND, By.FUZZY_SYLLABLE))
# A homophone in an accent.
FUZZY_HANZI = (
    Cost(40, 3, Severity.SOUND, By.FUZZY_SYLLABLE),
    Cost(55, 4.5, Severity.SOUND, By.FUZZY_SYLLABLE),
)
# n for l in shorthand: one letter that is not even the right one.
FUZZY_INITIAL = Cost(38, 2, Severity.SOUND, By.FUZZY_SYLLABLE)
# libime charges a typo five times a fuzzy syllable; below a wrong hanzi, as part of it is right.
MISTYPED = Cost(55, 4, Severity.SLIP, By.TYPO)
SWAPPED = Cost(60, 3, Severity.SLIP, By.TYPO)
# LRP for LPR: the commonest slip in Latin letters, so cheaper than one of them taken for stray.
SWAPPED_LETTERS = Cost(45, 3, Severity.SLIP, By.TYPO)
# The same key or hanzi twice: a slip of the finger, so nearly no doubt about what was meant.
DOUBLED = Cost(40, 2.5, Severity.SLIP, By.TYPO)
# People omit far more than they add.
STRAY_LETTER = Cost(50, 7, Severity.SLIP, By.TYPO)
STRAY_SIGN = Cost(75, 8, Severity.SLIP, By.TYPO)
# At an edge it is rather another word: 安全生产法 is not about the 安全生产 of a label.
STRAY_AT_EDGE = Cost(110, 8, Severity.SLIP, By.TYPO)
# A wrong hanzi that looks like the right one is 1 of 40 of all wrong ones, which is evidence by itself.
LOOK_ALIKE_BITS = 5.0
LOOK_ALIKE = Cost(70, 6, Severity.SLIP, By.TYPO)
WRONG = Cost(100, 12, Severity.SLIP, By.TYPO)
# A number is the identity of these terms: 九大行动 is not 八大行动.
WRONG_NUMERAL = Cost(105, 8, Severity.SLIP, By.TYPO)
STRAY_NUMERAL = Cost(110, 8, Severity.SLIP, By.TYPO)
UNMATCHED = (STRAY_LETTER, STRAY_SIGN, STRAY_AT_EDGE, STRAY_NUMERAL, LOOK_ALIKE, WRONG, WRONG_NUMERAL)
"""The events in which a sign of the query has no counterpart in the label."""
# 十大[基础设施]项目: how much is left out hardly matters, hence the nearly flat extension (Gotoh's gap).
OMISSION = Cost(30, 3, Severity.OMISSION, By.OMISSION)
OMISSION_AT_START = Cost(15, 2, Severity.OMISSION, By.OMISSION)
OMISSION_PER_SIGN = 4
# 民生实事 in 十大重点民生实事: fzy's leading gap.
LATE_AT_START = 12
LATE = 20
LATE_PER_SIGN = 1
LATE_MOST = 60
# To end inside is as much worse than to end with the label: qsh is 清水湖 before it is 清水.
EARLY = 12


def late(position: int, *, at_start: bool) -> int:
    """The points for beginning at a position of the label instead of at its first sign."""
    if position == 0:
        return 0
    return LATE_AT_START if at_start else min(LATE + LATE_PER_SIGN * position, LATE_MOST)
