# `make help` lists the targets. Everything lives in .venv; nothing outside this folder is touched.
PYTHON ?= python3
WORKSPACE ?= demo-workspace
# Where annotated texts for `make bench` are looked for; without them it says what it misses.
ANNOTATED ?= ../shared/data
BIN := .venv/bin
export DO_NOT_TRACK := 1
export PREFECT_SERVER_ANALYTICS_ENABLED := false
# Compiled once, not by each of the processes that a night, Prefect and the tests start.
export PYTHONDONTWRITEBYTECODE :=
# uv trusts the machine's own certificates, as pip and the browser there do.
export UV_SYSTEM_CERTS := true

.DEFAULT_GOAL := help
.PHONY: help setup run ui test soak check bench clean lock

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: .venv/.ready ## make .venv with the locked packages and the project

.venv/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "skillmatch needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

run: setup ## run the nightly flow on the demo workspace and show the matches
	@$(BIN)/python -m skillmatch.demo $(WORKSPACE)

ui: setup ## the Prefect UI on the database of `make run`
	@$(BIN)/python -m skillmatch.demo --ui $(WORKSPACE)

test: setup ## the whole test suite
	@$(BIN)/python -m pytest -n 2 --dist loadscope

soak: setup ## the tests that take as long as all others: runs killed at further moments, many changed nights
	@SOAK=1 $(BIN)/python -m pytest tests/line/test_kill.py tests/score/test_nights.py

check: setup ## ruff, mypy, import contracts, SQL style and binding
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy flows/nightly.py benchmarks
	@$(BIN)/lint-imports
	@$(BIN)/sqlfluff lint --disable-progress-bar sql
	@$(BIN)/python -m pytest tests/test_sql_binds.py

bench: setup ## speed and memory as ratios, and accuracy on annotated text
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --require-hashes -r benchmarks/requirements.lock
	@$(BIN)/python -m benchmarks
	@$(BIN)/python -m benchmarks.accuracy $(ANNOTATED)

lock: ## renew requirements.lock from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras \
		--no-annotate --no-header --group dev pyproject.toml --output-file requirements.lock

clean: ## remove .venv, caches and the demo workspace
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache demo-workspace
