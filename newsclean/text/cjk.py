"""The letters of Chinese, Japanese and Korean."""

from __future__ import annotations

import re
from functools import lru_cache

HAN = r"\u3400-\u4dbf\u4e00-\u9fff々"
KANA = r"\u3041-\u3096\u30a1-\u30fa\u30fc"
HANGUL = r"\uac00-\ud7a3"
REPORTERS = ("記者", "记者", "기자", "特派員", "特派员", "특파원")  # posts behind a name


def has_cjk(text: str) -> bool:
    """Whether the text has a Chinese, Japanese or Korean letter."""
    return not text.isascii() and _letter().search(text) is not None


@lru_cache(maxsize=1)
def _letter() -> re.Pattern[str]:
    return re.compile(f"[{HAN}{KANA}{HANGUL}]")
