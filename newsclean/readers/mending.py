"""What every reader does to texts at last: mojibake mended, unseen characters dropped, both told of as problems."""

from __future__ import annotations

from typing import TypeAlias

from newsclean.model import Problem
from newsclean.page import Fragment
from newsclean.text.entities import without_references
from newsclean.text.mojibake import is_suspect, mend
from newsclean.text.patterns import lazily
from newsclean.text.whitespace import drop_invisible, fold, has_invisible

_Span: TypeAlias = tuple[int, int] | None

_CONTROL = lazily("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")  # but for those that end lines


def clean_fragments(fragments: list[Fragment]) -> tuple[list[Fragment], tuple[Problem, ...]]:
    """Fragments with mojibake mended and unseen characters dropped, and the problem if something was mended.

    Those that show nothing are left out.
    """
    cleaned: list[Fragment] = []
    mended_lines: list[int] = []
    for fragment in fragments:
        if not has_invisible(fragment.text) and not is_suspect(fragment.text):
            cleaned.append(fragment)
            continue
        mended = mend(fragment.text)
        if mended != fragment.text:
            mended_lines.append(fragment.line)
        text = fold(drop_invisible(mended))
        if text == fragment.text:
            cleaned.append(fragment)
        elif text:
            cleaned.append(_with_text(fragment, text))
    return cleaned, mojibake_problem(mended_lines)


def resolve_references(fragments: list[Fragment]) -> list[Fragment]:
    """Fragments whose texts were escaped once too often, with their marks; of four in the truths none keeps it.

    A line that is only a space ("&nbsp;") is the end of the one before it.
    """
    resolved: list[Fragment] = []
    for fragment in fragments:
        text = fold(drop_invisible(without_references(fragment.text))) if "&" in fragment.text else fragment.text
        if text or not resolved:
            resolved.append(_with_text(fragment, text) if text and text != fragment.text else fragment)
        else:
            resolved[-1] = resolved[-1]._replace(span=_around(resolved[-1].span, fragment.span))
    return resolved


def _around(first: _Span, last: _Span) -> _Span:
    return (first[0], last[1]) if first and last else first


def _with_text(fragment: Fragment, text: str) -> Fragment:
    """A fragment with another text, and no more of it in links or in bold than there is."""
    links, strong = min(fragment.link_chars, len(text)), min(fragment.strong_chars, len(text))
    return fragment._replace(text=text, link_chars=links, strong_chars=strong)


def mojibake_problem(lines: list[int]) -> tuple[Problem, ...]:
    """The problem to report where text on `lines` was mended; nothing for no lines."""
    if not lines:
        return ()
    count = len(set(lines))
    message = f"Text was decoded with the wrong charset on {count} line{'s' * (count > 1)}; it was mended."
    return (Problem(kind="mojibake", message=message, line=lines[0]),)


def control_problem(text: str) -> tuple[Problem, ...]:
    """The problem to report where `text` holds controls or lone surrogates, which are dropped; nothing elsewhere."""
    control = _CONTROL().search(text)
    if control is None:
        return ()
    message = "The page has control characters; they were dropped."
    return (Problem(kind="control-characters", message=message, line=text.count("\n", 0, control.start()) + 1),)
