"""Training and what the package makes of it. Needs the extra `train`."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch comes with the train extra")

from newsclean.decide.features import featurize
from newsclean.decide.scorer import TEXT, WORDS_KEPT, Scorer
from newsclean.model import ROLES
from newsclean.readers.html.reader import read_html
from newsclean.training import train
from newsclean.training.dataset import Example
from newsclean.training.labels import EVERY_ROLE, gold_labels
from newsclean.training.network import TEXT_SIZE, Batch, Network

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
MENU = "<div class=menu><a href=/>Home</a><a href=/sport>Sport</a></div>"


def _example(number: int) -> Example:
    paragraphs = [STORY, f"{STORY} It fell by {number} feet."]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    page = read_html(f"{MENU}<main class=story><h1>River rises</h1>{body}</main><div class=foot>About us</div>")
    gold = {"paragraphs": paragraphs, "title": "River rises", "authors": []}
    labels = gold_labels(page, gold, {}, np.full(len(page.texts), EVERY_ROLE))
    return Example(f"page-{number}", "html", f"site-{number}.example", featurize(page, ()), labels)


@pytest.fixture(scope="module")
def networks() -> list[Network]:
    return train.train([_example(number) for number in range(12)], epochs=1, log=False)


def test_the_same_examples_give_the_same_weights(networks: list[Network]) -> None:
    again = train.train([_example(number) for number in range(12)], epochs=1, log=False)
    for one, other in zip(networks, again, strict=True):
        assert all(np.array_equal(value, other.state_dict()[name]) for name, value in one.state_dict().items())


def test_words_of_made_pages_alone_say_nothing_to_a_network_that_does_not_see_them() -> None:
    real = [_example(number) for number in range(12)]
    made = [_made(number) for number in range(12)]
    lessons = [train.Lesson(1.0, sees_made=False), train.Lesson(1.0, sees_made=True)]
    ignorant, taught = (train.fit([*real, *made], lesson, epochs=1, log=False) for lesson in lessons)
    own, others = (np.unique([example.features.words for example in group]) for group in (real, made))
    unseen = 1 + np.flatnonzero(np.isin(ignorant.words.text, others) & ~np.isin(ignorant.words.text, own))
    assert len(unseen)
    assert not ignorant.text.weight[unseen].any()
    assert taught.text.weight[unseen].all()


def _made(number: int) -> Example:
    page = read_html(f"<p>Fähre liegt still {number}</p><p>Nebel über dem Hafen {number}</p>")
    labels = gold_labels(page, {"paragraphs": [], "title": "", "authors": []}, {}, np.full(2, EVERY_ROLE))
    return Example(f"written/{number}", "written", "", featurize(page, ()), labels)


def test_all_words_say_as_much_as_those_that_training_leaves_in(networks: list[Network]) -> None:
    network = networks[0]
    batch = Batch([_example(3).features], network.words)
    size = slice(batch.numeric.shape[2], batch.numeric.shape[2] + 2 * TEXT_SIZE)
    read = network.embed(batch)[..., size]
    taught = network.train().embed(batch)[..., size]
    network.eval()
    assert taught.abs().sum() > 0
    assert np.allclose(read.detach(), WORDS_KEPT * taught.detach())


def test_numpy_runs_what_was_trained(networks: list[Network], tmp_path: Path) -> None:
    """But for the half precision of the file."""
    train.save(networks, tmp_path / "weights.npy")
    features = _example(3).features
    scores, _ = Scorer.load(tmp_path / "weights.npy").score(features)
    logits = [network(Batch([features], network.words)).detach().numpy()[0, :, : len(ROLES)] for network in networks]
    shares = np.exp(logits) / np.exp(logits).sum(axis=2, keepdims=True)
    assert np.allclose(scores[:, TEXT], shares[:, :, TEXT].mean(axis=0), atol=0.01)
    others = [index for index in range(len(ROLES)) if index not in TEXT]
    assert (scores[:, others].argmax(axis=1) == shares[-1][:, others].argmax(axis=1)).all()
