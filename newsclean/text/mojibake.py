"""Text that was decoded with the wrong charset ("CafÃ©", "Itâ€™s"), mended by ftfy.

Nothing but the encoding is mended: quotes stay curled, ligatures stay, widths stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newsclean.text.patterns import lazily
from newsclean.text.points import LONG, Points, chunks, is_in

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

# What UTF-8's first byte (0xC2 to 0xF4) and the byte after it look like in cp1252, Latin-1/2 or cp1251. True of
# some sound text as well ("À “"): it only tells where it is worth to ask ftfy, which costs 50 times as much.
# The bytes of quotes and dashes in cp1252 that were left as control characters tell by themselves. One class of
# first characters: `re` then skips sound text at C speed.
_ALONE = "\x80\x91-\x94"
_FIRST = "ÂÃÄÅĂÎÏÐÑ×ØÙÚâăà-ïðРСВГ" + _ALONE
_SECOND = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸĄ˘Łľś¤§¨ЂЃђѓєїѕіјљњќћџў№"
_SUSPECT = lazily(f"[{_FIRST}](?:(?<=[{_ALONE}])|[{_SECOND}])")
_ASCII = 127
# ftfy looks for the fix of a whole text; longer texts are mended in parts, so that its cost stays linear.
_PART_CHARS = 20_000


def is_suspect(text: str) -> bool:
    """Whether it is worth to call `mend` on `text`. One pass; for whole pages and for lines."""
    if text.isascii():
        return False
    if len(text) < LONG:
        return _SUSPECT().search(text) is not None
    return any(_has_suspects(points) for points in chunks(text, overlap=1))


def _has_suspects(points: Points) -> bool:
    beyond = (points > _ASCII).nonzero()[0]
    first = beyond[is_in(points[beyond], _FIRST)]
    if not len(first):
        return False
    second = points[first[first < len(points) - 1] + 1]
    return bool(is_in(second, _SECOND).any() or is_in(points[first], _ALONE).any())


def mend(text: str) -> str:
    """`text` with its mojibake decoded rightly; `text` itself where ftfy is not sure."""
    if not is_suspect(text):
        return text
    if len(text) <= _PART_CHARS:
        return _mend_part(text)
    return "".join(_mend_part(part) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    """`text` in parts that end with a space, where one is near."""
    start = 0
    while start < len(text):
        cut = text.rfind(" ", start + _PART_CHARS // 2, start + _PART_CHARS) + 1
        end = cut if cut > 0 else start + _PART_CHARS
        yield text[start:end]
        start = end


def _mend_part(text: str) -> str:
    import ftfy

    mended: str = ftfy.fix_encoding(text, _config())
    return mended


@lru_cache(maxsize=1)
def _config() -> TextFixerConfig:
    from ftfy import TextFixerConfig

    return TextFixerConfig(unescape_html=False, normalization=None, uncurl_quotes=False, explain=False)
