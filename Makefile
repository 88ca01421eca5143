# Everything runs from .venv, made from the hashed lock; a fresh machine needs Python 3.11 (or newer) and make.
#
#   PYTHON=python3.13 VENV=.venv-3.13 make test    another Python, in an environment of its own

PYTHON ?= python3
VENV ?= .venv
WERKERS ?= auto
PAKKET ?= alles

BIN := $(VENV)/bin
SLOT := $(VENV)/.slot
PROJECT := $(VENV)/.project
MUTATIE := $(VENV)/.mutatie
UV_COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header $(if $(OPWAARDEREN),--upgrade)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Whatever the machine says: what is compiled is kept (`make clean` removes it). The suite starts some forty processes.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## Toon wat make kan
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

.PHONY: demo
demo: $(PROJECT) ## Loop een zaak door van melding tot bewijs, op een ingebouwde database
	@$(BIN)/zaakboek demo

# A worker that is done takes over from the other: the tests that start processes stand together at the beginning.
.PHONY: test
test: $(PROJECT) ## Draai alle tests (WERKERS=0 voor één proces)
	@$(BIN)/python -m pytest -n $(WERKERS) --maxprocesses 4 --dist worksteal

.PHONY: check
check: $(PROJECT) ## Opmaak, lint, types en de regels van de repository; hetzelfde als CI
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/repository

.PHONY: mutatie
mutatie: $(MUTATIE) ## Verander de regels op een plek tegelijk; wat overleeft, mist een test (PAKKET=pgb, of alles)
	@$(BIN)/python -m pytest -q -p tests.mutatie -p no:xdist --muteer $(PAKKET) tests/domain/regels

.PHONY: lock
lock: $(SLOT) ## Leg de versies opnieuw vast (OPWAARDEREN=1: de nieuwste)
	@$(UV_COMPILE) --group dev --output-file requirements/development.txt
	@$(UV_COMPILE) --constraint requirements/development.txt --output-file requirements/runtime.txt
	@$(UV_COMPILE) --constraint requirements/development.txt --group mutatie --output-file requirements/mutatie.txt

.PHONY: wheel
wheel: $(PROJECT) ## Bouw het wiel in dist/
	@$(BIN)/python -m hatchling build -t wheel

.PHONY: clean
clean: ## Ruim op wat make heeft gemaakt
	@rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find . -name __pycache__ -type d -not -path './.venv*' -prune -exec rm -rf {} +

# A changed lock makes the environment anew, so that what left the lock is gone as well.
$(SLOT): requirements/development.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Zaakboek heeft Python 3.11 of nieuwer nodig; '$(PYTHON)' is: $$($(PYTHON) --version 2>&1)." >&2; \
		echo "Wijs een andere aan, bijvoorbeeld: make PYTHON=python3.12" >&2; exit 1; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement $<
	@touch $@

$(PROJECT): $(SLOT) pyproject.toml
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(MUTATIE): $(PROJECT) requirements/mutatie.txt
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/mutatie.txt
	@touch $@
