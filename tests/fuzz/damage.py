"""Damage by chance: slips, stretches that are lost, doubled or moved, signs that programs mistake."""

from __future__ import annotations

from random import Random

SIGNS = (
    "，。：；、“”‘’（）《》①1一.|#-*[]<>&{}'\"\\/=+@%$~`_:?!\t\n\r\x0b\x0c\x85\u2028\u2029\u00a0\u00ad\u3000\u200b"
    "\ufffd\ufeff\uf06c\u202e\u2066\u0301\u200d⼀�指即是\x00\x1b\x7f\x9b八０Ａß臺𠮷👍\U000e0041"
)
"""Signs with a meaning to some reader or terminal, unseen ones, and some beyond the usual planes."""
_LENGTHS = (1, 3, 20, 200)
_REPEATED = (1, 1, 1, 2, 2, 300, 300, 6_000)


def damaged(data: bytes, chance: Random) -> bytes:
    """Bytes after one to six slips: changed, lost, doubled or moved, cut off, or a sign put in."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(made) + 1)
        stretch = bytes(made[place : place + chance.choice(_LENGTHS)])
        match chance.randrange(7):
            case 0 if place < len(made):
                made[place] = chance.randrange(256)
            case 1:
                del made[place : place + len(stretch)]
            case 2:
                made[place:place] = stretch * chance.choice((1, 2, 50))
            case 3:
                other = chance.randrange(len(made) + 1)
                made[other:other] = stretch
            case 4 if chance.random() < 0.2:
                del made[place:]
            case _:
                made[place:place] = chance.choice(SIGNS).encode() * chance.choice(
                    (1, 1, 1, 2, 2, 300, 300, 6_000)
                )
    return bytes(made)


def slipped(text: str, chance: Random) -> str:
    """A text after one to three slips of the hand: a sign lost, doubled, swapped, changed, or put in."""
    signs = list(text)
    for _ in range(chance.choice((1, 1, 2, 3))):
        at = chance.randrange(len(signs) + 1)
        match chance.randrange(5):
            case 0:
                del signs[at : at + 1]
            case 1:
                signs[at:at] = signs[at : at + 1]
            case 2:
                signs[at : at + 2] = signs[at : at + 2][::-1]
            case 3:
                signs[at : at + 1] = chance.choice(text or SIGNS)
            case _:
                signs[at:at] = chance.choice(SIGNS)
    return "".join(signs)


def anything(chance: Random, longest: int) -> str:
    """Some code points of any kind, lone surrogates included."""
    ends = chance.choice(
        ((0, 0x7F), (0, 0x2FF), (0x2000, 0x33FF), (0x4E00, 0x9FA5), (0xD800, 0xFFFF), (0, 0x10FFFF))
    )
    return "".join(chr(chance.randint(*ends)) for _ in range(chance.randint(0, longest)))
