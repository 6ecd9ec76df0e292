"""Hundreds of callers who send heads or bodies a byte at a time, or take their answers so: others
are served as if they were not there, and the slow ones are cut off.

    python3 slow.py FIRSTSCAN
"""

import os
import socket
import sys
import tempfile
import threading
import time

import desk as desks

EACH = 100
QUERY = "{ sellerAccounts(first: 20) { nodes { name } } }"


def heads(desk, stop):
    """Heads that never end."""
    return [trickle(desk, b"POST /graphql HTTP/1.1\r\nHost: desk\r\n", b"X-A: b\r\n", stop)
            for _ in range(EACH)]


def bodies(desk, stop):
    """Bodies that come a byte at a time."""
    head = (b"POST /graphql HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n"
            b"Content-Length: 9000\r\n\r\n")
    return [trickle(desk, head, b" ", stop) for _ in range(EACH)]


def readers(desk, stop, one):
    """Whole tables that nobody takes."""
    taken = []
    for _ in range(EACH):
        at = socket.create_connection(("127.0.0.1", desk.port))
        at.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        at.sendall(f"GET /accounts/{one.account}/shipments.csv HTTP/1.1\r\nHost: desk\r\n"
                   f"Authorization: {one.headers['Authorization']}\r\n\r\n".encode())
        taken.append(at)
    return taken


def trickle(desk, head, drop, stop):
    at = socket.create_connection(("127.0.0.1", desk.port))
    at.sendall(head)

    def go_on():
        while not stop.is_set():
            try:
                at.sendall(drop)
            except OSError:
                return
            time.sleep(1)
    threading.Thread(target=go_on, daemon=True).start()
    return at


def worst(one, count=200):
    """How long 99 of 100 calls take at most, in milliseconds."""
    took = []
    for _ in range(count):
        began = time.monotonic()
        status, body = one.graphql(QUERY)
        if status != 200 or b"Aster" not in body:
            raise SystemExit(f"{status}: {body[:300]}")
        took.append(1000 * (time.monotonic() - began))
    return sorted(took)[count * 99 // 100]


def cut(at):
    """Whether the other end has ended a connection, whatever it said before."""
    at.settimeout(0)
    try:
        while data := at.recv(65_536):
            del data
        return True
    except BlockingIOError:
        return False
    except OSError:
        return True


def main():
    program = os.path.realpath(sys.argv[1])
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        settings = ["allowance.credential=1000000000", "allowance.consultancy=1000000000"]
        desk = desks.Desk(program, folder, f"sqlite://{folder}/firstscan.db", settings)
        one = desk.consultancy(0)
        one.import_(20_000)
        alone = worst(one)
        for name, slow in (("slow heads", heads), ("slow bodies", bodies),
                           ("slow readers", lambda desk, stop: readers(desk, stop, one))):
            stop = threading.Event()
            taken = slow(desk, stop)
            if name == "slow readers":
                # What fits on its way is sent at once, which is work as any other.
                desk.wait("it waits for its readers", desk.rests)
            beside = worst(one)
            # A reader may take as long as there is something on its way: it costs nobody a thing.
            ended = "not looked at"
            if name != "slow readers":
                desk.wait(f"{name} are cut off", lambda: all(map(cut, taken)))
                ended = "all cut off"
            stop.set()
            [at.close() for at in taken]
            # A floor: on a busy machine a few milliseconds say nothing.
            fine = beside <= max(2 * alone, alone + 50)
            failed += not fine
            print(f"{'passed' if fine else 'FAILED'}  {EACH} {name}: p99 {beside:.1f} ms, alone"
                  f" {alone:.1f} ms; {ended}")
        desk.stop()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
