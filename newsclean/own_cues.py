"""A user's own cue words (`Options.cues`): a line that shows one is settled, before anything else is weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsclean.lexicon.loader import build_lexicon
from newsclean.model import Role
from newsclean.page import CERTAIN, Claim, Page


class OwnCues:
    """An extractor: certain claims for every line that shows one of `cues`, phrases by role."""

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._roles = tuple(Role(role) for role in cues)
        self._lexicon = build_lexicon([(Role(role), _spelt(cue)) for role, phrases in cues.items() for cue in phrases])

    def __call__(self, page: Page) -> Iterator[Claim]:
        """The claims, each by the rule 'own-cue'."""
        shown = self._lexicon.find(page.tokens)
        for role in self._roles:
            for index in shown.find(role):
                yield Claim(index, role, CERTAIN, "own-cue")


def is_cue(phrase: str) -> bool:
    """Whether a phrase can be shown by a line at all: it has a word, and not too many."""
    return len(build_lexicon([(Role.OTHER, _spelt(phrase))]).hashes) > 0


def _spelt(phrase: str) -> str:
    """A phrase as the lexicon has it: three dots at an end, which many keyboards have alone, are an ellipsis."""
    return _DOTS.sub("…", phrase.strip())


_DOTS = re.compile(r"^\.{3,}|(?<!\.)\.{3,}$")
