"""What was played is kept as text, and comes back as it was."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import beats
from game.beats import Lesson, Script
from game.errors import ClickwiseError
from game.packs.kept import dump, fingerprint, load
from game.packs.pack import Pack
from game.packs.script import script

texts = st.text(st.characters(codec="utf-8"), max_size=8)
for kind in (str,):
    st.register_type_strategy(kind, texts)
numbers = st.floats(0, 15, allow_nan=False)
st.register_type_strategy(float, numbers)
each_beat = st.one_of(st.from_type(beats.Say), st.from_type(beats.Ask), st.from_type(beats.Debrief))
scenery = st.one_of(
    st.none(),
    st.just(beats.Scale()),
    st.from_type(beats.Phone),
    st.from_type(beats.Zones),
    st.from_type(beats.Post),
)
rounds = st.builds(
    beats.Round, beats=st.dictionaries(texts, each_beat, max_size=4), scenery=scenery
)
lessons = st.builds(Lesson, rounds=st.lists(rounds, max_size=2).map(tuple))


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(texts, lessons, min_size=1, max_size=2))
def test_a_script_comes_back_as_it_was(script: dict[str, Lesson]) -> None:
    text = dump(script)

    again = load(text)

    assert again == script
    assert dump(again) == text


def test_the_sample_comes_back_as_it_was(sample: Pack) -> None:
    played = script([sample])

    again = load(dump(played))

    assert again == played
    assert again["en"].rounds[0].type is beats.RoundType.CHOICE


def test_the_same_script_has_the_same_bytes_whatever_its_order(sample: Pack) -> None:
    played = script([sample])
    turned: Script = {language: played[language] for language in sorted(played, reverse=True)}

    assert fingerprint(dump(played)) == fingerprint(dump(turned))
    assert len(fingerprint(dump(played))) == 64


def test_another_word_gives_another_fingerprint(sample: Pack) -> None:
    text = dump(script([sample]))

    assert fingerprint(text) != fingerprint(text.replace("safest", "best"))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", "{", '{"en": 3}', '{"en": {}}', "\ud800", "[" * 100_000]
)
def test_a_damaged_text_is_told_in_a_sentence(text: str) -> None:
    with pytest.raises(ClickwiseError, match="damaged"):
        load(text)


@pytest.mark.parametrize("extra", ["verdict", "colour"])
def test_a_key_nobody_knows_is_damage(sample: Pack, extra: str) -> None:
    plain = json.loads(dump(script([sample])))
    plain["en"]["rounds"][0]["beats"]["debrief"][extra] = "best"

    with pytest.raises(ClickwiseError):
        load(json.dumps(plain))
