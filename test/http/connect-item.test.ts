import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BankError } from "../../src/errors.ts";
import { ITEM, startServer, type TestServer } from "./start-server.ts";
import { BOT, TOKEN } from "./link-token.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

describe("POST item", () => {
  const submit = (body: unknown, token = TOKEN) => server.post(`/connect/${token}/item`, body);

  it.each([
    [
      { kind: "linked", bank: "Nubank", progress: "connected" },
      200,
      { state: "linked", bankName: "Nubank", progress: "connected" },
    ],
    [
      { kind: "linked", bank: "Nubank", progress: "unfinished" },
      200,
      { state: "linked", bankName: "Nubank", progress: "unfinished" },
    ],
    [{ kind: "foreign" }, 403, { state: "foreign" }],
    [{ kind: "unknown-item" }, 404, { state: "unknown-item" }],
    [{ kind: "unknown" }, 404, { state: "unknown", botUrl: BOT }],
    [{ kind: "expired" }, 410, { state: "expired", botUrl: BOT }],
    [{ kind: "used" }, 410, { state: "used", botUrl: BOT }],
  ] as const)("answers %o with %i", async (linked, status, body) => {
    server.connect.linked = linked;
    const response = await submit({ itemId: ITEM });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(body);
    expect(server.connect.calls).toEqual([{ token: TOKEN, itemId: ITEM }]);
  });

  it.each([{}, { itemId: "1" }, { itemId: `${ITEM}/../x` }, { itemId: 7 }, [], "null", '"x"'])(
    "answers 400 with a sentence when the body is %j",
    async (body) => {
      const response = await submit(body);
      expect(response.status).toBe(400);
      expect(await response.text()).toMatch(/^[A-Z].+\.$/);
      expect(server.connect.calls).toEqual([]);
    },
  );

  it("logs a warning without the token when the item is of another user", async () => {
    server.connect.linked = { kind: "foreign" };
    await submit({ itemId: ITEM });
    const [line] = server.log().split("\n");
    expect(JSON.parse(line ?? "")).toMatchObject({
      level: 40,
      itemId: ITEM,
      msg: "The page submitted an item of another user",
      req: { url: "/connect/[cut]/item" },
    });
    expect(server.log()).not.toContain(TOKEN);
  });

  it("answers 404 when the token is malformed", async () => {
    expect((await submit({ itemId: ITEM }, "a%20b")).status).toBe(404);
    expect(server.connect.calls).toEqual([]);
  });

  it("answers 502 when Pluggy fails", async () => {
    server.connect.failure = new BankError("unreachable", "away");
    const response = await submit({ itemId: ITEM });
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ state: "unavailable" });
  });
});
