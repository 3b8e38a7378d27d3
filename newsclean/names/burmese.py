"""Burmese names, which are written without spaces and have no surname: အောင်ကျော်မင်း, ဒေါ်ခင်သန်းနု.

What tells them is the syllable they begin with, of which a few dozen are common, or a title of respect.
"""

from __future__ import annotations

import re

_FIRST = (  # titles of respect, then first syllables of names
    "ဦး ဒေါ် ကို ဒေါက်တာ "
    "အောင် အေး ကျော် ကောင်း ခင် ခိုင် စန်း စိုင်း စိုး စု စော ဇင် ဇေယျာ ဇော် ညို တင် ထက် ထွန်း နန်း နိုင် နေ နှင်း ဖြိုး ဖြူ "
    "မင်း မိုး မောင် မျိုး မြ မြတ် မြင့် ယဉ် ရဲ လင်း လှ ဝင်း ဝေ သက် သန်း သန္တာ သိန်း သီရိ သူ ဟန် အိ ဥမ္မာ"
).split()
_LONGEST = 24  # characters, vowel signs too; the names of columnists have 8 to 20
_NAME = re.compile(rf"(?:{'|'.join(sorted(_FIRST, key=len, reverse=True))})[\u1000-\u1049\u1050-\u109f]{{2,}}")


def is_burmese(text: str) -> bool:
    """Whether a text begins in Burmese letters."""
    return "\u1000" <= text[:1] <= "\u109f"


def is_burmese_name(text: str) -> bool:
    """Whether a text, and all of it, looks like a Burmese name: one run of letters that begins as names do."""
    return len(text) <= _LONGEST and _NAME.fullmatch(text) is not None
