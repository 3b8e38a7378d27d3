import pytest

from newsclean.readers.html.reader import read_html


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('<h1><span class="head__topline">Harbour</span> <span>River rises</span></h1>', ["Harbour", "River rises"]),
        ('<h2><span class="Kicker">Harbour:</span>River rises</h2>', ["Harbour", "River rises"]),
        ('<h1><a class="eyebrow" href="/h">Harbour</a> – <b>River</b> rises</h1>', ["Harbour", "River rises"]),
        ('<h1><span class="topline">River rises</span></h1>', ["River rises"]),
        ('<h1><span class="topline">River rises</span>!</h1>', ["River rises!"]),
        ('<h1><span class="topline">Harbour</span>s rise</h1>', ["Harbours rise"]),
        ('<h1>River <span class="topline">Harbour</span> rises</h1>', ["River Harbour rises"]),
        ('<h1><span class="text">Harbour</span> River rises</h1>', ["Harbour River rises"]),
        ('<p><span class="kicker">Harbour</span> The river rises.</p>', ["Harbour The river rises."]),
    ],
)
def test_a_kicker_that_a_heading_begins_with_is_a_fragment(source: str, found: list[str]) -> None:
    fragments = read_html(source).fragments
    assert [fragment.text for fragment in fragments] == found
    assert fragments[-1].tag in ("h1", "h2", "p")
