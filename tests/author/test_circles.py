"""A story that leads in a circle is read to its end all the same."""

from game.author.book import read
from game.packs.problems import Severity
from game.play.pages import DebriefPage
from tests.author.previews import CIRCLE, Desk


def test_a_way_that_comes_back_takes_another_letter_the_next_time(desk: Desk) -> None:
    file = desk.file()
    file.write_text(f"{file.read_text('utf-8')}\n{CIRCLE}", "utf-8")
    book = read(desk.folder)
    assert book.count(Severity.ERROR) == 0, book.problems[0]
    number = len(book.lessons["en"].rounds) - 1

    leaves = book.leaves("en", number, {("circle", "what-now"): "B"})

    assert [turn.letter for turn in leaves[-1].turns] == ["B", "A"]
    assert isinstance(leaves[-1].page, DebriefPage)
