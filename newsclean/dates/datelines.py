"""Whether a line that holds a date is a dateline, by what stands around its dates.

Taken: nothing but the date, a word of publishing ("Stand:", "Опубликовано"), a name or a section before it, a few
words behind it. Left: prose that runs on, headlines, spans of time, "Expires 2/20/24".
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.dates.stamps import Stamp
from newsclean.dates.words import Lexed
from newsclean.text.characters import is_small
from newsclean.text.spacing import is_unspaced

# Most words that stand beside a date. On the dumps of the development data these take every dateline line but a few,
# and none of 11,000 paragraphs of news but those that are datelines.
_MAX_HEAD = 14  # before a date with a label, or after "By"
_MAX_SECTION = 8  # before a mark and a date: "Ana Lima, Senior Correspondent | "
_MAX_NAME = 4  # before a date without a mark: "Ana Lima 3 May 2024"
_MAX_TAIL = 12  # after a date and a mark
_MAX_BARE_TAIL = 4  # after a date without a mark: "June 8, 2023 Share link"
_MAX_CREDIT = 20  # after "by": a byline, and what follows it
_MAX_LOOSE = 10  # of a line with a day without a year, its own words among them
_SENTENCE = 5  # words in lower case of a line that ends with a full stop

_WORD = re.compile(r"[xMBJWDZnYd]")
_UNTIL = re.compile(r"q[ :.ft(]{0,5}\Z")
_RANGE = re.compile(r" ?(?:-|q|t)[ f]*")
_RANGE_BEFORE = re.compile(r"d[.o]?(?: ?M\.?)? ?-(?: ?W[,.]?)? ?\Z")  # "16-19 March", "3 May - 5 June"
_RANGE_AFTER = re.compile(r"-d(?!:)| ?- ?d(?:,? Y|(?::d)? ?p)")  # "Jan. 6-7", "June 19 - 20, 2026", "12pm - 1pm"
_LABEL_AFTER = re.compile(r"[ ,|(\-f]{0,4}(?P<label>[PU])(?![ :.(tf|-]{0,5}(?:x )?d)")  # not "Atualizado há 3 horas"
_TAIL_MARK = re.compile(r"[^A-Za-z\d]*")
_SIGNS = frozenset("%$€£¥₹₽₩₺")
_TAIL_WORDS = frozenset("min mins minute minutes read reads lesezeit share shares comments views mit".split())
# After a labelled date ("Published 20 Dec 2025 in Arts"), or before a name after a time ("20 Dec 2025 18:49 in Arts").
_PLACE_WORDS = frozenset("in im en em dans w v".split())


def find_labels(line: Lexed, stamps: list[Stamp]) -> list[str]:
    """P (published), U (updated) or '' for each stamp: the last such word before it, or after it in "… 更新"."""
    skeleton = line.skeleton
    edges = [0, *(stamp.last for stamp in stamps)]
    before = [last_label(skeleton[start : stamp.first]) for start, stamp in zip(edges, stamps, strict=False)]
    if before[0] or not _LABEL_AFTER.match(skeleton, edges[-1]):
        return before
    after = (_LABEL_AFTER.match(skeleton, edge) for edge in edges[1:])
    return [match["label"] if match else "" for match in after]


def last_label(skeleton: str) -> str:
    """P or U, for the last word of publishing or updating in a skeleton; '' where it has none."""
    return max("PU", key=skeleton.rfind) if "P" in skeleton or "U" in skeleton else ""


def is_dateline(line: Lexed, stamps: list[Stamp], labels: list[str]) -> bool:
    """Whether a line states when something was published, not when something happened or will."""
    is_labelled = any(labels)
    head, tail = line.skeleton[: stamps[0].first], line.skeleton[stamps[-1].last :]
    if _is_span(line.skeleton, stamps) or "c" in head or _UNTIL.search(head) or tail.endswith(":"):
        return False
    if _has_amount(line) or _is_sentence(line, head, is_labelled) or not _ends_well(line, stamps[-1], is_labelled):
        return False
    words = len(_WORD.findall(head))
    if is_labelled:
        return words <= _MAX_HEAD
    return _begins_well(line, head, words, stamps[0]) and not _is_loose(line, stamps)


def _is_span(skeleton: str, stamps: list[Stamp]) -> bool:
    """Whether dates are the ends of a span of time: "16-19 March", "3 June 2024 - 5 June 2024", "12pm - 1pm"."""
    if _RANGE_BEFORE.search(skeleton, 0, stamps[0].first) or _RANGE_AFTER.match(skeleton, stamps[-1].last):
        return True
    return any(_RANGE.fullmatch(skeleton, one.last, two.first) for one, two in pairwise(stamps))


def _is_loose(line: Lexed, stamps: list[Stamp]) -> bool:
    """Whether a day without a year, or a time past, stands among other words: a fixture, a diary, a product."""
    first, last = stamps[0], stamps[-1].last
    if _YEAR.search(line.skeleton, first.first, last) or (first.has_time and not first.is_relative):
        return False
    if len(_WORD.findall(line.skeleton)) > _MAX_LOOSE or (
        not first.is_relative and _BARE_HEAD.search(line.skeleton, 0, first.first)
    ):
        return True
    word = _BARE_WORD.match(line.skeleton, last)
    return word is not None and line.texts[word.end() - 1].lower() not in _TAIL_WORDS


_YEAR = re.compile(r"[YE]|[./-]d[./-]d|d ?[MB]\.? ?d(?![:.h])")
_BARE_HEAD = re.compile(r"[a-zA-Z] ?\Z")
_BARE_WORD = re.compile(r"[ ,]*[a-zA-Z]")


def _has_amount(line: Lexed) -> bool:
    """Whether a number is a share or a price."""
    signs = (i for i, text in enumerate(line.texts) if text in _SIGNS)
    return any("d" in line.skeleton[max(0, i - 1) : i + 2] for i in signs)


def _is_sentence(line: Lexed, head: str, is_labelled: bool) -> bool:
    """Whether a line ends with a full stop and has words before it as sentences do: "It's November 24, 1971."."""
    if not line.skeleton.rstrip().endswith("."):
        return False
    if not is_labelled and head.endswith("x "):
        return True
    pairs = zip(line.texts, line.skeleton, strict=False)
    return sum(kind == "x" and _is_lower(text) for text, kind in pairs) >= _SENTENCE


def _begins_well(line: Lexed, head: str, words: int, first: Stamp) -> bool:
    """Whether the words before a date without a label are none, a byline, or a name or a section."""
    head = head.rstrip()
    if words == 0 or (words == 1 and _SHORT_WEEKDAY.fullmatch("".join(line.texts[: first.first]))):
        return True
    if head.startswith("b"):
        return words <= _MAX_HEAD and not head.endswith(":")
    if head[-1] in "|-/)]?":
        return words <= _MAX_SECTION
    most = _MAX_SECTION if first.has_time else _MAX_NAME
    is_behind = head[-1] != "f" or words > 1 or head.endswith(", f")  # "Paris, le 3 mai 2024", not "Kids on 3 May 2024"
    return words <= most and head[-1] in "xd,fb" and is_behind and _is_name(line, len(head))


_SHORT_WEEKDAY = re.compile(r"(?:ma|ti|ke|to|pe|la|su|di|wo|vr|za|zo)\.? +")  # Finnish and Dutch: "ke 15.5.2024"


def _is_name(line: Lexed, end: int) -> bool:
    """Whether the words before a token are written as names are, or as a site's address: "Harbour.com"."""
    tokens = pairwise([("", ""), *zip(line.texts[:end], line.skeleton, strict=False)])
    return not any(kind == "x" and _is_lower(text) and before != "." for (before, _), (text, kind) in tokens)


def _ends_well(line: Lexed, last: Stamp, is_labelled: bool) -> bool:
    """Whether what follows the last date is nothing or a few words, and no prose that runs on."""
    tail = line.skeleton[last.last :]
    words = _count_words(line, last)
    if words == 0:
        return True
    at = last.last + len(mark[0]) if (mark := _TAIL_MARK.match(tail)) else last.last
    kind, word = line.skeleton[at : at + 1], line.texts[at].lower()
    if kind in "bPU":
        return words <= _MAX_CREDIT
    if line.skeleton[last.last : at].strip(" ,."):
        return words <= _MAX_TAIL and tail.lstrip()[0] != ":"
    if is_labelled and (kind in "qf" or word in _PLACE_WORDS):
        return words <= _MAX_TAIL
    if last.has_time and word in _PLACE_WORDS and _is_section(line, at + 1):
        return words <= _MAX_BARE_TAIL
    runs_on = kind in "xq" and _is_lower(line.texts[at]) and word not in _TAIL_WORDS
    return words <= _MAX_BARE_TAIL and (not runs_on or _is_date_first(line, last, words))


def _count_words(line: Lexed, last: Stamp) -> int:
    """The words behind the last date; behind its time, three letters of a script without spaces count as one.

    So a source and an author may follow, "来源：新华社 作者：王小明", but no sentence.
    """
    tail = line.skeleton[last.last :]
    words = len(_WORD.findall(tail))
    if not last.has_time or tail.endswith("."):
        return words
    pairs = zip(line.texts[last.last :], tail, strict=False)
    return words - 2 * sum(kind == "x" and is_unspaced(text) for text, kind in pairs) // 3


def _is_section(line: Lexed, at: int) -> bool:
    """Whether the words from a token on are a section's name: all with a capital, and no full stop behind them."""
    words = [text for text, kind in zip(line.texts[at:], line.skeleton[at:], strict=False) if kind in "xfqMW"]
    return bool(words) and all(text[0].isupper() for text in words) and not line.skeleton.rstrip().endswith(".")


def _is_date_first(line: Lexed, stamp: Stamp, words: int) -> bool:
    """Whether a line is a date and a word ("December 22, 2023 report"), or two behind one in digits; no prose is."""
    most = 1 if re.search("[MBJW]", line.skeleton[: stamp.last]) else 2
    return stamp.first == 0 and words <= most


def _is_lower(word: str) -> bool:
    return word.islower() and is_small(word)
