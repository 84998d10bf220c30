"""A language lies over a pack by identifiers; what is wrong points into its own file."""

from pathlib import Path

from game.beats import Ask
from game.packs.check import Checked, check
from game.packs.pack import Pack
from tests.packs.conftest import Changed


def rules(checked: Checked) -> list[tuple[str, str, int]]:
    return [(Path(one.file).name, one.rule, one.line) for one in checked.problems]


def languages(checked: Checked) -> list[str]:
    assert checked.pack is not None
    return list(checked.pack.editions)


def test_a_translation_changes_texts_and_nothing_else(sample: Pack) -> None:
    for english, french in zip(sample.rounds, sample.editions["fr"].rounds, strict=True):
        assert list(english.beats) == list(french.beats)
        for one, other in zip(english.beats.values(), french.beats.values(), strict=True):
            assert one.next == other.next
            if isinstance(one, Ask) and isinstance(other, Ask):
                assert [(option.id, option.verdict, option.goto) for option in one.options] == [
                    (option.id, option.verdict, option.goto) for option in other.options
                ]
                assert one.question != other.question
    assert sample.editions["fr"].title == "Une journée au parc"


def test_a_list_of_notes_may_have_another_length(sample: Pack) -> None:
    assert len(sample.editions["en"].rounds[0].notes.say) == 1
    assert len(sample.editions["fr"].rounds[0].notes.say) == 2


def test_an_option_that_moves_keeps_its_translation(changed: Changed) -> None:
    made_up = (
        "      made-up:\n        text: StarPanda_blue\n        verdict: best\n"
        "        feedback: Nobody can tell who or where Noor is.\n"
    )
    changed(made_up, "")
    pack = changed("      full-name:\n", f"{made_up}      full-name:\n").pack

    assert pack is not None
    ask = pack.editions["fr"].rounds[0].beats["ask"]
    assert isinstance(ask, Ask)
    assert [option.id for option in ask.options] == ["made-up", "full-name", "ask"]
    assert ask.options[0].feedback.startswith("Personne ne peut savoir")


def test_a_missing_text_is_a_warning_and_the_language_is_not_offered(changed: Changed) -> None:
    checked = changed(
        "        feedback: Je comprends. Mis ensemble, les morceaux mènent à Noor.\n",
        "",
        file="fr.yaml",
    )

    assert rules(checked) == [("fr.yaml", "CW503", 10)]
    assert languages(checked) == ["en"]


def test_an_error_in_a_translation_leaves_the_other_languages(changed: Changed) -> None:
    checked = changed("full-name:", "ful-name:", file="fr.yaml")

    assert ("fr.yaml", "CW501", 14) in rules(checked)
    assert languages(checked) == ["en"]
    assert "Did you mean “full-name”?" in checked.problems[-1].cure


def test_a_text_that_is_too_long_in_one_language_points_there(changed: Changed) -> None:
    checked = changed(
        "Quel joli bâtiment !\n        misc", f"{'Joli ' * 30}\n        misc", file="fr.yaml"
    )

    assert [(name, rule) for name, rule, _ in rules(checked)] == [("fr.yaml", "CW302")]
    assert languages(checked) == ["en"]


def test_a_line_without_identifier_in_a_translated_story_is_told(changed: Changed) -> None:
    checked = changed("          id: quiet\n", "")

    assert [(name, rule) for name, rule, _ in rules(checked)] == [("pack.yaml", "CW504")]
    assert languages(checked) == ["en"]


def test_a_translation_that_is_no_yaml_leaves_the_pack(changed: Changed) -> None:
    checked = changed("title: Une", "title: [Une", file="fr.yaml")

    assert [(name, rule) for name, rule, _ in rules(checked)] == [("fr.yaml", "CW004")]
    assert languages(checked) == ["en"]


def test_an_error_of_the_pack_is_told_once_however_many_languages_there_are(
    changed: Changed,
) -> None:
    checked = changed("goto: pressed", "goto: presed")

    assert [(name, rule) for name, rule, _ in rules(checked)] == [("pack.yaml", "CW221")]
    assert checked.pack is None


def test_a_text_that_is_not_translated_yet_is_no_mistake_of_the_pack(changed: Changed) -> None:
    text = "        text: StarPanda_blue\n"
    checked = changed("text: NoorGent11\n", "text: StarPanda_blue\n", file="fr.yaml")
    assert "this says the same as “full-name”" in [one.message for one in checked.problems]

    checked = changed(f"made-up:\n{text}", "made-up:\n", file="fr.yaml")

    assert {Path(one.file).name for one in checked.problems} == {"fr.yaml"}


def test_a_translation_that_is_a_link_to_nowhere_is_told_so(sample_folder: Path) -> None:
    (sample_folder / "de.yaml").symlink_to("moved/de.yaml")

    (problem,) = check(sample_folder).errors

    assert problem.message == "there is no de.yaml here"
    assert problem.cure.startswith("It is a link that leads nowhere.")
