"""No room on the disk, a disk that can only be read, and no file descriptors: requests are refused
cleanly, the server says that it is not ready, nothing half-done stays, and it recovers by itself.

    python3 full.py FIRSTSCAN

Who is not root runs it by `unshare --map-root-user --mount`, for a disk of its own.
"""

import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

import desk as desks

MEBIBYTE = 1 << 20


class Verdicts:
    def __init__(self):
        self.failed = 0

    def say(self, what, fine, told=""):
        self.failed += not fine
        print(f"{'passed' if fine else 'FAILED'}  {what}" + ("" if fine else f": {told}"))


def no_room(program, verdicts, disk):
    settings = [f"blobs.folder={disk}/files"]
    with tempfile.TemporaryDirectory() as folder:
        desk = desks.Desk(program, folder, f"sqlite://{folder}/firstscan.db", settings)
        one = desk.consultancy(0)
        one.import_(100)
        fill = pathlib.Path(disk) / "fill"
        with open(fill, "wb") as file:
            try:
                while True:
                    file.write(bytes(MEBIBYTE))
                    file.flush()
            except OSError:
                pass
        files = sorted(path for path in pathlib.Path(disk, "files").rglob("*") if path.is_file())
        status, answer = one.send(one.report(30_000))
        verdicts.say("a full disk refuses a report as one that can be sent again",
                     status in (503, 507) and b"room" in answer, f"{status} {answer[:300]}")
        told = json.loads(desk.ask("GET", "/health/ready")[1])
        verdicts.say("it is not ready and says why", told["status"] == "not_ready", told)
        status, _ = one.graphql("{ sellerAccounts(first: 1) { nodes { name } } }")
        verdicts.say("what needs no room is served", status == 200, status)
        fill.unlink()
        desk.wait("it is ready again", desk.ready)
        one.import_(200)
        left = sorted(path for path in pathlib.Path(disk, "files").rglob("*.part*"))
        verdicts.say("with room again it goes on, and nothing half-done is left", left == [], left)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        status, answer = one.send(one.report(300))
        verdicts.say("a disk that can only be read refuses a report",
                     status in (500, 503, 507), f"{status} {answer[:300]}")
        # It looks at the disk once a second at most.
        desk.wait("it is not ready", lambda: not desk.ready())
        verdicts.say("and is told", True)
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
        desk.wait("it is ready again", desk.ready)
        verdicts.say("what was kept before is there", all(path.exists() for path in files), files)
        desk.stop()


def no_descriptors(program, verdicts):
    with tempfile.TemporaryDirectory() as folder:
        before = ["prlimit", "--nofile=96:96", "--"]
        desk = desks.Desk(program, folder, f"sqlite://{folder}/firstscan.db", before=before)
        one = desk.consultancy(0)
        many = []
        for _ in range(200):
            at = socket.create_connection(("127.0.0.1", desk.port))
            at.sendall(b"GET /health/live HTTP/1.1\r\nHost: desk\r\n")
            many.append(at)
        time.sleep(1)
        verdicts.say("out of descriptors it lives", desk.process.poll() is None)
        [at.close() for at in many]
        desk.wait("it is ready again", desk.ready)
        one.import_(100)
        verdicts.say("with descriptors again it goes on", True)
        desk.stop()


def main():
    program, verdicts = os.path.realpath(sys.argv[1]), Verdicts()
    with tempfile.TemporaryDirectory() as disk:
        mount = ["mount", "-t", "tmpfs", "-o", "size=128m", "none", disk]
        if subprocess.run(mount, check=False).returncode == 0:
            try:
                no_room(program, verdicts, disk)
            finally:
                subprocess.run(["umount", "--lazy", disk], check=True)
        else:
            print("NOT LOOKED AT  a full disk: none can be mounted here")
    no_descriptors(program, verdicts)
    return 1 if verdicts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
