"""A pack as one page of HTML to read, print and sign: all of it, the adult's notes too.

The page carries everything in itself. It has no script, and says that it wants none and no network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from game.author.exchange.review_round import Printed, round_section, title
from game.author.exchange.review_style import STYLE, shapes
from game.author.languages import language_name
from game.packs.check import Checked, Manuscript
from game.packs.model import OWN
from game.packs.pack import Pack
from game.packs.reviews import READERS, signed_for
from game.packs.signature import Signature
from game.stage.ports import Words
from game.stage.theme import PACK_COLOURS

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def review_sheet(checked: Checked, pack: Pack, language: str, words: Words) -> str:
    """The whole page of a pack that has no errors, in one of its languages."""
    written = next(one for one in checked.manuscripts if one.language == language)
    edition = pack.editions[language]
    printed = list(_printed(written, pack, language))
    sections = [round_section(one, words) for one in printed]
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(language)}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{escape(edition.title)}</title><style>{STYLE}</style></head>",
            f'<body style="--pack:{PACK_COLOURS[pack.topic]}">{shapes()}<main>',
            *_head(written, pack, printed, words),
            *sections,
            "</main>",
            f"<footer>{escape(words('sheet.made', pack=pack.name))}</footer>",
            "</body></html>\n",
        ]
    )


def _printed(written: Manuscript, pack: Pack, language: str) -> Iterator[Printed]:
    edition = pack.editions[language]
    sources = written.head.sources if written.head else {}
    by_round = zip(written.rounds.values(), edition.rounds, strict=True)
    for number, (head, round_) in enumerate(by_round, 1):
        named = [one if one == OWN else sources.get(one, one) for one in head.sources]
        yield Printed(round_, number, round_.objective, named, pack.folder)


def _head(
    written: Manuscript, pack: Pack, printed: Sequence[Printed], words: Words
) -> Iterator[str]:
    edition = pack.editions[written.language]
    minutes = sum(one.round.minutes for one in printed)
    about = [
        edition.adult_term or words(f"home.topic.{pack.topic}"),
        f"{words('sheet.language')}: {language_name(words, written.language)}",
        words("sheet.rounds", number=len(printed)),
        words("sheet.minutes", minutes=f"{minutes:g}"),
    ]
    yield f'<header><p class="soft">{escape(words("sheet.for"))}</p>'
    yield f"<h1>{escape(edition.title)}</h1>"
    yield f'<p class="soft">{escape(" · ".join(about))}</p>'
    if edition.key_line:
        yield f'<p class="question">{escape(edition.key_line)}</p>'
    yield f'<p class="adults">{escape(words("sheet.only-adults"))}</p><div class="two">'
    yield _list(words("sheet.objectives"), edition.objectives.values())
    yield _reviews(written, pack, words)
    yield "</div>"
    if edition.take_aways:
        yield _list(words("sheet.take-aways"), edition.take_aways.values())
    yield _contents(printed, words)
    if edition.resources:
        yield _list(words("sheet.resources"), edition.resources.values())
    if written.head and written.head.sources:
        yield _list(words("sheet.sources"), written.head.sources.values())
    yield "</header>"


def _list(heading: str, texts: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in texts)
    return f'<div class="box"><h3>{escape(heading)}</h3><ul>{items}</ul></div>'


def _contents(printed: Sequence[Printed], words: Words) -> str:
    items = "".join(
        f"<li><b>{one.number}</b> {escape(words(f'sheet.type.{one.round.type}'))} · "
        f"{escape(title(one.round))}</li>"
        for one in printed
    )
    heading = words("sheet.rounds", number=len(printed))
    return f'<div class="box"><h3>{escape(heading)}</h3><ul>{items}</ul></div>'


def _reviews(written: Manuscript, pack: Pack, words: Words) -> str:
    """Who signed. Who speaks a translation at home signs in the file of that language."""
    signed = _signed(written, pack)
    rows = "".join(
        f"<dt>{escape(words(f'sheet.review.{one}'))}</dt><dd>{escape(_by(signed[one], words))}</dd>"
        for one in READERS
    )
    heading = escape(words("sheet.review"))
    return f'<div class="box"><h3>{heading}</h3><dl class="signs">{rows}</dl></div>'


def _by(signature: Signature | None, words: Words) -> str:
    if signature is None:
        return words("sheet.pending")
    return ", ".join(part for part in (signature.by, signature.on) if part)


def _signed(written: Manuscript, pack: Pack) -> Mapping[str, Signature | None]:
    review = written.head.review if written.head else written.review
    return signed_for(review, written.review if written.language != pack.language else None)
