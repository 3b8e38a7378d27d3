from newsclean.lexicon.cue_files import package_cues, whole_cues
from newsclean.model import Role


def test_whole_cues_have_their_language_and_no_ellipsis() -> None:
    cues = list(whole_cues())
    assert ("en", Role.MOST_READ, "Most read") in cues
    assert not any("…" in cue for _, _, cue in cues)


def test_the_cues_of_the_package_have_their_role_and_all_spellings() -> None:
    cues = package_cues()
    assert (Role.RELATED, "Read also …") in cues
    assert {(Role.RELATED, "Citește și …"), (Role.RELATED, "Citeste si …")} <= set(cues)
    assert not any(cue.startswith(("#", "[")) for _, cue in cues)
