# LossLab: build, test, demonstrate. `make demo` and `make test` install what is missing first.

PREFIX ?= /usr/local
TREE = $(DESTDIR)$(PREFIX)
DEMO ?= concrete_strength
REPORTS = concrete_strength davis_weight ten_mile_race quine_days reading_accuracy attrition penguins \
  verbal_aggression
# Whose profiles are shown with charts: a regression, a count, two classes.
PICTURED = concrete_strength quine_days attrition
RELEASE = swift build -c release --product losslab
LOSSLAB = $(shell swift build -c release --show-bin-path)/losslab

PACKAGES = libgsl-dev libxgboost-dev libopenblas-dev libsqlite3-dev zlib1g-dev libssl-dev gnuplot-nox
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: help setup tools build demo test check check-calls lint install reports clean

help:
	@echo "make demo      install what is missing, build, advise, benchmark, write a report"
	@echo "make test      install what is missing, run every test"
	@echo "make check     every test, with nothing sampled"
	@echo "make check-calls  run every framework call (Python packages from PyPI)"
	@echo "make lint      check the layout of the code"
	@echo "make reports   write Reports/ anew from the bundled data sets"
	@echo "make install   put losslab, its data sets, completions and man page under PREFIX=$(PREFIX)"

# Debian's packages are asked for one by one, so that nothing is installed twice; on a Mac the
# equivalents are named but not installed.
setup:
	@if command -v dpkg-query >/dev/null 2>&1; then \
	  missing=; \
	  for p in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    echo "Installing$$missing"; \
	    $(SUDO) apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null \
	    || { echo "Could not install$$missing; install them by hand and run make again." >&2; exit 1; }; \
	  fi; \
	elif [ "$$(uname)" = Darwin ]; then \
	  echo "On a Mac (untested): brew install gsl xgboost openblas sqlite zlib openssl gnuplot"; \
	else \
	  echo "Install the equivalents of: $(PACKAGES)"; \
	fi
	@command -v swift >/dev/null 2>&1 || { echo "Swift 6.3 is missing: see https://www.swift.org/install" >&2; exit 1; }

build: setup
	@$(RELEASE)

demo: build
	@echo
	@$(LOSSLAB) advise $(DEMO)
	@echo
	@$(LOSSLAB) bench $(DEMO) --out losslab-runs/demo
	@echo
	@echo "The report is here:"
	@echo losslab-runs/demo/report.md

test: setup tools
	@swift build --build-tests
	@$(TOOLED) swift test --skip-build --disable-xctest

check: setup tools
	@swift build --build-tests
	@$(TOOLED) LOSSLAB_CHECK=1 swift test --skip-build --disable-xctest

# Programs that losslab uses where they are there; without them their tests are skipped and say so.
TOOLS = .build/tools
PROGRAMS = .build/programs
TOOLED = PATH="$(CURDIR)/$(PROGRAMS):$$PATH"

tools:
	@command -v duckdb >/dev/null 2>&1 || [ -x $(PROGRAMS)/duckdb ] \
	  || { python3 -m venv $(TOOLS) && $(TOOLS)/bin/pip install -q --disable-pip-version-check duckdb-cli \
	    && mkdir -p $(PROGRAMS) && ln -sf ../tools/bin/duckdb $(PROGRAMS)/duckdb; } \
	  || echo "DuckDB's command line could not be installed: tests of Parquet, JSON, Excel and SQLite are skipped."
	@command -v zstd >/dev/null 2>&1 || { $(SUDO) apt-get install -y -qq --no-install-recommends zstd >/dev/null; } \
	  || echo "zstd could not be installed: its test is skipped."

# Development only: needs Python 3.11 or later with venv, and 3 GB of packages unless PYTHON has them.
CALLS = .build/calls
PYTHON ?= $(CALLS)/bin/python

$(CALLS)/bin/python: Tests/Calls/requirements.txt
	@python3 -m venv $(CALLS)
	@$(CALLS)/bin/pip install -q -r Tests/Calls/requirements.txt
	@touch $@

check-calls: build $(if $(filter $(CALLS)/%,$(PYTHON)),$(PYTHON))
	@PYTHONDONTWRITEBYTECODE=1 $(PYTHON) Tests/Calls/check_calls.py $(LOSSLAB) $(CALLS_OF)

lint:
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

# One data set for each task name, at the scheme that allows claims. The ledgers and timings stay out of the
# repository; without them the next call trains again.
reports: build
	@for name in $(REPORTS); do $(LOSSLAB) bench $$name --scheme standard --out Reports/$$name || exit 1; done
	@$(LOSSLAB) report $(REPORTS:%=Reports/%) --index Reports/README.md
	@$(LOSSLAB) losses --report Reports/catalogue.md
	@$(LOSSLAB) report $(PICTURED) --profiles Reports/profiles.md
	@rm -f Reports/*/ledger.sqlite* Reports/*/timing.json

install: build
	@install -d $(TREE)/bin $(TREE)/share/losslab/Datasets $(TREE)/share/man/man1 \
	  $(TREE)/share/bash-completion/completions $(TREE)/share/zsh/site-functions \
	  $(TREE)/share/fish/vendor_completions.d
	@install -m 755 $(LOSSLAB) $(TREE)/bin/losslab
	@install -m 644 Datasets/*.csv Datasets/README.md $(TREE)/share/losslab/Datasets
	@$(LOSSLAB) --generate-completion-script bash > $(TREE)/share/bash-completion/completions/losslab
	@$(LOSSLAB) --generate-completion-script zsh > $(TREE)/share/zsh/site-functions/_losslab
	@$(LOSSLAB) --generate-completion-script fish > $(TREE)/share/fish/vendor_completions.d/losslab.fish
	@swift package -c release generate-manual >/dev/null
	@install -m 644 .build/plugins/GenerateManual/outputs/losslab/losslab.1 $(TREE)/share/man/man1
	@echo "Installed $(TREE)/bin/losslab"

clean:
	@rm -rf .build losslab-runs
