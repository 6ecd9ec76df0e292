"""Attacks a running GraphQL server in the ways attackers of such servers are known to try.

    python3 cop.py URL [--header "Name: value"]... [--mutation FIELD]

Anonymous attacks are sent without the given headers; those a signed-in caller could try are sent
with them. Each line says what was tried, what was expected and what came. Exit code 1 if any
attack succeeded. Nothing is changed on the server: mutations ask for `__typename` only, unless
`--mutation` names a harmless field to use instead.
"""

import argparse
import http.client
import json
import sys
import time
import urllib.parse
from dataclasses import dataclass

PATIENCE = 20.0
# A refusal that took longer was worked on.
PROMPT = 1.0
JSON = "application/json"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str
    seconds: float

    def json(self):
        try:
            return json.loads(self.text)
        except ValueError:
            return None

    def data(self):
        body = self.json()
        return body.get("data") if isinstance(body, dict) else None

    def errors(self) -> list:
        body = self.json()
        return body.get("errors") or [] if isinstance(body, dict) else []

    def codes(self) -> set[str]:
        return {str(error.get("extensions", {}).get("code")) for error in self.errors()}

    def __str__(self) -> str:
        said = " ".join(self.text.split())[:140]
        return f"{self.status} in {self.seconds:.2f} s: {said}"


@dataclass
class Target:
    url: urllib.parse.SplitResult
    headers: dict[str, str]
    mutation: str

    def send(self, method="POST", body: bytes | str = b"", kind: str | None = JSON, path=None,
             signed_in=False, extra: dict[str, str] | None = None) -> Answer:
        make = (http.client.HTTPSConnection if self.url.scheme == "https"
                else http.client.HTTPConnection)
        connection = make(self.url.netloc, timeout=PATIENCE)
        headers = {"Content-Type": kind} if kind else {}
        headers |= self.headers if signed_in else {}
        headers |= extra or {}
        began = time.monotonic()
        try:
            connection.request(method, path or self.url.path or "/", body, headers)
            response = connection.getresponse()
            text = response.read().decode("utf-8", "replace")
            names = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, names, text, time.monotonic() - began)
        except (OSError, http.client.HTTPException) as why:
            return Answer(0, {}, f"no answer: {why!r}", time.monotonic() - began)
        finally:
            connection.close()

    def query(self, query: str, signed_in=False, **more) -> Answer:
        return self.send(body=json.dumps({"query": query} | more), signed_in=signed_in)


@dataclass
class Report:
    failures: int = 0

    def say(self, tried: str, expected: str, got, holds: bool) -> None:
        self.failures += not holds
        print(f"{'ok    ' if holds else 'FAILED'} {tried}")
        print(f"       expected {expected}")
        print(f"       got      {got}")


def refused(answer: Answer) -> bool:
    """Nothing was executed, it was said cleanly, and at once."""
    return (bool(answer.errors()) and answer.data() is None and answer.status < 500
            and answer.seconds < PROMPT and len(answer.text) < 4_000)


def too_large(answer: Answer) -> bool:
    return refused(answer) and "QUERY_TOO_LARGE" in answer.codes()


def aliases(count: int) -> str:
    return "{ " + " ".join(f"a{n}: __typename" for n in range(count)) + " }"


def bomb(fan: int, depth: int) -> str:
    parts = ["{ ...f0 }"]
    for level in range(depth):
        spreads = " ".join([f"...f{level + 1}"] * fan)
        parts.append(f"fragment f{level} on Query {{ {spreads} }}")
    return " ".join(parts) + f" fragment f{depth} on Query {{ __typename }}"


CIRCULAR_INTROSPECTION = ("{ __schema { types { fields { type { fields { type { fields { type "
                          "{ fields { type { name } } } } } } } } } } }")


def what_the_schema_tells(target: Target, report: Report) -> None:
    answer = target.query("{ __schema { directives { name } } }")
    report.say("introspection by a stranger", "UNAUTHENTICATED, no data", answer,
               refused(answer) and "UNAUTHENTICATED" in answer.codes())
    hidden = "{ ...f } fragment f on Query { ... { t: __type(name: \"Query\") { name } } }"
    answer = target.query(hidden)
    report.say("introspection hidden in fragments", "UNAUTHENTICATED, no data", answer,
               refused(answer) and "UNAUTHENTICATED" in answer.codes())
    for query in ("{ node1 }", "{ vieweR }", "{ __shema }", "{ greetin reviewz sellerAccont }"):
        answer = target.query(query)
        report.say(f"suggestions for {query}", "an error without \"Did you mean\"", answer,
                   refused(answer) and "did you mean" not in answer.text.lower())
    for path in (target.url.path, "/graphiql", "/playground", "/altair", "/console",
                 "/graphql/console", "/voyager"):
        answer = target.send("GET", path=path, kind=None, extra={"Accept": "text/html"})
        pages = ("graphiql", "playground", "altair", "voyager", "apollo sandbox")
        report.say(f"an editor at {path}", "no page of an editor", answer,
                   answer.status != 0 and not any(page in answer.text.lower() for page in pages))
    answer = target.query("{ __typename }")
    extensions = (answer.json() or {}).get("extensions", {})
    report.say("tracing in the answer", "data without `extensions.tracing`", answer,
               answer.data() is not None and "tracing" not in extensions)


def who_may_send(target: Target, report: Report) -> None:
    query, mutation = "{ __typename }", f"mutation {{ {target.mutation} }}"
    for what, text in (("query", query), ("mutation", mutation)):
        path = f"{target.url.path}?{urllib.parse.urlencode({'query': text})}"
        for method in ("GET", "HEAD", "PUT", "DELETE"):
            answer = target.send(method, path=path, kind=None, signed_in=True)
            report.say(f"a {what} by {method}", "405 and Allow: POST", answer,
                       answer.status == 405 and "POST" in answer.headers.get("allow", ""))
    body = json.dumps({"query": mutation})
    form = urllib.parse.urlencode({"query": mutation})
    parts = ("--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n" + body
             + "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{}\r\n--x--\r\n")
    for kind, content in (
        ("application/x-www-form-urlencoded", form), ("application/x-www-form-urlencoded", body),
        ("text/plain", body), ("text/plain; application/json", body), (None, body), ("", body),
        ("multipart/form-data; boundary=x", parts), ("application/graphql", mutation),
        ("application/json; charset=utf-16", body), ("application/jsonx", body),
        ("application/cbor", body), ("text/json", body),
    ):
        answer = target.send(body=content, kind=kind, signed_in=True)
        report.say(f"a mutation as {kind!r}", "415, no data", answer,
                   answer.status == 415 and answer.data() is None)
    for name, value in (("Origin", "https://evil.example"), ("Origin", "null"),
                        ("Sec-Fetch-Site", "cross-site")):
        answer = target.send(body=body, signed_in=True, extra={name: value})
        report.say(f"a mutation with {name}: {value}", "403, no data", answer,
                   answer.status == 403 and answer.data() is None)
    answer = target.send("OPTIONS", kind=None, extra={
        "Origin": "https://evil.example", "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type"})
    report.say("a preflight of a foreign page", "no Access-Control-Allow-Origin", answer,
               answer.status != 0 and "access-control-allow-origin" not in answer.headers)


def how_much_is_done(target: Target, report: Report) -> None:
    batch = json.dumps([{"query": "{ __typename }"}] * 10)
    answer = target.send(body=batch)
    report.say("a batch of 10", "400, no data", answer, answer.status == 400 and refused(answer))
    overloads = {
        "101 aliases": aliases(101),
        "51 aliases": aliases(51),
        "10 directives six times": "{ " + "__typename @include(if: true) " * 60 + "}",
        "1000 directives on an inline fragment": "{ ... " + "@aa" * 1000 + " { __typename } }",
        "1000 directives on a field": "{ __typename " + "@aa" * 1000 + " }",
        "1001 equal fields": "{ " + "__typename " * 900 + "... {" + " id" * 101 + " } }",
        "51 fragments": "{ ...f0 } " + " ".join(
            f"fragment f{n} on Query {{ __typename }}" for n in range(51)),
        "11 operations": " ".join(f"query q{n} {{ __typename }}" for n in range(11)),
        "13 fields inside each other": "{ a " * 13 + "}" * 13,
        "3000 brackets": "{ a(b: " + "[" * 3000 + "]" * 3000 + ") }",
        "brackets without an end": "{a" * 4500,
        "a query of 20 kB": "{ __typename } #" + "x" * 20_000,
    }
    overloads |= {f"a bomb of 10 to the {depth}": bomb(10, depth) for depth in (3, 6, 7, 8, 10, 12)}
    overloads["a bomb nobody uses"] = bomb(10, 8).replace("{ ...f0 }", "{ __typename }", 1)
    for what, query in overloads.items():
        for signed_in in (False, True):
            answer = target.query(query, signed_in=signed_in)
            who = "signed in" if signed_in else "a stranger"
            report.say(f"{what} ({who})", "QUERY_TOO_LARGE at once", answer, too_large(answer))
    answer = target.query("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }")
    report.say("circular fragments", "an error at once", answer, refused(answer))
    for signed_in in (False, True):
        answer = target.query(CIRCULAR_INTROSPECTION, signed_in=signed_in)
        report.say("circular introspection", "an error at once, no data", answer, refused(answer))
    answer = target.query("{ __typename }", variables={"v": "x" * 70_000})
    report.say("70 kB of variables", "an error at once", answer, refused(answer))
    answer = target.send(body=b"{\"query\":\"" + b" " * 5_000_000 + b"\"}")
    report.say("5 MB of body", "413, or the connection cut", answer, answer.status in (413, 0))
    answer = target.query("{ __typename }")
    report.say("an ordinary query after all that", "its data at once", answer,
               answer.data() is not None and answer.seconds < PROMPT)


LEAKS = ("panicked", "stack backtrace", "sqlx", "sea_orm", "sqlstate", "relation \"", "src/",
         ".rs:", "traceback", "/usr/", "/home/")


def what_errors_tell(target: Target, report: Report) -> None:
    bodies = {
        "an empty body": b"", "half of JSON": b"{\"query\":", "null": b"null", "a number": b"1",
        "bytes that are no UTF-8": b"{\"query\":\"\xff\xfe\"}", "no query": b"{}",
        "a query that is a list": b"{\"query\":[]}", "variables that are a list":
        b"{\"query\":\"{ __typename }\",\"variables\":[]}", "deep JSON": b"[" * 20_000,
        "an unknown name": b"{\"query\":\"{ __typename }\",\"qeury\":1}",
        "a query twice": b"{\"query\":\"{ __typename }\",\"query\":\"{ a }\"}",
        "a NUL": b"{\"query\":\"{ __typename \\u0000 }\"}", "a wrong operation name":
        b"{\"query\":\"{ __typename }\",\"operationName\":\"nope\"}",
    }
    for what, body in bodies.items():
        answer = target.send(body=body)
        leaks = [leak for leak in LEAKS if leak in answer.text.lower()]
        explained = all(error.get("extensions", {}).get("code") for error in answer.errors())
        report.say(what, "a coded error with a request id, below 500, no internals", answer,
                   refused(answer) and explained and not leaks
                   and "x-request-id" in answer.headers)
    answer = target.query("{ " + " ".join(f"unknown{n}" for n in range(300)) + " }")
    report.say("300 unknown fields", "at most 10 errors", answer, 0 < len(answer.errors()) <= 10)


def what_browsers_are_told(target: Target, report: Report) -> None:
    answer = target.query("{ __typename }")
    wanted = {
        "strict-transport-security": "max-age=", "x-content-type-options": "nosniff",
        "content-security-policy": "frame-ancestors 'none'", "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin", "cache-control": "no-store",
        "cross-origin-resource-policy": "same-",
    }
    for name, value in wanted.items():
        got = answer.headers.get(name, "nothing")
        report.say(f"the header {name}", value, got, value in got)
    version = answer.headers.get("server", "") + answer.headers.get("x-powered-by", "")
    report.say("the name of the software", "not said", version or "nothing", not version)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--header", action="append", default=[], metavar="'Name: value'",
                        help="sent with what only a signed-in caller could try")
    parser.add_argument("--mutation", default="__typename", help="a harmless field to ask for")
    arguments = parser.parse_args()
    url = urllib.parse.urlsplit(arguments.url)
    if url.scheme not in ("http", "https") or not url.netloc:
        parser.error(f"not an address: {arguments.url}. Write it as http://host:port/graphql.")
    headers = {}
    for header in arguments.header:
        name, colon, value = header.partition(":")
        if not colon:
            parser.error(f"not a header: {header}. Write it as 'Name: value'.")
        headers[name.strip()] = value.strip()
    target, report = Target(url, headers, arguments.mutation), Report()
    for attack in (what_the_schema_tells, who_may_send, how_much_is_done, what_errors_tell,
                   what_browsers_are_told):
        print(f"\n# {attack.__name__.replace('_', ' ')}")
        attack(target, report)
    print(f"\n{report.failures} failed")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
