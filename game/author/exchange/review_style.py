"""How the review sheet looks, on a screen and on A4; and the shapes of the six letters.

The colours are those of the game by day. Paper is white; a verdict is a word in a pill, and a box
has a heading beside its colour, so that a grey print says the same.
"""

from __future__ import annotations

import re
from html import escape

from game import folders
from game.beats import LETTERS
from game.stage.theme import DAY

STYLE = f"""
@page {{ size: A4; margin: 13mm 13mm 15mm; }}
* {{ box-sizing: border-box; }}
html {{ background: {DAY.ground}; color: {DAY.ink}; }}
body {{ font: 500 11pt/1.38 Manrope, "Segoe UI", "Helvetica Neue", Arial, sans-serif; margin: 0; }}
main {{ max-width: 186mm; margin: 8mm auto; padding: 0 4mm; }}
h1, h2, h3, p, ul, ol, dl, dd {{ margin: 0; padding: 0; }}
h1 {{ font-size: 28pt; font-weight: 800; line-height: 1.1; }}
h2 {{ font-size: 17pt; font-weight: 800; line-height: 1.18; }}
h3 {{ font-size: 12pt; font-weight: 800; line-height: 1.2; margin-bottom: 1mm; }}
ul {{ list-style: none; }}
li + li {{ margin-top: 1mm; }}
header, section {{ background: {DAY.card}; border-radius: 5mm; padding: 8mm; margin-bottom: 8mm; }}
header {{ border-top: 4mm solid var(--pack); }}
.soft {{ color: {DAY.ink_soft}; }}
.adults {{ display: inline-block; background: {DAY.pine}; color: {DAY.on_pine}; font-weight: 700;
  border-radius: 2mm; padding: 1mm 3mm; margin-top: 3mm; }}
.two {{ columns: 2; column-gap: 4mm; margin-top: 4mm; }}
.box {{ border: .5mm solid {DAY.edge}; border-left: 2.5mm solid var(--side, {DAY.edge});
  border-radius: 3mm; padding: 2.5mm 4mm; margin-top: 4mm; break-inside: avoid; }}
.two > .box {{ margin: 0 0 3mm; }}
.options {{ break-inside: auto; -webkit-box-decoration-break: clone;
  box-decoration-break: clone; }}
.signs dt {{ font-weight: 700; }}
.signs dd {{ border-bottom: .3mm solid {DAY.edge}; padding-bottom: 3mm; margin-bottom: 2mm; }}
.head {{ display: flex; gap: 5mm; align-items: flex-start; break-after: avoid; }}
.number {{ flex: none; width: 13mm; height: 13mm; border-radius: 50%; background: {DAY.sun};
  font: 800 17pt/13mm Manrope, Arial, sans-serif; text-align: center; }}
.head .name {{ flex: 1; }}
.minutes {{ flex: none; border: .5mm solid {DAY.ink}; border-radius: 3mm; padding: 1mm 3mm;
  font-weight: 800; }}
.scene {{ background: {DAY.slot}; border-radius: 3mm; padding: 2.5mm 4mm; margin-top: 4mm;
  break-after: avoid; }}
.question {{ font-size: 13.5pt; font-weight: 800; line-height: 1.22; margin-top: 4mm;
  break-after: avoid; }}
.option {{ display: grid; grid-template-columns: 11mm 1fr auto; gap: 1mm 4mm; align-items: start;
  border-top: .3mm solid {DAY.quiet}; padding: 2.5mm 0; break-inside: avoid; }}
.option:first-of-type {{ border-top: 0; }}
.option svg {{ width: 11mm; height: 11mm; grid-row: span 2; }}
.option .says {{ font-weight: 700; font-size: 12pt; padding-top: 1.6mm; }}
.option .why {{ grid-column: 2 / -1; }}
.why p {{ margin-top: .6mm; }}
.pill {{ display: inline-block; border-radius: 2.5mm; padding: .8mm 3mm; font-weight: 800;
  text-align: center; border: .5mm solid {DAY.pine}; white-space: nowrap; margin-top: 1mm; }}
.zones {{ margin-bottom: 1.2mm; }}
.best {{ background: {DAY.pine}; color: {DAY.on_pine}; }}
.risky {{ background: {DAY.panel}; border-color: {DAY.edge}; }}
.onward {{ color: {DAY.ink_soft}; font-weight: 700; }}
.beat {{ display: grid; grid-template-columns: 9mm 1fr; gap: 3mm; margin-top: 2mm;
  break-inside: avoid; }}
.beat.asks {{ break-inside: auto; }}
.app {{ margin-top: 3mm; color: {DAY.ink_soft}; font-weight: 700; }}
.beat .at {{ font-weight: 800; text-align: right; color: {DAY.ink_soft}; }}
.bubble {{ background: {DAY.slot}; border: .3mm solid {DAY.quiet}; border-radius: 3mm;
  padding: 1.4mm 3mm; display: inline-block; }}
.mine {{ background: {DAY.best}; }}
.ending {{ background: {DAY.best}; border: .5mm solid {DAY.leaf}; border-radius: 3mm;
  padding: 1.6mm 3mm; }}
figure {{ margin: 4mm 0 0; break-inside: avoid; }}
figure img {{ width: 100%; max-height: 70mm; object-fit: contain; border-radius: 3mm; }}
figcaption {{ color: {DAY.ink_soft}; }}
.dashed {{ border-style: dashed; border-left: .5mm dashed {DAY.edge}; min-height: 14mm; }}
footer {{ max-width: 186mm; margin: 0 auto 8mm; padding: 0 12mm; color: {DAY.ink_soft}; }}
@media print {{
  html {{ background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }}
  body {{ font-size: 9.6pt; line-height: 1.32; }}
  h1 {{ font-size: 26pt; }}
  h3, .option .says {{ font-size: 10.8pt; }}
  .option, .box {{ padding-top: 1.8mm; padding-bottom: 1.8mm; }}
  .option svg {{ width: 9.5mm; height: 9.5mm; }}
  .box, .scene, .question {{ margin-top: 3mm; }}
  figure img {{ max-height: 52mm; }}
  main {{ max-width: none; margin: 0; padding: 0; }}
  header, section {{ padding: 0; border-radius: 0; margin-bottom: 0; }}
  header {{ padding-top: 5mm; }}
  section {{ break-before: page; }}
  footer {{ padding: 0; margin: 6mm 0 0; max-width: none; }}
}}
@media (max-width: 600px) {{
  .two {{ columns: 1; }}
  header, section {{ padding: 5mm; }}
}}
"""

_INSIDE = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
_WHITE = "#FFFFFF"


def shapes() -> str:
    """The six shapes, drawn once; `mark` shows one of them."""
    drawn: list[str] = []
    for letter in LETTERS:
        file = folders.assets() / "drawings" / "shapes" / f"{letter.lower()}_white.svg"
        inside = _INSIDE.search(file.read_text("utf-8"))
        shape = (inside[1] if inside else "").replace(_WHITE, "currentColor")
        drawn.append(f'<symbol id="shape-{letter}" viewBox="0 0 160 160">{shape}</symbol>')
    return f'<svg width="0" height="0" style="position:absolute">{"".join(drawn)}</svg>'


def mark(letter: str) -> str:
    """A letter as the class knows it: its colour, its shape, itself."""
    colour, on = DAY.answers[letter], DAY.on_answers[letter]
    return (
        f'<svg viewBox="0 0 160 160" role="img" aria-label="{escape(letter)}">'
        f'<rect width="160" height="160" rx="42" fill="{colour}"/>'
        f'<use href="#shape-{letter}" x="10" y="10" width="140" height="140" color="{on}"/>'
        f'<text x="80" y="{106 if letter == "A" else 102}" text-anchor="middle" fill="{colour}"'
        ' font-family="Manrope, Arial, sans-serif" font-weight="800" font-size="66">'
        f"{letter}</text></svg>"
    )
