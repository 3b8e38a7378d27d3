"""Social networks by the address of a link."""

import time

import pytest

from newsclean.text.networks import are_networks, network_of


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.facebook.com/harborcourier", "facebook.com"),
        ("https://facebook.com", "facebook.com"),
        ("//M.Facebook.com/sharer.php?u=https%3A%2F%2Fharborcourier.example", "Facebook.com"),
        ("http://x.com/intent/tweet?text=Bridge", "x.com"),
        ("https://a.b.c.linkedin.com/in/ada", "linkedin.com"),
        ("https://uk.pinterest.com:443/pin/create/button/", "pinterest.com"),
        ("https://news.ycombinator.com/submitlink?u=a", "news.ycombinator.com"),
        ("whatsapp://send?text=Bridge", "whatsapp"),
        ("mailto:?subject=Bridge%20closes", "mailto"),
    ],
)
def test_networks_are_named_as_the_link_has_them(url: str, name: str) -> None:
    assert network_of(url) == name


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/facebook.com",
        "https://harborcourier.example/?to=https://facebook.com/",
        "https://facebook.com.example/harborcourier",
        "https://foox.com/",
        "https://facebook.com@harborcourier.example/",
        "mailto:newsroom@harborcourier.example",
        "javascript:void(0)",
    ],
)
def test_other_addresses_are_no_networks(url: str) -> None:
    assert network_of(url) == ""


def test_a_long_host_takes_no_longer_than_its_length() -> None:
    start = time.process_time()
    assert network_of("https://" + "facebook." * 100_000) == ""
    assert time.process_time() - start < 1


def test_names_of_networks_and_nothing_else() -> None:
    assert are_networks("facebook.com X.com mailto")
    assert not are_networks("facebook.com is down")
    assert not are_networks("")
