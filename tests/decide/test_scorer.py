from pathlib import Path
from typing import Any

import numpy as np
import pytest

from newsclean.decide.features import featurize
from newsclean.decide.scorer import Scorer, default_scorer, text_shares
from newsclean.decide.weights import save_weights
from newsclean.model import COLUMN, ROLES, Role
from newsclean.page import CERTAIN, Claim, Page
from newsclean.readers.html.reader import read_html
from tests.conftest import PageOf
from tests.decide.conftest import ScorerOf, random_weights

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
PAGE = f"<div class=menu><a href=/>Home</a></div><main><h1>River rises</h1><p>{STORY}</p><p>It<br>fell.</p></main>"


def test_a_page_of_nothing_has_no_scores(random_scorer: Scorer) -> None:
    scores, joins = random_scorer.score(featurize(Page("text", ()), ()))
    assert scores.shape == (0, len(ROLES))
    assert joins.shape == (0,)


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_scores_are_probabilities(random_scorer: Scorer, page_of: PageOf, count: int) -> None:
    """Pages may be shorter than the reach of the convolutions."""
    scores, joins = random_scorer.score(featurize(page_of(*[STORY] * count), ()))
    assert scores.shape == (count, len(ROLES))
    assert joins.shape == (count,)
    assert np.allclose(scores.sum(axis=1), 1, atol=1e-5)
    assert (scores >= 0).all()
    assert ((joins >= 0) & (joins <= 1)).all()


def test_scores_are_the_same_each_time(random_scorer: Scorer) -> None:
    page = read_html(PAGE)
    (one, joins), (other, again) = (random_scorer.score(featurize(page, ())) for _ in range(2))
    assert np.array_equal(one, other)
    assert np.array_equal(joins, again)


def test_elements_around_count_and_pages_without_any_are_scored(random_scorer: Scorer) -> None:
    with_class, without = PAGE, PAGE.replace(" class=menu", "")
    one, _ = random_scorer.score(featurize(read_html(with_class), ()))
    other, _ = random_scorer.score(featurize(read_html(without), ()))
    assert not np.allclose(one[0], other[0])
    page = read_html(PAGE)
    bare = Page("html", tuple(fragment._replace(context=-1) for fragment in page.fragments))
    assert np.isfinite(random_scorer.score(featurize(bare, ()))[0]).all()


def test_neighbours_count(random_scorer: Scorer, page_of: PageOf) -> None:
    one, _ = random_scorer.score(featurize(page_of(STORY, "Home", STORY), ()))
    other, _ = random_scorer.score(featurize(page_of(STORY, "Most read", STORY), ()))
    assert not np.allclose(one[0], other[0])


def test_a_certain_claim_outweighs_the_network(random_scorer: Scorer, page_of: PageOf) -> None:
    page = page_of("Home", STORY, "By Ana Lima")
    for role in (Role.BYLINE, Role.WIDGET):
        scores, _ = random_scorer.score(featurize(page, (Claim(1, role, CERTAIN, "x"),)))
        assert scores[1, ROLES.index(role)] > 0.999


def test_constant_weights_give_constant_scores(scorer_of: ScorerOf, page_of: PageOf) -> None:
    scores, joins = scorer_of({Role.BODY: 0.6, Role.PROMO: 0.3}).score(featurize(page_of("Home", STORY), ()))
    assert np.allclose(scores[:, [ROLES.index(Role.BODY), ROLES.index(Role.PROMO)]], (0.6, 0.3), atol=1e-4)
    assert (joins < 0.5).all()


def test_all_networks_tell_the_text_and_the_last_the_other_roles(scorer_of: ScorerOf, page_of: PageOf) -> None:
    scorer = scorer_of({Role.BODY: 0.9, Role.PROMO: 0.09}, {Role.BODY: 0.5, Role.WIDGET: 0.4})
    scores, _ = scorer.score(featurize(page_of("Home", STORY), ()))
    found = scores[:, [ROLES.index(role) for role in (Role.BODY, Role.PROMO, Role.WIDGET)]]
    share = 0.3 / 0.5  # what the text leaves of what the second network gives to other roles
    assert np.allclose(found, (0.7, 0.1 / (len(ROLES) - 2) * share, 0.4 * share), atol=2e-3)
    assert np.allclose(scores.sum(axis=1), 1, atol=1e-5)


def test_body_and_subheading_together_are_the_text() -> None:
    scores = np.zeros((2, len(ROLES)), np.float32)
    scores[0, [COLUMN[Role.BODY], COLUMN[Role.SUBHEADING], COLUMN[Role.DECK]]] = 0.25, 0.5, 0.25
    assert text_shares(scores).tolist() == [0.75, 0]
    assert text_shares(scores[0]) == 0.75


def test_a_long_page_is_scored_in_stretches(page_of: PageOf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the page's mean, which each stretch has of its own, counts for nothing, the scores are the whole page's."""
    weights = random_weights()
    weights["pool.weight"][:] = weights["pool.bias"][:] = 0
    features = featurize(page_of(*["Home", STORY, "Most read", f"{STORY} {STORY}", "By Ana Lima"] * 40), ())
    whole, joins = Scorer(weights).score(features)
    monkeypatch.setattr("newsclean.decide.scorer._STRETCH", 23)
    parts, joined = Scorer(weights).score(features)
    assert np.allclose(parts, whole, atol=1e-5)
    assert np.allclose(joined, joins, atol=1e-5)


def test_weights_are_loaded_from_a_file(tmp_path: Path, random_scorer: Scorer) -> None:
    """Half precision in the file, single precision at work."""
    path = tmp_path / "weights.npy"
    halves: Any = {
        name: value.astype(np.float16) if value.dtype.kind == "f" else value for name, value in random_weights().items()
    }
    save_weights(halves, path)
    features = featurize(read_html(PAGE), ())
    assert np.allclose(Scorer.load(path).score(features)[0], random_scorer.score(features)[0], atol=0.05)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-such"):
        Scorer.load(tmp_path / "no-such.npy")


def test_the_package_s_weights_fit_the_features() -> None:
    page = read_html(PAGE)
    scores, joins = default_scorer().score(featurize(page, ()))
    assert scores.shape == (len(page.fragments), len(ROLES))
    assert joins.shape == (len(page.fragments),)
    assert default_scorer() is default_scorer()
