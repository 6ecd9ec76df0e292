"""What is asked, in the words of each server, and whether the answer is right."""

import base64
import json
import urllib.request
from dataclasses import dataclass

PAGE = 50
# Days that a dashboard counts.
WINDOW = 30

OUR_PAGE = """query($market: ID!, $verdict: Verdict!, $after: String) { market(id: $market) {
    shipments(first: 50, after: $after, filter: {verdicts: [$verdict]}) {
        edges { cursor node { orderId trackingNumber carrier categories date verdict
            defects { code } risks { code } } }
        pageInfo { hasNextPage endCursor } } } }"""

OUR_DASHBOARD = """query($market: ID!) { market(id: $market) { health {
    overall { counted valid invalid pending exempt rateBp status }
    categories { category score { counted valid invalid pending exempt rateBp status } }
    trend { date counted valid rollingBp }
    problems { problem { code } defects sole risks } } } }"""

MERCURIUS_PAGE = """query($market: ID!, $verdict: Int!, $after: String) {
    shipments(market: $market, verdict: $verdict, first: 50, after: $after) {
        edges { cursor node { orderId trackingNumber carrier categories date verdict defects risks } }
        pageInfo { hasNextPage endCursor } } }"""

MERCURIUS_DASHBOARD = """query($market: ID!, $first: Int!, $last: Int!) {
    dashboard(market: $market, firstDay: $first, lastDay: $last, live: LIVE) {
        categories { category valid invalid pending exempt } trend { date counted valid }
        problems { problem defects sole risks } } }"""

POSTGRAPHILE_PAGE = """query($market: UUID!, $verdict: Int!, $day: Int, $seq: BigInt, $after: Cursor) {
    allShipments(first: 50, after: $after, orderBy: [DAY_DESC, SEQ_DESC]
            condition: {marketId: $market, verdict: $verdictMORE}) {
        edges { cursor node { orderId trackingNumber carrier categories date verdict defects risks } }
        pageInfo { hasNextPage endCursor } } }"""

POSTGRAPHILE_DASHBOARD = """query($market: UUID!, $first: Int!, $last: Int!) {
    categories: KINDCategoriesLIST(market: $market, firstDay: $first, lastDay: $last) NODES {
        category valid invalid pending exempt } END
    trend: KINDTrendLIST(market: $market, firstDay: $first, lastDay: $last) NODES {
        date counted valid } END
    problems: KINDProblemsLIST(market: $market, firstDay: $first, lastDay: $last) NODES {
        problem defects sole risks } END }"""

VERDICTS = {"VALID": 0, "INVALID": 1}


@dataclass
class Market:
    """A market of the mix, with what its answers must hold."""

    tenant: str
    id: str
    packages: int
    # By verdict: orders of the first and of the last page, and day and seq before the last page.
    pages: dict


def of_page(kind, market, verdict, after):
    """Method, path and body of a page after a cursor."""
    if kind == "rest":
        more = f"&after={after}" if after else ""
        return "GET", f"/markets/{market.id}/shipments?verdict={verdict}&first={PAGE}{more}", None
    if kind == "firstscan":
        variables = {"market": our_id(market.id), "verdict": verdict, "after": after}
        return post(OUR_PAGE, variables)
    variables = {"market": market.id, "verdict": VERDICTS[verdict], "after": after}
    if kind == "mercurius":
        return post(MERCURIUS_PAGE, variables)
    return post(postgraphile_page(""), variables)


def postgraphile_page(more):
    query = POSTGRAPHILE_PAGE.replace("MORE", more)
    return query if more else query.replace("$day: Int, $seq: BigInt, ", "")


def of_dashboard(kind, market, today, live):
    """Method, path and body of a dashboard; ours is never counted live."""
    if kind == "rest":
        return "GET", f"/markets/{market.id}/health", None
    if kind == "firstscan":
        return post(OUR_DASHBOARD, {"market": our_id(market.id)})
    variables = {"market": market.id, "first": today - WINDOW + 1, "last": today}
    if kind == "mercurius":
        return post(MERCURIUS_DASHBOARD.replace("LIVE", "true" if live else "false"), variables)
    query = POSTGRAPHILE_DASHBOARD.replace("KIND", "live" if live else "daily")
    if kind == "postgraphile4":
        query = query.replace("LIST", "List").replace(" NODES", "").replace(" END", "")
    else:
        query = query.replace("LIST", "").replace("NODES {", "{ nodes {").replace("END", "}")
    return post(query, variables)


def post(query, variables):
    body = {"query": " ".join(query.split()), "variables": variables}
    return "POST", "/graphql", json.dumps(body)


def our_id(uuid):
    """An id as our schema writes it, learnt from the code that makes it."""
    raw = f"Market:{uuid.replace('-', '')}".encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def ask(port, token, question):
    """The answer, as JSON."""
    method, path, body = question
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", body and body.encode(), headers, method=method
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def last_cursor(kind, port, token, market, verdict):
    """The cursor before the last page of a list."""
    day, seq = market.pages[verdict]["before_last"]
    if kind == "rest":
        return f"{day}.{seq}"
    if kind == "mercurius":
        return encode([day, seq])
    if kind == "firstscan":
        first = ask(port, token, of_page(kind, market, verdict, None))
        cursor = first["data"]["market"]["shipments"]["pageInfo"]["endCursor"]
        padded = cursor + "=" * (-len(cursor) % 4)
        of_list, _ = json.loads(base64.urlsafe_b64decode(padded))
        return encode([of_list, [day, seq]])
    variables = {"market": market.id, "verdict": VERDICTS[verdict], "day": day, "seq": str(seq)}
    query = postgraphile_page(", day: $day, seq: $seq")
    found = ask(port, token, post(query, {**variables, "after": None}))
    return found["data"]["allShipments"]["edges"][0]["cursor"]


def encode(value):
    text = json.dumps(value, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def orders(kind, answer):
    """The orders of a page."""
    if kind == "rest":
        return [one["order_id"] for one in answer["shipments"]]
    data = answer["data"]
    page = {
        "firstscan": lambda: data["market"]["shipments"],
        "mercurius": lambda: data["shipments"],
        "postgraphile4": lambda: data["allShipments"],
        "postgraphile5": lambda: data["allShipments"],
    }[kind]()
    return [edge["node"]["orderId"] for edge in page["edges"]]


def counted(kind, answer):
    """Valid and invalid packages of a dashboard, and its categories."""
    if kind == "rest":
        score = answer[0]["overall"]
        return score["valid"], score["invalid"], len(answer[0]["categories"])
    data = answer["data"]
    if kind == "firstscan":
        health = data["market"]["health"]
        score = health["overall"]
        return score["valid"], score["invalid"], len(health["categories"])
    rows = data["dashboard"]["categories"] if kind == "mercurius" else data["categories"]
    rows = rows["nodes"] if isinstance(rows, dict) else rows
    whole = next(row for row in rows if row["category"] == "")
    return int(whole["valid"]), int(whole["invalid"]), len(rows) - 1
