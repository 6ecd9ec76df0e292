#!/usr/bin/env bash
# Changes the code in small ways, one after the other, and sees whether a test fails each time:
#
#   run.sh permission|score
#
# permission: who may do what, three minutes. score: rates and causes, hours. Needs cargo-mutants.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
what=${1:-}
out=$root/target/mutants/$what
mkdir -p "$out"
case "$what" in
permission)
    # The rules need nothing of the server's, which takes minutes to build: they are tried alone.
    work=$(mktemp --directory)
    trap 'rm --recursive --force "$work"' EXIT
    mkdir -p "$work/src/auth"
    cp --recursive "$root"/api/src/auth/{permission,scope.rs} "$work/src/auth"
    echo 'pub mod auth { pub mod permission; pub mod scope; }' > "$work/src/lib.rs"
    cat > "$work/Cargo.toml" << 'MANIFEST'
[package]
name = "permission"
edition = "2024"
[dependencies]
thiserror = "2"
uuid = { version = "1", features = ["v7"] }
[workspace]
MANIFEST
    cp "$root/Cargo.lock" "$work"
    cargo mutants --dir "$work" --file 'src/auth/permission/*.rs' --timeout 120 --output "$out"
    ;;
score)
    # Without the laws, which try hundreds of reports each: what only they would notice counts as
    # not noticed.
    cargo mutants --dir "$root" --package domain --file 'domain/src/rate/*.rs' \
        --file domain/src/diagnosis/causes.rs --file domain/src/ratio.rs --output "$out" \
        -- --lib --test golden --test worked_examples
    ;;
*)
    sed --quiet 's/^#   //p' "$0" >&2
    exit 2
    ;;
esac
