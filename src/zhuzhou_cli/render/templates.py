"""Words of others in Markdown and HTML, in which nothing that shows them sees a template."""

from __future__ import annotations

import re

_TEMPLATE = re.compile(r"\{(?=[{%])")


def untemplated(markup: str, between: str = "<!---->") -> str:
    """Markdown or HTML with a comment in {{ and {%, which Vue, AngularJS, Jekyll and Jinja would else run.

    An escape would not do: what Markdown makes of it, VitePress reads as its template. An attribute, which
    can hold no comment, needs something else ``between`` the signs.

    >>> untemplated("甲{{ 1 + 1 }}"), untemplated("甲{{ 1 + 1 }}", " ")
    ('甲{<!---->{ 1 + 1 }}', '甲{ { 1 + 1 }}')
    """
    return _TEMPLATE.sub(f"{{{between}", markup)
