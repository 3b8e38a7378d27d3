"""Labels of a text dump that the lexicon lacks: their words tell them, or the labels and lists right beside them.

    Most read
    - Glacier shrinks faster than expected
    - Teachers reject offer of the government
    - Wolf seen near school in Brandel
    Fresh from the harbour               no cue, but a label as what stands around it is: over titles with a mark
    - Fishermen block port of Almaren
    - Old tram returns to the streets
    - Snow cuts off mountain passes

From a label that surely has a list one looks up and down: lists and labels stand beside each other there. What no word
tells over a list is a label of the latest or of related stories, as the scorer has it, or of opinion, if titles and
names stand under it by turns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from newsclean.lexicon.label_words import ALONE, LISTS, told_role
from newsclean.lexicon.loader import BITS, BOILERPLATE_BITS, Masks, bits_of
from newsclean.model import Role
from newsclean.names.person import has_given_name, is_person_name
from newsclean.text.labels import LONGEST_LABEL, is_module_name
from newsclean.text.stops import FULL_STOPS
from newsclean.text.titles import reads_like_title, size_in_words

_ENTRY_TAGS = frozenset(("li", "td"))
_LIST_BITS, _TOLD_BITS = bits_of(LISTS), bits_of((*LISTS, *ALONE))
_UNTOLD_BITS, _OPINION = bits_of((Role.LATEST, Role.RELATED)), BITS[Role.OPINION]
_COMMENTS, _DONATION = BITS[Role.COMMENTS], BITS[Role.DONATION]
_LEAST_MARKED, _LEAST_BARE, _LEAST_SIGNED = 3, 3, 2  # entries; with two bare ones a kicker over a headline has a list
_MOST_BARE, _MOST_SIGNED = 13, 40
_MARKED_WORDS = 3  # of a title with a mark
_MOSTLY = 0.7  # of the entries are titles
_LONGEST_TITLE = 150  # characters
_MOST_WORDS = 8  # of a label
_LONGEST_PLEA = 120  # characters
_LIKELY, _HARDLY = 3.0, 0.01  # nats; with 2 "link opens in a new window" is a label
_NO_ENDS = (*FULL_STOPS, ",", ";", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class _Dump:
    """The texts and tags of a dump, and the boilerplate whose labels they are; `told` are the labels beside lists."""

    texts: Sequence[str]
    tags: Sequence[str]
    labels: list[int]
    told: set[int] = field(default_factory=set)

    def tell(self, at: int, bits: int) -> bool:
        """Take a line for a label beside a list."""
        self.labels[at] = bits
        self.told.add(at)
        return True


def tell_labels(texts: Sequence[str], tags: Sequence[str], whole: Masks) -> dict[int, int]:
    """The labels beside lists, and the bits of their roles, whatever tells them; `whole` are those that cues tell."""
    dump = _Dump(texts, tags, [mask & BOILERPLATE_BITS for mask in whole.tolist()])
    for at in list(_anchors(dump)):
        dump.tell(at, dump.labels[at])
        _tell_above(dump, at)
        _tell_below(dump, at)
    return {at: dump.labels[at] for at in dump.told}


def _anchors(dump: _Dump) -> Iterator[int]:
    """The labels without a mark that surely have a list, or stand beside one. Those that words tell are labels now."""
    for at, tag in enumerate(dump.tags):
        if not tag and (_is_anchor(dump, at) if dump.labels[at] else _is_told_alone(dump, at)):
            yield at


def _is_anchor(dump: _Dump, at: int) -> bool:
    """Whether a label has a list under it, or under the line below, or columns over it, whose label is told."""
    if not dump.labels[at] & _TOLD_BITS:
        return False
    if (dump.labels[at] & _LIST_BITS and _size(dump, at)) or _has_columns_above(dump, at):
        return True
    below = at + 1
    return below < len(dump.texts) and not dump.labels[below] and _is_over_list(dump, below)


def _is_told_alone(dump: _Dump, at: int) -> bool:
    """Whether the words of a line over a list tell that it is its label, wherever it stands."""
    if not (_may_have_list(dump, at) and _may_be(dump.texts[at]) and (_marked(dump, at) or _bare(dump, at))):
        return False
    role = told_role(dump.texts[at], LISTS)
    return role is not None and dump.tell(at, BITS[role])


def _may_have_list(dump: _Dump, at: int) -> bool:
    """Whether an entry stands under a line, or a label near enough to end a list without marks: few lines have that."""
    first = at + 1
    return first < len(dump.tags) and (
        dump.tags[first] in _ENTRY_TAGS or any(dump.labels[first + _LEAST_BARE : first + _MOST_BARE + 1])
    )


def _has_columns_above(dump: _Dump, at: int) -> bool:
    """Whether columns stand over a label, under a line that is told to be their own."""
    tags, title = dump.tags, at - 2
    while title > 0 and tags[title] == tags[title + 1] == tags[at - 1] and _is_signed(dump, title):
        title -= 2
    label = title + 1
    if label >= at - 2 * _LEAST_SIGNED or tags[label] or dump.labels[label] or not _may_be(dump.texts[label]):
        return False
    return _signed(dump, label) > 0 and dump.tell(label, _OPINION)


def _tell_below(dump: _Dump, at: int) -> None:
    """Tell the labels that stand behind a label's list and each other's, up to what is none or is told."""
    while True:
        at += 1 + _size(dump, at)
        if at >= len(dump.texts) or dump.tags[at] or not _is_told(dump, at):
            return


def _tell_above(dump: _Dump, at: int) -> None:
    """Likewise of those that stand over a label."""
    while at:
        at -= 2 if at > 1 and _is_plea(dump, at - 1) else 1
        if dump.tags[at]:
            at = _label_of(dump, at)
            if at < 0:
                return
        if not (dump.labels[at] or _is_apart(dump, at)) or not _is_told(dump, at):
            return


def _label_of(dump: _Dump, entry: int) -> int:
    """The line over the list whose last entry this is; -1 where it is no list under a line without a mark."""
    at = entry
    while at and dump.tags[at] == dump.tags[at - 1] and not dump.labels[at]:
        at -= 1
    at -= 1
    return at if at >= 0 and not dump.tags[at] and (_marked(dump, at) or _signed(dump, at)) else -1


def _is_apart(dump: _Dump, at: int) -> bool:
    """Whether what stands over a line is no prose, nor an entry without a mark, as which the line would be one too."""
    return not at or bool(dump.tags[at - 1]) or dump.labels[at - 1] > 0


def _is_told(dump: _Dump, at: int) -> bool:
    """Whether a line beside labels and lists is a label that was not told yet."""
    label = dump.labels[at]
    if at in dump.told:
        return False
    if label & _TOLD_BITS or is_module_name(dump.texts[at]):
        return dump.tell(at, label)
    if label & _COMMENTS and _signed(dump, at):
        return dump.tell(at, label | _OPINION)
    bits = 0 if label or not _may_be(dump.texts[at]) else _bits_of(dump, at)
    return bool(bits) and dump.tell(at, bits)


def _bits_of(dump: _Dump, at: int) -> int:
    """The roles that a line beside labels and lists may be a label of."""
    text, below = dump.texts[at], at + 1
    if _signed(dump, at):
        return _OPINION
    if _marked(dump, at):
        role = told_role(text, LISTS, _HARDLY, unknown=True)
        return BITS[role] if role else _UNTOLD_BITS
    if below < len(dump.tags) and dump.tags[below]:
        return 0
    role = told_role(text, ALONE, _LIKELY)
    if not role and (below == len(dump.texts) or dump.labels[below] or _is_over_list(dump, below)):
        role = told_role(text, ALONE, _HARDLY, unknown=True) or Role.OTHER
    return BITS[role] if role else 0


def _may_be(text: str) -> bool:
    """Whether a line is short enough for a label, begins with a letter and does not end as a sentence."""
    is_short = len(text) <= LONGEST_LABEL and text[:1].isalpha() and text[-1:] not in _NO_ENDS
    return is_short and len(text.split()) <= _MOST_WORDS


def _is_over_list(dump: _Dump, at: int) -> bool:
    """Whether a line that may be a label stands over titles with marks or columns."""
    is_bare = not dump.tags[at] and _may_be(dump.texts[at])
    return is_bare and bool(_marked(dump, at) or _signed(dump, at))


def _size(dump: _Dump, label: int) -> int:
    """How many lines the list under a label has."""
    below = label + 1
    if below < len(dump.texts) and _is_plea(dump, below):
        return int(below + 1 == len(dump.texts) or bool(dump.labels[below + 1]) or _is_over_list(dump, below + 1))
    return _marked(dump, label) or 2 * _signed(dump, label) or _bare(dump, label)


def _is_plea(dump: _Dump, at: int) -> bool:
    """Whether a line stands under a label of donation, and may be what it pleads."""
    return bool(dump.labels[at - 1] & _DONATION) and is_plea(dump.texts[at], dump.tags[at])


def is_plea(text: str, tag: str) -> bool:
    """Whether a line may be what a label of donation pleads: prose, and shorter than most paragraphs of a story."""
    return not tag and 1 < len(text) <= _LONGEST_PLEA and text[-1] in FULL_STOPS


def _marked(dump: _Dump, label: int) -> int:
    """How many titles with a mark stand under a label."""
    tags, labels, first = dump.tags, dump.labels, label + 1
    if first >= len(tags) or tags[first] not in _ENTRY_TAGS:
        return 0
    end = first
    while end < len(tags) and tags[end] == tags[first] and not labels[end]:
        end += 1
    texts = dump.texts[first:end]
    titles = sum(size_in_words(text) >= _MARKED_WORDS and text[-1:] not in FULL_STOPS for text in texts)
    return len(texts) if len(texts) >= _LEAST_MARKED and titles >= _MOSTLY * len(texts) else 0


def _bare(dump: _Dump, label: int) -> int:
    """How many titles without a mark stand under a label, up to the next."""
    end, n = label + 1, len(dump.texts)
    while end < n and end - label <= _MOST_BARE and _is_bare_title(dump, end):
        end += 1
    size = end - label - 1
    return size if size >= _LEAST_BARE and end < n and dump.labels[end] else 0


def _is_bare_title(dump: _Dump, at: int) -> bool:
    return not (dump.tags[at] or dump.labels[at]) and reads_like_title(dump.texts[at])


def _signed(dump: _Dump, label: int) -> int:
    """How many titles with a person's name on the next line stand under a label; half of the names are known ones."""
    titles = range(label + 1, min(label + 2 * _MOST_SIGNED, len(dump.texts) - 1), 2)
    names = [dump.texts[title + 1] for title in takewhile(lambda title: _is_signed(dump, title), titles)]
    return len(names) if len(names) >= _LEAST_SIGNED and 2 * sum(map(has_given_name, names)) >= len(names) else 0


def _is_signed(dump: _Dump, title: int) -> bool:
    """Whether a line is a title, and no name itself, that has a person's name on the next."""
    text, name = dump.texts[title], dump.texts[title + 1]
    if dump.labels[title] or dump.labels[title + 1] or len(text) > _LONGEST_TITLE or not is_person_name(name):
        return False
    return not (is_person_name(text) and has_given_name(text))
