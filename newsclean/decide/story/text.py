"""Which fragments are the story's text, by the scorer and by where they stand; and what stands among it that is none.

Four steps: what the scorer and the page's own elements say is the text; what is the text besides, since it stands
between its paragraphs; what stands there and is a thing of its own; where in a dump the story begins and ends. Each
rule has a module, and a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Floats, Mask
from newsclean.decide.scorer import TEXT
from newsclean.decide.story.bounds.labelled_lists import labelled_lists
from newsclean.decide.story.bounds.over_footer import over_footer
from newsclean.decide.story.bounds.over_headline import over_headline
from newsclean.decide.story.bounds.past_ending import past_ending
from newsclean.decide.story.column import beside_column, in_column, under_column
from newsclean.decide.story.containers import embedded_posts, outside_containers
from newsclean.decide.story.found import find_text, no_text
from newsclean.decide.story.inserts.boxes import linked_boxes
from newsclean.decide.story.inserts.buttons import buttons
from newsclean.decide.story.inserts.citations import citations
from newsclean.decide.story.inserts.consent_panel import consent_panel
from newsclean.decide.story.inserts.credited import credited_captions
from newsclean.decide.story.inserts.cued import behind_wall, cued, cued_at_end
from newsclean.decide.story.inserts.cut_teasers import cut_teasers
from newsclean.decide.story.inserts.entry_times import entry_times
from newsclean.decide.story.inserts.invitations import invitations
from newsclean.decide.story.inserts.linked_lines import linked_lines
from newsclean.decide.story.inserts.marks import RULE as MARKS
from newsclean.decide.story.inserts.marks import marks_among
from newsclean.decide.story.inserts.notes import find_notes
from newsclean.decide.story.inserts.placeholders import RULE as PLACEHOLDERS
from newsclean.decide.story.inserts.placeholders import placeholders
from newsclean.decide.story.inserts.pleas import pleas
from newsclean.decide.story.inserts.posts import signed_posts
from newsclean.decide.story.inserts.replies import replies
from newsclean.decide.story.inserts.share_rows import share_rows
from newsclean.decide.story.inserts.signatures import signatures
from newsclean.decide.story.inserts.summary_notes import RULE as SUMMARY_NOTES
from newsclean.decide.story.inserts.summary_notes import summary_notes
from newsclean.decide.story.inserts.table_of_contents import contents_of
from newsclean.decide.story.listing import RULE as LISTING
from newsclean.decide.story.listing import is_listing
from newsclean.decide.story.refusals import is_refusal
from newsclean.decide.story.regained.doubted_lead import doubted_lead
from newsclean.decide.story.regained.last_paragraph import last_paragraphs
from newsclean.decide.story.regained.numbered import numbered_parts
from newsclean.decide.story.regained.opened_lead import opened_lead
from newsclean.decide.story.regained.rest_of_sentences import rest_of_sentences
from newsclean.decide.story.regained.resumed import resumed_story
from newsclean.decide.story.regained.run_of_paragraphs import rest_of_runs
from newsclean.decide.story.regained.series import even_out
from newsclean.decide.story.regained.siblings import among_siblings
from newsclean.decide.story.stated_end import past_stated_end
from newsclean.lexicon.loader import BITS
from newsclean.model import Role
from newsclean.page import Claim, Page

_SCRAP = 100  # characters of headings
_ANOTHER = 0.05  # probability that text outside of the story's element is another's: of any role likelier it has that
# The roles of what stands among the text and is none, or a mark; of the rest the scorer tells.
_ROLES = {
    MARKS: Role.BODY,
    "dateline-under-story": Role.DATELINE,
    "entry-time": Role.DATELINE,
    "byline-at-story": Role.BYLINE,
    "caption-over-credit": Role.CAPTION,
    "table-of-contents": Role.NAVIGATION,
    "small-print": Role.FOOTER,
    "invitation": Role.SOCIAL,
    "embedded-post": Role.MEDIA,
    "over-plea": Role.DONATION,
    "reply": Role.COMMENTS,
    "share-row": Role.SOCIAL,
    SUMMARY_NOTES: Role.OTHER,
    PLACEHOLDERS: Role.OTHER,
    "wall": Role.SUBSCRIPTION,
    "sign-up": Role.NEWSLETTER,
    "advertisement-notice": Role.ADVERTISEMENT,
    "consent-panel": Role.CONSENT,
}

_INSERTS = ("linked-line", "cut-teaser", "beside-column")  # of which the scorer tells what they are


class Text(NamedTuple):
    """Which fragments are the story's text, and what their place says of these and of others.

    `another` is how likely each fragment is the text of another story. `placed` are the fragments that their place has
    settled, by the name of the rule.
    """

    is_text: Mask
    another: NDArray[np.float64]
    placed: dict[str, Mask]

    @property
    def roles(self) -> list[tuple[Role, Mask]]:
        """The fragments among the text whose place gives them a role, by rule."""
        return [(role, self.placed[rule]) for rule, role in _ROLES.items()]

    @property
    def inserts(self) -> Mask:
        """The fragments among the text that are things of others, or all of a listing: they head no story."""
        return _any(self.placed[rule] for rule in _INSERTS) | self.placed[LISTING].any()


def settle_text(page: Page, scores: Floats, claims: Sequence[Claim], is_joined: Mask) -> Text:
    """The story's text; `is_joined` are the fragments that go on with the paragraph before."""
    found = find_text(page, scores)
    if is_refusal(page, claims, found.is_text):
        found = no_text(page)
    is_past = past_stated_end(page, scores, found.is_text)
    is_outside = outside_containers(page, scores, found.is_text & ~is_past)
    is_inside = ~is_past & ~is_outside
    placed = {
        "between-paragraphs": found.is_between & is_inside,
        "under-signed-headline": found.is_under_head,
        "past-stated-end": is_past,
        "outside-story-element": is_outside,
    }
    is_text = found.is_text & is_inside
    more = _more_text(page, scores, claims, is_text, is_inside)
    is_text |= _any(more.values())
    more["rest-of-sentence"] = is_rest = rest_of_sentences(page, scores, claims, is_text, is_joined) & is_inside
    is_text |= is_rest
    evened = even_out(page, is_text)
    others = _no_text(page, scores, claims, is_joined, evened)
    is_other = _any(others.values())
    placed |= more | {"list-of-story": evened & ~is_text} | others
    is_text = evened & ~is_other
    placed["labelled-list"] = is_list = labelled_lists(page, scores, is_text)
    is_text &= ~is_list
    placed["over-headline"] = is_above = over_headline(page, scores, is_text)
    placed["past-ending"] = is_below = past_ending(page, scores, claims, is_text & ~is_above)
    is_text &= ~is_above & ~is_below
    placed["over-footer"] = is_last = over_footer(page, scores, is_text)
    is_text &= ~is_last
    placed["under-column"] = is_under = under_column(page, scores, is_text)
    is_text &= ~is_under
    placed[LISTING] = is_listed = is_text & is_listing(page, is_text, claims)
    is_text &= not (is_listed.any() or _is_scrap(page, scores, is_text))
    placed[MARKS] = marks_among(page, scores, is_text) & ~is_other
    another = (is_past | is_listed) + (is_outside | is_above | is_below) * _ANOTHER
    return Text(is_text | placed[MARKS], another, placed)


def _is_scrap(page: Page, scores: Floats, is_text: Mask) -> bool:
    """Whether a text is a heading or two without a paragraph: "Before you continue to the Herald", over a notice."""
    is_heading = scores[:, TEXT[1]] > scores[:, TEXT[0]]
    return bool(is_heading[is_text].all()) and int(page.tokens.lengths[is_text].sum()) < _SCRAP


def _more_text(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask, is_inside: Mask) -> dict[str, Mask]:
    """What is the story's besides, for where it stands, by rule."""
    in_run = rest_of_runs(page, scores, claims, is_text) & is_inside
    is_last = last_paragraphs(page, claims, is_text) & is_inside
    is_lead = opened_lead(page, scores, is_text) & is_inside
    is_doubted = doubted_lead(page, scores, is_text) & is_inside
    is_resumed = resumed_story(page, claims, is_text) & is_inside
    is_in_column = in_column(page, scores, claims, is_text) & is_inside
    is_numbered = numbered_parts(page, claims, is_text) & is_inside
    is_among = among_siblings(page, scores, claims, is_text | is_last | is_lead | is_resumed) & is_inside
    return {
        "among-paragraphs": is_among,
        "run-of-paragraphs": in_run,
        "last-paragraph": is_last,
        "resumed-story": is_resumed,
        "opened-lead": is_lead,
        "doubted-lead": is_doubted,
        "numbered-part": is_numbered,
        "in-column": is_in_column,
    }


def _no_text(page: Page, scores: Floats, claims: Sequence[Claim], is_joined: Mask, is_text: Mask) -> dict[str, Mask]:
    """What stands among the text and is none of it, by rule."""
    signed, noted = signatures(page, claims, is_text, is_joined), find_notes(page, is_text)
    shown, none = int(np.bitwise_or.reduce(page.cues.masks[:, is_text], axis=None)), np.zeros_like(is_text)

    def with_words(find: Callable[[Page, Mask, Role], Mask], role: Role) -> Mask:
        return find(page, is_text, role) if shown & BITS[role] else none  # few texts show any

    return {
        "linked-box": linked_boxes(page, scores, is_text),
        "beside-column": beside_column(page, scores, is_text),
        "linked-line": linked_lines(page, scores, is_text),
        "cut-teaser": cut_teasers(page, scores, claims, is_text),
        "button": buttons(page, is_text),
        "citation": citations(page, is_text),
        "entry-time": entry_times(page, is_text),
        "dateline-under-story": signed[Role.DATELINE],
        "byline-at-story": signed[Role.BYLINE] | with_words(cued_at_end, Role.BYLINE),
        "caption-over-credit": credited_captions(page, scores, claims, is_text),
        "table-of-contents": contents_of(page, is_text),
        "small-print": with_words(cued_at_end, Role.FOOTER) | noted[Role.FOOTER],
        "invitation": (
            invitations(page, is_text)
            | with_words(cued_at_end, Role.SOCIAL)
            | with_words(cued, Role.SOCIAL)
            | noted[Role.SOCIAL]
        ),
        "embedded-post": embedded_posts(page, is_text) | signed_posts(page, scores, is_text),
        "over-plea": pleas(page, claims, is_text) | noted[Role.DONATION],
        "reply": replies(page, is_text) | noted[Role.COMMENTS],
        "share-row": share_rows(page, is_text),
        SUMMARY_NOTES: summary_notes(page, is_text),
        PLACEHOLDERS: placeholders(page, is_text),
        "wall": with_words(cued, Role.SUBSCRIPTION) | behind_wall(page, is_text, noted[Role.SUBSCRIPTION]),
        "sign-up": with_words(cued, Role.NEWSLETTER) | noted[Role.NEWSLETTER],
        "advertisement-notice": with_words(cued, Role.ADVERTISEMENT),
        "consent-panel": consent_panel(page, scores, claims, is_text),
    }


def _any(masks: Iterable[Mask]) -> Mask:
    return np.asarray(np.logical_or.reduce(list(masks)))
