"""双 and 两 are one number, and yet make two names: “双减” is no “两减”, “双高” no “两高”, “双新” no “两新”.

They do so where nothing else is counted, for then the one hanzi behind them is all that tells the name: of
一核双翼 and 一核两翼 the rest is the same. 2高 and 二高 may be typed for either.
"""

from __future__ import annotations

from zhuzhou_cli.language.text import NUMBER_SIGNS

_PAIRS = dict(zip("双雙两兩両\uf978", "双双两两两两", strict=True))
"""Both signs, each by those in which it is written."""
_OTHER = str.maketrans("双雙两兩両\uf978", "两两双双双双")
SIGNS = 2
"""Signs of a name that is nothing but such a count."""


def is_other_pair(said: str, name: str) -> bool:
    """Whether some words and a name are told apart by 双 and 两, the only number of either.

    >>> [is_other_pair(said, "“两高”项目") for said in ("双高项目", "“雙高”項目", "两高项目", "2高项目")]
    [True, True, False, False]
    >>> is_other_pair("一核双翼", "一核两翼"), is_other_pair("双千工程", "两千工程")
    (False, False)
    """
    mine = _pair(said)
    return bool(mine) and _pair(name) not in ("", mine)


def with_other_pairs(words: str) -> str:
    """Some words with 双 for each 两, and the other way round.

    >>> with_other_pairs("“双减”政策"), with_other_pairs("三农")
    ('“两减”政策', '三农')
    """
    return words.translate(_OTHER)


def _pair(words: str) -> str:
    """双 or 两, if it is the only number sign of some words."""
    signs = [sign for sign in words if sign in NUMBER_SIGNS]
    return _PAIRS.get(signs[0], "") if len(signs) == 1 else ""
