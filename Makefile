# Counterclaim: the verbs. Needs make and Python 3.11 or newer; everything else goes into .venv.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help demo test lint types contracts licences fix docs peers requirements clean

help: ## list the verbs
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

demo: .venv/run.stamp ## make the demo case, print its incidents and the path of its page
	@$(BIN)/counterclaim demo demo-case

test: lint types contracts licences .venv/dev.stamp ## every check, then the tests
	$(BIN)/python -m pytest

lint: .venv/dev.stamp ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev.stamp ## mypy --strict
	$(BIN)/mypy

contracts: .venv/dev.stamp ## which package may import which
	$(BIN)/lint-imports

licences: .venv/dev.stamp ## no GPL or AGPL parts
	$(BIN)/python -m bench.licences

fix: .venv/dev.stamp ## mend style where a tool can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: .venv/dev.stamp ## write the pages that come of data: docs/rules.md and the tables of docs/accuracy.md
	$(BIN)/python -m bench.rulebook
	$(BIN)/python -m bench.accuracy

peers: .venv/bench.stamp ## install what bench/extract.py compares with

requirements: .venv/dev.stamp ## pin the newest versions anew
	$(COMPILE) --upgrade pyproject.toml -o requirements/run.txt
	$(COMPILE) --upgrade -c requirements/run.txt requirements/build.in -o requirements/build.txt
	$(COMPILE) --upgrade -c requirements/run.txt -c requirements/build.txt requirements/dev.in -o requirements/dev.txt
	$(COMPILE) --upgrade -c requirements/run.txt -c requirements/dev.txt requirements/bench.in -o requirements/bench.txt

clean: ## take away what the verbs made, the demo case included
	rm -rf .venv build dist demo-case .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Counterclaim needs Python 3.11 or newer; none was found on PATH" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements/run.txt requirements/build.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements/run.txt -r requirements/build.txt
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

.venv/bench.stamp: requirements/bench.txt .venv/dev.stamp
	$(PIP) install --require-hashes -r requirements/bench.txt
	@touch $@
