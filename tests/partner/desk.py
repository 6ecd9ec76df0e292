"""Asks the server of these tests."""

import json
import os
import urllib.request

URL = os.environ["DESK_URL"]


def ask(query, token=None, **variables):
    """The data of a GraphQL operation that must work."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"Content-Type": "application/json", "Accept": "application/json",
               "Authorization": f"Bearer {token or os.environ['DESK_TOKEN']}"}
    request = urllib.request.Request(f"{URL}/graphql", body, headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        told = json.load(answer)
    assert "errors" not in told, told["errors"]
    return told["data"]


def change(mutation, kind, given, shown):
    """The payload of a mutation that must work."""
    query = (f"mutation($input: {kind}!) {{ {mutation}(input: $input) "
             f"{{ {shown} userErrors {{ field message }} }} }}")
    payload = ask(query, input=given)[mutation]
    assert payload["userErrors"] == [], payload
    return payload
