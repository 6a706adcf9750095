"""What a new file refers to: the municipality by its name or its code, the question set, an evaluation that exists."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from generator.errors import KompassError
from generator.load import load_sources
from generator.messages import Message, say
from generator.model.addresses import slug_of
from generator.model.records import Area, EvaluationRecord, Municipality, QuestionSetRecord


class SkeletonError(KompassError):
    """Something that was requested doesn't exist; the message says what does."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.sv)
        self.said = said


@dataclass(frozen=True, slots=True)
class SkeletonRegisters:
    """The municipalities, the question sets by letter, the evaluations by id, and the areas."""

    municipalities: tuple[Municipality, ...]
    question_sets: Mapping[str, QuestionSetRecord]
    evaluations: Mapping[str, EvaluationRecord]
    areas: tuple[Area, ...]

    def municipality(self, name: str) -> Municipality:
        """Return the municipality with a name, a code, or an address.

        Raises:
            SkeletonError: there is none; the message names the nearest.
        """
        for entry in self.municipalities:
            if name in {entry.code, entry.slug} or slug_of(name) in {slug_of(entry.name), slug_of(entry.long_name)}:
                return entry
        near = difflib.get_close_matches(name, [entry.name for entry in self.municipalities], n=1)
        raise SkeletonError(
            say('no municipality is called "{name}"; did you mean {near}?', name=name, near=near[0])
            if near
            else say('no municipality is called "{name}"; they are in municipalities.yml', name=name)
        )

    def question_set(self, letter: str | None) -> QuestionSetRecord:
        """Return the question set with a letter.

        Raises:
            SkeletonError: no letter is given, or no set has it; the message lists the sets that exist.
        """
        names = ", ".join(sorted(self.question_sets))
        if letter is None:
            raise SkeletonError(
                say(
                    "add --question-set with one of {names}; compare the report's questions with question_sets.yml",
                    names=names,
                )
            )
        if letter not in self.question_sets:
            raise SkeletonError(
                say('no question set is called "{letter}"; there are {names}', letter=letter, names=names)
            )
        return self.question_sets[letter]

    def evaluation(self, identifier: str) -> EvaluationRecord:
        """Return the evaluation with an id.

        Raises:
            SkeletonError: there is none; the message names the nearest.
        """
        if identifier not in self.evaluations:
            near = difflib.get_close_matches(identifier, self.evaluations, n=3, cutoff=0.4)
            raise SkeletonError(
                say(
                    'no evaluation is called "{identifier}"; similar are {near}',
                    identifier=identifier,
                    near=", ".join(near) or "–",
                )
            )
        return self.evaluations[identifier]


def read_registers(data: Path) -> SkeletonRegisters:
    """Return the registers of a data folder, as far as they can be read.

    Raises:
        SkeletonError: the municipalities or the question sets can't be read.
    """
    sources, _ = load_sources(data)
    if sources.municipalities is None or sources.question_sets is None:
        raise SkeletonError(say("the registers in {data} can't be read; run kompass check", data=data))
    return SkeletonRegisters(
        sources.municipalities.record.municipalities,
        {entry.name: entry for entry in sources.question_sets.record.question_sets},
        {PurePath(sourced.document.path).stem: sourced.record for sourced in sources.evaluations},
        sources.areas.record.areas if sources.areas is not None else (),
    )
