# syntax=docker/dockerfile:1
# The program with its portal: the same image serves, works, migrates and administers.
#
# Bases are pinned by version. Pin them by digest too where you build: `docker buildx imagetools
# inspect IMAGE` shows it, and FROM takes IMAGE:VERSION@sha256:DIGEST.

FROM node:20.20.2-bookworm-slim AS portal
WORKDIR /portal
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY frontend/ ./
RUN npm run build && node compress.mjs

FROM rust:1.95.0-slim-bookworm AS program
WORKDIR /build
COPY Cargo.toml Cargo.lock rust-toolchain.toml ./
COPY domain/ domain/
COPY migrations/ migrations/
COPY api/ api/
COPY tests/ tests/
COPY --from=portal /portal/dist/ frontend/dist/
# The toolchain of the image is the one that rust-toolchain.toml names; its other components are not
# needed here. The cache holds what was compiled, so the program is copied out of it, without the line
# tables, which are three quarters of it.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    RUSTUP_TOOLCHAIN=1.95.0 cargo build --locked --release --package api --bin firstscan \
    && cp target/release/firstscan /firstscan \
    && strip --strip-debug /firstscan

# In front of PostgreSQL, as the user whom its package makes: `docker build --target pooler`.
FROM debian:12.12-slim AS pooler
RUN apt-get update \
    && apt-get install --yes --no-install-recommends pgbouncer=1.18.0-* \
    && rm -rf /var/lib/apt/lists/*
COPY docs/deploy/pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
# hadolint ignore=DL3066
USER postgres
EXPOSE 6432
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]

FROM debian:12.12-slim AS desk
# Whom to trust when mail is sent: always the newest list.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin firstscan \
    && install --directory --owner=10001 --group=10001 --mode=0700 /var/lib/firstscan/files
COPY --from=program /firstscan /usr/local/bin/firstscan
USER 10001
WORKDIR /var/lib/firstscan
ENV FIRSTSCAN_SERVER_ADDRESS=0.0.0.0 \
    FIRSTSCAN_BLOBS_FOLDER=/var/lib/firstscan/files
VOLUME ["/var/lib/firstscan/files"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["firstscan", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["firstscan"]
CMD ["serve"]
