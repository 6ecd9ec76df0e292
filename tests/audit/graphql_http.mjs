// Runs the public "GraphQL over HTTP" server audit against a running server.
//
//   npm ci && node graphql_http.mjs URL [--header "Name: value"]...
//
// Some of its requests look at the schema, which only signed-in callers may: pass their credential.
// A failed MUST ends with exit code 1, so does any other failure that declined.json does not name
// with its reason, and a reason for something that no longer fails.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { serverAudits } from 'graphql-http';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { header: { type: 'string', multiple: true, default: [] } },
});
const [url] = positionals;
if (!url) {
  console.error('usage: node graphql_http.mjs URL [--header "Name: value"]...');
  process.exit(2);
}
const extra = values.header.map((header) => {
  const colon = header.indexOf(':');
  if (colon < 1) {
    console.error(`not a header: ${header}. Write it as "Name: value".`);
    process.exit(2);
  }
  return [header.slice(0, colon).trim(), header.slice(colon + 1).trim()];
});

function fetchAsCaller(input, init = {}) {
  const headers = new Headers(init.headers);
  for (const [name, value] of extra) headers.set(name, value);
  return fetch(input, { ...init, headers });
}

const declined = JSON.parse(await readFile(new URL('declined.json', import.meta.url), 'utf8'));
const audits = serverAudits({ url, fetchFn: fetchAsCaller });
const counts = { ok: 0, declined: 0, failed: 0 };

for (const audit of audits) {
  const result = await audit.fn();
  const reason = declined[audit.id];
  const passed = result.status === 'ok';
  const excused = !passed && reason && !audit.name.startsWith('MUST');
  const stale = passed && reason;
  const verdict = stale ? 'failed' : passed ? 'ok' : excused ? 'declined' : 'failed';
  counts[verdict] += 1;
  console.log(`${verdict.padEnd(8)} ${audit.id}  ${audit.name}`);
  if (excused) console.log(`         because ${reason}`);
  if (stale) console.log('         passes, although declined.json says why it does not: take it out');
  if (verdict === 'failed' && !passed) {
    console.log(`         expected: ${audit.name}`);
    console.log(`         got:      ${result.reason ?? result.status}`);
    if (result.response) console.log(`         status:   ${result.response.status}`);
  }
}

console.log(`\n${counts.ok} ok, ${counts.declined} declined, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
