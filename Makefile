# What people do with this project. `make demo` to see it, `make test` to trust it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

TARGET := $(or $(CARGO_TARGET_DIR),target)
FIRSTSCAN := $(TARGET)/release/firstscan
DEMO := target/demo
# The moment the samples are made for.
AS_OF := 2026-11-01T12:00:00Z

.PHONY: build demo test lint doc bench bench-serve

build:
	cargo build --release --package api --bin firstscan

demo: build
	@mkdir -p $(DEMO)
	@$(FIRSTSCAN) sample --rows 20000 --marketplace US --as-of $(AS_OF) \
		--out $(DEMO)/report.csv --profile $(DEMO)/profile.toml --labels $(DEMO)/labels.csv
	@$(FIRSTSCAN) review $(DEMO)/report.csv --profile $(DEMO)/profile.toml --as-of $(AS_OF)
	@$(FIRSTSCAN) review $(DEMO)/report.csv --profile $(DEMO)/profile.toml --as-of $(AS_OF) \
		--format html > $(DEMO)/review.html
	@echo
	@echo "The same as a page: $(DEMO)/review.html (report, profile and labels are beside it)"

# nextest runs tests side by side in processes of their own, but not those in documentation.
test: build
	@if cargo nextest --version > /dev/null 2>&1; then \
		tests/postgres.sh cargo nextest run --workspace $(if $(CI),--profile ci) \
			&& cargo test --workspace --doc; \
	else \
		tests/postgres.sh cargo test --workspace; \
	fi
	# The same reports scored by an independent program, figure by figure.
	python3 tests/oracle/compare.py --firstscan $(FIRSTSCAN) --seeds 1-4 --rows 1000

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- --deny warnings

doc:
	RUSTDOCFLAGS=--deny=warnings cargo doc --workspace --no-deps

bench:
	tests/bench/run.sh

# The server beside PostGraphile and Mercurius: half an hour.
bench-serve:
	tests/bench/serve/run.sh
