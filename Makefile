# Every verb of development. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
SETUP := $(PYTHON) -m tools.setup

.DEFAULT_GOAL := help
.PHONY: help demo test check fix serve bench prove docs lock

help: ## list the verbs
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 16

demo: ## set up, run the whole chain on the example study, end with a summary and the report's path
	@$(SETUP) core
	@mkdir -p build
	@$(BIN)/skillramp quick --answers examples/quick-linden.toml --out build/demo-quick-look.html --force
	@echo
	@$(BIN)/skillramp run examples/three-enterprises --out build/demo --force

test: ## set up what tests need and run all of them
	@$(SETUP) dev
	@$(BIN)/python -m pytest --cov --cov-report=term

check: ## look, change nothing: lint, format, types, imports, content, generated pages
	@$(SETUP) python
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/skillramp content check
	@$(BIN)/python -m tools.reference --check
	@$(BIN)/python -m tools.catalogues --check

fix: ## change what can be mended by machine: lint and format
	@$(SETUP) python
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

serve: ## show the demo's report at an address of this machine (the web app comes later)
	@$(SETUP) core
	@test -d build/demo || $(MAKE) --no-print-directory demo
	@$(BIN)/python -m tools.serve build/demo/report

bench: ## measure, as ratios against a peer or a limit in the same run
	@$(SETUP) bench
	@$(BIN)/python -m benchmarks

prove: ## run the long campaigns whole (hours)
	@$(SETUP) python
	@HYPOTHESIS_PROFILE=prove $(BIN)/python -m pytest tests/generative -p no:cacheprovider

docs: ## make the generated pages, schemas, catalogues, example study and screenshots anew
	@$(SETUP) python
	@$(BIN)/python -m tools.core_twenty
	@$(BIN)/python -m tools.reference
	@$(BIN)/python -m tools.catalogues
	@$(BIN)/skillramp simulate examples/three-enterprises --people 91 --seed 7 --force
	@$(MAKE) --no-print-directory demo
	@$(BIN)/python -m tools.screenshots

lock: ## resolve the requirements anew and lock them with hashes
	@$(SETUP) python
	@$(BIN)/python -m tools.lock
