# make run: the dashboard. make test: everything that must hold. Both need only Python 3.11 or newer, and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8501
HOST ?= 127.0.0.1
BIN := .venv/bin

.PHONY: run test check build docs clean

run: build
	$(BIN)/python -m tracker serve --port $(PORT) --address $(HOST)

build: .venv/run
	$(BIN)/python -m etl build

test: .venv/dev
	CHROMIUM="$$(scripts/get-chromium || true)" scripts/check all

check: .venv/dev
	scripts/check quick

docs: .venv/run
	$(BIN)/python -m etl docs

.venv/run: requirements.txt constraints.txt
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed."; exit 1; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv || { echo "The venv module is missing; on Debian: apt install python3-venv."; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch .venv/run

.venv/dev: .venv/run requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch .venv/dev

clean:
	rm -rf .venv
