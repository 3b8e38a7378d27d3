"""Reading a line as date tokens: numbers, months, weekdays, marks of time, words of "published" and "updated".

Each token becomes one character of a *skeleton*, so that grammars are small regular expressions over it:
"Saturday, 04 November 2017 10:54" is `W, d M Y d:d`. Folding keeps lengths, so token offsets are offsets in the line.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from newsclean.dates.zones import OFFSETS, is_zone
from newsclean.lexicon import FOLDER
from newsclean.text.patterns import lazily
from newsclean.text.spacing import UNSPACED, is_unspaced

# Skeleton characters: d number of one or two digits, Y of four, n any other; M month (B one in a short form that is
# not English, J Jalali), E era ("令和", its value the year before its first), W weekday, p half of the day, Z zone,
# D "today"; y m j H I S the units of 年月日時分秒; T the Vietnamese "tháng"; P U words of publishing and updating;
# f t h a o small words ("of", "at", "Uhr", "г.", "th"); b by; q until; c ©; x any other word, ? any other mark.
_PASS = frozenset(" .,:/-()|'+[]@;")  # punctuation that the grammars name
_DECIMAL_ZEROS = (
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10,
)  # fmt: skip
_ACCENTED = ((0xC0, 0x250), (0x370, 0x460), (0x622, 0x628), (0x1E00, 0x2000))
_SINGLES = {
    "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
    "ß": "s", "þ": "t", "Þ": "T", "ð": "d", "Ð": "D", "ə": "e", "Ə": "E", "º": ".", "ª": ".", "°": ".", "،": ",",
    "۔": ".", "。": ".", "、": ",", "।": ".", "‧": "|", "·": "|", "•": "|", "∙": "|", "●": "|", "▪": "|", "⋅": "|",
    "・": "|", "’": "'", "‘": "'", "ʼ": "'", "׳": "'", "´": "'", "ی": "ي", "ى": "ي", "ک": "ك", "ە": "ه", "ۀ": "ه",
    "−": "-", "—": "-", "–": "-", "‑": "-", "‒": "-", "―": "-", "־": "-", "【": "[", "】": "]", "〔": "[", "〕": "]",
    "၊": ",", "။": ".", "॰": ".", "«": "|", "»": "|", "›": "|", "┃": "|",
}  # fmt: skip
_SPACES = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
    "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\xad"
)
_LETTERS = "\u0100-\u0dff\u0f00-\u0fff\u10a0-\u177f\u1800-\u1fff\u200c\u200d\u2c00-\u2dff\ua640-\uabff\uac00-\ud7a3"


class Vocabulary(NamedTuple):
    """The date words of all languages, folded.

    `words` maps a word to its skeleton character and value; `ago` a pattern of time past, the number as "0", to
    its unit and, for patterns without a number ("an hour ago"), their count.
    """

    words: dict[str, tuple[str, int]]
    ago: dict[str, tuple[str, int]]
    other_months: dict[str, int]  # second readings: "listopad" is November, and October in Croatian
    dotted_months: dict[str, int]  # readings behind "12.": Croatian has the dot, Polish has none
    spaced: frozenset[str]  # names of more than one word


class Lexed(NamedTuple):
    """A line's tokens: skeleton, and for each of its characters the token's text (folded), value and start."""

    skeleton: str
    texts: list[str]
    values: list[int]
    starts: list[int]  # one more than tokens: the last is the line's length

    def field(self, match: re.Match[str], *names: str) -> str:
        """The text of the token at the first of some groups that matched, '' if none did."""
        index = self._index(match, names)
        return self.texts[index] if index >= 0 else ""

    def value(self, match: re.Match[str], *names: str) -> int | None:
        """The value of the token at the first of some groups that matched, None if none did."""
        index = self._index(match, names)
        return self.values[index] if index >= 0 else None

    def kind(self, match: re.Match[str], name: str) -> str:
        """The skeleton character at a group, '' if it did not match."""
        index = self._index(match, (name,))
        return self.skeleton[index] if index >= 0 else ""

    def _index(self, match: re.Match[str], names: tuple[str, ...]) -> int:
        groups = match.re.groupindex  # a plain loop: this is called some twenty times a stamp
        for name in names:
            if name in groups:
                at = match.start(name)
                if at >= 0:
                    return at
        return -1


def plain(text: str) -> str:
    """`text` with plain Latin letters, ASCII digits and punctuation, same length; case is kept."""
    return text if text.isascii() else text.translate(_plain_table())


@lru_cache(maxsize=16)
def lex(text: str) -> Lexed:
    """The tokens of one line."""
    words = load_vocabulary().words
    folded = plain(text)
    pattern = _token(*_letters_of(folded))
    skeleton, texts, values = [], [], []
    for number, word, mark in pattern.findall(folded):  # one after the other, and nothing between them
        value = 0
        if word:
            kind, value = words.get(word) or _classify(word, words)
        elif mark:
            kind = mark if mark in _PASS else " " if mark.isspace() else "c" if mark == "©" else "?"
        else:
            kind = _NUMBER_KINDS.get(len(number), "n")
        skeleton.append(kind)
        texts.append(number or word or mark)
        values.append(value)
    return Lexed("".join(skeleton), texts, values, list(accumulate(map(len, texts), initial=0)))


def may_have_day(text: str) -> bool:
    """Whether an ASCII line has a month's name or three numbers in a row, one of which a day with its year has."""
    return _NUMBERS.search(text) is not None or may_have(text, "MBJT")


def may_have(text: str, kinds: str) -> bool:
    """Whether an ASCII line may have a word of some kinds: the quick look spares most the lexer."""
    return not _starts(kinds).isdisjoint(map(str.lower, _ASCII_WORD.findall(text)))


_NUMBERS = re.compile(r"\d ?[./-] ?\d\d? ?[./-] ?\d|\d{4} \d\d?/\d")
_ASCII_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")  # as the lexer cuts them


@cache
def _starts(kinds: str) -> frozenset[str]:
    """The keys of all words of some kinds, and the first words of names of more."""
    vocabulary = load_vocabulary()
    keys = {key for key, (kind, _) in vocabulary.words.items() if kind in kinds}
    return frozenset([*keys, *(name.partition(" ")[0] for name in vocabulary.spaced if word_key(name) in keys)])


_NUMBER_KINDS = {1: "d", 2: "d", 4: "Y"}


def _classify(token: str, words: dict[str, tuple[str, int]]) -> tuple[str, int]:
    if len(token) <= _LONGEST_ZONE and is_zone(token):
        return "Z", 0
    if token.isascii() and token.isalpha():
        return words.get(token.lower()) or _OTHER
    key = word_key(token)
    return words.get(key) or words.get(_without_prefix(key)) or _OTHER


_LONGEST_ZONE = max(map(len, OFFSETS))
_OTHER = ("x", 0)


def _without_prefix(key: str) -> str:
    """A word without the preposition written with it: "d'octobre" → "octobre", "במרץ" (in March) → "מרץ"."""
    if key[1:2] == "'":
        return key[2:]
    return key[1:] if key.startswith(("ב", "ה")) else key.strip("'")


def word_key(word: str) -> str:
    """The form under which a folded word is looked up: lower case, no dots, spaces, joiners or combining accents."""
    key = word.lower().replace(".", "").replace(" ", "")
    return key if key.isascii() else key.translate(_NO_MARKS)


def kind_of(word: str) -> str:
    """The skeleton character of a word, as written; '' of one that dates have not."""
    return load_vocabulary().words.get(word_key(plain(word)), ("", 0))[0]


def weekday_of(word: str) -> int | None:
    """The weekday that a word names, as written, Monday 0; None of another."""
    kind, value = load_vocabulary().words.get(word_key(plain(word)), ("", 0))
    return value if kind == "W" else None


MONTHS = frozenset("MBJ")  # kinds of words that name one
_ACCENTS = "\u0300-\u036f"
_NO_MARKS = dict.fromkeys([*range(0x300, 0x370), 0x200C, 0x200D])


@lru_cache(maxsize=1)
def _plain_table() -> dict[int, str]:
    table = {0xFF01 + i: chr(0x21 + i) for i in range(0x5E)}
    for low, high in _ACCENTED:
        for code in range(low, high):
            base = unicodedata.normalize("NFD", chr(code))[0]
            if base != chr(code) and base.isalpha():
                table[code] = base
    table |= {zero + i: str(i) for zero in _DECIMAL_ZEROS for i in range(10)}
    table |= {ord(char): base for char, base in _SINGLES.items()}
    return table | {ord(char): " " for char in _SPACES}


@lru_cache(maxsize=1)
def load_vocabulary() -> Vocabulary:
    """The vocabulary, as `newsclean.lexicon.build_tables` made it of CLDR's names and the words kept by hand."""
    table = json.loads(VOCABULARY.read_text(encoding="utf-8"))
    words, ago = ({key: tuple(entry) for key, entry in table[name].items()} for name in ("words", "ago"))
    return Vocabulary(words, ago, table["other_months"], table["dotted_months"], frozenset(table["spaced"]))


VOCABULARY = FOLDER / "vocabulary.json"


def _pattern_words(ago: dict[str, tuple[str, int]]) -> set[str]:
    return {word for pattern in ago for word in pattern.split() if word != "0"}


def _letters_of(folded: str) -> tuple[bool, bool, bool]:
    """Whether a line has letters of ASCII alone, letters of scripts without spaces, accents apart from their letters.

    Of the lines that are not ASCII most have none but ASCII's letters: “quotes”, a "©".
    """
    if folded.isascii() or not any(map(_may_be_letter, folded)):
        return True, False, False
    return False, _has_unspaced(folded), _ACCENT.search(folded) is not None


def _may_be_letter(char: str) -> bool:
    """Whether a folded character may be a letter or an accent beyond ASCII: no sign of Latin-1, mark or emoji."""
    return "\xbf" < char < "\u2010" or "\u2bff" < char < "\U00010000" or char == "µ"


def _has_unspaced(text: str) -> bool:
    return not text.isascii() and _UNSPACED_LETTER().search(text) is not None


_UNSPACED_LETTER = lazily(f"[{UNSPACED}]")
_ACCENT = re.compile(f"[{_ACCENTS}]")  # letters and their accents are two characters on few pages


@lru_cache(maxsize=5)
def _token(is_ascii: bool, has_unspaced: bool, has_accents: bool) -> re.Pattern[str]:
    """One token: number | word | mark. Scripts without spaces are cut at the words known, else into characters.

    What a line has not is left out of its pattern, which then takes a twentieth of the time to compile (4 ms, not 70),
    and for ASCII half of the time to run.
    """
    vocabulary = load_vocabulary()
    spaced = sorted(filter(str.isascii, vocabulary.spaced) if is_ascii else vocabulary.spaced)
    between = f"[{_ACCENTS}]*" if has_accents else ""
    names = "|".join(between.join(map(re.escape, name)) for name in sorted(spaced, key=len, reverse=True))
    initials = "".join(sorted({name[0] for name in spaced}))  # looked for first: half of the time of a line
    accents, letters = ("", "") if is_ascii else (_ACCENTS, f"|[{_LETTERS}]+(?:'[{_LETTERS}]+)?")
    initial, cut = r"[^\W\d_]", ""
    if has_unspaced:
        words = {*vocabulary.words, *_pattern_words(vocabulary.ago)}
        known = sorted(filter(is_unspaced, words), key=lambda word: (-len(word), word))
        initial = rf"[^\W\d_{UNSPACED}]"
        cuts = "|".join(r"\.?".join(map(re.escape, word)) for word in known)
        cut = rf"(?=[{UNSPACED}])(?:{cuts}|.)|"
    return re.compile(
        r"((?:19|20)\d\d(?=\d{1,2}(?::\d\d| [A-Z][a-z]{2}| ?min))|\d+)"  # a year may be glued to more: "20232:23 PM"
        rf"|((?i:(?=[{initials}])(?:{names}))(?![a-z])|[AaPp]\. ?[Mm]\b\.?|(?<![^\W\d_]){initial}\.{initial}\b\.?"
        rf"|{cut}[A-Z{accents}]+(?![a-z])(?:'[A-Z]+)?|[A-Z]?[a-z{accents}]+(?:'[a-z]+)?{letters})"
        r"|(\s+|.)",
        re.DOTALL,
    )
