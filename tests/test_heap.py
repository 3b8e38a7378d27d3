"""What a large page took is given back, where the C library keeps it otherwise."""

import subprocess
import sys

import pytest

import newsclean
from newsclean.heap import give_back

# Bytes for each of the page, beside it: 8.4 are taken, 11.7 where what the tree took stays with the process.
MOST = 10
_SIZE = 2_000_000
_PROGRAM = f"""
import resource
import newsclean
from tests.hostile.growing import page

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

newsclean.clean(page("html", 10_000))
raw, before = page("html", {_SIZE}).encode(), peak()
newsclean.clean(raw)
print((peak() - before) / len(raw))
"""


def test_it_may_be_called_at_any_time() -> None:
    give_back()
    article = newsclean.clean("<h1>Fog over Ellmouth</h1>")
    give_back()
    assert article.segments[0].text == "Fog over Ellmouth"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is counted and given back in other ways")
def test_the_tree_of_a_page_is_gone_before_the_rest_is_made() -> None:
    run = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    assert float(run.stdout) <= MOST
