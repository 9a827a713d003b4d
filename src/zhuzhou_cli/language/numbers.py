"""Numbers in a text, each as one sign with one value: 1.5万, 一点五万 and 15000 are the same number.

A number is a run of number signs: digits of any width, lowered ones too (CO₂), hanzi numerals (廿, 两 and
the 壹贰叁 of cheques too), a decimal point (``.`` or 点), a fraction (1/3, 三分之一) or ratio (3:7), and % or
‰ behind it. A circle or the letter O between numerals stands for 〇; a minus counts at the beginning and
before a temperature or a share (-5℃), raised digits behind others (10²). A run that is no well-formed
numeral is several numbers (十四五 is 14, 5). Names like 八大行动 are told apart by their numbers, so nothing
may be forgiven inside one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from zhuzhou_cli.language.romans import has_roman, romans
from zhuzhou_cli.language.text import CLOSE, COMPATIBLE, NUMBER_SIGNS, OPEN, POINTS
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

PLAIN_HANZI = frozenset("零一二三四五六七八九十百千万亿")
"""Numerals that stand for themselves in a canonical text."""
_PAIR = "双雙"
"""Two of a kind; part of no longer number, for 双十一 is a date."""
_CIRCLES = "OＯo○◯"
PLAIN = {
    **dict(
        zip(map(ord, "０１２３４５６７８９₀₁₂₃₄₅₆₇₈₉．％／：∶"), "01234567890123456789.%/::", strict=True)
    ),
    **dict(zip(map(ord, "壹贰叁肆伍陆柒捌玖拾佰仟"), "一二三四五六七八九十百千", strict=True)),
    **dict(zip(map(ord, "貳參叄陸兩両韆萬億"), "二三三六两两千万亿", strict=True)),
    **dict(zip(map(ord, COMPATIBLE), "三十两零六六", strict=True)),
    **dict.fromkeys(map(ord, _CIRCLES), "〇"),
    **dict.fromkeys(map(ord, POINTS), "."),
}
"""The plain form of a number sign, by its code point, one character for one."""
_SHORT = (("廿", "二十"), ("卅", "三十"), ("卌", "四十"))
_DIGITS = str.maketrans("零〇一二三四五六七八九两", "001234567892")
_SHAPE = str.maketrans("0123456789零〇一二三四五六七八九两廿卅卌十百千万亿", "ddddddddddzohhhhhhhhh2ssstbkwy")
"""Kinds of plain signs, a letter each: patterns of letters compile six times as fast as those of hanzi."""
_POWERS: dict[str, int] = {"亿": 8, "万": 4, "千": 3, "百": 2, "十": 1}
"""The units of numerals, the greatest first, each as a power of ten."""
_ALONE = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")}
_ALONE |= {str(value): str(value) for value in range(10)}
_ALONE |= {"两": "2", "十": "10", "百": "100", "千": "1000", "万": "10000", "亿": "100000000"}
"""The value of a number sign with no other beside it."""
_PERCENT = "%％‰"
_MINUS = frozenset("-−－")
_SIGNED = frozenset("℃℉°度cf%％‰分米")
"""What follows a number that may be less than nothing; ℃ is folded to c. Elsewhere it is a dash."""
_RAISED = dict(zip("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789", strict=True))
"""Signs of an exponent."""
_POWER = "".join(_RAISED)
_SAID = str.maketrans("-/", "负分")
"""What stands in a canonical text for the marks of a number, which are dropped inside names."""
_RARE = frozenset(f".．·‧・/／:：∶,{POINTS}分之{_PERCENT}{_CIRCLES}{_PAIR}")
"""What may stand in a run beside plain number signs, but need not belong to it; a pair is a run by itself."""
_JOINTS = _RARE - {"之"} | NUMBER_SIGNS | _MINUS
"""What may make more than one number of a number sign that it stands beside."""
_AHEAD = 4
"""Signs behind a stretch that are looked at: 1,234 has a comma of thousands, 1,2345 has none."""
SHORT = 256
"""Signs of a text that is looked through one by one; to compile a pattern takes as long as many look-ups."""
_LONGEST = 1000
"""Signs of a numeral that has a value; Python refuses to read numbers of several thousand digits."""
_PLACES = 6
"""Decimals of a number with a unit that count."""
_MILLION = 1_000_000
_SHARES = {"100": "%", "1000": "‰"}
_HANZI = {str(value): sign for value, sign in enumerate("零一二三四五六七八九")}
_HANZI |= {str(10**power): unit for unit, power in _POWERS.items()}


@record
class Number:
    """A number of a text: its half-open span there, and its values as decimal numerals.

    There are two values only where a dot merely parts digits: 3·15 may be 315 or 3.15.
    """

    span: tuple[int, int]
    values: tuple[str, ...]

    def equals(self, other: Number) -> bool:
        """Whether both may be the same number.

        >>> dated, plain = numbers("3·15"), numbers("315")
        >>> dated[0].equals(plain[0]), numbers("4.0")[0].equals(numbers("40")[0])
        (True, False)
        """
        return any(value in other.values for value in self.values)


def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in their order.

    >>> [number.values[0] for number in numbers("1.5万吨仓，百分之三十，二〇三五年，十四五，三分之一")]
    ['15000', '30%', '2035', '14', '5', '1/3']
    >>> [number.values[0] for number in numbers("一百二、一百零二、2O35、工业4.0、壹拾伍、双十一、三点一线")]
    ['120', '102', '2035', '4.0', '15', '2', '11', '3', '1']
    >>> [number.values[0] for number in numbers("Ⅲ级响应、第IV批")]
    ['3', '4']
    """
    found = _numbers(text)
    if not has_roman(text):
        return found
    more = [Number((begin, end), (value,)) for begin, end, value in romans(text)]
    return tuple(sorted((*found, *more), key=lambda number: number.span))


def framed(text: str) -> str:
    """A text with # for each number.

    >>> framed("八大行动"), framed("产值1.5亿元、税收3亿元")
    ('#大行动', '产值#元、税收#元')
    """
    frame, end = "", 0
    for number in numbers(text):
        begin, after = number.span
        frame += f"{text[end:begin]}#"
        end = after
    return frame + text[end:]


def _numbers(text: str) -> tuple[Number, ...]:
    alone = signs_alone(text)
    if alone is not None:
        return tuple([Number((place, place + 1), (value,)) for place, value in alone])
    return tuple(
        [
            Number((at + begin, at + end), values)
            for at, run in runs(text)
            for begin, end, values in numbers_of(run)
        ]
    )


def signs_alone(text: str) -> list[tuple[int, str]] | None:
    """Where the number signs of a short text stand, and their values, if each is a number by itself.

    None if the patterns have to be asked: the text is long, or a number has several signs.

    >>> signs_alone("四走四看"), signs_alone("八大行动"), signs_alone("三百工程")
    ([(0, '4'), (2, '4')], [(0, '8')], None)
    """
    if len(text) > SHORT or not _RAISED.keys().isdisjoint(text):
        return None
    found = [(place, _ALONE.get(sign, "")) for place, sign in enumerate(text) if sign in NUMBER_SIGNS]
    for place, value in found:
        beside = text[place - 1 : place] + text[place + 1 : place + 2]
        if not value or not _JOINTS.isdisjoint(beside):
            return None
    return found


@lru_cache(maxsize=65_536)
def sign_of(value: str) -> str:
    """What stands for a value in a canonical text: the one hanzi that has it, or the marked numeral.

    >>> sign_of("8"), sign_of("24").strip(OPEN + CLOSE)
    ('八', '24')
    """
    marked = value.translate(_SAID)
    return _HANZI.get(value.lstrip("0") or "0") or f"{OPEN}{marked}{CLOSE}"


def runs(text: str) -> Iterator[tuple[int, str]]:
    """The runs of number signs in a text, each with its place.

    >>> list(runs("15,000亩的8%，三点一线，三点一公里，2O35年"))
    [(0, '15,000'), (8, '8%'), (11, '三'), (13, '一'), (16, '三点一'), (22, '2O35')]
    >>> list(runs("-5分贝，1-5度，2024-25，10²"))
    [(0, '-5'), (5, '1'), (7, '5'), (10, '2024'), (15, '25'), (18, '10²')]
    """
    for begin, run in _unsigned(text):
        end = begin + len(run)
        if text[end : end + 1] in _RAISED and run[-1].isdigit():
            behind = text[end : end + _AHEAD]
            run += behind[: len(behind) - len(behind.lstrip(_POWER))]  # noqa: PLW2901 - the same run
        if begin and text[begin - 1] in _MINUS and _is_negative(text, begin, begin + len(run)):
            yield begin - 1, text[begin - 1] + run
        else:
            yield begin, run


def _is_negative(text: str, begin: int, end: int) -> bool:
    """Whether the minus before a number of digits is no dash between two things."""
    if not text[begin].isdigit():
        return False
    before = text[begin - 2 : begin - 1] if begin > 1 else ""
    is_dash = before in NUMBER_SIGNS or before in _SIGNED or before in _MINUS
    is_dash |= before.isascii() and before.isalnum()
    return not is_dash and (begin == 1 or text[end - 1] in _SIGNED or text[end : end + 1] in _SIGNED)


def _unsigned(text: str) -> Iterator[tuple[int, str]]:
    """The runs of number signs in a text, each with its place, without what may stand before it."""
    for stretch in _stretch().finditer(text):
        begin, said = stretch.start(), stretch[0]
        if _RARE.isdisjoint(said[:-1] if said[-1] in _PERCENT else said):
            yield begin, said
            continue
        kinds = text[begin : stretch.end() + _AHEAD].translate(_kinds())
        for run in _run().finditer(kinds):
            if run.start() >= len(said):
                break
            yield begin + run.start(), said[run.start() : run.end()]


@cache
def _stretch() -> re.Pattern[str]:
    """A number sign and all behind it that may be part of its run, or of another one."""
    import re  # noqa: PLC0415 - few look-ups compare numbers

    inside = "".join(sorted(_RARE | NUMBER_SIGNS))
    return re.compile(f"[{''.join(sorted(NUMBER_SIGNS))}][{inside}]*")


@cache
def _kinds() -> dict[int, str]:
    """What stands for each sign in the pattern of a run, by its code point; others stand for themselves."""
    kinds = {
        "a": "abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ",
        "s": "".join(NUMBER_SIGNS),  # those that the next lines do not name
        "d": "0123456789０１２３４５６７８９₀₁₂₃₄₅₆₇₈₉",
        "h": "〇一二三四五六七八九",
        "z": "零",
        "w": "万亿萬億",
        "p": _PAIR,
        "o": "Oo",
        "q": "Ｏ",
        "@": "○◯",
        "!": "@",
        "k": POINTS,
        "f": "分",
        "t": "之",
        ".": ".．·‧・/／:：∶",
        "%": _PERCENT,
        "n": "年",
        "u": "倍個个元度米吨噸公",
    }
    return {ord(sign): kind for kind, signs in kinds.items() for sign in signs}


@cache
def _run() -> re.Pattern[str]:
    """A run, in kinds of signs: patterns of letters compile ten times as fast as those of hanzi."""
    import re  # noqa: PLC0415 - as above

    sign, digit = "[dhzsw]", r"[d\d]"
    # Looked behind once, however many there are: 三O五O目标.
    circle = "(?:[oq@]++(?=[dhzswn])|(?<=[hoq@])[oq@](?![ao]))"
    inside = rf"(?<={digit})(?:\.(?={digit})|,(?={digit}{{3}}(?!{digit})))"
    # 点 is a point before a unit or an end, as in 一点五万; in 三点一线 it is a word.
    spoken = r"k(?=[hz]+(?:[wu]|$|[^\w]))"
    return re.compile(f"[dhzswp](?:(?<=p)|(?:{sign}|{circle}|{inside}|ft(?={sign})|{spoken})*%?)")


@cache
def _numeral() -> re.Pattern[str]:
    """A numeral at a place of a shape: digits side by side (2035, 4.0, 二〇三五), or with units."""
    import re  # noqa: PLC0415 - as above

    decimals = r"(?:\.[dhoz]+)?"
    digit = f"(?:(?:d[do,]*|[hoz2]){decimals})"
    tens = f"(?:[oz]?(?:{digit}?t|s))?"
    section = f"(?:{digit}?k)?(?:[oz]?{digit}?b)?{tens}(?:[oz]?{digit})?"
    with_units = f"(?:{section}w?y)?(?:[oz]?{section}w)?{section}{decimals}"
    return re.compile(rf"(?:d[do,]*|[hoz]+){decimals}(?![.dtbkwy])|{with_units}")


@lru_cache(maxsize=65_536)
def numbers_of(run: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Where each number of a run of number signs begins and ends, and its values.

    >>> numbers_of("十四五"), numbers_of("-5"), numbers_of("10²")
    (((0, 2, ('14',)), (2, 3, ('5',))), ((0, 2, ('-5',)),), ((0, 3, ('10^2',)),))
    """
    if run[-1] in _RAISED:
        base = run.rstrip(_POWER)
        *others, (begin, _, values) = numbers_of(base)
        power = "".join(map(_RAISED.__getitem__, run[len(base) :]))
        return (*others, (begin, len(run), tuple([f"{value}^{power}" for value in values])))
    if run[0] in _MINUS:
        (_, end, values), *others = numbers_of(run[1:])
        signed = (0, end + 1, tuple([f"-{value}" for value in values]))
        return (signed, *((begin + 1, stop + 1, values) for begin, stop, values in others))
    if run in _PAIR:
        return ((0, 1, ("2",)),)
    if value := _decimal(run):
        return ((0, len(run), (value,)),)
    plain = run.translate(PLAIN)
    shape = plain.translate(_SHAPE)
    found, at = [], 0
    while at < len(plain):
        end, values = _number(plain, shape, at)
        if values[0]:
            found.append((at, end, values))
        at = max(end, at + 1)  # the second point of 1.2.3 is passed over
    return tuple(found)


def _decimal(run: str) -> str:
    """The value of a run that is one numeral of digits, as most are; empty if it is something else.

    >>> _decimal("15,000"), _decimal("04.50%"), _decimal("1.5万"), _decimal("1/3")
    ('15000', '4.50%', '15000', '')
    """
    sign = run[-1] if run[-1] in "%万亿" else ""
    digits = run.removesuffix(sign)
    whole, point, decimals = digits.partition(".")
    whole = whole.replace(",", "")
    if not (digits.isascii() and whole.isdecimal() and (decimals.isdecimal() or not point)):
        return ""
    if sign in _POWERS:
        if whole[0] == "0":  # 0万 is no numeral
            return ""
        power = _POWERS[sign]
        shifted = decimals[:_PLACES].rstrip("0").ljust(power, "0")
        whole, point, decimals, sign = (
            whole + shifted[:power],
            "."[: len(shifted) - power],
            shifted[power:],
            "",
        )
    return f"{whole.lstrip('0') or '0'}{point}{decimals}{sign}"


def _number(run: str, shape: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The longest number at a place of a plain run of that shape: where it ends, and its values."""
    end, value = _read(run, shape, at)
    if not value:  # a joint with nothing before it, as the second dot of 3·15·2
        return end, (value,)
    sign = run[end : end + 1]
    if sign == "分":
        end, part = _read(run, shape, end + len("分之"))
        return end, (part + _SHARES[value] if value in _SHARES else f"{part}/{value}",)
    if sign in ("/", ":"):
        end, other = _read(run, shape, end + 1)
        return end, (f"{value}{sign}{other}",)
    if sign in ("·", "‧", "・"):
        end, rest = _read(run, shape, end + 1)
        return end, (value + rest, f"{value}.{rest}")
    return (end + 1, (value + sign,)) if sign in ("%", "‰") else (end, (value,))


def _read(run: str, shape: str, at: int) -> tuple[int, str]:
    """Where the numeral at a place ends, and its value; none where a mere joint stands."""
    match = _numeral().match(shape, at)
    end = match.end() if match else at
    numeral = run[at:end]
    for sign, tens in _SHORT:
        numeral = numeral.replace(sign, tens)
    return end, _value(numeral)


def _value(numeral: str) -> str:
    """The value of a well-formed numeral as a decimal numeral; 4.0 is not 4, as a version is not."""
    if len(numeral) > _LONGEST:
        return numeral
    if not any(unit in numeral for unit in _POWERS):
        whole, point, decimals = numeral.replace(",", "").translate(_DIGITS).partition(".")
        return f"{whole.lstrip('0') or '0'}{point}{decimals}" if whole else ""
    whole_number, rest = divmod(_millionths(numeral), _MILLION)
    return f"{whole_number}.{rest:06}".rstrip("0").rstrip(".") if rest else str(whole_number)


def _millionths(numeral: str) -> int:
    """The value of a well-formed numeral times a million; a last digit counts the next lower unit: 一百二."""
    for unit, power in _POWERS.items():
        before, found, after = numeral.partition(unit)
        if found:
            is_spoken = len(after) == 1 and power > 1
            tail = _millionths(after) * (int(10 ** (power - 1)) if is_spoken else 1)
            return (_millionths(before) or _MILLION) * int(10**power) + tail
    whole, *decimals = numeral.replace(",", "").translate(_DIGITS).split(".")
    return int(whole or 0) * _MILLION + int("".join(decimals[:1]).ljust(_PLACES, "0")[:_PLACES])
