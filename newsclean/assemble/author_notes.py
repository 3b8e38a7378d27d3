"""Notes about the article's own authors that were taken for its text: "Ana Lima is a senior reporter for the Courier."

A paragraph that begins with the whole name of one of the authors, goes on with a verb of such notes ("is", "covers"),
and soon names a job is the author's note, if it stands towards the end; as the last one of all it need name no job. So
is one that has the whole name and an e-mail address: "Ana Lima may be reached at …", "Contact reporter Ana Lima at …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.decide.decide import Decision
from newsclean.model import Role
from newsclean.names.words import word_list
from newsclean.page import Page

RULE = "note-about-author"
_JOB_WITHIN = 12  # words
_FROM = 0.6  # of the text's paragraphs: a story may well begin with its author
_LONGEST = 1_000  # characters of a note
_ADDRESS = re.compile(r"\w@[\w-]+\.\w")
_MOST = 0.34  # of the text: where more of it speaks of an author, the story is about that person


def with_author_notes(page: Page, decision: Decision, authors: tuple[str, ...]) -> Decision:
    """`decision`, with the role of author's note for the paragraphs that are notes about one of the `authors`."""
    names = tuple(f"{name} " for name in authors if " " in name)
    body = decision.places[Role.BODY]
    if not names or not any(_may_be(page.texts[index], names) for index in body):
        return decision
    paragraphs = list(_paragraphs(decision))
    late = paragraphs[max(1, int(_FROM * len(paragraphs))) :]
    notes = [index for run in late if _is_note(page, run, names, is_last=run is paragraphs[-1]) for index in run]
    lengths = page.tokens.lengths
    if not notes or int(lengths[notes].sum()) > _MOST * int(lengths[body].sum()):
        return decision
    return decision.with_role(notes, Role.AUTHOR_BIO, RULE)


def _paragraphs(decision: Decision) -> Iterator[list[int]]:
    """The fragments of each paragraph of the story."""
    run: list[int] = []
    for index in decision.places[Role.BODY]:
        if run and not (run[-1] == index - 1 and decision.joins[index]):
            yield run
            run = []
        run.append(index)
    yield run


def _may_be(text: str, names: tuple[str, ...]) -> bool:
    """Whether a fragment may be a part of a note."""
    return "@" in text or text.startswith(names) or f"{text} " in names


def _is_note(page: Page, run: list[int], names: tuple[str, ...], *, is_last: bool) -> bool:
    """Whether a paragraph is one. Without a job or with an address: on unseen sites 27 pages and dumps gain, 5 lose."""
    if sum(len(page.texts[index]) for index in run) > _LONGEST:
        return False
    text = " ".join(page.texts[index] for index in run)
    if _ADDRESS.search(text) and any(name.rstrip() in text for name in names):
        return True
    name = next((name for name in names if text.startswith(name)), None)
    if name is None:
        return False
    said = [word.strip(".,:;()").casefold() for word in text[len(name) :].split(maxsplit=_JOB_WITHIN)[:_JOB_WITHIN]]
    return bool(said) and said[0] in word_list("note_verb") and (is_last or not word_list("job").isdisjoint(said))
