"""A user's own cue words (`Options.cues`): a line that shows one is settled, before anything else is weighed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclean.lexicon.loader import build_lexicon, spelt
from newsclean.model import Role
from newsclean.page import CERTAIN, Claim, Page


class OwnCues:
    """An extractor: certain claims for every line that shows one of `cues`, phrases by role."""

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._roles = tuple(Role(role) for role in cues)
        self._lexicon = build_lexicon([(Role(role), spelt(cue)) for role, phrases in cues.items() for cue in phrases])

    def __call__(self, page: Page) -> Iterator[Claim]:
        """The claims, each by the rule 'own-cue'."""
        shown = self._lexicon.find(page.tokens)
        for role in self._roles:
            for index in shown.find(role):
                yield Claim(index, role, CERTAIN, "own-cue")
