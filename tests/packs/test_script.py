"""A lesson joins rounds of packs, in every language they share."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.beats import PackTitle, Topic
from game.errors import ClickwiseError
from game.packs.pack import Pack
from game.packs.script import script, shared_languages


@pytest.fixture
def other(sample: Pack) -> Pack:
    """Another pack, in English only."""
    english = sample.editions["en"]
    rounds = tuple(replace(one, pack="other") for one in english.rounds[:2])
    editions = {"en": replace(english, title="Other", rounds=rounds)}
    return replace(sample, name="other", folder=Path("other"), editions=editions)


def test_one_pack_is_a_lesson_in_all_its_languages(sample: Pack) -> None:
    lessons = script([sample])

    assert list(lessons) == ["en", "fr"]
    assert lessons["fr"].packs == (PackTitle("sample", "Une journée au parc", Topic.PRIVACY),)
    assert lessons["en"].rounds == sample.rounds
    assert lessons["en"].language == "en"


def test_chosen_rounds_keep_the_order_they_were_chosen_in(sample: Pack) -> None:
    chosen = [("sample", "skyfox"), ("sample", "new-account")]

    for lesson in script([sample], chosen).values():
        assert [(one.pack, one.id) for one in lesson.rounds] == chosen


def test_packs_are_joined_in_the_languages_they_share(sample: Pack, other: Pack) -> None:
    lessons = script([sample, other])

    assert shared_languages([sample, other]) == ("en",)
    assert list(lessons) == ["en"]
    assert [pack.name for pack in lessons["en"].packs] == ["sample", "other"]
    assert [one.pack for one in lessons["en"].rounds] == ["sample"] * 9 + ["other"] * 2


def test_a_pack_that_plays_no_round_is_not_named(sample: Pack, other: Pack) -> None:
    lessons = script([sample, other], [("other", "new-account")])

    assert [pack.name for pack in lessons["en"].packs] == ["other"]


def test_packs_without_a_common_language_are_told_so(sample: Pack, other: Pack) -> None:
    french = replace(sample, editions={"fr": sample.editions["fr"]})

    with pytest.raises(ClickwiseError, match="no language in common"):
        script([french, other])
