"""What others can embed about a municipality, and the height that a frame without scripts needs for it."""

from generator.charts import build_profile
from generator.model import Evaluation, Municipality
from generator.model.addresses import card_address, municipality_address, profile_address
from generator.pages.page import Embedding

# In pixels, for a frame that is 280 wide; tests/browser/test_embedding.py measures every page in one.
CARD_HEIGHT = 830
SHORT_CARD_HEIGHT = 400
PROFILE_HEIGHT = 740


def build_embedding(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> Embedding:
    """Return what can be embedded about a municipality; `evaluations` are its own, the oldest first.

    The card is of the newest evaluation, the profile of the newest that has enough areas.
    """
    newest = evaluations[-1]
    detailed = next((entry for entry in reversed(evaluations) if build_profile(entry, None).can_be_drawn), None)
    return Embedding(
        name=f"{newest.title} i Kommunkompassen",
        municipality=municipality_address(municipality),
        card=card_address(municipality),
        card_height=CARD_HEIGHT if detailed is newest else SHORT_CARD_HEIGHT,
        profile=profile_address(detailed.address) if detailed else None,
        profile_height=PROFILE_HEIGHT,
    )
