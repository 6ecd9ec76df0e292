// Verifies messages that were taken with the reference library for JavaScript.
//
//   verify.mjs TAKEN
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const taken = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const { headers, body, good, bad } of taken) {
  for (const secret of good) {
    assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body));
    assert.throws(() => new Webhook(secret).verify(`${body} `, headers), WebhookVerificationError);
  }
  for (const secret of bad) {
    assert.throws(() => new Webhook(secret).verify(body, headers), WebhookVerificationError);
  }
}
console.log(`${taken.length} messages, verified with JavaScript's library`);
