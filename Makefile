# What people do with this project. `make demo` to see it, `make test` to trust it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

TARGET := $(or $(CARGO_TARGET_DIR),target)
# PROFILE=release optimises across crates too, which takes minutes more.
PROFILE ?= quick
FIRSTSCAN := $(TARGET)/$(PROFILE)/firstscan

.PHONY: build demo test test-program test-partner test-portal test-faults test-mutants audit audit-callers schema lint doc bench bench-portal bench-import bench-serve bench-scale

# The portal is part of the program where there is npm to build it.
ifneq ($(and $(shell command -v npm),$(wildcard frontend/package.json)),)
build: frontend/dist/index.html
endif

frontend/node_modules/.package-lock.json: frontend/package-lock.json
	npm --prefix frontend ci --no-audit --no-fund
	@touch $@

# Everything but what building makes.
frontend/dist/index.html: frontend/node_modules/.package-lock.json \
		$(shell find frontend -type f -not -path '*/node_modules/*' -not -path 'frontend/dist/*')
	npm --prefix frontend run build
	node frontend/compress.mjs
	@touch $@

build:
	cargo build --profile $(PROFILE) --package api --bin firstscan

# Serves until it is stopped; what was made is kept and served again.
demo: build
	@mkdir -p target
	@$(FIRSTSCAN) demo --dir target/desk

test: test-program test-partner test-portal test-faults

# nextest runs tests side by side in processes of their own, but not those in documentation.
test-program: build
	@if cargo nextest --version > /dev/null 2>&1; then \
		tests/postgres.sh cargo nextest run --workspace --all-features $(if $(CI),--profile ci) \
			&& cargo test --workspace --all-features --doc; \
	else \
		tests/postgres.sh cargo test --workspace --all-features; \
	fi
	# The same reports scored by an independent program, figure by figure.
	python3 tests/oracle/compare.py --firstscan $(FIRSTSCAN) --seeds 1-4 --rows 1000

tests/portal/node_modules/.package-lock.json: tests/portal/package-lock.json
	npm --prefix tests/portal ci --no-audit --no-fund
	@touch $@

# The portal by itself, then in a browser, served by the program.
test-portal: build tests/portal/node_modules/.package-lock.json
	npm --prefix frontend run check
	npm --prefix frontend test
	npm --prefix frontend run codegen:check
	npm --prefix frontend run budget
	npm --prefix tests/portal run check
	tests/portal/run.sh $(FIRSTSCAN)

# The portal's picture in the README, and how fast a review of 100,000 packages shows.
bench-portal: build tests/portal/node_modules/.package-lock.json
	cd tests/portal && ROWS=15000 FIRSTSCAN=$(abspath $(FIRSTSCAN)) \
		npx playwright test --config large.config.ts

# What partners are promised: the contract, signed messages, the examples of the manual.
test-partner: build
	tests/partner/run.sh $(FIRSTSCAN)

# Slow callers, full disks, a noisy consultancy, many consultancies on few connections.
test-faults: build
	tests/faults/run.sh $(FIRSTSCAN)

# Whether a test fails for every small change of who may do what: three minutes. Needs cargo-mutants;
# `tests/mutants/run.sh score` does the same to rates and causes, in hours.
test-mutants:
	tests/mutants/run.sh permission

# The public audits of a running server.
audit: build
	tests/audit/run.sh $(FIRSTSCAN)

# Longer ones: sqlmap on all that callers give, on both databases; slowhttptest. Nine minutes.
audit-callers: build
	tests/audit/sqlmap.sh $(FIRSTSCAN)
	tests/postgres.sh tests/audit/sqlmap.sh $(FIRSTSCAN)
	tests/audit/slowhttptest.sh $(FIRSTSCAN)

# After a change of the API that is meant.
schema: build
	$(FIRSTSCAN) schema > frontend/schema.graphql

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --all-features -- --deny warnings

doc:
	RUSTDOCFLAGS=--deny=warnings cargo doc --workspace --no-deps

bench:
	tests/bench/run.sh

bench-import:
	cargo bench --package api --bench import -- sqlite $(PACKAGES)
	tests/postgres.sh --keep-fsync cargo bench --package api --bench import -- postgres $(PACKAGES)

# The server beside PostGraphile and Mercurius: half an hour.
bench-serve:
	tests/bench/serve/run.sh

# What the figures of docs/scale.md come from: a quarter of an hour.
bench-scale: build
	tests/bench/scale/run.sh $(FIRSTSCAN)
