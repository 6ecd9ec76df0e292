"""Runs the examples of a page as they are written: blocks of one language are one program.

    examples.py PAGE

Blocks of other languages show what comes back, and are not run.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from desk import change

HERE = pathlib.Path(__file__).resolve().parent
SCOPES = ["READ_ACCOUNTS", "READ_SHIPMENTS", "READ_REVIEWS", "READ_IMPORTS", "READ_EXPORTS",
          "WRITE_SHIPMENTS", "WRITE_SCANS", "UPLOAD_REPORTS", "MANAGE_WEBHOOKS"]
COMPILER = ["--module", "nodenext", "--target", "es2022", "--strict", "--skipLibCheck",
            "--types", "node"]


def blocks(page, language):
    """The program that the blocks of a language are."""
    found = re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert found, f"there is no example in {language}"
    return "\n".join(found)


def run(name, *command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300,
                          check=False)
    if done.returncode != 0:
        sys.exit(f"{name} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    assert done.stdout.strip(), f"{name} said nothing"
    print(f"{name}: {len(done.stdout.splitlines())} lines")


def main(page):
    page = pathlib.Path(page).read_text(encoding="utf-8")
    made = change("createApiKey", "CreateApiKeyInput", {"name": "Our ERP", "scopes": SCOPES},
                  "secret")
    os.environ["FIRSTSCAN_URL"] = os.environ["DESK_URL"]
    os.environ["FIRSTSCAN_KEY"] = made["secret"]
    with tempfile.TemporaryDirectory() as work:
        run("curl", "bash", "-c", "set -euo pipefail\n" + blocks(page, "sh"), cwd=work)
        run("Python", sys.executable, "-c", blocks(page, "python"), cwd=work)
    # Beside the libraries that it imports.
    with tempfile.TemporaryDirectory(dir=HERE) as work:
        pathlib.Path(work, "example.ts").write_text(blocks(page, "typescript"), encoding="utf-8")
        compiled = subprocess.run(["npx", "--no-install", "tsc", *COMPILER, "example.ts"],
                                  cwd=work, capture_output=True, text=True, check=False)
        if compiled.returncode != 0:
            sys.exit(f"TypeScript was not compiled:\n{compiled.stdout}")
        run("TypeScript", "node", "example.js", cwd=work)


if __name__ == "__main__":
    main(sys.argv[1])
