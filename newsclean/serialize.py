"""Dataclasses to JSON-ready values and back, by their type hints.

Knows dataclasses whose fields are str, int, float, bool, datetime, string enums, other such
dataclasses, tuples of these, and any of these or None. What is written for a class is worked out
once, from its hints; after that an instance costs one pass over its fields.
"""

from __future__ import annotations

import dataclasses
import reprlib
import types
import typing
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from newsclean.errors import InvalidDataError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

_Encode = Callable[[Any], Any]
_Decode = Callable[[Any, str], Any]  # (plain value, path of the field) → value

_quote = reprlib.Repr()
_quote.maxstring = _quote.maxother = 60  # a quoted value and its path fit one line of a terminal


def to_plain(value: DataclassInstance) -> dict[str, Any]:
    """`value` as dicts, lists, str, numbers and None; times in ISO 8601."""
    return _encode_fields(_field_encoders(type(value)), value)


def from_plain(cls: type[T], values: Mapping[str, Any]) -> T:
    """The `cls` that `to_plain` made `values` of; fields that have a default may be missing.

    An unknown, missing or ill-typed field raises `InvalidDataError`, which names its path
    ("segments[3].role") and quotes the value.
    """
    result: T = _decode_dataclass(cls, values, "")
    return result


# Encoding: one function a type hint, or None where the value is plain already.


@cache
def _field_encoders(cls: type) -> tuple[tuple[str, _Encode | None], ...]:
    return tuple((name, _encoder(hint)) for name, hint in _field_hints(cls).items())


def _encode_fields(encoders: tuple[tuple[str, _Encode | None], ...], value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) if encode is None else encode(getattr(value, name)) for name, encode in encoders}


def _encoder(hint: Any) -> _Encode | None:
    if typing.get_origin(hint) is tuple:
        return _list_encoder(_encoder(typing.get_args(hint)[0]))
    if _is_optional(hint):
        return _optional_encoder(_encoder(_without_none(hint)))
    if dataclasses.is_dataclass(hint):
        return partial(_encode_fields, _field_encoders(typing.cast(type, hint)))
    if hint is datetime:
        return datetime.isoformat
    return str if _is_enum(hint) else None


def _list_encoder(encode: _Encode | None) -> _Encode:
    return list if encode is None else lambda values: [encode(value) for value in values]


def _optional_encoder(encode: _Encode | None) -> _Encode | None:
    return None if encode is None else lambda value: None if value is None else encode(value)


# Decoding: one function a type hint, told the path for its errors.


@cache
def _field_decoders(cls: type) -> dict[str, _Decode]:
    return {name: _decoder(hint) for name, hint in _field_hints(cls).items()}


@cache
def _required_fields(cls: type) -> tuple[str, ...]:
    missing = dataclasses.MISSING
    fields = dataclasses.fields(cls)
    return tuple(f.name for f in fields if f.default is missing and f.default_factory is missing)


def _decode_dataclass(cls: type, values: Any, path: str) -> Any:
    if not isinstance(values, Mapping):
        raise _wrong(path, f"a dict of the fields of {cls.__name__}", values)
    decoders = _field_decoders(cls)
    for name in values:
        if name not in decoders:
            raise InvalidDataError(
                f"{_dotted(path, name)}: {cls.__name__} has no such field; it holds {_quote.repr(values[name])}"
            )
    for name in _required_fields(cls):
        if name not in values:
            raise InvalidDataError(f"{_dotted(path, name)}: missing from {_quote.repr(dict(values))}")
    return cls(**{name: decoders[name](value, _dotted(path, name)) for name, value in values.items()})


def _decoder(hint: Any) -> _Decode:
    if typing.get_origin(hint) is tuple:
        return _tuple_decoder(typing.get_args(hint))
    if _is_optional(hint):
        return _optional_decoder(_decoder(_without_none(hint)))
    if dataclasses.is_dataclass(hint):
        return partial(_decode_dataclass, typing.cast(type, hint))
    if hint is datetime:
        return _decode_datetime
    if _is_enum(hint):
        return partial(_decode_enum, hint)
    return _decode_float if hint is float else partial(_decode_scalar, hint)


def _tuple_decoder(hints: tuple[Any, ...]) -> _Decode:
    decode = _decoder(hints[0])
    length = None if hints[-1] is Ellipsis else len(hints)

    def decode_tuple(value: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)) or length not in (None, len(value)):
            raise _wrong(path, "a list" if length is None else f"a list of {length}", value)
        return tuple([decode(item, f"{path}[{index}]") for index, item in enumerate(value)])

    return decode_tuple


def _optional_decoder(decode: _Decode) -> _Decode:
    return lambda value, path: None if value is None else decode(value, path)


def _decode_datetime(value: Any, path: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise _wrong(path, "a time in ISO 8601", value) from None


def _decode_enum(cls: type[Enum], value: Any, path: str) -> Enum:
    try:
        return cls(value)
    except ValueError:
        raise _wrong(path, f"one of {', '.join(str(member) for member in cls)}", value) from None


def _decode_float(value: Any, path: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _wrong(path, "a number", value)
    return float(value)


def _decode_scalar(cls: type, value: Any, path: str) -> Any:
    if not isinstance(value, cls) or (isinstance(value, bool) and cls is not bool):
        raise _wrong(path, cls.__name__, value)
    return value


# What both need to know of a hint.


@cache
def _field_hints(cls: type) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in dataclasses.fields(cls)}


def _is_optional(hint: Any) -> bool:
    return typing.get_origin(hint) in (typing.Union, types.UnionType)


def _without_none(hint: Any) -> Any:
    return next(part for part in typing.get_args(hint) if part is not types.NoneType)


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _dotted(path: str, name: object) -> str:
    return f"{path}.{name}" if path else str(name)


def _wrong(path: str, wanted: str, value: object) -> InvalidDataError:
    return InvalidDataError(f"{path or 'the data'}: expected {wanted}, got {_quote.repr(value)}")
