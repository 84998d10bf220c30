"""A good file with a few things wrong in it."""

from hypothesis import strategies as st

PIECES = [
    *[
        "",
        " ",
        "\n",
        "\t",
        "- ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        "|",
        ">",
        "&a",
        "*a",
        "!t",
    ],
    *[
        "yes",
        "no",
        "0",
        "-1",
        "start",
        "goto: start",
        "id: ask",
        "best",
        "noor",
        "{cure}",
        "\ud7ff",
    ],
    *["[[[[[[[[", "{a: {b: {c: [", "text:", "rounds:", "story:", "options: {}", "cast: []", "~"],
]


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """A good file with a few pieces cut out, put in, or exchanged."""
    for _ in range(draw(st.integers(1, 3))):
        lines = text.split("\n")
        first = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["cut", "twice", "swap", "piece", "value"])):
            case "cut":
                del lines[first : first + draw(st.integers(1, 12))]
            case "twice":
                lines[first:first] = lines[first : first + draw(st.integers(1, 12))]
            case "swap":
                other = draw(st.integers(0, len(lines) - 1))
                lines[first], lines[other] = lines[other], lines[first]
            case "piece":
                at = draw(st.integers(0, len(lines[first])))
                piece = draw(st.sampled_from(PIECES))
                lines[first] = lines[first][:at] + piece + lines[first][at:]
            case _:
                key, colon, _ = lines[first].partition(":")
                lines[first] = f"{key}{colon} {draw(st.sampled_from(PIECES))}"
        text = "\n".join(lines) or "a: b"
    return text
