"""What the words of a label say, where the lexicon lacks the label: "Veckans mest lästa" is of words that it has.

The table, `label_words.json`, is made of the cues of all languages by `newsclean.lexicon.build_tables`: a word cut to
six letters, as many inflect, tells the role most of whose cues have it. Others of labels tell none and have no weight.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsclean.lexicon import FOLDER
from newsclean.model import Role
from newsclean.text.labels import PLAIN_WORD

LABEL_WORDS = FOLDER / "label_words.json"
LISTS = (Role.MOST_READ, Role.RELATED, Role.LATEST, Role.OPINION)
ALONE = (Role.FEATURED_AUTHOR, Role.DONATION, Role.NEWSLETTER)  # a label of which may well have nothing under it
SURE = 5.0  # nats; of cues left out of the table two in five are told, and one in a hundred wrong
_STEM = 6  # letters; with 5 and 7 as many
_LEAST = 2  # cues with a word: one may be of what a single label says
_FEW = 0.1  # added to counts, for words that one role alone has
_NOTHING = ("", 0.0)
_MARKS = re.compile("[\u0300-\u036f]+")


def told_role(
    text: str, roles: Sequence[Role] = (*LISTS, *ALONE), least: float = SURE, *, unknown: bool = False
) -> Role | None:
    """The role, one of `roles`, that a line's words say it is a label of, by so many nats more than any other.

    None where a word is in no label, unless `unknown` words do not matter.
    """
    weights = _weights()
    told = dict.fromkeys(roles, 0.0)
    for stem in set(_stems(text)):
        if stem not in weights and not unknown:
            return None
        role, weight = weights.get(stem, _NOTHING)
        if role in told:
            told[Role(role)] += weight
    best = max(told, key=told.__getitem__)
    others = max((nats for role, nats in told.items() if role is not best), default=0.0)
    return best if told[best] - others >= least else None


def _stems(text: str) -> list[str]:
    folded = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))
    return [word[:_STEM] for word in PLAIN_WORD.findall(folded)]


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[str, float]]:
    table: dict[str, dict[str, float]] = json.loads(LABEL_WORDS.read_text(encoding="utf-8"))
    return {stem: (role, weight) for role, stems in table.items() for stem, weight in stems.items()}


def build_label_words(cues: Iterable[tuple[Role, str]]) -> dict[str, dict[str, float]]:
    """For each role the stems that tell it, and what each weighs in nats; under "" those that tell none."""
    counts: dict[str, Counter[Role]] = {}
    sizes: Counter[Role] = Counter()
    for role, cue in cues:
        sizes[role] += 1
        for stem in set(_stems(cue)):
            counts.setdefault(stem, Counter())[role] += 1
    roles = (*LISTS, *ALONE)
    table: dict[str, dict[str, float]] = {"": {}, **{str(role): {} for role in roles}}
    for stem, own in sorted(counts.items()):
        if own.total() >= _LEAST and any(own[role] for role in roles):
            role = max(roles, key=lambda role: own[role] / max(1, sizes[role]))
            weight = _weight(own[role], sizes[role], own.total() - own[role], sizes.total() - sizes[role])
            tells = weight > 0 and own[role] >= _LEAST
            table[str(role) if tells else ""][stem] = round(weight, 1) if tells else 0
    return table


def _weight(own: int, all_own: int, others: int, all_others: int) -> float:
    """How much more of a role's cues have a word than of the others, in nats."""
    return math.log((own + _FEW) / all_own) - math.log((others + _FEW) / all_others)
