"""Flowed text: a blank at a line's end says that the paragraph goes on."""


def unflowed(text: str, deletes_blank: bool) -> str:
    """Return flowed text with each paragraph on one line; marks of quotation stay."""
    paragraphs: list[list[str]] = []
    open_depth = -1  # of the paragraph that goes on, if one does
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        is_signature = words == "-- "
        if depth == open_depth and not is_signature:
            paragraphs[-1].append(words)
        else:
            paragraphs.append([">" * depth + (" " if depth else ""), words])
        goes_on = words.endswith(" ") and not is_signature
        if goes_on and deletes_blank:
            paragraphs[-1][-1] = words[:-1]
        open_depth = depth if goes_on else -1
    return "\n".join("".join(pieces) for pieces in paragraphs)
