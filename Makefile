## make generate   write generated/ from specs/
## make check      fail when generated/ is not what specs/ give
## make test       run the tests that are quick: three minutes on two cores
## make test-all   run all tests: also fuzzing, killed runs, type checkers, corpora, the installed wheel
## make fuzz       look for inputs that break a promise, SECONDS=300 long; SEED=n repeats a run
## make lint       ruff, mypy and pyright
## make bench      time the generator; SPECS="a.yaml b.json" times other specs too
## make lock       renew requirements.lock (needs uv)
## make clean      remove what make made
##
## On a fresh machine the first of them makes .venv from requirements.lock; later calls need no network.
## Another Python (3.11 or newer): make clean, then make PYTHON=/path/to/python3 ...

PYTHON ?= python3
UV ?= uv
VENV := .venv
RUN := $(VENV)/bin
READY := $(VENV)/.ready

MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.PHONY: help generate check test test-all fuzz lint bench lock clean

help:
	@sed -n 's/^## \{0,1\}//p' Makefile

# An environment holds absolute paths: one that was moved, copied or left half made is made anew.
ifneq ($(shell cat $(READY) 2>/dev/null),$(CURDIR))
.PHONY: $(READY)
FRESH := --clear
endif

generate: $(READY)
	@$(RUN)/schemawright generate

check: $(READY)
	@$(RUN)/schemawright check

# Tests of one module go to one worker, as they share the packages that are built for it. Modules are compiled once, not
# by each process that tests start.
PYTEST := env -u PYTHONDONTWRITEBYTECODE $(RUN)/python -m pytest -n auto --dist loadfile

test: $(READY)
	@$(PYTEST) -m "not slow"

test-all: $(READY)
	@$(PYTEST)

fuzz: export SCHEMAWRIGHT_FUZZ_SECONDS = $(or $(SECONDS),300)
fuzz: export SCHEMAWRIGHT_FUZZ_SEED = $(or $(SEED),$(shell date +%s))
fuzz: $(READY)
	@$(RUN)/python -m pytest tests/fuzz tests/laws --hypothesis-seed=$$SCHEMAWRIGHT_FUZZ_SEED

# pyright and its node come whole from the lock; the variables keep it from fetching another version or looking for one.
lint: $(READY)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/ruff check --isolated generated
	$(RUN)/ruff format --isolated --check generated
	$(RUN)/mypy
	@PYRIGHT_PYTHON_FORCE_VERSION= PYRIGHT_PYTHON_PYLANCE_VERSION= PYRIGHT_PYTHON_IGNORE_WARNINGS=1 \
		$(RUN)/pyright --pythonpath $(RUN)/python

bench: $(READY)
	@$(RUN)/python tests/bench/bench.py $(SPECS)
	@$(RUN)/python -m tests.bench.changes

lock:
	@command -v $(firstword $(UV)) >/dev/null || { echo "make lock needs uv: install it, or name it with UV=path/to/uv" >&2; exit 1; }
	@{ sed '/^[^#]/,$$d' requirements.lock; \
		$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --group dev; \
	} > requirements.lock.new && mv requirements.lock.new requirements.lock || { rm -f requirements.lock.new; exit 1; }

clean:
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator generated tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	@command -v $(firstword $(PYTHON)) >/dev/null || \
		{ echo "$(PYTHON) is not there; name a Python 3.11 or newer: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "schemawright needs Python 3.11 or newer, but $(PYTHON) is %d.%d; name another one: make PYTHON=/path/to/python3" % sys.version_info[:2])'
	@echo "setting up $(VENV)" >&2
	@$(PYTHON) -m venv $(FRESH) $(VENV)
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@pwd -P > $@
