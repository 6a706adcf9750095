# Two commands do everything: `make site` and `make test`. Each installs what it needs first. `make help` lists the
# others.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
AUDIT := .venv-audit
MUTATE := .venv-mutate
SBOM := .build/sbom.cdx.json
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder
CHECK_FORMAT ?= text
SUMMARY := $${GITHUB_STEP_SUMMARY:-/dev/stdout}
# MkDocs Material prints a banner about MkDocs 2 on every build unless this is set.
export NO_MKDOCS_2_WARNING := 1
# The tests write some 60 000 files; on a disk, making them took 10 CPU seconds and removing them half a minute, in memory
# one. They are removed as soon as a test has passed, and are in memory if there is room for those of all tests.
MEMORY := $(shell [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $$4 }')" -ge 4000000 ] 2>/dev/null && echo /dev/shm)
ifneq ($(MEMORY),)
export PYTEST_DEBUG_TEMPROOT := $(MEMORY)
export PYTEST_ADDOPTS := -o tmp_path_retention_policy=failed $(PYTEST_ADDOPTS)
endif
# The tests start many processes; if each compiled every module anew, they would take a third longer.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: site test quick serve check addresses lint types format fast unit schemas preview suggestion proposal golden picture queries weigh measure lighthouse mutate bench proof import audit sbom lock clean help

site: $(VENV)/site.stamp  ## build the whole site from scratch
	$(BIN)/kompass site

test: $(VENV)/npm.stamp  ## run every check
	@$(MAKE) --no-print-directory -j3 lint types unit

quick: $(VENV)/npm.stamp  ## all but browsers, reruns, and what is built anew or tried in many ways (marker thorough)
	@$(MAKE) --no-print-directory -j3 lint types fast

serve: $(VENV)/site.stamp  ## live preview that follows every edit, at a free port or at PORT=
	@$(BIN)/kompass serve $(if $(PORT),--port '$(PORT)')

addresses: $(VENV)/site.stamp  ## list the addresses that are new, or with ACCEPT=1 add them to those that were published
	$(BIN)/kompass addresses $(if $(ACCEPT),--accept)

check: $(VENV)/site.stamp  ## list every problem in the data, with file and line
	$(BIN)/kompass check --format $(CHECK_FORMAT)

lint: $(VENV)/npm.stamp  ## check style and format of the code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tests.support.theme lint

types: $(VENV)/npm.stamp  ## check types, in strict mode
	$(BIN)/mypy
	$(BIN)/python -m tests.support.theme types

format: $(VENV)/npm.stamp  ## format Python, JavaScript, CSS and JSON
	$(BIN)/ruff format .
	$(BIN)/python -m tests.support.theme format

fast: $(VENV)/npm.stamp
	$(PYTEST) -m 'not browser and not rerun and not thorough'

unit: $(VENV)/npm.stamp  ## all tests, those that need a browser too
	$(BIN)/python -m tests.support.chromium
	$(PYTEST)

preview: $(VENV)/site.stamp  ## show which pages differ from those of another checkout, BASE=FOLDER, and make a copy of the site that opens from the disk
	@$(BIN)/kompass check --format summary >> "$(SUMMARY)"
	$(BIN)/kompass site
	$(MAKE) -C '$(BASE)' $(VENV)/site.stamp
	cd '$(BASE)' && $(BIN)/kompass pages
	@$(BIN)/kompass compare-pages '$(BASE)/.build/docs' .build/docs >> "$(SUMMARY)"
	$(BIN)/kompass offline

schemas: $(VENV)/site.stamp  ## write the schemas of the data files, and the reference of their keys
	$(BIN)/kompass schemas

suggestion: $(VENV)/site.stamp  ## write the data file of an example from its form on GitHub, which is in FORM
	@mkdir -p .build
	@printenv FORM > .build/form.md
	$(BIN)/kompass suggest .build/form.md --list .build/suggestion.txt

proposal:  ## open a pull request with that file (asks GitHub, with GITHUB_TOKEN)
	$(PYTHON) .github/propose.py

golden: $(VENV)/dev.stamp  ## regenerate the golden pages; read the difference before you commit it
	$(BIN)/python -m tests.support.golden

picture: site $(VENV)/dev.stamp  ## retake the README's picture of the site, and draw those of /om/bidra/
	$(BIN)/python -m tests.support.picture
	$(BIN)/python -m tests.support.guide

queries: site $(VENV)/dev.stamp  ## measure how often the search finds a right answer, by kind of query
	$(BIN)/python -m tests.support.findings

weigh: site $(VENV)/dev.stamp  ## measure how many compressed bytes a first visit fetches, by kind of page
	$(BIN)/python -m tests.support.weigh

measure: site $(VENV)/dev.stamp  ## measure how soon a reader has the answer, by kind of page; README=1 puts the tables into the README
	$(BIN)/python -m tests.support.chromium
	$(BIN)/python -m tests.measure $(if $(README),--readme)

lighthouse: site $(VENV)/lighthouse.stamp  ## ask Lighthouse about a page of every kind, as on a phone; README=1 puts the table into the README
	$(BIN)/python -m tests.support.chromium
	$(BIN)/python -m tests.measure.lighthouse $(if $(README),--readme)

mutate: $(MUTATE)/stamp $(VENV)/npm.stamp  ## make small faults that the tests must notice: all, those of MODULE=analysis.totals, or SAMPLE=150 by SEED=1
	@mkdir -p .build
	$(MUTATE)/bin/python -m tests.mutate.make --module '$(MODULE)' $(if $(SAMPLE),--sample '$(SAMPLE)') $(if $(SEED),--seed '$(SEED)') > .build/mutants.jsonl
	$(BIN)/python -m tests.mutate < .build/mutants.jsonl

bench: $(VENV)/dev.stamp  ## measure a build at every scale, or at SIZES="today 30"; README=1 puts the table into the README
	$(BIN)/python -m tests.support.chromium
	$(BIN)/python -m tests.bench $(if $(README),--readme) $(SIZES)

proof: $(VENV)/dev.stamp  ## how much `kompass import` finds in invented reports, and in those of REPORTS=
	$(BIN)/python -m tests.support.reports.proof $(REPORTS)

import: $(VENV)/import.stamp  ## get what `kompass import` needs to read PDFs and workbooks

audit: $(AUDIT)/stamp $(VENV)/npm.stamp  ## look for known vulnerabilities in every locked package (asks PyPI and npm)
	$(AUDIT)/bin/pip-audit --disable-pip --require-hashes -r requirements/dev.txt -r requirements/audit.txt
	$(BIN)/python -m tests.support.node audit

sbom: $(AUDIT)/site/stamp  ## list everything that the site is built with, and its licences, as CycloneDX
	@mkdir -p $(dir $(SBOM))
	$(AUDIT)/bin/cyclonedx-py environment $(AUDIT)/site --pyproject pyproject.toml --output-reproducible -o $(SBOM)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes --only-binary :all: -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/import.stamp: requirements/import.txt $(VENV)/site.stamp
	$(PIP) install --require-hashes --only-binary :all: -r requirements/import.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/site.stamp
	$(PIP) install --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

$(VENV)/npm.stamp: tests/npm/package.json tests/npm/package-lock.json $(VENV)/dev.stamp
	$(BIN)/python -m tests.support.node ci
	@touch $@

$(VENV)/lighthouse.stamp: tests/lighthouse/package.json tests/lighthouse/package-lock.json $(VENV)/dev.stamp
	$(BIN)/python -m tests.support.node --lighthouse ci
	@touch $@

$(AUDIT)/stamp: requirements/audit.txt
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --only-binary :all: -r requirements/audit.txt
	@touch $@

$(MUTATE)/stamp: requirements/mutate.txt
	$(PYTHON) -m venv $(MUTATE)
	$(MUTATE)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes --only-binary :all: -r requirements/mutate.txt
	@touch $@

# What the site is built with, and nothing else: its metadata name the licences.
$(AUDIT)/site/stamp: requirements/site.txt | $(AUDIT)/stamp
	rm -rf $(AUDIT)/site
	$(PYTHON) -m venv --without-pip $(AUDIT)/site
	$(AUDIT)/bin/python -m pip --disable-pip-version-check --quiet --python $(AUDIT)/site install --require-hashes --only-binary :all: -r requirements/site.txt
	@touch $@

lock:  ## lock all requirements again, with hashes, for every Python from 3.11 on (needs uv)
	uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements/site.txt
	uv pip compile pyproject.toml --extra build --extra dev -c requirements/site.txt --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements/dev.txt
	uv pip compile requirements/import.in -c requirements/dev.txt --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements/import.txt
	uv pip compile requirements/audit.in --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements/audit.txt
	uv pip compile requirements/mutate.in --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url -o requirements/mutate.txt
	$(MAKE) $(VENV)/dev.stamp
	$(BIN)/python -m tests.support.node install --package-lock-only

clean:  ## remove all that was made here
	rm -rf .build site tests/npm/node_modules $(VENV) $(AUDIT) $(MUTATE)

help:  ## this list
	@awk -F ':.*  ## ' '/^[a-z]+:.*  ## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
