"""What the database alone can do: the server's own statements from pgbench, with nothing around."""

import re
import subprocess
import tempfile
from pathlib import Path

# As the server sends it, for one verdict.
PAGE = """begin read only;
select set_config('app.tenant_id', '{tenant}', true);
select p.order_id, p.number, p.given, p.seq, l.term, c.term, p.day, p.confirmed_at, p.verdict,
    p.defects, p.risks
from (
    select order_id, number, given, seq, lane, categories, day, confirmed_at, verdict, defects, risks
    from packages
    where tenant_id = '{tenant}' and market_id = '{market}' and verdict = {verdict}
        and day is not null {after}
    order by day desc, seq desc limit 51
) p
left join terms l on l.tenant_id = '{tenant}' and l.market_id = '{market}' and l.kind = 1
    and l.no = p.lane
left join terms c on c.tenant_id = '{tenant}' and c.market_id = '{market}' and c.kind = 4
    and c.no = p.categories
order by p.day desc, p.seq desc;
rollback;
"""
# Each client prepares each script first; more of them would measure that.
SCRIPTS = 8


def pgbench(database, question, options):
    """Figures of a question about pages; none of others."""
    if "page" not in question.name:
        return None
    verdict = "VALID" if "largest" in question.name else "INVALID"
    number = 0 if verdict == "VALID" else 1
    with tempfile.TemporaryDirectory() as folder:
        scripts = []
        for at, market in enumerate(question.markets[:: max(1, len(question.markets) // SCRIPTS)]):
            day, seq = market.pages[verdict]["before_last"]
            after = f"and (day, seq) < ({day}, {seq})" if "last" in question.name.split() else ""
            path = Path(folder) / f"{at}.sql"
            path.write_text(
                PAGE.format(tenant=market.tenant, market=market.id, verdict=number, after=after)
            )
            scripts += ["-f", str(path)]
        command = ["pgbench", "-n", "-M", "prepared", "-c", str(options.clients), "-j", "2"]
        command += ["-T", str(options.seconds), *scripts[: 2 * SCRIPTS], database.app_url]
        out = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
    found = re.search(r"tps = ([0-9.]+)", out)
    average = re.search(r"latency average = ([0-9.]+)", out)
    return {
        "name": "pgbench, same SQL",
        "per_second": float(found[1]),
        "p50_ms": float(average[1]),
        "p99_ms": float("nan"),
        "bytes": 0,
        "resident": 0,
        "server_us": float("nan"),
        "database_us": float("nan"),
    }
