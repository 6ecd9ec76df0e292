"""A partner who verifies messages with the reference library for Python.

    webhooks.py URL TAKEN

TAKEN becomes a list of what was sent with the secrets that it must verify with, for other languages.
"""

import http.server
import json
import os
import queue
import ssl
import sys
import threading
import time

from desk import ask, change
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

taken = queue.Queue()


class Receiver(http.server.BaseHTTPRequestHandler):
    """Takes every message."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        taken.put({"headers": {name.lower(): value for name, value in self.headers.items()},
                   "body": body})
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def listen():
    """Where messages are taken, by https."""
    server = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    folder = os.environ["CERTIFICATES"]
    context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"https://localhost:{server.server_port}/hooks"


def verifies(message, secret):
    """Whether the library takes a message."""
    try:
        Webhook(secret).verify(message["body"], message["headers"])
    except WebhookVerificationError:
        return False
    return True


def next_message(endpoint):
    """What is taken next."""
    try:
        return taken.get(timeout=60)
    except queue.Empty:
        raise AssertionError(f"nothing came: {log_of(endpoint)}") from None


def log_of(endpoint):
    """What the server says that it sent, and what came of it."""
    log = ask("""query($of: ID!) { webhookDeliveries(first: 9, filter: {endpoint: $of}) {
        nodes { state attempts { status problem durationMs } } } }""", of=endpoint)
    return log["webhookDeliveries"]["nodes"]


def settled(endpoint):
    """The log, once nothing waits: an answer is noted after it was given."""
    end = time.monotonic() + 60
    while True:
        log = log_of(endpoint)
        if time.monotonic() > end or all(one["state"] != "WAITING" for one in log):
            return log


def main(out):
    endpoint = change("createWebhookEndpoint", "CreateWebhookEndpointInput", {
        "name": "Partner", "url": listen(), "eventTypes": ["REVIEW_OPENED"],
    }, "secret webhookEndpoint { id }")
    of, first = endpoint["webhookEndpoint"]["id"], endpoint["secret"]

    def test():
        change("testWebhookEndpoint", "WebhookEndpointInput", {"id": of}, "webhookDelivery { id }")
        return next_message(of)

    before = test()
    second = change("rotateWebhookSecret", "RotateWebhookSecretInput",
                    {"id": of, "overlapHours": 1}, "secret")["secret"]
    both = test()
    market = ask("{ sellerAccounts(first: 1) { nodes { markets { id } } } }")
    market = market["sellerAccounts"]["nodes"][0]["markets"][0]["id"]
    change("openReview", "OpenReviewInput", {"market": market, "title": "Told to a partner"},
           "review { id }")
    opened = next_message(of)

    for message, good, bad in [(before, [first], [second]), (both, [first, second], []),
                               (opened, [first, second], [])]:
        for secret in good:
            assert verifies(message, secret), message
            changed = {**message, "body": message["body"].replace("{", "{ ", 1)}
            assert not verifies(changed, secret), "a changed body was taken"
            other = {**message["headers"], "webhook-id": "msg_other"}
            assert not verifies({**message, "headers": other}, secret), "another id was taken"
            old = {**message["headers"], "webhook-timestamp": "1600000000"}
            assert not verifies({**message, "headers": old}, secret), "an old message was taken"
        for secret in bad:
            assert not verifies(message, secret), "another secret was taken"
        message.update(good=good, bad=bad)
    assert json.loads(opened["body"])["type"] == "review.opened", opened

    log = settled(of)
    assert len(log) == 3 and all(one["attempts"][0]["status"] == 204 for one in log), log
    change("removeWebhookEndpoint", "WebhookEndpointInput", {"id": of}, "done")
    with open(out, "w", encoding="utf-8") as file:
        json.dump([before, both, opened], file)
    print("3 messages by https, verified with Python's library; changed ones were refused")


if __name__ == "__main__":
    main(sys.argv[2])
