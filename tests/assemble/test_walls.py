"""A wall right under the story: the text may break off there."""

import pytest

import newsclean
from newsclean.assemble.walls import is_wall, wall_of
from tests.assemble.conftest import Decided

LEAD = "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay."
REST = "The harbour master said that no pilot would go out before the lighthouse could be seen from the pier."


@pytest.mark.parametrize(
    "line",
    [
        "To continue reading, subscribe to The Ellmouth Herald",
        "You have reached your limit of free articles this month.",
        "This post is for paid subscribers",
        "Sie haben bereits ein Abo? Hier anmelden, um weiterzulesen",
        "Il vous reste 31 % de cet article à lire. La suite est réservée aux abonnés.",
        "Suscríbete para seguir leyendo",
        "Este artigo é exclusivo para assinantes",
        "Questo articolo è riservato agli abbonati",
        "Wil je verder lezen? Neem een abonnement",
        "Denne saken er kun for abonnenter",
        "Pozostało jeszcze 74% treści",
        "Ak chcete čítať ďalej, kúpte si predplatné",
        "Csak előfizetőink számára",
        "Για να συνεχίσετε την ανάγνωση, συνδεθείτε",
        "Материал доступен только подписчикам",
        "Щоб читати далі, оформіть передплату",
        "هذا المحتوى للمشتركين فقط",
        "כדי להמשיך לקרוא יש להירשם",
        "आगे पढ़ने के लिए सब्सक्राइब करें",
        "สมัครสมาชิกเพื่ออ่านต่อ",
        "残り：894文字／全文：1502文字",
        "이 기사는 구독자 전용입니다",
        "登录后阅读全文",
    ],
)
def test_walls(line: str) -> None:
    assert is_wall(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Subscribe to our newsletter",
        "Already a subscriber? Log in",
        "Continue reading",
        "3 free articles left",
        "Story continues below advertisement",
        "Advertisement. Scroll to continue reading.",
        "Click here to read this article in Spanish.",
        "To read this article on the Herald's own page, click here.",
        "Thank you for taking the time to read this article.",
        "To read the full report of the harbour master, click here.",
        "Keep reading for what the fog does to ferries.",
        "Weiterlesen",
        "Lire la suite",
        "Verder lezen",
        "Читать далее",
        "続きを読む",
        "阅读全文",
        f"{LEAD} {REST} {LEAD} To continue reading, subscribe to The Ellmouth Herald",
    ],
)
def test_what_sells_or_unfolds_is_none(line: str) -> None:
    assert not is_wall(line)


@pytest.mark.parametrize("kind", ["html", "text"])
def test_a_wall_under_the_text_is_told_with_its_line(kind: str) -> None:
    lines = ["Fog closes Ellmouth harbour", LEAD, REST, "Subscribe to continue reading", "© The Ellmouth Herald"]
    tags = ["h1", "p", "p", "div", "footer"]
    page = [f"<{tag}>{line}</{tag}>" for tag, line in zip(tags, lines, strict=True)] if kind == "html" else lines
    (problem,) = [problem for problem in newsclean.clean("\n".join(page)).problems if problem.kind == "wall"]
    assert problem.line == 4
    assert problem.message.endswith("“Subscribe to continue reading”.")


def test_a_wall_over_more_of_the_story_is_none() -> None:
    page = "\n".join(["Fog closes Ellmouth harbour", LEAD, "Subscribe to continue reading", REST, LEAD[::-1].title()])
    article = newsclean.clean("\n".join([page, "The ferry to the island stayed in the harbour for a third day, too."]))
    assert article.body[-1].text.startswith("The ferry")
    assert "wall" not in {problem.kind for problem in article.problems}


@pytest.mark.parametrize(("between", "is_it"), [(0, True), (7, True), (8, False)])
def test_a_wall_stands_near(decided: Decided, between: int, is_it: bool) -> None:
    others = (f"navigation: Part {at}" for at in range(between))
    assert bool(wall_of(*decided(f"body: {LEAD}", *others, "subscription: Subscribe to continue reading"))) is is_it


@pytest.mark.parametrize(
    "below",
    [
        "Comments\n\nSign in to read and post comments",
        "Related stories\n\n"
        + "\n\n".join(f"{title}\n\nArticle réservé aux abonnés" for title in ("The crane", "A ferry", "The pier")),
    ],
    ids=["comments", "labels of stories"],
)
def test_what_is_for_subscribers_under_a_whole_story_is_no_wall(below: str) -> None:
    article = newsclean.clean("\n\n".join(["Fog closes Ellmouth harbour", "By Ana Lima", LEAD, REST, LEAD, below]))
    assert article.body
    assert "wall" not in {problem.kind for problem in article.problems}
