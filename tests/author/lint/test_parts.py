"""Who has which part in a round, taken from its cast or from what the author says."""

from game.author.lint.parts import Parts, parts
from game.folders import content
from game.packs.check import Checked, check
from game.packs.problems import Severity
from tests.packs.conftest import SAMPLE, Changed


def of(round_: str, checked: Checked) -> Parts:
    """The parts of a round of the sample."""
    assert [one for one in checked.problems if one.severity is Severity.ERROR] == []
    return next(parts(one) for one in checked.manuscripts[0].rounds.values() if one.id == round_)


def test_it_happens_to_the_first_child_that_is_unsure_or_worried() -> None:
    assert of("help-for-milo", check(SAMPLE)) == Parts(("milo",), (), ())


def test_nobody_is_a_target_where_all_are_glad() -> None:
    assert of("open-question", check(SAMPLE)) == Parts((), (), ())


def test_it_happens_to_the_owner_of_a_phone_to_which_nobody_knows_who_writes() -> None:
    assert of("skyfox", check(SAMPLE)) == Parts(("noor",), ("diaz",), ("account",))


def test_a_face_on_the_phone_is_nobody_who_harms(changed: Changed) -> None:
    checked = changed("with: SkyFox}", "with: SkyFox, face: yara}")

    assert of("skyfox", checked).harming == ()


def test_a_child_that_is_glad_beside_the_one_it_happens_to_helps(changed: Changed) -> None:
    checked = changed("cast: {milo: worried}", "cast: {milo: worried, lina: proud}")

    assert of("help-for-milo", checked).helping == ("lina",)


def test_the_adult_that_a_best_option_names_helps(changed: Changed) -> None:
    checked = changed("cast: {noor: proud, diaz: smile}", "cast: {noor: proud}")

    assert of("skyfox", checked).helping == ("diaz",)


def test_cards_and_lines_have_a_cast_too(changed: Changed) -> None:
    changed("cast: {sam: unsure}\n    question", "question")
    checked = changed("cast: {sam: smile}", "cast: {sam: worried, jef: smile}")

    assert of("who-may-have-it", checked) == Parts(("sam",), ("jef",), ())


def test_what_the_author_says_counts_more_and_the_rest_is_taken_from_the_cast(
    changed: Changed,
) -> None:
    checked = changed("cast: {noor: smile}", "roles: {targeted: [], harming: [ravi, account]}")

    assert of("skyfox", checked) == Parts((), ("diaz",), ("ravi", "account"))


def test_the_bundled_privacy_pack_has_all_kinds_of_parts() -> None:
    pack = check(content() / "privacy")
    told = {one.id: parts(one) for one in pack.manuscripts[0].rounds.values()}

    assert told["free-coins"].targeted == ("jef",)
    assert {"ravi", "diaz", "els", "helpline"} <= set(told["free-coins"].helping)
    assert told["keep-it-going"].harming == ()
