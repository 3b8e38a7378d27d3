"""A decided page → its Article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from newsclean.assemble.authors.author_notes import with_author_notes, with_notes_over_story
from newsclean.assemble.authors.authors import authors_of
from newsclean.assemble.authors.own_names import with_own_names
from newsclean.assemble.blocks import blocks_of
from newsclean.assemble.body import body_of
from newsclean.assemble.confidence import confidence_of
from newsclean.assemble.dates.dateline import dateline_of
from newsclean.assemble.dates.shown_dateline import with_dateline
from newsclean.assemble.head.credited_standfirst import without_captions
from newsclean.assemble.head.deck import deck_of
from newsclean.assemble.head.dump_standfirst import with_standfirst
from newsclean.assemble.head.headline import headline_index, headline_of
from newsclean.assemble.head.kicker import kicker_of, with_kicker
from newsclean.assemble.head.lead_under_byline import with_lead
from newsclean.assemble.head.named_standfirst import with_named_standfirst
from newsclean.assemble.head.shown_headline import with_headline
from newsclean.assemble.problems import problems_of
from newsclean.assemble.shortfall import shortfall_of
from newsclean.assemble.stated import image_of, language_of, section_of, tags_of, url_of
from newsclean.assemble.walls import wall_of
from newsclean.decide.decide import Decision
from newsclean.model import Article, Role, Segment, instances
from newsclean.page import Page

_SPAN = attrgetter("span")


def assemble(page: Page, decision: Decision) -> Article:
    """The article of a page whose fragments have roles."""
    headline = headline_of(page, decision)
    decision = replace(decision, head=headline_index(page, decision, headline))
    decision = without_captions(page, with_headline(page, decision, headline))
    decision = with_notes_over_story(page, decision)
    decision = with_named_standfirst(page, with_standfirst(page, decision))
    decision = with_kicker(page, with_lead(page, decision))
    authors = authors_of(page, decision)
    decision = with_author_notes(page, decision, authors)
    body = body_of(page, decision)
    deck = deck_of(page, decision, headline)
    kicker = kicker_of(page, decision)
    dateline = dateline_of(page, decision)
    decision = with_own_names(page, with_dateline(page, decision, dateline), authors)
    tags = tags_of(page, decision)
    confidence = confidence_of(page, decision)
    problems = page.problems + problems_of(page, decision) + shortfall_of(page.metadata, body) + wall_of(page, decision)
    roles, rules = decision.roles, decision.rules
    del decision  # whose scores are as large as the page, before as much is made of it
    page.give_back()
    blocks = blocks_of(page, roles)
    page.forget_tokens()
    page.give_back()
    return Article(
        headline=headline,
        deck=deck,
        kicker=kicker,
        authors=authors,
        dateline=dateline,
        body=body,
        blocks=blocks,
        language=language_of(page, body),
        tags=tags,
        section=section_of(page),
        url=url_of(page),
        image=image_of(page),
        confidence=confidence,
        segments=_segments(page, roles, rules),
        problems=problems,
    )


def _segments(page: Page, roles: tuple[Role, ...], rules: tuple[str, ...]) -> tuple[Segment, ...]:
    columns = page.texts, roles, page.column("span"), page.given_lines, rules
    segments = tuple(instances(Segment, columns, len(roles)))
    return tuple(sorted((*segments, *_aside(page)), key=_SPAN)) if page.aside else segments


def _aside(page: Page) -> Iterator[Segment]:
    for text, rule, line, span, *_ in page.aside:
        yield Segment(text=text, role=Role.OTHER, span=span, line=line, rule=rule)
