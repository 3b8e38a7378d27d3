"""Topics under a story: short lines that its text says, a few near each other, are its tags sooner than a menu.

"Harbour", "Jane Pilot" and "Bridges" under a story on them look like any menu's entries where no label says "Tags".
On the annotated dumps of unseen sites 55 lines are right by it, and 8 wrong; in HTML 46 and 2.
"""

from __future__ import annotations

import math

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.flags import flags_of
from newsclean.model import COLUMN, STORY_LISTS, Role
from newsclean.page import Page
from newsclean.text.characters import Class

_WEIGHT = np.float32(math.exp(3.0))  # with 2 nats a third fewer get right
_REACH = 24  # fragments under the story's last that are looked at; with 40 as many more get worse as better
_SHORTEST, _LONGEST = 3, 40  # characters of a topic, those of scripts without spaces twice
_LEAST = 2  # topics; one alone that the text says is as often a button
_NEAR = 5  # fragments from one to the next: the text need not say each
_TRIES = 100  # places of a name within the story's words that are looked at
_MARKS = "#,;:.|•·/ "  # around a topic
_TAGS = COLUMN[Role.TAGS]
_MAY_BE = flags_of((*STORY_LISTS, Role.NAVIGATION, Role.FOOTER, Role.PROMO, Role.BYLINE, Role.AUTHOR_BIO))


def weigh_topics(page: Page, scores: Floats, is_text: Mask) -> None:
    """Raise what `scores` (fragments, roles) gives topics under the story as tags; its text is settled."""
    text = is_text.nonzero()[0]
    if not len(text):
        return
    under = slice(int(text[-1]) + 1, int(text[-1]) + 1 + _REACH)
    own, widths = scores[under], page.widths[under]
    may_be = _MAY_BE[own.argmax(axis=1)]
    may_name = may_be & (widths >= _SHORTEST) & (widths <= _LONGEST)
    if not (own[may_name, _TAGS] * _WEIGHT > own[may_name].max(axis=1)).any():
        return  # nothing would change, as on most pages
    story = " ".join([page.texts[index] for index in text.tolist()]).casefold()
    said = np.array([at for at in may_name.nonzero()[0].tolist() if _says(page, story, under.start + at)], np.int64)
    for run in np.split(said, (np.diff(said) > _NEAR).nonzero()[0] + 1):
        if len(run) >= _LEAST:
            topics = np.arange(run[0], run[-1] + 1)
            own[topics[may_be[topics]], _TAGS] *= _WEIGHT


def _says(page: Page, story: str, index: int) -> bool:
    """Whether a story says what a fragment names, in words of their own where its script parts words."""
    name = page.texts[index].casefold().strip(_MARKS)
    is_unspaced = page.tokens.classes[index, Class.UNSPACED] > 0
    end = 0
    for _ in range(_TRIES if name else 0):
        if (at := story.find(name, end)) < 0:
            break
        end = at + len(name)
        if is_unspaced or not (story[at - 1 : at].isalnum() or story[end : end + 1].isalnum()):
            return True
    return False
