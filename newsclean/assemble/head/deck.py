"""The deck of an article: the standfirst under its headline."""

from __future__ import annotations

from newsclean.assemble.authors.author_lines import is_credit
from newsclean.assemble.head.credited_standfirst import is_captioned
from newsclean.decide.decide import Decision
from newsclean.model import Role
from newsclean.page import Page
from newsclean.runs import runs
from newsclean.text.titles import words_of

_OVER = 2  # lines of the story; with more above, of 17 on unseen sites (three inputs) one was a deck: a label
_SHORTEST_DECK, _LONG_DECK = 25, 50  # characters


def deck_of(page: Page, decision: Decision, headline: str | None = None) -> str | None:
    """The longest run of deck fragments over the story; the parts of a key-points box stand on lines of their own.

    A run right under the headline goes before longer ones farther down, unless it is a few words. Shorter ones are
    mostly captions and teasers beside it: on 54 unseen pages of fundus-dev the longest holds the first paragraph of one
    to two more than the first does, in each input. Where there is none, the second headline right under the first.
    What stands within the story or under it is none: rows of tables, notes on cookies, teasers.
    """
    head, end = decision.head, _end_of_head(decision)
    said = words_of(headline) if headline else []
    at = [index for index in decision.places[Role.DECK] if index != head and index < end]  # one may say the headline
    at = [index for index in at if not _begins(words_of(page.texts[index]), said)]
    found = list(runs(at))
    if not found:
        return _second_headline(page, decision, headline) if headline else None
    best = min(found, key=lambda run: _deck_rank(page, decision, run))
    if len(best) > 1 and is_credit(page, decision, best.stop):
        best = best[:-1]  # the last is the picture's caption
    return ("\n" if _is_key_points(page, best) else " ").join(page.texts[best.start : best.stop])


def _begins(own: list[str], headline: list[str]) -> bool:
    """Whether a line says the headline's first words and no more, as the end of a trail does."""
    return len(own) < len(headline) and own == headline[: len(own)]


def _end_of_head(decision: Decision) -> int:
    """Up to where a deck may stand: what was taken for the story's first lines may stand over it by mistake."""
    story = decision.places[Role.BODY]
    return story[_OVER] if len(story) > _OVER else len(decision.roles)


def _second_headline(page: Page, decision: Decision, headline: str) -> str | None:
    """The line right under the headline that the scorer takes for one too, if it says something else."""
    under = decision.head + 1
    if not 0 < under < decision.story or decision.roles[under] is not Role.HEADLINE:
        return None
    text, own = page.texts[under], frozenset(words_of(page.texts[under]))
    is_long = len(text) >= _SHORTEST_DECK and not is_captioned(text)
    return text if is_long and len(own.intersection(words_of(headline))) * 2 < len(own) else None


def _deck_rank(page: Page, decision: Decision, run: range) -> tuple[bool, bool, bool, int]:
    """What the best deck has least of: one right under the headline is it, unless it is short."""
    head = decision.head
    length = sum(map(len, page.texts[run.start : run.stop]))
    over = run[0] - 1
    is_under = 0 <= head <= over and (over == head or decision.roles[over] is Role.HEADLINE)
    is_apart = not is_under or length < _LONG_DECK
    return run[0] > decision.story, is_apart, _is_key_points(page, run), -length


def _is_key_points(page: Page, run: range) -> bool:
    """Whether a deck is a list, which stands behind a standfirst where there are both."""
    return "li" in page.tags[run.start : run.stop]
