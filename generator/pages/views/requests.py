"""A letter to a municipality that asks for its report, ready to copy.

A report that a municipality has received is an official document: tryckfrihetsförordningen 2 kap. 1 § gives everyone
the right to read it, 15-16 §§ say how it is handed out, and 18 § that nobody is asked who they are or why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from generator.model import KnownEvaluation, Municipality
from generator.pages.views.known import describe_known_time
from generator.swedish import format_list


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter: its subject, its paragraphs, and an address that opens it in the reader's own mail program."""

    subject: str
    paragraphs: tuple[str, ...]
    mail: str


def write_letter(municipality: Municipality, known: Iterable[KnownEvaluation]) -> LetterView:
    """Return the letter that asks for the reports of a municipality, listing those that are known."""
    times = [describe_known_time(entry) for entry in known if entry.year is not None]
    subject = "Begäran om allmän handling: rapport från Kommunkompassen"
    wish = f"Jag vill ta del av rapporten från utvärderingen av {municipality.long_name} enligt Kommunkompassen."
    if len(times) > 1:
        wish = (
            f"Jag vill ta del av rapporterna från utvärderingarna av {municipality.long_name} enligt Kommunkompassen."
        )
    if times:
        wish += (
            f" Jag har sett att kommunen utvärderades {format_list(times)}. Finns det nyare rapporter vill jag ha dem."
        )
    else:
        wish += " Finns det flera rapporter vill jag ta del av alla."
    paragraphs = (
        "Hej!",
        wish,
        "Jag begär det som allmän handling, enligt 2 kap. tryckfrihetsförordningen. Skicka gärna svaret digitalt, som "
        "svar på det här meddelandet. Hör av er först om det kostar något.",
        "Om kommunen inte har någon sådan rapport är jag tacksam för ett svar om det.",
        "Med vänlig hälsning",
    )
    body = quote("\r\n\r\n".join(paragraphs))
    return LetterView(subject, paragraphs, f"mailto:?subject={quote(subject)}&body={body}")
