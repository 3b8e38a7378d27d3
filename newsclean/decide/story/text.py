"""Which fragments are the story's text, by the scorer and by where they stand; and what stands among it that is none.

Five steps: what the scorer and the page itself say is the text; what is the text besides, since it stands between its
paragraphs; what stands there and is a thing of its own; where in a dump the story begins and ends; whether what is left
is a story at all. Each rule has a module, and a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import TEXT
from newsclean.decide.story.bounds.containers import embedded_posts, outside_containers
from newsclean.decide.story.bounds.labelled_lists import labelled_lists
from newsclean.decide.story.bounds.next_head import past_next_head
from newsclean.decide.story.bounds.next_story import RULE as NEXT_STORY
from newsclean.decide.story.bounds.next_story import past_next_title
from newsclean.decide.story.bounds.over_footer import over_footer
from newsclean.decide.story.bounds.over_headline import over_headline
from newsclean.decide.story.bounds.past_ending import past_ending
from newsclean.decide.story.bounds.stated_end import past_stated_end
from newsclean.decide.story.bounds.teasers_below import teasers_below
from newsclean.decide.story.column import beside_column, in_column, under_column
from newsclean.decide.story.inserts.boxes import linked_boxes
from newsclean.decide.story.inserts.buttons import buttons
from newsclean.decide.story.inserts.citations import citations
from newsclean.decide.story.inserts.consent_panel import consent_panel
from newsclean.decide.story.inserts.counters import counters
from newsclean.decide.story.inserts.credited import credited_captions
from newsclean.decide.story.inserts.cued import behind_wall, cued, cued_at_end
from newsclean.decide.story.inserts.cut_teasers import cut_teasers
from newsclean.decide.story.inserts.durations import durations
from newsclean.decide.story.inserts.entry_times import entry_times
from newsclean.decide.story.inserts.invitations import invitations
from newsclean.decide.story.inserts.linked_lines import linked_lines
from newsclean.decide.story.inserts.marks import RULE as MARKS
from newsclean.decide.story.inserts.marks import marks_among
from newsclean.decide.story.inserts.notes import find_notes
from newsclean.decide.story.inserts.placeholders import placeholders
from newsclean.decide.story.inserts.pleas import pleas
from newsclean.decide.story.inserts.polls import polls
from newsclean.decide.story.inserts.posts import signed_posts
from newsclean.decide.story.inserts.readers_speak import readers_speak
from newsclean.decide.story.inserts.replies import replies
from newsclean.decide.story.inserts.share_rows import share_rows
from newsclean.decide.story.inserts.signatures import signatures
from newsclean.decide.story.inserts.summary_notes import summary_notes
from newsclean.decide.story.inserts.table_of_contents import contents_of
from newsclean.decide.story.no_story.listing import RULE as LISTING
from newsclean.decide.story.no_story.listing import is_listing
from newsclean.decide.story.no_story.refusals import is_all_notices, is_refusal
from newsclean.decide.story.regained.doubted_lead import doubted_lead
from newsclean.decide.story.regained.last_paragraph import last_paragraphs
from newsclean.decide.story.regained.live_entries import live_entries
from newsclean.decide.story.regained.numbered import numbered_parts
from newsclean.decide.story.regained.opened_lead import opened_lead
from newsclean.decide.story.regained.over_comments import over_comments
from newsclean.decide.story.regained.rest_of_sentences import rest_of_sentences
from newsclean.decide.story.regained.resumed import resumed_story
from newsclean.decide.story.regained.run_of_paragraphs import rest_of_runs
from newsclean.decide.story.regained.series import even_out
from newsclean.decide.story.regained.siblings import among_siblings
from newsclean.decide.story.scored_text import no_text, scored_text
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
    "summary-note": Role.OTHER,
    "placeholder": Role.OTHER,
    "counter": Role.OTHER,
    "poll": Role.WIDGET,
    "wall": Role.SUBSCRIPTION,
    "sign-up": Role.NEWSLETTER,
    "advertisement-notice": Role.ADVERTISEMENT,
    "consent-panel": Role.CONSENT,
}

_OF_OTHERS = ("linked-line", "cut-teaser", "beside-column")  # of which the scorer tells what they are
_SURE = ("last-paragraph", "opened-lead", "resumed-story")  # which paragraphs may have for siblings


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
        return _any(self.placed[rule] for rule in _OF_OTHERS) | self.placed[LISTING].any()


def settle_text(page: Page, scores: Floats, claims: Sequence[Claim], is_joined: Mask) -> Text:
    """The story's text; `is_joined` are the fragments that go on with the paragraph before."""
    found = scored_text(page, scores)
    if is_refusal(page, claims, found.is_text) or is_all_notices(page, scores, found.is_text):
        found = no_text(page)
    outside = _outside(page, scores, claims, found.is_text)
    is_inside = ~_any(outside.values())
    is_text = found.is_text & is_inside
    regained = _regained(page, scores, claims, is_text, is_inside)
    is_text = is_text | _any(regained.values())
    regained["rest-of-sentence"] = rest_of_sentences(page, scores, claims, is_text, is_joined) & is_inside
    is_text = is_text | regained["rest-of-sentence"]
    whole = even_out(page, is_text)
    inserts = _inserts(page, scores, claims, is_joined, whole)
    is_insert = _any(inserts.values())
    bounds = _bounds(page, scores, claims, whole & ~is_insert)
    placed = {
        "between-paragraphs": found.is_between & is_inside,
        "under-signed-headline": found.is_under_head,
        **outside,
        **regained,
        "list-of-story": whole & ~is_text,
        **inserts,
        **bounds,
    }
    is_text = whole & ~is_insert & ~_any(bounds.values())
    placed[LISTING] = is_listed = is_text & is_listing(page, is_text, claims)
    is_text &= not (is_listed.any() or _is_scrap(page, scores, is_text))
    placed[MARKS] = is_mark = marks_among(page, scores, is_text) & ~is_insert
    is_another = placed["past-stated-end"] | placed[NEXT_STORY] | placed["teaser-below"] | is_listed
    may_be = placed["outside-story-element"] | placed["over-headline"] | placed["past-ending"]
    return Text(is_text | is_mark, is_another + may_be * _ANOTHER, placed)


def _outside(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> dict[str, Mask]:
    """What the page's JSON-LD and its elements say is not the story's, by rule."""
    is_past = past_stated_end(page, scores, is_text)
    is_next = past_next_title(page, claims, is_text & ~is_past)
    is_next |= past_next_head(page, is_text & ~(is_past | is_next))
    is_teaser = teasers_below(page, is_text & ~is_past & ~is_next)
    return {
        "past-stated-end": is_past,
        NEXT_STORY: is_next,
        "teaser-below": is_teaser,
        "outside-story-element": outside_containers(page, scores, is_text & ~(is_past | is_next | is_teaser)),
    }


def _bounds(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> dict[str, Mask]:
    """What of a dump's text stands over the story and under it, by rule: each is asked of what those before leave."""
    is_list = labelled_lists(page, scores, is_text)
    left = is_text & ~is_list
    is_above = over_headline(page, scores, left)
    left &= ~is_above
    is_below = past_ending(page, scores, claims, left)
    left &= ~is_below
    is_last = over_footer(page, scores, left)
    left &= ~is_last
    return {
        "labelled-list": is_list,
        "over-headline": is_above,
        "past-ending": is_below,
        "over-footer": is_last,
        "under-column": under_column(page, scores, left),
    }


def _is_scrap(page: Page, scores: Floats, is_text: Mask) -> bool:
    """Whether a text is a heading or two without a paragraph: "Before you continue to the Herald", over a notice."""
    is_heading = scores[:, TEXT[1]] > scores[:, TEXT[0]]
    return bool(is_heading[is_text].all()) and int(page.tokens.lengths[is_text].sum()) < _SCRAP


def _regained(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask, is_inside: Mask) -> dict[str, Mask]:
    """What is the story's besides, for where it stands, by rule; of what the page itself leaves inside."""
    found = {
        "run-of-paragraphs": rest_of_runs(page, scores, claims, is_text),
        "last-paragraph": last_paragraphs(page, claims, is_text),
        "over-comments": over_comments(page, scores, claims, is_text),
        "resumed-story": resumed_story(page, claims, is_text),
        "opened-lead": opened_lead(page, scores, is_text),
        "doubted-lead": doubted_lead(page, scores, is_text),
        "live-entry": live_entries(page, claims, is_text),
        "numbered-part": numbered_parts(page, claims, is_text),
        "in-column": in_column(page, scores, claims, is_text),
    }
    is_sure = is_text | (_any(found[rule] for rule in _SURE) & is_inside)
    found = {"among-paragraphs": among_siblings(page, scores, claims, is_sure), **found}
    return {rule: mask & is_inside for rule, mask in found.items()}


def _inserts(page: Page, scores: Floats, claims: Sequence[Claim], is_joined: Mask, is_text: Mask) -> dict[str, Mask]:
    """What stands among the text and is none of it, by rule."""
    signed, noted = signatures(page, claims, is_text, is_joined), find_notes(page, is_text)
    shown, none = int(np.bitwise_or.reduce(page.cues.masks[:, is_text], axis=None)), none_of(is_text)

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
        "reply": replies(page, is_text) | readers_speak(page, is_text) | noted[Role.COMMENTS],
        "share-row": share_rows(page, is_text),
        "summary-note": summary_notes(page, is_text),
        "placeholder": placeholders(page, is_text),
        "counter": counters(page, is_text),
        "poll": polls(page, is_text),
        "wall": with_words(cued, Role.SUBSCRIPTION) | behind_wall(page, is_text, noted[Role.SUBSCRIPTION]),
        "sign-up": with_words(cued, Role.NEWSLETTER) | noted[Role.NEWSLETTER],
        "advertisement-notice": with_words(cued, Role.ADVERTISEMENT),
        "consent-panel": consent_panel(page, scores, claims, is_text) | with_words(cued, Role.CONSENT),
        "player": with_words(cued, Role.MEDIA) | durations(page, is_text),
    }


def _any(masks: Iterable[Mask]) -> Mask:
    return np.asarray(np.logical_or.reduce(list(masks)))
