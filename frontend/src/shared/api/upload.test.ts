import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "./error";
import { announce, send, WAITS } from "./upload";

const MEGABYTE = 1024 * 1024;
const file = (bytes: number) => new File([new Uint8Array(bytes)], "shipments.csv");

/** A server that keeps what it gets, as the real one does, and fails where it is told to. */
function server(size: number, faults: ("lost" | "unheard")[] = []) {
  const calls: string[] = [];
  let arrived = 0;
  const shown = () => ({
    id: "u1",
    url: "/uploads/u1",
    offset: arrived,
    state: arrived === size ? "ready" : "receiving",
  });
  const answer = async (_url: URL, init: RequestInit) => {
    const { method = "GET" } = init;
    const range = new Headers(init.headers).get("content-range") ?? "";
    calls.push(`${method} ${range}`.trim());
    if (method === "PUT") {
      const fault = faults.shift();
      if (fault === "lost") throw new TypeError("Failed to fetch");
      arrived += (init.body as Blob).size;
      if (fault === "unheard") throw new TypeError("Failed to fetch");
    }
    return new Response(JSON.stringify(shown()), { status: method === "POST" ? 201 : 200 });
  };
  vi.stubGlobal("fetch", answer);
  return calls;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a file goes in parts, each of which says where it begins", async () => {
  const size = 9 * MEGABYTE;
  const calls = server(size);
  const sent: number[] = [];
  const announced = await announce("a1", file(size), "report");
  await send(announced, file(size), { onProgress: (bytes) => sent.push(bytes) });
  expect(calls).toEqual([
    "POST",
    "GET",
    `PUT bytes 0-4194303/${size}`,
    `PUT bytes 4194304-8388607/${size}`,
    `PUT bytes 8388608-9437183/${size}`,
  ]);
  expect(sent).toEqual([0, 4 * MEGABYTE, 8 * MEGABYTE, size]);
});

test("after the network was lost it goes on where it stopped", async () => {
  const size = 5 * MEGABYTE;
  const calls = server(size, ["unheard", "lost"]);
  const stalls: boolean[] = [];
  const sending = send({ id: "u1", url: "/uploads/u1" }, file(size), {
    onStall: (stalled) => stalls.push(stalled),
  });
  await vi.runAllTimersAsync();
  await sending;
  const rest = `PUT bytes 4194304-5242879/${size}`;
  expect(calls).toEqual(["GET", `PUT bytes 0-4194303/${size}`, "GET", rest, "GET", rest]);
  expect(stalls).toEqual([false, true, false, true, false, false]);
});

test("it goes on at once when the browser says that the network is back", async () => {
  const size = 10;
  server(size, ["lost"]);
  const stalled = vi.fn();
  const sending = send({ id: "u1", url: "/uploads/u1" }, file(size), { onStall: stalled });
  await vi.waitFor(() => expect(stalled).toHaveBeenLastCalledWith(true));
  window.dispatchEvent(new Event("online"));
  await sending;
  expect(stalled).toHaveBeenLastCalledWith(false);
});

test("after a minute it gives up, and can be sent again from there", async () => {
  const size = 5 * MEGABYTE;
  server(size, [undefined as never, ...Array.from({ length: 8 }, () => "lost" as const)]);
  const first = send({ id: "u1", url: "/uploads/u1" }, file(size)).catch((error) => error);
  await vi.advanceTimersByTimeAsync(WAITS.reduce((sum, wait) => sum + wait));
  expect(await first).toBeInstanceOf(ApiError);
  const sent: number[] = [];
  await send({ id: "u1", url: "/uploads/u1" }, file(size), { onProgress: (n) => sent.push(n) });
  expect(sent).toEqual([4 * MEGABYTE, size]);
});

test("what the server refuses is not sent again", async () => {
  const calls: string[] = [];
  vi.stubGlobal("fetch", async (_url: URL, init: RequestInit) => {
    calls.push(init.method ?? "GET");
    if (init.method !== "PUT") {
      return new Response(JSON.stringify({ offset: 0, state: "receiving" }));
    }
    const problem = { code: "UNSUPPORTED_MEDIA_TYPE", detail: "This is a picture, not a report." };
    return new Response(JSON.stringify(problem), { status: 415 });
  });
  const refused = send({ id: "u1", url: "/uploads/u1" }, file(10));
  await expect(refused).rejects.toThrow("This is a picture, not a report.");
  expect(calls).toEqual(["GET", "PUT"]);
});

test("stopping ends the wait for the network", async () => {
  server(10, ["lost"]);
  const stop = new AbortController();
  const stalled = vi.fn();
  const sending = send({ id: "u1", url: "/uploads/u1" }, file(10), {
    signal: stop.signal,
    onStall: stalled,
  });
  await vi.waitFor(() => expect(stalled).toHaveBeenLastCalledWith(true));
  stop.abort();
  await expect(sending).rejects.toThrow();
});
