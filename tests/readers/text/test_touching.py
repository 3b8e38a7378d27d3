"""A first look at whether a dump's elements touch."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.readers.text.glued import find_joints
from newsclean.readers.text.touching import least_joints, may_touch
from newsclean.text.points import CHUNK

PROSE = 'The fog closed the harbour. "No pilot goes out," the master said. Eleven ships (from 3 ports) waited. '


@pytest.mark.parametrize("text", ["", "a", "NewsSport", PROSE * 50, "BBC and NATO, 2024 (and on) " * 80])
def test_ordinary_text_is_let_go(text: str) -> None:
    assert not may_touch(text)


@pytest.mark.parametrize(
    "joint",
    [
        "newsSport",
        "newsUK ",
        "UKLondon",
        "2024Share",
        "noon.The ",
        "noon.”The ",
        "(left)The",
        "noon.“The",
        "Lima12 May",
    ],
)
def test_every_kind_of_joint_is_seen(joint: str) -> None:
    text = f"{joint} and so on. " * 60
    assert len(find_joints(text)) >= least_joints(len(text))
    assert may_touch(text)


def test_a_joint_between_two_chunks_is_seen() -> None:
    few = "newsSport " * (least_joints(CHUNK) - 1)
    text = few.ljust(CHUNK - 1) + "aaaBbb"
    for shift in range(-4, 5):
        moved = few.ljust(CHUNK - 4 + shift) + "newsSport "
        assert may_touch(moved)
    assert may_touch(text)


@given(st.text(alphabet='abzABZßÉжЖ0129 .:!…"“”»«()[¡-\nª東', max_size=400))
def test_no_page_with_enough_joints_is_let_go(text: str) -> None:
    if len(find_joints(text)) >= least_joints(len(text)):
        assert may_touch(text)


def test_what_parts_elements_is_loaded_with_the_first_page_that_needs_it() -> None:
    code = (
        "import sys, newsclean; newsclean.clean('Fog closes the harbour\\n\\nEleven ships waited outside.');"
        "sys.exit('newsclean.readers.text.glued' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
