"""The reporters whom a story's opening names, as in East Asia.

【湾岸市＝山田花子】フェリーが … → 山田花子        (항구=항구뉴스) 김가나 기자 = … → 김가나
"""

from __future__ import annotations

import re

from newsclean.names.cjk import cjk_byline, is_cjk_name, without_post
from newsclean.openings.opening import is_reporter, parse_opening
from newsclean.text.cjk import has_cjk
from newsclean.text.patterns import lazily

_IN_BRACKET = lazily(r"[=＝]\s*([^\])】］）=＝\n]{2,24})[\])】］）]")
_PARTS = lazily(r"[・、,]\s*")
_BRACKETS = str.maketrans("〔〕", "（）")
_SLASH = re.compile(r"[／/]")  # before the place: "〔記者王小明/台北報導〕"
_FIRST = 12  # characters in which such an opening has a letter of these scripts


def opening_reporters(text: str) -> tuple[str, ...]:
    """Those whom the opening of a paragraph names, in its order; () where it names none, or in other scripts."""
    opening = parse_opening(text) if has_cjk(text[:_FIRST]) else None
    head = text[: opening.end] if opening else ""
    if not has_cjk(head):
        return ()
    bracket = _IN_BRACKET().search(head)
    parts = _PARTS().split(bracket[1].strip()) if bracket else []
    names = tuple(map(without_post, parts))
    if names and all(map(is_reporter, parts)) and all(map(is_cjk_name, names)):
        return names
    return cjk_byline(_SLASH.split(head, maxsplit=1)[0].translate(_BRACKETS), marked=False)
