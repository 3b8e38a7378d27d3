"""Claims of a user's own extractor, checked where they are made: a mistake is told with the extractor's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from numbers import Integral, Real
from reprlib import repr as short

from newsclean.dates.timestamp import Timestamp
from newsclean.errors import InputTypeError, OptionError
from newsclean.model import Role
from newsclean.options import check_role
from newsclean.page import Claim, Page

_MOST = 1e6  # nats: far beyond `CERTAIN`, and far below what the scorer's numbers can hold


def checked_claims(find: Callable[[Page], object], page: Page) -> Iterator[Claim]:
    """What `find` claims on `page`; a role may be given by its name.

    Raises `InputTypeError` for what is no claim, and `OptionError` for a claim that cannot be on this page.
    """
    name = getattr(find, "__name__", type(find).__name__)
    claims = find(page)
    if not isinstance(claims, Iterable):
        raise InputTypeError(f"extractor {name} gave {short(claims)}; it must give claims: yield them, or give a list")
    for claim in claims:
        if not isinstance(claim, Claim):
            raise InputTypeError(f"extractor {name} gave {short(claim)}; it must be a newsclean.Claim")
        claim = claim._replace(role=check_role(claim.role, f"role of a claim by {name}"))  # noqa: PLW2901
        if wrong := _wrong(claim):
            raise InputTypeError(f"extractor {name} gave {wrong}, in {claim!r}")
        if not 0 <= claim.index < len(page.fragments):
            last = len(page.fragments) - 1
            raise OptionError(f"extractor {name} claims fragment {claim.index}; the page's are 0 to {last}")
        if not abs(claim.weight) <= _MOST:  # so that NaN is refused as well
            raise OptionError(f"extractor {name} gave a weight of {claim.weight}; it must be at most {_MOST:,.0f} nats")
        yield claim


def _wrong(claim: Claim) -> str:
    """The part of a claim that is of a wrong type, and what it must be; '' where there is none."""
    index, _, weight, rule, value = claim
    if not isinstance(index, Integral):
        return f"an index that is {short(index)}; it must be an int"
    if not isinstance(weight, Real):
        return f"a weight that is {short(weight)}; it must be a number"
    if not isinstance(rule, str):
        return f"a rule that is {short(rule)}; it must be a str"
    is_value = _VALUES.get(claim.role)
    if value is not None and is_value and not is_value(value):
        return f"a value that is {short(value)}; a byline's is a tuple of names, a dateline's a Timestamp"
    return ""


def _is_names(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(name, str) for name in value)


def _is_time(value: object) -> bool:
    return isinstance(value, Timestamp)


_VALUES: dict[Role, Callable[[object], bool]] = {Role.BYLINE: _is_names, Role.DATELINE: _is_time}
