"""How alike questions and areas are, in words."""

from generator.model import Alikeness

VERDICT_LABELS = {
    Alikeness.SAME: "Samma fråga",
    Alikeness.SIMILAR: "Liknande fråga",
    Alikeness.NONE: "Kan inte jämföras",
}
AREA_VERDICT_LABELS = {
    Alikeness.SAME: "Samma frågor",
    Alikeness.SIMILAR: "Liknande frågor",
    Alikeness.NONE: "Kan inte jämföras",
}
