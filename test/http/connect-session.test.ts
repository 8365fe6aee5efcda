import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BankError } from "../../src/errors.ts";
import { startServer, UPDATED_ITEM, type TestServer } from "./start-server.ts";
import { BOT, TOKEN } from "./link-token.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

describe("POST session", () => {
  const open = (token = TOKEN) => server.post(`/connect/${token}/session`);

  it("answers the widget's options for a new bank", async () => {
    const response = await open();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      state: "usable",
      connectToken: "connect-token",
      connectUrl: "https://connect.pluggy.ai",
      includeSandbox: false,
      language: "pt",
      botUrl: BOT,
      purpose: "connect",
    });
    expect(server.connect.calls).toEqual([
      {
        token: TOKEN,
        opener: { kind: "unidentified" },
        redirectUri: "https://quanto.example/connect/done",
      },
    ]);
  });

  it("passes on the item to resume, when its id is valid", async () => {
    await server.post(`/connect/${TOKEN}/session`, { itemId: UPDATED_ITEM });
    expect(server.connect.calls.at(-1)).toMatchObject({ itemId: UPDATED_ITEM });
    await server.post(`/connect/${TOKEN}/session`, { itemId: "nonsense" });
    expect(server.connect.calls.at(-1)).not.toHaveProperty("itemId", "nonsense");
  });

  it("answers the bank's name and item of an update link", async () => {
    server.connect.session = {
      kind: "usable",
      connectToken: "connect-token",
      purpose: { kind: "update", itemId: UPDATED_ITEM },
      updateItem: UPDATED_ITEM,
      bank: "Nubank",
      language: "en",
    };
    expect(await (await open()).json()).toMatchObject({
      purpose: "update",
      updateItem: UPDATED_ITEM,
      bankName: "Nubank",
      language: "en",
    });
  });

  it.each([
    ["unknown", 404],
    ["expired", 410],
    ["used", 410],
    ["replaced", 410],
    ["not-yours", 403],
  ] as const)("answers a link that is %s with %i and the URL of the chat", async (kind, status) => {
    server.connect.session = { kind };
    const response = await open();
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ state: kind, botUrl: BOT });
  });

  it("answers 404 without a query when the token is malformed", async () => {
    const response = await open("%E0%A4%A");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ state: "unknown", botUrl: BOT });
    expect(server.connect.calls).toEqual([]);
  });

  it.each([
    [new BankError("unreachable", "away"), "10"],
    [new BankError("rate-limited", "slower", { retryAfter: 60_000 }), "60"],
    [new BankError("unauthorized", "keys"), "10"],
  ])("answers 502 with Retry-After when Pluggy fails: %s", async (failure, retryAfter) => {
    server.connect.failure = failure;
    const response = await open();
    expect(response.status).toBe(502);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(await response.json()).toEqual({ state: "unavailable" });
    expect(server.reports).toEqual([{ error: failure, where: "POST /connect/:token/session" }]);
  });

  it.each(["http://quanto.example", "https://localhost", "https://127.0.0.1:8443"])(
    "passes on no redirect URI from %s, which Pluggy would refuse",
    async (publicUrl) => {
      await using local = await startServer({ publicUrl });
      await local.post(`/connect/${TOKEN}/session`);
      expect(local.connect.calls).toMatchObject([{ token: TOKEN, redirectUri: null }]);
    },
  );
});
