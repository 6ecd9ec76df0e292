"""One consultancy asks as much as it can: the others wait at most twice as long.

    python3 noisy.py FIRSTSCAN
"""

import os
import sys
import tempfile
import threading
import time

import desk as desks
from slow import worst

NOISE = """{ sellerAccounts(first: 50) { nodes { name markets { health { overall { counted }
    categories { category } } shipments(first: 80) { nodes { orderId } } } } } }"""


def main():
    program = os.path.realpath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        desk = desks.Desk(program, folder, f"sqlite://{folder}/firstscan.db")
        quiet, noisy = desk.consultancy(0), desk.consultancy(1)
        for one in (quiet, noisy):
            one.import_(2_000)
        alone = worst(quiet, 300)
        enough, answers = threading.Event(), []

        def ask():
            while not enough.is_set():
                status, _ = noisy.graphql(NOISE)
                answers.append(status)
                if status == 429:
                    time.sleep(0.01)
        threads = [threading.Thread(target=ask, daemon=True) for _ in range(8)]
        [thread.start() for thread in threads]
        # Until it has used up what it may.
        desk.wait("somebody is told to wait", lambda: 429 in answers)
        beside = worst(quiet, 300)
        enough.set()
        [thread.join() for thread in threads]
        fine = beside <= max(2 * alone, alone + 50)
        print(f"{'passed' if fine else 'FAILED'}  beside a consultancy that asks all it can"
              f" ({answers.count(200)} answers, {answers.count(429)} times told to wait): p99"
              f" {beside:.1f} ms, alone {alone:.1f} ms")
        desk.stop()
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
