"""Write docs/zhuzhou-2024.html, the page of the built-in glossary, as ``zz export page`` makes it.

Run it after changing the glossary or the page: ``python scripts/make_page.py``. A test runs it too and
compares the result with the file. ``python scripts/make_page.py --picture`` also draws docs/page.png, with
Chromium; it needs the extra ``consumers`` and fonts for Chinese.
"""

from __future__ import annotations

import shutil
import sys
from base64 import b64encode
from pathlib import Path
from typing import Literal

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.page import write
from zhuzhou_cli.index.build import build
from zhuzhou_cli.library.shelf import builtin, load

DOCS = Path(__file__).parents[1] / "docs"
PAGE, PICTURE = DOCS / "zhuzhou-2024.html", DOCS / "page.png"
FRAME = """
    <style>
      body {{ display: flex; align-items: center; gap: 28px; margin: 0; padding: 20px; width: max-content }}
      img {{ display: block; border: 1px solid #8886; border-radius: 12px }}
    </style>
    <img width=680 src="data:image/png;base64,{desk}"><img width=280 src="data:image/png;base64,{phone}">
"""
"""The answers on a desk, in light, beside those on a phone, in dark."""


def page() -> str:
    """The text of docs/zhuzhou-2024.html."""
    return b"".join(write(Collection(build([load(builtin()).glossary])))).decode()


def picture() -> bytes:
    """The bytes of docs/page.png."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only for the picture

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

        def shot(at: str, width: int, height: int, scheme: Literal["light", "dark"]) -> str:
            view = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            view.goto(PAGE.as_uri() + at)
            return b64encode(view.screenshot()).decode()

        desk = shot("#q=yilang", 860, 640, "light")
        phone = shot("#q=清水湖", 390, 690, "dark")
        sheet = browser.new_page(viewport={"width": 1060, "height": 600}, device_scale_factor=1.2)
        sheet.set_content(FRAME.format(desk=desk, phone=phone))
        return bytes(sheet.locator("body").screenshot(omit_background=True))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    if "--picture" in sys.argv:
        PICTURE.write_bytes(picture())
