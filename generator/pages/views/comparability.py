"""How alike questions and areas are, in words."""

from generator.model import Verdict

VERDICT_LABELS = {
    Verdict.SAME: "Samma fråga",
    Verdict.SIMILAR: "Liknande fråga",
    Verdict.NONE: "Kan inte jämföras",
}
AREA_VERDICT_LABELS = {
    Verdict.SAME: "Samma frågor",
    Verdict.SIMILAR: "Liknande frågor",
    Verdict.NONE: "Kan inte jämföras",
}
