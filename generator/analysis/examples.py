"""Which examples belong together. Returns records; formats nothing."""

from generator.model import Collection, Example

# A short list at the end of a page; a shared concept says more about two examples than a shared topic.
MAX_RELATED = 4
CONCEPT_WEIGHT = 2


def related_examples(collection: Collection, example: Example) -> tuple[Example, ...]:
    """Return up to four other examples that share topics or the concept with this one, the closest first.

    A shared concept counts as two shared topics. Of equally close examples, those of other municipalities come first,
    and then they are ordered by id.
    """
    topics = {topic.id for topic in example.topics}

    def affinity(other: Example) -> int:
        return CONCEPT_WEIGHT * (other.concept == example.concept) + sum(topic.id in topics for topic in other.topics)

    others = (other for other in collection.examples if other.id != example.id and affinity(other))
    ranked = sorted(others, key=lambda other: (-affinity(other), other.municipality == example.municipality, other.id))
    return tuple(ranked[:MAX_RELATED])
