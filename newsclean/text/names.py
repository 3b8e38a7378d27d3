"""Authors in a line or a metadata value: people and agencies, split and cleaned.

A byline opens with a byline word ("By", "Von", "Автор:", "文/") and goes on with names; what follows a name is a role,
a place, an outlet or a date, and is left out. Fewer authors are better than bad ones.

    By Ana Lima and Tom Reed, Science Editors | 4 March 2024 → Ana Lima, Tom Reed
    By Royal Appointment → nobody
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from newsclean.text.cjk import has_cjk
from newsclean.text.entities import unescape
from newsclean.text.name_words import alternatives, either, given_names, is_agency, opener_starts, words

_LONGEST_LINE = 600  # characters; the longest contributor lines of agencies are about 500
_LONGEST_PREFIX = 45  # characters of a date before the byline word: "Posted on Saturday, 4 November 2017 10:54"
_MOST_TOKENS = 6  # of a name; "Maria de los Angeles Pérez Ruiz"
_LONGEST_VALUE = 70  # characters of one author in metadata; longer ones are descriptions

_MOST_WORDS = 24  # of a byline that only a "by" opens: five names and a role each
_EMAIL = re.compile(r"(?<![^\s@,;:<>()|])[^\s@,;:<>()|]++@[^\s@,;<>()|]{1,80}\.[^\s@,;<>()|]{2,24}")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_HANDLE = re.compile(r"(?:\b[Xx] ?:? ?|\b[Tt]witter ?:? ?)?@\w+")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=(?:Published|Updated|Posted|Follow|View)\b)"
    r"|(?<=[a-zà-ÿ])(?=\d{1,2} (?:second|minute|min|hour|day|week|month|year)s? ago\b)"
    r"|(?<=[^\W\d_])(?=(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.? \d)"
)
_TIGHT_DOT = re.compile(r"(?<=[^\W_])·(?=\d)|(?<=[a-zà-ÿ\d])·(?=[A-ZÀ-Þ])")  # no dot of a word: Catalan has "col·lega"
_GLUE_SIGN = re.compile(r"[a-zà-ÿ][\dPUFV]|[^\W\d_][JFMASOND][aceopu]")  # what every match of _GLUED has
# A run of spaces is entered at its first one alone, here and below: else a long one would cost its square.
_CHUNKS = re.compile(r"(?:(?<!\s)\s+)?[|•●∙⋅▪■►»«✍—…;\t\n]+\s*|(?<!\s)\s+[-–·/]+\s+(?=[-–\d\W])|(?<!\s)\s+[-–·]+\s+")
_CHUNK_SIGN = re.compile(r"[|•●∙⋅▪■►»«✍—…;\t\n–·/-]")
_DATE = re.compile(r"\d{4}|\d[:/.]\d|\d{1,2}\.?\s")
_LETTER = (  # or a vowel sign: no character is both, else a word that is no name would take exponential time
    r"(?:[^\W\d_]|(?![^\W\d_])"
    r"[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff\u200c\u200d])"
)
_NAME_TOKEN = re.compile(rf"{_LETTER}+(?:['’ʼ`.\-‐‑׳״]{_LETTER}*)*[.'’]?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}")
_UNCASED = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff]")
_DOMAIN = re.compile(
    r"\w\.(?:com|net|org|co|info|de|fr|es|it|nl|tv|news|io|in|uk|ru|ua|jp|cn|br|ag|at|ch)\b", re.IGNORECASE
)


def parse_byline(line: str, *, marked: bool = False) -> tuple[str, ...]:
    """The authors that one line names, in its order; () where it is no byline.

    An unmarked line needs a byline word. `marked` says that the caller knows by other evidence that the line is a
    byline (rel=author, a lone "By" before it), so that a bare name counts.
    """
    if len(line) > _LONGEST_LINE or not (marked or _may_open(line)):
        return ()
    text = _prepare(line)
    if has_cjk(text):
        from newsclean.text.names_cjk import cjk_byline

        return cjk_byline(text, marked=marked)
    found: list[str] = []
    for credit, strong in _credits(text, marked=marked):
        found += _names(credit, strong=strong and not found, strict=not marked)
    return _unique(found) if found else ()


def clean_authors(values: Iterable[str], *, site: str | Iterable[str] | None = None) -> tuple[str, ...]:
    """The authors of metadata values, split, cleaned, without repeats, in order.

    URLs, handles, generic words ("Staff", "Admin") and the site's own name (`site`: names or hosts) are left out.
    Values may be single names and organisations, since metadata says that they are authors.
    """
    names = [site] if isinstance(site, str) else site or ()
    sites = frozenset().union(*map(_site_keys, names))
    found = [name for value in values for name in _value_names(value[:_LONGEST_LINE], sites)]
    return _unique(name for name in found if not is_generic(name, frozenset() if _is_known_person(name) else sites))


def _is_known_person(name: str) -> bool:
    """Whether a name is a person's beyond doubt, and so counts even where the site is called after them."""
    return " " in name and is_person_name(name) and has_given_name(name)


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    return words("generic") | words("role") | words("organisation") | words("not_first") | words("joiner")


def clean_house(values: Iterable[str]) -> tuple[str, ...]:
    """The first value that `clean_authors` leaves out but that still names an outlet: its name, "Harbour Staff"."""
    for value in values:
        name = _chunks(_strip_opener(_prepare(unescape(value[:_LONGEST_LINE]))))[0]
        if name and not _is_unfit_house(name):
            return (name,)
    return ()


def _is_unfit_house(name: str) -> bool:
    low = [token.strip(".,:()") for token in name.casefold().split()]
    empty = words("generic") | words("role") | words("team") | words("article")
    few = len(name) <= _LONGEST_VALUE and len(low) <= _MOST_TOKENS
    is_word = any(map(str.isalpha, name))
    return not (few and is_word) or all(token in empty for token in low) or any(char in "{}<>=\\@/" for char in name)


def is_person_name(text: str) -> bool:
    """Whether the text, and all of it, looks like a person's name, in any script."""
    text = " ".join(text.split())
    if len(text) > _LONGEST_VALUE:
        return False
    if has_cjk(text):
        from newsclean.text.names_cjk import is_cjk_name

        return is_cjk_name(text)
    name, rest = _leading_name(text)
    return not rest and _is_person(name.split())


def has_given_name(name: str) -> bool:
    """Whether a name begins or ends with a common given name: evidence where nothing else marks it as a person's."""
    if has_cjk(name):
        return True
    parts = [part.strip(".,'’") for part in name.casefold().split()]
    parts = parts[1:] if len(parts) > 2 and parts[0] in words("title") else parts
    return bool(parts) and not given_names().isdisjoint(
        (parts[0], parts[-1], parts[0].split("-")[0], parts[-1].split("-")[0])
    )


def mentions_given_name(text: str) -> bool:
    """Whether any word of a text is a common given name: cheap, to spare most lines the look for a name."""
    return has_cjk(text) or not given_names().isdisjoint(text.casefold().replace("-", " ").split())


def is_generic(text: str, sites: frozenset[str] = frozenset()) -> bool:
    """Whether an author's name stands for no one: "Staff", "Admin", "Editorial Team", a role, the site itself."""
    tokens = [token.strip(".,:()") for token in text.casefold().split()]
    if not tokens or _key(text) in sites or text.casefold() in words("generic"):
        return True
    if is_agency(text):
        return False
    return all(token in _empty_words() for token in tokens) or bool(words("team").intersection(tokens))


# Before the names: noise out, the byline word found.


def _prepare(line: str) -> str:
    text = line if line.isascii() else _composed(line)
    text = (
        _HANDLE.sub(" ", _URL.sub(" ", _EMAIL.sub(" ", text))) if "@" in text or "/" in text or "www" in text else text
    )
    text = _BRACKET.sub(_bracketed, text) if "(" in text or "[" in text else text
    text = _TIGHT_DOT.sub(" · ", text) if "·" in text else text
    text = _GLUED.sub(" ", text) if _GLUE_SIGN.search(text) else text
    text = _GLUED_OPENER.sub(r"\1 ", text.strip(_MARKS), count=1)
    tokens = _without_post(text.split())
    if _CAMEL.search(text):
        around = zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
        tokens = [part for before, token, following in around for part in _unglued(before, token, following)]
    return " ".join(tokens).strip(_MARKS)


def _without_post(tokens: list[str]) -> list[str]:
    """A line without what an outlet calls its author: "Von unserer Korrespondentin Ana Lima", "Our Correspondent"."""
    at = next((index for index, token in enumerate(tokens[:2]) if token.casefold() in words("our")), -1)
    if at < 0:
        return tokens
    low = [token.casefold().strip(".,:") for token in tokens[: _MOST_POST + 2]]
    if at and low[0] not in _before_our():
        return tokens
    first = next((index for index in range(at + 1, len(low)) if _is_post(low[index])), 0)
    end = next((index for index in range(first, len(low)) if not _is_post(low[index])), len(low))
    if words("team").issuperset(low[first:end]) or not given_names().isdisjoint(low[at:first]):
        return tokens  # "Our Editors" are the outlet; "our friend Ana Lima, Reporter"
    rest = tokens[end:]
    if rest and rest[0] in words("after"):  # "à Londres, Tom Reed"
        rest = " ".join(rest).partition(",")[2].split()
    opener = tokens[:at] if low[0] in words("preposition") else []
    return opener + rest if rest else []


_MOST_POST = 4  # words of a post: "our chief Europe correspondent"


def _is_post(word: str) -> bool:
    return word in words("post") or word in words("job") or word in words("team")


@lru_cache(maxsize=1)
def _before_our() -> frozenset[str]:
    return words("preposition") | words("soft_preposition") | words("after")


def _composed(line: str) -> str:
    """A line with composed letters and plain colons, and without invisible characters."""
    return unicodedata.normalize("NFC", line).replace("：", ": ").replace("\u200b", "").replace("\ufeff", "")


_MARKS = '*_#>|-–—•·~"“”„ '
_GLUED_OPENER = re.compile(r"^((?i:by|von|par|por))(?=[A-Z][a-z]+ [A-Z])")
_CAMEL = re.compile(r"[a-zà-ÿ](?=[A-Z][a-z])")
_PREFIXES = ("mc", "mac", "de", "di", "da", "du", "la", "le", "van", "von", "fitz", "o", "st")


def _unglued(before: str, token: str, following: str) -> list[str]:
    """A name's last word with the role or outlet that a dump glued to it: "LimaStaff", "LimaBugle" before "Writer"."""
    cut = _CAMEL.search(token)
    is_first = before.strip(_EDGES).casefold() in {"", *words("preposition")}
    if not cut or is_first or token[: cut.end()].casefold() in _PREFIXES:
        return [token]
    tail = token[cut.end() :].casefold().strip(".,")
    is_role = tail in words("role") or tail in words("organisation") or tail in words("glued")
    if is_role or following.casefold().strip(".,") in words("role"):
        return [f"{token[: cut.end()]},", token[cut.end() :]]
    return [token]


def _chunks(text: str) -> list[str]:
    """The parts of a line between its marks; the quick look spares most lines the pattern."""
    return _CHUNKS.split(text) if _CHUNK_SIGN.search(text) else [text]


def _bracketed(found: re.Match[str]) -> str:
    """What stands for a bracket: nothing, but for an agency, and for a reporter who is all of the line."""
    if len(found[0]) == len(found.string.strip()) and found[1].strip().endswith(_REPORTERS):
        return found[1]
    return f" / {found[1]} " if is_agency(found[1].strip()) else " "


_REPORTERS = ("기자", "특파원", "記者", "记者")  # "[홍길산 기자]"; what else Korean has in brackets is a label


def _find_marks(text: str) -> Iterator[re.Match[str]]:
    """The part openers of a line: `yes` names authors, `no` names none (photos, editing, translation).

    They are looked for only at words that begin one, by a pattern for that word: a tenth of the time of a search.
    """
    starts, end = _openers_by_word(), 0
    if starts.keys().isdisjoint(_WORD.findall(text.casefold().replace("ı", "i"))):
        return
    for word in _WORD.finditer(text):
        if word.start() >= end and (mark := _match_mark(text, word)):
            yield mark
            end = mark.end()


def _match_mark(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """The part opener that begins with a word of the line."""
    first = _first_key(word[0])
    return _mark(first).match(text, word.start()) if first in _openers_by_word() else None


@lru_cache(maxsize=1024)
def _mark(first: str) -> re.Pattern[str]:
    """The part openers that begin with one word."""
    openers = _openers_by_word()[first]
    silent = [entry for entry in openers["no_credit"] if " " in entry]
    no_credit, phrase, label = (either(openers[name]) for name in _OPENER_LISTS)
    return re.compile(
        rf"(?<![^\W\d])(?:(?P<no>(?:{either(silent)})\b:?|(?:{no_credit})\s?:)"
        rf"|(?P<yes>(?:{phrase})(?!\w):?|(?:{label})\s?(?::|/(?=\s)|\s[-–—]\s)))",
        re.IGNORECASE,
    )


_OPENER_LISTS = ("no_credit", "phrase", "label")


@lru_cache(maxsize=1)
def _openers_by_word() -> dict[str, dict[str, list[str]]]:
    """The entries of the lists of part openers, by their first word and the list."""
    return _by_first_word(_OPENER_LISTS)


@lru_cache(maxsize=1)
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d])(?:{alternatives('preposition')})\s+(?=\S)", re.IGNORECASE)


_ANY_OPENER = ("phrase", "preposition", "label", "soft_preposition")


@lru_cache(maxsize=256)
def _any_opener(key: str) -> re.Pattern[str]:
    """The openers of any kind whose first word has this key: one pattern of all takes 6 ms to compile."""
    openers = _any_openers()[key]
    lists = "|".join(either(openers[name]) for name in _ANY_OPENER if openers[name])
    return re.compile(rf"(?:{lists})(?:\s?:\s?|\s+)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _any_openers() -> dict[str, dict[str, list[str]]]:
    return _by_first_word(_ANY_OPENER)


def _by_first_word(names: Sequence[str]) -> dict[str, dict[str, list[str]]]:
    """The entries of some lists, by the key of their first word and the list."""
    found: dict[str, dict[str, list[str]]] = {}
    for name in names:
        for entry in sorted(words(name)):
            lists = found.setdefault(_first_key(entry), {name: [] for name in names})
            lists[name].append(entry)
    return found


def _first_key(text: str) -> str:
    """The first word without regard to case, nor to the dot of an i; '' where there is none."""
    first = _WORD.search(text)
    return first[0].casefold().replace("ı", "i") if first else ""


def is_opener(text: str) -> bool:
    """Whether a line is a byline word and nothing else ("By", "Von", "Text:"): the name stands on the next line."""
    if has_cjk(text):
        from newsclean.text.names_cjk import is_cjk_opener

        if is_cjk_opener(text):
            return True
    bare = " ".join(text.split()).strip(":/|-–— ").casefold()
    labelled = text.rstrip().endswith((":", "：", "/"))
    return (
        bare in words("lone_label")
        or bare in words("phrase")
        or bare in words("preposition")
        or (labelled and bare in words("label"))
    )


def _credits(text: str, *, marked: bool) -> Iterator[tuple[str, bool]]:
    """The stretches of a line in which authors are named, and whether a strong byline word opens them."""
    marks = list(_find_marks(text))
    if marks and (marked or _is_prefix(text[: marks[0].start()]) or marks[0][0].casefold() == "as told to"):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=True):
            if mark["yes"]:
                yield _strip_opener(text[mark.end() : end]), True
        return
    yield from _chunk_credits(_chunks(text), marked=marked)


def _chunk_credits(chunks: list[str], *, marked: bool) -> Iterator[tuple[str, bool]]:
    for index, chunk in enumerate(chunks):
        opener = _prepositions().search(chunk)
        if opener and _is_prefix(chunk[: opener.start()]):
            if marked or len(chunk[opener.end() :].split()) <= _MOST_WORDS:
                yield chunk[opener.end() :], False
            return
        if not index and not marked and not _is_prefix(chunk):
            return
    if marked:
        yield from ((_strip_opener(chunk), True) for chunk in chunks)


def _may_open(line: str) -> bool:
    """Whether an unmarked line can be a byline at all: cheap, to spare most lines of a page the work."""
    head = line[:_LONGEST_PLAIN].casefold()
    if _first_words().isdisjoint(_WORD.findall(head)):
        return has_cjk(line) or _GLUED_OPENER.match(line.lstrip(_MARKS)) is not None
    tokens = head.split(None, _MOST_LEADING)[:_MOST_LEADING]
    if len(line) > _LONGEST_PLAIN:
        tokens = tokens[:4]
    starts = opener_starts()
    for token, following in pairwise([*tokens, ""]):
        found = starts.get(token.strip(_EDGES))
        if found and ("" in found or following.strip(_EDGES) in found):
            return True
    return _MARKED_LABEL.match(line) is not None and tokens[0].strip(_EDGES) in _label_starts()


_EDGES = '*_#>|-–—•·~:;/,."“”„()'
_MARKED_LABEL = re.compile(r"[^:/–—-]{2,24}\s?[:/–—-]")
_MOST_LEADING = 14  # words before a byline word: a date with its time and zone
_LONGEST_PLAIN = 200  # characters; a longer line must open with its byline word


_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join([*opener_starts(), *_label_starts()])))


@lru_cache(maxsize=1)
def _label_starts() -> frozenset[str]:
    labels = words("label") | words("no_credit")
    return frozenset(re.split(r"[\s(/:,]", label)[0] for label in labels)


def _is_prefix(text: str) -> bool:
    """Whether nothing but a date or a word such as "Posted on" stands before the byline word."""
    tokens = text.casefold().split()
    if len(text) > _LONGEST_PREFIX:
        return False
    unknown = [token for token in tokens if not _is_date_word(token)]
    dated = (bool(_DATE.search(text)) and "©" not in text) or not tokens or tokens[0].strip(".,:") in words("after")
    return dated and len(unknown) <= 1 and not (unknown and len(tokens) < 3)


def _is_date_word(token: str) -> bool:
    bare = token.strip(_EDGES)
    return not bare or any(map(str.isdigit, bare)) or len(bare) < 4 or bare in words("month") or bare in words("after")


def _strip_opener(text: str) -> str:
    text = text.strip(" :/|-–—")
    key = _first_key(text)
    opener = _any_opener(key).match(text) if key in _any_openers() else None
    is_name = key in given_names() and len(_first_piece(text).split()) == 2  # "Theo Hill", where "theo" is "after"
    if not opener or is_name:
        return text
    return text[opener.end() :]


def strip_joiners(text: str) -> str:
    """A fragment of a byline cut in pieces, without the "and" or the comma at its ends."""
    joiner = _edge_joiners()
    return joiner.sub("", joiner.sub("", text.strip()).strip()).strip()


@lru_cache(maxsize=1)
def _edge_joiners() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_joiners()}|[,;&/·•-])(?!\S)|(?<!\S)(?:{_joiners()})$|[,;&/]$|^[,;&/]")


def is_role_line(text: str) -> bool:
    """Whether a line states what an author is and nothing else: "Science Editor", ", Redakteurin für Finanzen"."""
    parts = text.split()
    if len(parts) > _MOST_PARTS:
        return False
    tokens = [token for part in parts if (token := part.strip(".,:()").casefold())]
    if not 0 < len(tokens) <= _LONGEST_ROLE or any(map(str.isdigit, text)):
        return False
    jobs = words("job").intersection(tokens)
    return bool(jobs) and (tokens[-1] in jobs or tokens[0] in jobs or all(token in words("role") for token in tokens))


_MOST_PARTS = 21  # of a role, marks among them
_LONGEST_ROLE = 7  # words; "Deputy head of the politics desk"


def parse_organisation(line: str, *, marked: bool = False) -> str:
    """The organisation of a line that credits one and no one else: "By Harbour University"; '' where it does not."""
    if len(line) > _LONGEST_VALUE or not (marked or _may_open(line)):
        return ""
    credits = list(_credits(_prepare(line), marked=marked))
    if not credits or not credits[0][0].strip(" ,"):
        return ""
    tokens = _first_piece(_chunks(credits[0][0])[0]).split()
    ends = [at for at, token in enumerate(tokens) if token in words("break") and token != "for"]
    tokens = tokens[: ends[0]] if ends else tokens
    name = " ".join(tokens)
    if not 0 < len(tokens) <= _MOST_TOKENS or not _is_title(tokens) or is_generic(name) or _is_unfit(name):
        return ""
    return name


def _is_title(tokens: list[str]) -> bool:
    """Whether all words but "of" and its like have a capital, as an organisation's name has."""
    small = words("particle") | words("after") | words("joiner") | words("article")
    return tokens[0][0].isupper() and all(token[0].isupper() or token in small for token in tokens)


def is_house_byline(line: str) -> bool:
    """Whether a line is a byline that names nobody: "By Daily Bugle Staff", "Mit Agenturmaterial"."""
    if len(line) > _LONGEST_VALUE or not _HOUSE.search(line):
        return False
    text = _chunks(_prepare(line))[0]
    opener = _prepositions().match(text)
    named = (text[opener.end() :] if opener else text).split()
    named = named[1:] if opener and named and named[0] in words("article") else named  # "by the Harbour Team"
    tokens = [token.strip(".,:()|").casefold() for token in named]
    if not 0 < len(tokens) <= _LONGEST_ROLE or not named[0][0].isupper() or any(map(_has_digit, tokens)):
        return False
    house = words("team") if opener else NEWSROOMS
    return bool(house.intersection(tokens)) or (len(tokens) == 1 and tokens[0].split("-")[-1] in NEWSROOMS)


_HOUSE = re.compile(r"staff|team|desk|redak|redac|redaz|rédac|newsroom|editor|admin|agentur|редак|डेस्क", re.IGNORECASE)
NEWSROOMS = frozenset(["redaktion", "redacción", "redazione", "redactie", "rédaction", "agenturmaterial", "редакция"])


def parse_dated_name(line: str) -> tuple[str, ...]:
    """The person of a line that is a name and a date and little else: "Ana Lima | 4 March 2024, 10:54"."""
    if line[:1] in _DASHES or len(line) > _LONGEST_VALUE * 2 or not _DATE.search(line) or _begins_with_date(line):
        return ()
    chunks = re.split(r"\s/\s", " / ".join(_chunks(_prepare(line))))
    name, rest = _leading_name(chunks[0])
    if rest and not _is_date_tail(rest):
        return ()
    if not rest and not any(_DATE.search(chunk) for chunk in chunks[1:]):
        return ()
    return (name,) if _is_person(name.split()) and not has_cjk(name) else ()


def subject_of(note: str) -> tuple[str, ...]:
    """The person whom a note is about, by how it begins: "Ana Lima is a reporter in Ellmouth."; () for no one known."""
    if has_cjk(note[:_LONGEST_VALUE]):
        return ()
    name, rest = _leading_name(_prepare(note[: 2 * _LONGEST_VALUE]))
    verb = rest.split(" ", maxsplit=1)[0].casefold()
    return (name,) if verb in words("note_verb") and is_person_name(name) else ()


def names_beside_date(line: str) -> tuple[str, ...]:
    """The people of a line that a date opens or parts from them: "4 March 2024 • Ana Lima • 3 min read"."""
    if len(line) > _LONGEST_VALUE * 2 or not _DATE.search(line) or has_cjk(line):
        return ()
    chunks = re.split(r"\s/\s", " / ".join(_chunks(_prepare(line))))
    chunks = [_without_leading_date(chunk) for chunk in chunks]
    found = (_leading_name(piece)[0] for chunk in chunks if chunk.strip(_EDGES) for _, piece in _pieces(chunk))
    return _unique(name for name in found if is_person_name(name) and has_given_name(name))


def _without_leading_date(chunk: str) -> str:
    """A chunk without the date that it begins with: "4 March 2024 Ana Lima"."""
    tokens = chunk.split()
    begin = next((at for at, token in enumerate(tokens) if not _is_of_date(token)), len(tokens))
    return " ".join(tokens[begin:]) if any(map(_has_digit, tokens[:begin])) else chunk


def _is_of_date(token: str) -> bool:
    return _has_digit(token) or token.casefold().strip(".,:") in words("month")


def _has_digit(token: str) -> bool:
    return any(map(str.isdigit, token))


def names_with_asides(line: str) -> tuple[str, ...]:
    """The people of a line that is their names, and where or when each wrote or agencies: "Ana Lima and agencies".

    Of asides in brackets and of places ("in London") two must be named, since a headline's words read like one.
    """
    if len(line) > _LONGEST_VALUE * 2 or has_cjk(line):
        return ()
    bare, agencies = _AND_AGENCIES.subn("", line.strip())
    bare, asides = _ASIDE.subn(" ", bare)
    if not (agencies or asides):
        return ()
    pieces = [_leading_name(piece) for _, piece in _pieces(bare)]
    names = [name for name, rest in pieces if not rest and is_person_name(name)]
    is_sure = len(names) == len(pieces) and len(names) >= (1 if agencies else 2)
    return _unique(names) if is_sure and all(map(has_given_name, names)) else ()


_AND_AGENCIES = re.compile(r"(?:,| and| with| und| mit) (?:news )?(?:agencies|wires|Agenturen)$", re.IGNORECASE)
_ASIDE = re.compile(r" \([^()\d]{1,30}\)| in [A-Z][\w.'-]{2,20}(?: (?:[A-Z][\w.'-]{2,20}|D\.C\.))?(?![\w.'-])")


def _begins_with_date(line: str) -> bool:
    """Whether a line begins with a number, and so with no name; an address may begin with one, and is left out."""
    return line[:1].isdecimal() and "@" not in line


_DASHES = ("—", "–", "-")  # a quoted post is signed so: "— Ana Lima (@analima) 4 March 2024"
_DATE_TAIL = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?[./ -]|\d{4}-\d\d|\d{1,2}:\d\d|\D).*(?:\d{4}|\d[:.]\d\d)"
    r"|\d+ (?:hours?|days?|weeks?|months?|minutes?|mins?)\b"
)


def _is_date_tail(text: str) -> bool:
    first = text.split(maxsplit=1)[0].casefold().strip(".,:")
    dated = first in words("month") or first[:1].isdigit() or first in ("published", "updated", "posted", "on")
    return dated and bool(_DATE_TAIL.match(text))


# The names of a credit.


@lru_cache(maxsize=1)
def _separators() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\s)\s+)?(?:[,،、;&+|/]|(?<!\S)(?:{_joiners()})(?!\S))\s*")


@lru_cache(maxsize=1)
def _joiners() -> str:
    """What stands between two names; a word that is a given name too ("dan", which is "and") in small letters alone."""
    names = words("joiner") & given_names()
    return rf"(?i:{either(words('joiner') - names)})|{either(names)}"


_SEPARATOR_SIGN = re.compile(r"[,،、;&+|/]")


@lru_cache(maxsize=1)
def _joiner_starts() -> frozenset[str]:
    return frozenset(joiner.split()[0] for joiner in words("joiner"))


def _pieces(text: str) -> list[tuple[str, str]]:
    """(separator before it, piece) for every piece of a list of names."""
    if not _SEPARATOR_SIGN.search(text) and _joiner_starts().isdisjoint(text.casefold().split()):
        bare = text.strip()
        return [("", bare)] if bare else []
    pieces: list[tuple[str, str]] = []
    start, mark = 0, ""
    for found in _separators().finditer(text):
        if found[0].strip().isalpha() and not _parts_names(text[start : found.start()], text[found.end() :]):
            continue
        pieces.append((mark, text[start : found.start()].strip()))
        start, mark = found.end(), found[0].strip()
    pieces.append((mark, text[start:].strip()))
    return [(mark, piece) for mark, piece in pieces if piece]


def _apart(mark: str, piece: str) -> list[tuple[str, str]]:
    """Names that nothing parts: "Ana Lima Tom Reed Mia Stone" is three, if each begins with a common given name."""
    tokens = piece.split()
    if not _LEAST_RUN <= len(tokens) <= _LONGEST_RUN or not all(map(_NAME_TOKEN.fullmatch, tokens)):
        return [(mark, piece)]
    known = [token.strip(".,").casefold() in given_names() for token in tokens]
    starts = [at for at in range(len(tokens)) if not at or (known[at] and not known[at - 1])]
    ends = [*starts[1:], len(tokens)]
    names = [tokens[start:end] for start, end in zip(starts, ends, strict=True)]
    if not known[0] or len(names) < 2 or not all(map(_is_person, names)) or any(token[0].islower() for token in tokens):
        return [(mark, piece)]
    return [(mark if not at else "&", " ".join(name)) for at, name in enumerate(names)]


_LEAST_RUN, _LONGEST_RUN = 4, 16  # words of names that nothing parts


def _first_piece(text: str) -> str:
    """The first of a list of names; '' where nothing but joiners stands there."""
    pieces = _pieces(text)
    return pieces[0][1] if pieces else ""


def _parts_names(before: str, after: str) -> bool:
    """Whether a joiner stands between two authors, not inside one ("José Ortega y Gasset")."""
    following = after.split()
    if len(before.split()) < 2 or not following or _is_author(following[0]) or after.casefold() in words("generic"):
        return True
    return len(following) > 1 and following[1][:1].isalpha() and not following[1][:1].islower()


def _names(credit: str, *, strong: bool, strict: bool) -> list[str]:
    """The authors of a credit; none of a `strict` one that goes on like a sentence."""
    found: list[str] = []
    pieces = [own for piece in _pieces(_chunks(credit)[0]) for own in _apart(*piece)]
    is_list = any(mark[:1].isalpha() or mark == "&" for mark, _ in pieces)
    outlet = ""
    for mark, piece in pieces:
        agency = _before_date(piece).rstrip(".")
        if is_agency(agency):
            found += [agency] if mark != "," or not found or is_agency(found[-1]) else []
            continue
        name, rest = _leading_name(piece)
        name = "" if _is_office(rest) else name
        if strict and not _may_follow(rest, has_name=bool(name or found)):
            is_post = mark == "," and len(piece.split()) <= _LONGEST_POST and len(credit) <= _LONGEST_CREDIT
            return found if is_post else []
        if found and not has_given_name(name) and (_is_role_of(rest) or outlet or (mark == "," and not is_list)):
            continue
        if _is_author(name) or (strong and not found and not rest and is_single_name(name)):
            found.append(name)
            outlet = ""
        elif not found and not is_generic(piece) and not _is_outlet(piece):
            return []
        else:
            outlet = piece
    return found


_LONGEST_POST = 4  # words of what may be an author's post that no list has: "Ana Lima, horticulture educator"
_LONGEST_CREDIT = 90  # characters of a line that may have one


def _before_date(piece: str) -> str:
    """A piece without the date that ends it: "dpa 30.04.2024"."""
    name, _, rest = piece.partition(" ")
    return name if rest[:1].isdigit() else piece


def _is_outlet(piece: str) -> bool:
    """Whether a piece can be an outlet beside an agency: "Le Figaro et AFP"."""
    tokens = piece.split()
    return len(tokens) <= 4 and all(token[0].isupper() for token in tokens) and bool(tokens)


def _is_author(name: str) -> bool:
    return is_agency(name) or _is_person(name.split())


def _may_follow(rest: str, *, has_name: bool) -> bool:
    """Whether the rest of a piece may stand behind a name: a role, a place, a date; not a sentence."""
    if not rest:
        return True
    first = rest.split(maxsplit=1)[0].strip(".,:'’\"").casefold()
    if rest[0].isdigit() or any(first in words(name) for name in ("after", "role", "generic", "degree", "month")):
        return True
    return has_name and not rest[0].islower() and not _UNCASED.match(rest[0]) and rest[0] not in "'’?!"


def _leading_name(piece: str) -> tuple[str, str]:
    """The name that a piece begins with, and the rest of the piece."""
    tokens = _once(piece.split())
    size = _name_length(tokens)
    while size > 1 and _is_month(tokens, size - 1):
        size -= 1
    while size > 1 and tokens[size - 1] in words("particle"):
        size -= 1
    while size > 2 and _is_letters(tokens[size - 1]) and not tokens[0].isupper():
        size -= 1
    if size > 2 and _is_news(tokens[size:]):  # "Ana Lima Harbour News"
        size -= 1
    return " ".join(tokens[:size]).rstrip(",:;" if size and _INITIAL.fullmatch(tokens[size - 1]) else ",:;."), " ".join(
        tokens[size:]
    )


def _is_news(tokens: list[str]) -> bool:
    """Whether an outlet's last word follows, and no "News Editor"."""
    return [token.strip(".,") for token in tokens[:1]] == ["News"] and not (
        tokens[1:] and tokens[1].casefold().strip(".,") in words("role")
    )


def _once(tokens: list[str]) -> list[str]:
    """A name that a page shows twice, as a link and beside it: "Ana Lima Ana Lima"."""
    for size in range(2, min(_MOST_TOKENS, len(tokens) // 2) + 1):
        if tokens[:size] == tokens[size : 2 * size]:
            return tokens[size:]
    return tokens


def _is_letters(token: str) -> bool:
    """Whether a token is an outlet's or a degree's letters: BBC, CPP."""
    return len(token) in (3, 4) and token.isupper() and token.isalpha() and token.casefold() not in words("suffix")


def _is_role_of(rest: str) -> bool:
    """Whether what follows makes a role of what seemed a name: "Digital Security" before "Expert"."""
    return rest.split(" ", maxsplit=1)[0].casefold().strip(".,") in words("role")


def _is_office(rest: str) -> bool:
    """Whether what follows makes an organisation of a name: "Advance Media", "Lifestyle Desk"."""
    return rest.split(" ", maxsplit=1)[0].casefold().strip(".,") in words("office")


def _name_length(tokens: list[str]) -> int:
    for index, token in enumerate(tokens):
        if not _goes_on(tokens, index):
            return index
        if token.endswith(".") and not _abbreviates(token):
            return index + 1
    return len(tokens)


def _goes_on(tokens: list[str], index: int) -> bool:
    """Whether the token at `index` can be one more word of a name."""
    token, low = tokens[index], tokens[index].casefold().strip(".,:")
    if not _NAME_TOKEN.fullmatch(token) or (index > 1 and _OUTLET.match(token)):
        return False
    if not index and token.rstrip(".") in _SHORT_GIVEN and len(tokens) > 1:
        return True
    if low in _enders(min(index, 2)) or (index and token in _CAPITAL_DEGREES):
        return low in words("suffix")
    if token[0].islower() and not _UNCASED.match(token):
        return _is_particle(tokens, index)
    return True


@lru_cache(maxsize=3)
def _enders(index: int) -> frozenset[str]:
    """The words that end a name before its first, its second, or a later word."""
    second = words("organisation") if index else frozenset()
    return words("degree") | second | (words("role") | words("break") if index > 1 else frozenset())


_SHORT_GIVEN = frozenset(("Md", "Mohd"))  # Muhammad, where a name begins with it; "MD" is a degree
_CAPITAL_DEGREES = frozenset(("MS", "MA", "BA", "BS"))  # as written otherwise they are titles and names: "Ms", "Ma"
_OUTLET = re.compile(r"[A-Z]{2,}[a-z]{2}")  # FOXBusiness


def _is_particle(tokens: list[str], index: int) -> bool:
    """Whether a lower-case token belongs to a name: "de" before "Souza", "al-Masri", "d'Amico"."""
    token = tokens[index]
    head = re.split(r"['’\-‐]", token.casefold(), maxsplit=1)
    if len(head) > 1 and head[0] in words("elided") and len(head[1]) > 1:
        return True
    rest = tokens[index + 1 : index + 4]
    return token in words("particle") and any(word[0].isupper() for word in rest)


def _abbreviates(token: str) -> bool:
    low = token.casefold()
    return (
        bool(_INITIAL.fullmatch(token)) or low in words("title") or low in words("suffix") or low in words("particle")
    )


def _is_month(tokens: list[str], index: int) -> bool:
    """Whether the token that ends a name begins the date behind it instead: "Ana Lima March 4"."""
    low = tokens[index].casefold().strip(".,")
    dated = index + 1 < len(tokens) and tokens[index + 1][0].isdigit()
    if low in words("month_also_name"):
        return dated and index > 1 and low in words("month")
    return low in words("month") and (dated or index > 1)


def _is_person(tokens: list[str]) -> bool:
    low = [token.casefold().strip(".,") for token in tokens]
    if not 2 <= len(tokens) <= _MOST_TOKENS or (_begins_no_name(low[0]) and not _CAPITAL_INITIAL.match(tokens[0])):
        return False
    if low[:2] == ["sri", "lanka"] or not words("organisation").isdisjoint(low) or _job_words().issuperset(low):
        return False
    return _has_weight(tokens) and low[-1] not in words("job") and not {low[0], low[-1]} <= words("role")


_CAPITAL_INITIAL = re.compile(r"[A-Z]\.")  # "A. B. Lima" begins with no article


def _begins_no_name(word: str) -> bool:
    if word in given_names():  # "Per" and "Dan" are names where they begin one
        return False
    return word in words("not_first") or word in words("joiner") or word in words("generic")


@lru_cache(maxsize=1)
def _job_words() -> frozenset[str]:
    return words("role") | words("suffix") | words("title")


def _has_weight(tokens: list[str]) -> bool:
    """Whether two words or more are names in full or initials, with one of at least two letters."""
    particles, titles = words("particle"), _titles()
    own = [token for token in tokens if token not in particles]
    named = [token for token in own if token.casefold() not in titles]
    return len(own) > 1 and bool(named) and any(sum(map(str.isalpha, token)) > 1 for token in named)


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return words("title") | words("suffix")


def is_single_name(text: str) -> bool:
    """Whether the text is one word that can be a person's or a byline's short name ("Kristin", "amw")."""
    low = text.casefold()
    known = any(
        low in words(name) for name in ("role", "generic", "organisation", "not_first", "month", "joiner", "after")
    )
    return bool(_NAME_TOKEN.fullmatch(text)) and len(text) > 1 and not text.islower() and not known


# Metadata values.


def _value_names(value: str, sites: frozenset[str]) -> list[str]:
    text = _prepare(unescape(value))
    if is_agency(text):
        return [text]
    if not text or _is_handle(text):
        return []
    if has_cjk(text):
        from newsclean.text.names_cjk import cjk_byline, is_cjk_uncredited

        return list(cjk_byline(text, marked=True)) or ([] if is_cjk_uncredited(text) else [text])
    word = _WORD.match(text)
    mark = _match_mark(text, word) if word else None
    if mark and mark["no"]:
        return []
    marks = [found for found in _find_marks(text) if found["no"]]
    text = _strip_opener(text[: marks[0].start()] if marks else text)
    found: list[str] = []
    for chunk in _chunks(text):
        found += _chunk_names(chunk, sites, first=not found)
    return found


def _chunk_names(chunk: str, sites: frozenset[str], *, first: bool) -> list[str]:
    if _key(chunk) in sites and not _is_known_person(chunk):
        return []
    pieces = _uninverted(_pieces(chunk))
    found: list[str] = []
    for mark, piece in pieces:
        after_single = len(found) == 1 and " " not in found[0] and is_single_name(piece)
        name = _value_name(piece, first=first and (not found or after_single), joined=mark != ",")
        found += [name] if name and (_key(name) not in sites or _is_known_person(name)) else []
    return found


def _uninverted(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Lima, Ana → Ana Lima."""
    if len(pieces) != 2 or pieces[1][0] != ",":
        return pieces
    last, given = pieces[0][1], pieces[1][1]
    single = is_single_name(last) and is_single_name(given.split()[0]) and len(given.split()) <= 2
    degrees = given.casefold() in words("degree") or is_agency(last) or is_agency(given)
    return [("", f"{given} {last}")] if single and not degrees else pieces


def _value_name(piece: str, *, first: bool, joined: bool) -> str:
    """The author that a piece of a metadata value names; after the first one, only people and agencies."""
    if is_agency(piece):
        return piece if first or joined else ""
    name, rest = _leading_name(piece.title() if piece.islower() else piece)
    if _is_person(name.split()) and not _is_office(rest):
        return name if first or has_given_name(name) or not _is_role_of(rest) else ""
    return piece if first and not _is_unfit(piece) else ""


def _is_unfit(piece: str) -> bool:
    """Whether a value that is no person's name is no pen name or organisation either."""
    low = piece.casefold().split()
    return (
        len(piece) > _LONGEST_VALUE
        or len(low) > _MOST_TOKENS
        or _is_handle(piece)
        or (len(low) > 1 and piece.islower())
        or (low[0] in words("not_first") - words("article") or low[0] in words("generic"))
        or any(char in "{}<>=:\\" for char in piece)
        or bool(_DOMAIN.search(piece))
        or not any(map(str.isalpha, piece))
        or all(map(_is_of_date, low))
        or piece[0].isdecimal()
    )


def _is_handle(text: str) -> bool:
    """Whether a value is an account's name: one lower-case word, or one with digits, dots or underscores in it."""
    return " " not in text and text.isascii() and (text[0].islower() or bool(re.search(r"[\d_]|\w\.\w{3}", text)))


def _site_keys(site: str) -> frozenset[str]:
    """The forms of a site's name or host that an author's name is compared with."""
    keys = {site, site.removeprefix("www.")}
    if " " not in site and "." in site:
        keys.update(
            label for label in site.casefold().split(".") if label not in words("host_label") and len(label) > 2
        )
    return frozenset(filter(None, map(_key, keys)))


def _key(name: str) -> str:
    """A name's letters and digits, without case, accents or a leading "the"."""
    low = name.casefold().removeprefix("the ")
    plain = low if low.isascii() else unicodedata.normalize("NFKD", low)
    return "".join(filter(str.isalnum, plain))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    """Without repeats; of two spellings the one not all in capitals; no single name that is part of a full one."""
    kept: dict[str, str] = {}
    for name in names:
        key = _key(name)
        if key and (key not in kept or (kept[key].isupper() and not name.isupper())):
            kept[key] = name
    parts = {part for name in kept.values() if " " in name for part in name.split()}
    return tuple(name for name in kept.values() if name not in parts or is_agency(name))
