"""A bad option is refused where it is given, and quoted."""

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from newsclean import clean
from newsclean.errors import InputTypeError, NewscleanError, OptionError, UnknownOptionError
from newsclean.model import Role
from newsclean.options import FORMATS, MAX_SIZE, Options

_FULL: dict[str, Any] = {
    "today": date(2021, 3, 4),
    "url": "https://courier.example/fog",
    "format": "text",
    "encoding": "utf-8",
    "max_size": 10,
    "cues": {"promo": ["Shop now", "Buy …", "… our shop …"]},
}


def test_everything_has_a_default() -> None:
    options = Options()
    assert (options.today, options.url, options.format, options.encoding) == (None, None, None, None)
    assert options.max_size == MAX_SIZE
    assert options.cues == {}


def test_cues_are_kept_as_tuples_by_role() -> None:
    assert Options(cues={"promo": ["Shop now"]}).cues == {Role.PROMO: ("Shop now",)}


def test_options_do_not_follow_a_dict_that_is_changed_later() -> None:
    cues = {"promo": ["Shop now"]}
    options = Options(cues=cues)
    cues["promo"].append("Buy")
    assert options.cues == {"promo": ("Shop now",)}


def test_options_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Options().url = "https://courier.example/"  # type: ignore[misc]


@pytest.mark.parametrize("twin", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_options_travel_to_worker_processes(twin: Any) -> None:
    options = Options(**_FULL)
    assert twin(options) == options
    assert hash(twin(options)) == hash(options)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_is_taken(format_: str) -> None:
    assert Options(format=format_).format == format_


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-16", "cp1252", "shift_jis", "iso-8859-15"])
def test_text_encodings_are_taken(encoding: str) -> None:
    assert Options(encoding=encoding).encoding == encoding


@pytest.mark.parametrize("cue", ["Fog", "§ 5", "2024", "Nebel …", "...霧", " ".join(["fog"] * 24), "霧" * 24])
def test_phrases_of_one_to_twenty_four_words_are_taken(cue: str) -> None:
    assert Options(cues={"promo": [cue]}).cues == {"promo": (cue,)}


@pytest.mark.parametrize("today", [date(2021, 3, 4), datetime(2021, 3, 4, 12), datetime(2021, 3, 4, tzinfo=UTC)])
def test_from_the_first_day_of_all_every_time_that_is_read_can_be_counted_back(today: date) -> None:
    first = today.replace(year=100, month=1, day=1)
    lines = [f"99 {unit} ago" for unit in ("minutes", "hours", "days", "weeks", "months", "years")]
    for line in (*lines, "Yesterday, 17:45", "Monday 10:00", "Updated 23:59"):
        clean(f"Fog closes harbour\n\n{line}\n\nEleven ships waited outside.", Options(today=first))
    with pytest.raises(OptionError, match="of the year 100 or later"):
        Options(today=first - timedelta(days=1))


@pytest.mark.parametrize("today", [date(2021, 3, 4), datetime(2021, 3, 4, 12), datetime(2021, 3, 4, tzinfo=UTC)])
def test_today_is_a_day_or_a_moment(today: date) -> None:
    assert Options(today=today).today == today


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "pdf"),
        ("encoding", "utf-99"),
        ("encoding", "base64"),
        ("encoding", "\0"),
        ("max_size", 0),
        ("max_size", -1),
        ("cues", {"menu": ["Home"]}),
        ("cues", {"promo": [""]}),
        ("cues", {"promo": [" … "]}),
        ("cues", {"promo": ["!!!"]}),
        ("cues", {"promo": ["... ..."]}),
        ("cues", {"promo": ["🔥 …"]}),
        ("cues", {"promo": ["Shop now", " ".join(["fog"] * 25)]}),
        ("cues", {"promo": ["霧" * 25]}),
    ],
)
def test_a_value_that_cannot_be_is_a_value_error(name: str, value: Any) -> None:
    with pytest.raises(OptionError, match=rf"^option {name}") as caught:
        Options(**{name: value})
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("today", "2021-03-04"),
        ("today", 1614816000),
        ("url", b"https://courier.example/"),
        ("format", 1),
        ("encoding", 8),
        ("max_size", "10"),
        ("max_size", 1.5),
        ("max_size", True),
        ("cues", ["Shop now"]),
        ("cues", {"promo": "Shop now"}),
        ("cues", {"promo": 5}),
        ("cues", {"promo": [5]}),
        ("cues", {5: ["Shop now"]}),
    ],
)
def test_a_value_of_a_wrong_type_is_a_type_error(name: str, value: Any) -> None:
    with pytest.raises(InputTypeError, match=rf"^option {name}") as caught:
        Options(**{name: value})
    assert isinstance(caught.value, TypeError)


def test_the_value_is_quoted() -> None:
    with pytest.raises(OptionError, match=r"'htm'.* did you mean html"):
        Options(format="htm")
    with pytest.raises(OptionError, match=r"'promos'.* did you mean promo"):
        Options(cues={"promos": []})


@pytest.mark.parametrize(("name", "near"), [("urls", "url"), ("encodings", "encoding"), ("cue", "cues")])
def test_an_unknown_name_is_quoted_with_what_was_meant(name: str, near: str) -> None:
    options: dict[str, Any] = {name: "x"}
    with pytest.raises(UnknownOptionError, match=f"'{name}' .* did you mean {near}") as caught:
        Options(**options)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, NewscleanError)


def test_a_name_like_no_other_gets_no_suggestion() -> None:
    with pytest.raises(UnknownOptionError) as caught:
        Options(zzz=1)  # type: ignore[call-arg]
    assert "did you mean" not in str(caught.value)


def test_the_address_resolves_the_image_and_leaves_links_as_written() -> None:
    head = '<head><meta property="og:image" content="/fog.jpg"><link rel="canonical" href="/fog"></head>'
    page = f'<html>{head}<body><h3>Most read</h3><ul><li><a href="/soups">Ten soups</a></li></ul></body></html>'
    article = clean(page, url="https://courier.example/a/b")
    assert (article.url, article.image) == ("https://courier.example/fog", "https://courier.example/fog.jpg")
    assert [item.url for item in article.most_read] == ["/soups"]


def test_the_signature_names_every_option() -> None:
    assert list(inspect.signature(Options).parameters) == list(_FULL)
