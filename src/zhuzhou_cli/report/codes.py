"""Terms of digits alone, which their explanations take apart: 369 is 3年打基础，6年见成效，9年大变样."""

from __future__ import annotations

import re

from zhuzhou_cli.report.lines import PLAIN

_CODE = re.compile(r"\d{3,6}")
_REACH = 300
"""Characters of an explanation within which all digits of its code are taken up."""


def is_code(term: str, text: str) -> bool:
    """Whether a term is a code: three digits to six, each of which stands alone in its text, in this order.

    So it is told from numbers of entries and pages, and from years.

    >>> is_code("2351", "“2”即两个率先，“3”即三个跨越，“5”即五个提升，“1”即一个保障。")
    True
    >>> is_code("369", "全县有369个村。"), is_code("12", "1年起步，2年见效。")
    (False, False)
    """
    if not _CODE.fullmatch(term):
        return False
    alone = "".join(rf".*?(?<!\d){digit}(?!\d)" for digit in term)
    return bool(re.match(alone, text[:_REACH].translate(PLAIN), re.DOTALL))
