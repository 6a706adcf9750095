"""A short letter that asks a municipality how it works, ready to send.

The site has no addresses of municipalities and makes none up: the reader adds the one that the municipality gives.
"""

from urllib.parse import quote


def write_question(about: str) -> str:
    """Return an address that opens the letter in the reader's own mail program, without a recipient."""
    paragraphs = (
        "Hej!",
        f"I er utvärdering enligt Kommunkompassen har vi läst om ert arbete med: {about}. Vi vill gärna lära av det.",
        "Hur arbetar ni i dag, vad har ni haft mest nytta av, och vem hos er kan berätta mer?",
        "Med vänlig hälsning",
    )
    body = quote("\r\n\r\n".join(paragraphs))
    return f"mailto:?subject={quote(f'Får vi lära av er? {about}')}&body={body}"
