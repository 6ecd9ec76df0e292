// A partner's program: takes messages, and keeps them.
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Message = { headers: Record<string, unknown>; body: string };

/** Listens at an address of this machine until `close` is called. */
export async function receiver() {
  const taken: Message[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    if (status === 200) taken.push({ headers: request.headers, body: `${Buffer.concat(parts)}` });
    response.writeHead(status).end(status === 200 ? "taken" : "gone");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    taken,
    /** From now on it says that it is gone for good. */
    leave: () => {
      status = 410;
    },
    take: () => {
      status = 200;
    },
    close: () => server.close(),
  };
}

/** Whether a message was signed with a secret, by the rules of Standard Webhooks. */
export function isSigned({ headers, body }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const content = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const signature = createHmac("sha256", key).update(content).digest("base64");
  return `${headers["webhook-signature"]}`.split(" ").includes(`v1,${signature}`);
}
