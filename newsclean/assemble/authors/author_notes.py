"""Notes about the article's own authors that were taken for its text: "Ana Lima is a senior reporter for the Courier."

A paragraph that begins with the whole name of one of the authors, goes on with a verb of such notes ("is", "covers"),
perhaps behind an aside ("Ana Lima, born in 1971, leads …"), and soon names a job is the author's note, if it stands
towards the end; as the last one of all it need name no job. So is one that has the whole name and an e-mail address:
"Ana Lima may be reached at …", "Contact reporter Ana Lima at …". In the last three paragraphs the first name alone may
stand for it, and needs no job. And many dumps name no author but in such a note: the last paragraph of all is one about
whoever has the job and is named nowhere else. Between headline and story such a note stands under the byline that names
its author, and is neither standfirst nor teaser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsclean.decide.decide import Decision
from newsclean.lexicon.word_lists import word_list
from newsclean.model import BOILERPLATE_ROLES, Role
from newsclean.names.person import has_given_name, is_person, leading_name
from newsclean.page import Page
from newsclean.text.titles import WORD

RULE = "note-about-author"
_JOB_WITHIN = 12  # words
_FROM = 0.6  # of the text's paragraphs: a story may well begin with its author
_LONGEST = 1_000  # characters of a note
_ADDRESS = re.compile(r"\w@[\w-]+\.\w")
_LAST = 3  # paragraphs, of which each may begin with the author's first name alone
_LEAST = 3  # paragraphs of a text whose last one is about somebody else
_NAMES = 20  # of the bylines right over a note: a page of thousands of bylines would take the square of their number
_MOST = 0.34  # of the text: where more of it speaks of an author, the story is about that person
_MAY_BE_NOTES = BOILERPLATE_ROLES | {Role.DECK, Role.CAPTION, Role.AUTHOR_BIO}
_ON, _ON_WITHIN = "on", 5  # "is" in Finnish and Estonian, but "Ana Lima on why ferries stay" is a standfirst
_ASIDE = re.compile(r"^ ?\([^)]{1,20}\)|^,[^,.]{1,40},")


def with_author_notes(page: Page, decision: Decision, authors: tuple[str, ...]) -> Decision:
    """`decision`, with the role of author's note for the paragraphs that are notes about one of the `authors`.

    Or about a writer whom only the last paragraph names: by these on unseen sites 10 pages and dumps gain, and 2 lose;
    by first names 9 and 1.
    """
    paragraphs = list(_paragraphs(decision))
    notes = [index for run in _about_authors(page, paragraphs, authors) for index in run]
    if not notes and len(paragraphs) >= _LEAST and _is_about_a_writer(page, paragraphs):
        notes = paragraphs[-1]
    lengths = page.tokens.lengths
    if not notes or int(lengths[notes].sum()) > _MOST * int(lengths[decision.places[Role.BODY]].sum()):
        return decision
    return decision.with_role(notes, Role.AUTHOR_BIO, RULE)


def with_notes_over_story(page: Page, decision: Decision) -> Decision:
    """`decision`, with the role of author's note for what is told of an author right under the byline, over the story.

    Of 23 such standfirsts and teasers on annotated pages of unseen sites all are notes.
    """
    over = [index for index in decision.places[Role.BYLINE] if index < decision.story]
    if not over or decision.story == len(decision.roles):
        return decision
    values = {claim.index: claim.value for claim in decision.claims if claim.role is Role.BYLINE and claim.value}
    names: list[str] = []
    notes: list[int] = []
    for at in range(over[0], decision.story):
        role = decision.roles[at]
        if role is Role.BYLINE:
            names = [*names, *values.get(at, (page.texts[at],))][-_NAMES:]
        elif role in _MAY_BE_NOTES and _is_told(page, decision, at, names):
            notes.append(at)
    return decision.with_role(notes, Role.AUTHOR_BIO, RULE) if notes else decision


def _is_told(page: Page, decision: Decision, at: int, authors: list[str]) -> bool:
    """Whether a line over the story is about one of the authors over it; a standfirst that is about a writer is too."""
    text = page.texts[at]
    if decision.roles[at] is Role.DECK and is_about_writer(text):
        return True
    names, firsts = _beginnings(authors)
    is_doubted = _ON in text.split(maxsplit=_ON_WITHIN)[:_ON_WITHIN]
    return text.startswith(names + firsts) and _is_note(text, names + firsts, is_last=not is_doubted)


def _beginnings(authors: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """With what a note about the authors begins: whole names and given ones."""
    whole = [name for name in authors if " " in name]
    names = tuple(f"{name}{mark}" for name in whole for mark in " ,")
    return names, tuple(f"{name.split()[0]} " for name in names if has_given_name(name.split()[0]))


def _about_authors(page: Page, paragraphs: list[list[int]], authors: tuple[str, ...]) -> Iterator[list[int]]:
    """The paragraphs that are notes about one of the `authors`."""
    names, firsts = _beginnings(authors)
    if not names or not any(_may_be(page.texts[index], names + firsts) for run in paragraphs for index in run):
        return
    late = paragraphs[max(1, int(_FROM * len(paragraphs))) :]
    for at, run in enumerate(late, len(paragraphs) - len(late)):
        text, is_near_end = _text_of(page, run), at >= len(paragraphs) - _LAST
        is_note = _is_note(text, names, is_last=run is paragraphs[-1])
        if is_note or (is_near_end and _is_note(text, firsts, is_last=True)):
            yield run


def _paragraphs(decision: Decision) -> Iterator[list[int]]:
    """The fragments of each paragraph of the story."""
    run: list[int] = []
    for index in decision.places[Role.BODY]:
        if run and not (run[-1] == index - 1 and decision.joins[index]):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _may_be(text: str, names: tuple[str, ...]) -> bool:
    """Whether a fragment may be a part of a note."""
    return "@" in text or text.startswith(names) or f"{text} " in names


def _text_of(page: Page, run: list[int]) -> str:
    """The text of a paragraph; '' of one that is too long for a note."""
    is_long = sum(len(page.texts[index]) for index in run) > _LONGEST
    return "" if is_long else " ".join(page.texts[index] for index in run)


def _is_note(text: str, names: tuple[str, ...], *, is_last: bool) -> bool:
    """Whether a paragraph is one. Without a job or with an address: on unseen sites 27 pages and dumps gain, 5 lose."""
    if _ADDRESS.search(text) and any(_has_words(text, name) for name in names):
        return True
    name = next((name for name in names if text.startswith(name)), None)
    if name is None:
        return False
    said = _said(text[len(name) - 1 :])
    return bool(said) and said[0] in word_list("note_verb") and (is_last or not word_list("job").isdisjoint(said))


def _has_words(text: str, name: str) -> bool:
    """Whether a name stands in a text, and not in a longer word."""
    said, wanted = (f" {' '.join(WORD.findall(words))} " for words in (text, name))
    return wanted in said


def _said(text: str) -> list[str]:
    """The first words behind a name, without what stands in brackets or commas there: "(she/her)", "born in 1971,"."""
    text = _ASIDE.sub("", text)
    return [word.strip(".,:;()").casefold() for word in text.split(maxsplit=_JOB_WITHIN)[:_JOB_WITHIN]]


def _is_about_a_writer(page: Page, paragraphs: list[list[int]]) -> bool:
    """Whether the last paragraph begins with the name of somebody with such a job, whom no other one speaks of."""
    text = _text_of(page, paragraphs[-1])
    if not is_about_writer(text):
        return False
    last = leading_name(text)[0].split()[-1]
    return not any(last in page.texts[index] for run in paragraphs[:-1] for index in run)


def is_about_writer(text: str) -> bool:
    """Whether a text begins with a person's name and a verb of notes about writers, and soon names such a job."""
    name = leading_name(text)[0] if text[:1].isupper() else ""
    if not text.startswith(f"{name} ") or not is_person(name.split()) or not has_given_name(name):
        return False
    said = _said(text[len(name) :])
    return bool(said) and said[0] in word_list("note_verb") and not word_list("job").isdisjoint(said)
