"""Units, grades and comparisons with several writings, each in one: 50km² is 50平方公里, ≤5 不超过5."""

from __future__ import annotations

import re

_UNITS = (
    ("平方公里", "平方千米", "平方(?i:km)|(?i:km)(?:²|2(?![0-9]))|㎢"),
    ("平方米", "平米", "㎡|m²"),
    ("立方米", "", "㎥|m³|m3(?![0-9])"),
    ("公顷", "", "hm²"),
    ("公里", "千米", "(?i:km)|㎞"),
    ("米", "公尺", "m"),
    ("厘米", "公分", "cm|㎝"),
    ("毫米", "", "mm|㎜"),
    ("微米", "", "[μµu]m"),
    ("公斤", "千克", "(?i:kg)|㎏"),
    ("克", "", "(?<=[0-9]{2})g|(?<=[/每])g"),
    ("毫克", "", "mg|㎎"),
    ("微克", "", "[μµu]g"),
    ("吨", "", "t"),
    ("升", "公升", "L|ℓ"),
    ("毫升", "", "[mM][lL]"),
    ("千瓦时", "度电", "(?i:kw[·.]?h)"),
    ("兆瓦时", "", "MW[·.]?h"),
    ("千瓦", "", "(?i:kw)"),
    ("兆瓦", "", "MW"),
    ("毫瓦", "", "mW"),
    ("分贝", "", "dB"),
    ("赫兹", "", "Hz"),
    ("千赫兹", "", "kHz"),
    ("兆赫兹", "", "MHz"),
    ("℃", "摄氏度", "°C"),
    ("小时", "", "h"),
    ("分钟", "", "min"),
)
"""The units of GB 3100 that reports use: the usual name, another one, and the symbols behind a figure. Of one
digit and g none is sure to be a weight: 5g is 5G, too."""
_NAMES = tuple((re.compile(other), name) for name, other, _ in _UNITS if other)
_SYMBOLS = tuple(
    (re.compile(rf"(?:(?<=[0-9０-９百千万亿%])\s?|(?<=[/每]))(?:{symbols})(?![A-Za-z0-9²³])"), name)
    for name, _, symbols in _UNITS
    if symbols
)
_FIGURE = r"(?=\s?[0-9０-９一二两三四五六七八九十百千万])"
_GRADES = tuple((re.compile(rf"(?<![A-Za-z0-9])A{{{count}}}(?=级)"), f"{count}A") for count in range(2, 7))
"""Grades of sights and credit by their letters (GB/T 17775): AAAA级 is 4A级."""
_MONEY = tuple(
    (re.compile(rf"{sign}\s?([0-9][0-9,.]*[百千万亿]*)(?:{name})?"), rf"\1{name}")
    for sign, name in (("[￥¥]", "元"), (r"(?<!HK)(?:US)?[$＄]", "美元"), ("€", "欧元"), ("[£￡]", "英镑"))
)
"""Signs of money before a figure, and the unit behind it that says the same: ￥5亿 is 5亿元."""
_SHARES = tuple(
    (re.compile(rf"(?<![0-9]){sign}"), words)
    for sign, words in zip("½¼¾⅓⅔", ("0.5", "0.25", "0.75", "三分之一", "三分之二"), strict=True)
)
"""Shares of one sign."""
_COMPARING = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"[≥≧]\s?|[>＞]=\s?|[高大]于[或和]?等于|等于或[高大]于", "不低于"),
        (r"[≤≦]\s?|[<＜]=\s?|[低小]于[或和]?等于|等于或[低小]于", "不超过"),
        (rf"[>＞]{_FIGURE}\s?", "高于"),
        (rf"[<＜]{_FIGURE}\s?", "低于"),
        (r"(?:零下|负)\s?(?=[0-9])", "-"),
        (rf"≈{_FIGURE}\s?", "约"),
        (rf"↑{_FIGURE}\s?", "增长"),
        (rf"↓{_FIGURE}\s?", "下降"),
        ("(?:不[得能准许可应]|不允许|严禁|禁止)(?=(?:[超高多大][过于出]|[低少小早晚迟][于过]))", "不"),
    )
)
"""What compares figures, by sign and in words; a duty not to be beyond a bound is the bound."""


def in_one_notation(text: str) -> str:
    """A text with the usual names of units and of money, and words for what compares figures.

    >>> [in_one_notation(said) for said in ("50km²", "重50千克", "35mg/m³", "5G网络", "PM2.5≤35")]
    ['50平方公里', '重50公斤', '35毫克/立方米', '5G网络', 'PM2.5不超过35']
    >>> in_one_notation("大于等于5"), in_one_notation("不得少于5人"), in_one_notation("不得转让")
    ('不低于5', '不少于5人', '不得转让')
    """
    for pattern, words in (*_SYMBOLS, *_NAMES, *_GRADES, *_SHARES, *_MONEY, *_COMPARING):
        text = pattern.sub(words, text)
    return text
