import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Sender } from "./sender";

const csv = (name: string) => new File(["a,b\n"], name);

/** A server that takes every file whole, except those that it is told to refuse. */
function server(refused: Record<string, { status: number; code: string }> = {}) {
  const state = { refused };
  let announced = 0;
  vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => {
    if (url.pathname === "/uploads") {
      announced += 1;
      const { fileName, size } = JSON.parse(String(init.body));
      return new Response(
        JSON.stringify({ id: `u${announced}`, url: `/uploads/${fileName}/${size}`, offset: 0 }),
      );
    }
    const [, , name = "", size] = url.pathname.split("/");
    const no = state.refused[name];
    if (init.method === "PUT" && no) {
      return new Response(JSON.stringify({ code: no.code, detail: "no" }), { status: no.status });
    }
    const done = init.method === "PUT";
    return new Response(
      JSON.stringify({ offset: done ? Number(size) : 0, state: done ? "ready" : "receiving" }),
    );
  });
  return state;
}

const shown = (sender: Sender) => sender.shown().pieces.map(({ name, phase }) => [name, phase]);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("when all files have arrived they are read together, in the order in which they were given", async () => {
  server();
  const whole = vi.fn(async () => undefined);
  const sender = new Sender("a1", "report", whole);
  sender.add([csv("orders.csv"), csv("shipments.csv")]);
  await vi.waitFor(() => expect(whole).toHaveBeenCalledWith(["u1", "u2"]));
  expect(whole).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(shown(sender)).toEqual([]));
});

test("a file that cannot be used stays with the reason, and the others are read", async () => {
  server({ "picture.csv": { status: 415, code: "UNSUPPORTED_MEDIA_TYPE" } });
  const whole = vi.fn(async () => undefined);
  const sender = new Sender("a1", "report", whole);
  sender.add([csv("orders.csv"), csv("picture.csv"), csv("old.xls")]);
  await vi.waitFor(() => expect(whole).toHaveBeenCalledWith(["u1"]));
  await vi.waitFor(() =>
    expect(shown(sender)).toEqual([
      ["picture.csv", "refused"],
      ["old.xls", "refused"],
    ]),
  );
});

test("a file that stopped goes on when somebody says so, without being announced again", async () => {
  const state = server({ "orders.csv": { status: 500, code: "INTERNAL" } });
  const whole = vi.fn(async () => undefined);
  const sender = new Sender("a1", "report", whole);
  sender.add([csv("orders.csv")]);
  await vi.waitFor(() => expect(shown(sender)).toEqual([["orders.csv", "stopped"]]));
  expect(whole).not.toHaveBeenCalled();
  state.refused = {};
  sender.goOn();
  await vi.waitFor(() => expect(whole).toHaveBeenCalledWith(["u1"]));
});

test("when reading cannot be begun, going on tries it again and sends nothing twice", async () => {
  server();
  const whole = vi.fn().mockRejectedValueOnce(new Error("busy")).mockResolvedValueOnce(undefined);
  const sender = new Sender("a1", "report", whole);
  sender.add([csv("orders.csv")]);
  await vi.waitFor(() => expect(sender.shown().step).toBe("failed"));
  sender.goOn();
  await vi.waitFor(() => expect(sender.shown().pieces).toEqual([]));
  expect(whole).toHaveBeenCalledTimes(2);
});

test("attachments are kept until they are taken", async () => {
  server();
  const sender = new Sender("a1", "attachment");
  sender.add([csv("label.png")]);
  await vi.waitFor(() => expect(sender.uploads()).toEqual(["u1"]));
  sender.remove("1");
  expect(sender.uploads()).toEqual([]);
});
