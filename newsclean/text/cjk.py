"""The letters of Chinese, Japanese and Korean."""

from __future__ import annotations

from newsclean.text.patterns import lazily
from newsclean.text.points import LONG, chunks, is_in

HAN = "\u3400-\u4dbf\u4e00-\u9fff々"
KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
HANGUL = "\uac00-\ud7a3"
_FIRST = ord("々")  # of these letters
REPORTERS = ("記者", "记者", "기자", "特派員", "特派员", "특파원")  # posts behind a name


def has_cjk(text: str) -> bool:
    """Whether the text has a Chinese, Japanese or Korean letter."""
    if text.isascii():
        return False
    if len(text) < LONG:
        return _BEYOND().search(text) is not None and _LETTER().search(text) is not None
    return any(is_in(points[points >= _FIRST], HAN + KANA + HANGUL).any() for points in chunks(text))


_BEYOND = lazily("[^\x00-\u3004]")  # what most pages have none of: the patterns of these letters take 4 ms to compile
_LETTER, _UNSPACED = lazily(f"[{HAN}{KANA}{HANGUL}]"), lazily(f"[{HAN}{KANA}]+")


def spelt_length(text: str) -> int:
    """The characters of a text, each of Han or kana counted twice: it says as much as two letters do."""
    if text.isascii() or not _BEYOND().search(text):
        return len(text)
    return len(text) + sum(map(len, _UNSPACED().findall(text)))
