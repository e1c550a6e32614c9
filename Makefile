# Each target sets up what it needs first, once; what it installs goes into .venv, and what is compiled into build.
PYTHON ?= python3
BIN := .venv/bin
COMPILED := build/compiled
DEMO ?= examples/town-water
PIP := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: help demo test check gold bench compiled clean

help:
	@echo 'make demo      compare the articles of an example story'
	@echo 'make test      run the tests'
	@echo 'make check     style, types and the rules about imports'
	@echo 'make gold      score the reading against ../shared/gold, where it is there'
	@echo 'make bench     measure speed, beside peers'
	@echo 'make compiled  compile what reads, run its tests, and measure it beside what is not compiled'
	@echo 'make clean     remove what the other targets made'

demo: .venv/installed
	$(BIN)/tawatur compare $(DEMO)

test: .venv/installed-dev
	$(BIN)/pytest -n 2 --dist loadfile

check: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports

gold: .venv/installed-dev
	$(BIN)/python bench/gold.py

bench: .venv/installed-bench
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/peers.py

compiled: $(COMPILED)/installed/tawatur
	PYTHONPATH=$(COMPILED)/installed $(BIN)/pytest -n 2 --dist loadfile $(addprefix tests/,model languages read resolve examples)
	$(BIN)/python bench/compiled.py $(COMPILED)/installed

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

.venv/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo 'Tawatur needs Python 3.11 or newer; say which: make PYTHON=python3.12 …' >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/created pyproject.toml constraints.txt
	$(PIP) install --quiet -c constraints.txt -e .
	$(BIN)/python -m compileall -q src  # so that the first process starts as fast as the next
	@touch $@

.venv/installed-dev: .venv/created pyproject.toml constraints.txt
	$(PIP) install --quiet -c constraints.txt -e '.[dev]'
	@touch $@ .venv/installed

.venv/installed-bench: .venv/installed-dev
	$(PIP) install --quiet -c constraints.txt -e '.[dev,bench]'
	@touch $@

# A copy of the sources is built: compiled modules are left beside what they are made of, and Python prefers them there.
$(COMPILED)/installed/tawatur: .venv/installed-dev $(shell find src -name '*.py' -o -name '*.t[so][vm]*')
	rm -rf $(COMPILED)
	mkdir -p $(COMPILED)/source
	cp -R src pyproject.toml README.md LICENSE NOTICE $(COMPILED)/source
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 PIP_CONSTRAINT=$(CURDIR)/constraints.txt \
	$(PIP) wheel --quiet --no-deps --wheel-dir $(COMPILED) $(COMPILED)/source
	$(PIP) install --quiet --no-deps --target $(COMPILED)/installed $(COMPILED)/tawatur-*.whl
	@touch $@
