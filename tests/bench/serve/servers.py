"""The servers that are measured, as processes."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
# Signs the peers' tokens; nothing worth keeping is behind it.
SECRET = "serving-serving-serving-serving-serving"
# Seals the server's own; the same is true of it.
SEALING_KEY = "1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="


def settings(database):
    """The server's settings: as it comes, but for what a benchmark would run into at once."""
    return {
        **os.environ,
        "FIRSTSCAN_DATABASE_URL": database,
        "FIRSTSCAN_SERVER_PUBLIC_URL": "http://localhost:8080",
        "FIRSTSCAN_SECURITY_KEYS": SEALING_KEY,
        "FIRSTSCAN_MAIL_FOLDER": "/tmp",
        "FIRSTSCAN_ALLOWANCE_CREDENTIAL": "1000000000",
        "FIRSTSCAN_ALLOWANCE_CONSULTANCY": "1000000000",
        "FIRSTSCAN_LOG_LEVEL": "warn",
    }


def processes():
    """Folders of all processes."""
    return [folder for folder in Path("/proc").iterdir() if folder.name.isdigit()]


def belongs(folder, group):
    try:
        return os.getpgid(int(folder.name)) == group
    except ProcessLookupError:
        return False


def of_database(name):
    """Folders of PostgreSQL's processes that serve a database."""
    found = []
    for folder in processes():
        try:
            title = (folder / "cmdline").read_text()
        except OSError:
            continue
        if title.startswith("postgres: ") and f" {name} " in title:
            found.append(folder)
    return found


def processor(folders):
    """Seconds of processor that processes have used."""
    ticks = 0
    for folder in folders:
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


class Server:
    """One that listens at a port."""

    def __init__(self, name, kind, port, command, environment, log):
        self.name, self.kind, self.port = name, kind, port
        self.process = subprocess.Popen(
            [str(part) for part in command],
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        self.wait()

    def wait(self):
        """Until it answers, whatever it says."""
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=5)
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"{self.name} did not start") from None
                time.sleep(0.1)
        raise SystemExit(f"{self.name} does not answer")

    def processes(self):
        """Folders of its processes."""
        return [folder for folder in processes() if belongs(folder, self.process.pid)]

    def resident(self):
        """Bytes in memory, all its processes together."""
        total = 0
        for folder in self.processes():
            try:
                text = (folder / "smaps_rollup").read_text()
            except OSError:
                continue
            line = next(line for line in text.splitlines() if line.startswith("Rss:"))
            total += int(line.split()[1]) * 1024
        return total

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def start(target, database, only, log):
    """All of them, or those of some names."""
    ours = settings(database)
    theirs = {
        **os.environ,
        "DATABASE_URL": database,
        "JWT_SECRET": SECRET,
        "NODE_ENV": "production",
        "GRAPHILE_ENV": "production",
    }
    firstscan, serving = target / "firstscan", target / "examples" / "serving"
    serve = [firstscan, "serve", "--no-worker", "--port"]
    known = [
        ("firstscan", "firstscan", [*serve, 7201], 7201, ours),
        ("REST, same services", "rest", [serving, "rest", 7202], 7202, ours),
    ]
    peers = [
        ("Mercurius with JIT x2", "mercurius", "mercurius.mjs", 7211),
        ("PostGraphile 4 x2", "postgraphile4", "postgraphile4/server.mjs", 7212),
        ("PostGraphile 5 x2", "postgraphile5", "postgraphile5/server.mjs", 7213),
    ]
    for name, kind, script, port in peers:
        script = HERE / "peers" / script
        # One of them needs a newer Node than Debian's, and brings it.
        own = script.parent / "node_modules" / ".bin" / "node"
        node = own if own.exists() else "node"
        known.append((name, kind, [node, script], port, {**theirs, "PORT": str(port)}))
    running = []
    try:
        for name, kind, command, port, environment in known:
            if not only or kind in only:
                running.append(Server(name, kind, port, command, environment, log))
    except BaseException:
        for server in running:
            server.stop()
        raise
    return running
