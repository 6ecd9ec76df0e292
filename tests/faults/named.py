"""Every test that docs/faults.md names is there, under that name.

    python3 named.py
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parent / "../.."
PLACES = ("tests", "api/src", "domain", "migrations")


def main():
    manual = (ROOT / "docs/faults.md").read_text()
    rows = [line.rsplit("|", 2)[1] for line in manual.splitlines() if line.startswith("| ")]
    named = {name for row in rows for name in re.findall(r"`([a-z0-9_/.]+)`", row)}
    sources = " ".join(path.read_text() for place in PLACES for path in (ROOT / place).rglob("*.rs"))
    # A macro of its file may make a test: then its name stands there as a bare word.
    there = set(re.findall(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b", sources))
    missing = sorted(name for name in named if not (
        (ROOT / name).is_file() if "/" in name else name in there))
    print(f"{'FAILED' if missing or not named else 'passed'}  {len(named)} tests are named in"
          " docs/faults.md" + "".join(f"\n    there is no {name}" for name in missing))
    return 1 if missing or not named else 0


if __name__ == "__main__":
    sys.exit(main())
