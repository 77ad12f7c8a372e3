# What a person types. Everything these need is set up by itself in .venv and .state; nothing else is touched.

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench measure train clean

MUNICIPALITY ?= bornova
CODE := shared services sandbox ops bench training tests

# The uv on PATH if it works, else one of our own.
UV := $(or $(shell uv --version >/dev/null 2>&1 && command -v uv),.state/uv/bin/uv)
READY := .venv/.ready
RUN := .venv/bin/

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile

demo: $(READY) ## A day of the line on this machine (MUNICIPALITY=etimesgut for the other one)
	@$(RUN)python -m sandbox demo --municipality $(MUNICIPALITY)

test: $(READY) ## All tests: unit, flow, and integration on a real broker and a real database
	@$(RUN)pytest

check: $(READY) ## Format, lint, types and import rules; changes nothing
	@$(RUN)ruff format --check .
	@$(RUN)ruff check .
	@$(RUN)mypy $(CODE)
	@$(RUN)lint-imports

format: $(READY) ## Rewrite the code in the one format
	@$(RUN)ruff format .
	@$(RUN)ruff check --fix .

bench: $(READY) ## How fast the line is on this machine, beside a bare pipeline
	@$(RUN)python -m bench

measure: $(READY) ## How well the classifier reads
	@$(RUN)python -m training.measure

train: $(READY) ## Build the classifier's model from its texts
	@$(RUN)python -m training.train

clean: ## Remove all that the other targets made
	rm -rf .venv .state .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml uv.lock | $(UV)
	@echo "  installing the locked packages into .venv" >&2
	@$(UV) sync --frozen --quiet --no-python-downloads
	@touch $@

.state/uv/bin/uv:
	@echo "  installing uv into .state" >&2
	@python3 -m venv .state/uv >/dev/null || $(MAKE) --no-print-directory venv-module
	@.state/uv/bin/python -m pip install --quiet --disable-pip-version-check uv

# Debian's Python comes without the module that makes a private environment.
.PHONY: venv-module
venv-module:
	@test "$$(id -u)" = 0 && command -v apt-get >/dev/null || \
		{ echo "install uv, or Python's venv module (package python3-venv)" >&2; exit 1; }
	@echo "  installing python3-venv with apt-get" >&2
	@apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends python3-venv >/dev/null
	@python3 -m venv --clear .state/uv
