"""Where an editor finds codes, areas, questions, topics and concepts; several keys need the same sentence."""

AREAS = ("demokrati", "brukarfokus", "styrning", "ledarskap", "effektivitet", "arbetsgivare", "kvalitet", "samhalle")
"""The slugs of the eight areas. They never change; a test compares them with the register."""

AREA = f"Området, ett av de åtta i data/areas.yml: {', '.join(AREAS)}."
CODE = "Koden finns i data/municipalities.yml."
QUESTION = "Numren finns i data/question_sets.yml."
TOPICS = "Ämnena finns i data/topics.yml."
CONCEPT = "Begreppen finns i data/concepts.yml, och vid varje fråga i data/question_sets.yml."
EVALUATION = "Namnet på en fil i data/evaluations/, utan .yml."
