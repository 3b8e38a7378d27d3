"""What servers send in place of a page holds no article."""

import numpy as np
import pytest

import newsclean
from newsclean.decide.story.no_story.refusals import is_all_notices
from newsclean.model import ROLES, Role
from tests.conftest import make_page

REASON = "You don't have permission to access this page on this server, and the owner was told that you tried it today."
STORY = "The council voted on Monday to sell the lighthouse, by nine votes to eight, after a debate of six hours. " * 3


@pytest.mark.parametrize(
    "page",
    [
        f"<title>Access Denied</title><h1>Access Denied</h1><p>{REASON}</p><p>Reference #18.2d351ab8.1557333295</p>",
        f"<title>Just a moment...</title><h1>harbour.example</h1><p>{REASON}</p>",
        f"<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1><p>{REASON}</p>",
        f"Are you a robot?\n\n{REASON}\n",
        f"harbour.example\nVerifying you are human\n{REASON}\n",
        f"<title>Oops</title><h1>Oops! That page can’t be found.</h1><p>{REASON}</p>",
        f"<title>404 - Page not found | The Herald</title><h1>Sorry</h1><p>{REASON}</p>",
        f"<title>Herald</title><h1>Error 404: Seite nicht gefunden</h1><p>{REASON}</p>",
        f"<title>Herald</title><h1>404 – ページが見つかりません</h1><p>{REASON}</p>",
        f"<title>403 Forbidden</title><p>{REASON}</p>",
    ],
)
def test_a_server_s_refusal_is_no_article(page: str) -> None:
    article = newsclean.clean(page)
    assert (article.text, article.confidence) == ("", 0)
    assert [problem.kind for problem in article.problems] == ["no-article"]
    assert any(segment.text == REASON for segment in article.segments)


def test_a_page_that_is_not_there_may_have_the_site_around_it() -> None:
    menu = "".join(f'<li><a href="/{number}">Section {number} of the Herald</a></li>' for number in range(60))
    latest = "".join(
        f'<div><h3><a href="/s{number}">Story {number} of the harbour and fog</a></h3><time>5 March 2021</time></div>'
        for number in range(30)
    )
    article = newsclean.clean(
        f"<html><title>Herald</title><body><p>Monday, 1 March 2021</p><nav><ul>{menu}</ul></nav><main>"
        f"<h1>Page introuvable</h1><p>{REASON}</p></main><section><h2>Latest news</h2>{latest}</section></body></html>"
    )
    assert (article.text, article.confidence) == ("", 0)
    assert [problem.kind for problem in article.problems] == ["no-article"]


CONSENT = (
    "Nous et nos 612 partenaires stockons et accédons à des informations sur un appareil, telles que des identifiants"
    " uniques, afin de traiter des données personnelles. Vous pouvez accepter ou gérer vos choix."
)
WHY = "En acceptant les cookies, vous financez le travail de notre rédaction et des publicités personnalisées."


@pytest.mark.parametrize(
    "page",
    [
        f"<title>Le Phare</title><nav><a href='/'>Accueil</a></nav><h2>Votre choix</h2><p>{CONSENT}</p><p>{WHY}</p>",
        f"Le Phare\n\nVotre choix\n\n{CONSENT}\n\n{WHY}",
    ],
)
def test_a_wall_that_asks_for_consent_is_no_article(page: str) -> None:
    article = newsclean.clean(page)
    assert (article.text, [problem.kind for problem in article.problems]) == ("", ["no-article"])


@pytest.mark.parametrize(
    "page",
    [
        f"Cookies close harbour\n\nBy Ana Lima\n\n{STORY}\n\n{CONSENT}",
        f"Cookies close harbour\n\n{STORY}\n\n{STORY}\n\n{CONSENT}",
    ],
)
def test_a_story_over_such_a_notice_is_one(page: str) -> None:
    assert STORY.strip() in newsclean.clean(page).text


def all_notices(*shares: float, role: Role = Role.CONSENT, beside: int = 0) -> bool:
    """The same of a page of as many equal lines of `role`, each this likely text, and of menus beside them."""
    page = make_page(*[WHY] * len(shares), *["Harbour news and weather"] * beside)
    scores = np.zeros((len(page.texts), len(ROLES)), np.float32)
    scores[: len(shares), ROLES.index(Role.BODY)] = shares
    scores[: len(shares), ROLES.index(role)] = 1 - np.array(shares)
    scores[len(shares) :, ROLES.index(Role.NAVIGATION)] = 1
    return is_all_notices(page, scores, scores[:, ROLES.index(Role.BODY)] >= 0.4)


def test_a_page_of_notices_of_which_some_are_doubted_has_no_story() -> None:
    assert all_notices(0, 0, 0.6)
    assert all_notices(0, 0.6, role=Role.DONATION)


def test_a_text_that_is_sure_or_most_of_a_page_or_stands_among_others_is_a_story() -> None:
    assert not all_notices(0, 0, 0.9)
    assert not all_notices(0, 0.6, 0.6)
    assert not all_notices(0, 0, 0.6, beside=4)
    assert not all_notices(0, 0, 0.6, role=Role.SUBSCRIPTION)
    assert not all_notices(0, 0)
    assert not all_notices()


@pytest.mark.parametrize(
    "sentence",
    [
        "The app stores information on a device that each guard carries, the watchdog said.",
        "Die Software speichert Informationen auf einem Gerät, das der Polizei gehört.",
        "La société revendait des données de géolocalisation précises, selon le tribunal.",
        "Мы и наши партнеры достроим мост к осени, заявил мэр.",
    ],
)
def test_a_sentence_of_a_story_that_speaks_of_devices_is_its_text(sentence: str) -> None:
    page = "\n\n".join(("Watchdog closes harbour app", "By Ana Lima", *[STORY] * 4, sentence))
    assert sentence in newsclean.clean(page).text


@pytest.mark.parametrize(
    "page",
    [
        f"Just a moment...\n\nFog closes harbour\n\nBy Ana Lima\n\n1 March 2021\n\n{STORY}\n\n{STORY}\n\n{STORY}",
        f"<form><label>Captcha</label></form><h1>Fog</h1><p>By Ana Lima</p><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Blocked</h1><p>By Ana Lima</p><p>{STORY}</p><p>{STORY}</p>",
        f"# Unauthorized\n\nBy Ana Lima\n\n{STORY}\n\n{STORY}",
        f"<h1>Page not found</h1>{f'<p>{STORY}</p>' * 5}",
        f"<h1>Access denied to the lighthouse</h1><p>By Ana Lima</p><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Forbidden</h1><p>By Ana Lima</p>{f'<p>{STORY}</p>' * 8}",
        f"<h1>Forbidden</h1><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Access denied! Reporters shut out of the harbour</h1><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Just a moment – the poem that Ana Lima wrote | Herald</h1><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Oops! Error, says the mayor</h1><p>{STORY}</p><p>{STORY}</p>",
        f"<title>Page not found</title><h1>Lighthouse sold</h1><p>1 March 2021</p><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Page not found: how a town lost its archive</h1><p>{STORY}</p><p>{STORY}</p>",
        f"<h1>Lighthouse sold</h1><p>By Ana Lima</p><p>{STORY}</p><p>{STORY}</p><p>Access denied, a sign says.</p>",
    ],
)
def test_stories_that_speak_of_it_are(page: str) -> None:
    assert STORY.strip() in newsclean.clean(page).text
