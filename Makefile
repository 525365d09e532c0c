# make run: the dashboard. make test: everything that must hold. make words: the catalogues. make trust: the long checks, with figures. All need only Python 3.11 or newer, and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8501
HOST ?= 127.0.0.1
BIN := .venv/bin

.PHONY: run test test-lakehouse trust check build docs pictures lock sbom audit clean

run: build
	$(BIN)/python -m tracker serve --port $(PORT) --address $(HOST)

build: .venv/run
	$(BIN)/python -m etl build

test: .venv/dev
	-@scripts/get-nginx
	CHROMIUM="$$(scripts/get-chromium || true)" scripts/check all
	@if scripts/get-postgresql; then $(MAKE) test-lakehouse; fi

# The same dashboard on a lakehouse: PostgreSQL, a server of object storage, and DuckDB 1.5.5 with its extensions.
test-lakehouse: .venv-lakehouse/ready
	scripts/get-postgresql
	scripts/check-lakehouse all

trust: .venv/dev
	-@scripts/get-nginx
	CHROMIUM="$$(scripts/get-chromium || true)" scripts/trust

check: .venv/dev
	scripts/check quick

docs: .venv/run
	$(BIN)/python -m etl docs

pictures: .venv/dev
	CHROMIUM="$$(scripts/get-chromium || true)" $(BIN)/python -m tests.browser.pictures

words: .venv/run
	PYTHONPATH=. $(BIN)/pybabel -q extract -F babel.cfg --no-location --omit-header --sort-output -o .venv/words.pot .
	for language in fr es; do $(BIN)/pybabel -q update --omit-header --ignore-obsolete --no-fuzzy-matching --width 120 \
		-i .venv/words.pot -l $$language -o tracker/words/$$language.po; done

lock: .venv/dev
	for name in requirements requirements-signin; do \
		$(BIN)/uv pip compile $$name.txt --generate-hashes --universal --python-version 3.11 --no-annotate \
			--custom-compile-command "make lock" --quiet --output-file $$name.lock || exit 1; \
	done

sbom: .venv/dev
	$(BIN)/uv tool run --from cyclonedx-bom==7.5.0 cyclonedx-py environment .venv --output-reproducible -o sbom.json

audit: .venv/dev
	$(BIN)/uv tool run pip-audit==2.10.1 -r requirements.lock --require-hashes --disable-pip

.venv/run: requirements.txt constraints.txt
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed."; exit 1; }
	@test -x $(BIN)/python || "$(PYTHON)" -m venv .venv || { echo "The venv module is missing; on Debian: apt install python3-venv."; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch .venv/run

.venv/dev: .venv/run requirements-dev.txt requirements-signin.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch .venv/dev

.venv-lakehouse/ready: .venv/dev requirements-lakehouse.txt
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv-lakehouse
	$(BIN)/uv pip install --quiet --python .venv-lakehouse/bin/python -r requirements-dev.txt
	$(BIN)/uv pip install --quiet --python .venv-lakehouse/bin/python -r requirements-lakehouse.txt
	@touch .venv-lakehouse/ready

clean:
	rm -rf .venv .venv-lakehouse
