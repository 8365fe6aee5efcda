import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accountRow, itemRow } from "./pluggy-rows.ts";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";
import { bank, invalidResponse } from "./bank-of.ts";

let pluggy: ScriptedPluggy;
beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});
afterEach(() => pluggy[Symbol.asyncDispose]());

describe("createConnectToken", () => {
  const request = { clientUserId: "user-1", itemId: null, redirectUri: null };
  beforeEach(() => pluggy.answer("POST /connect_token", { body: { accessToken: "connect-me" } }));

  it("requests a token for a user's new bank, without duplicates", async () => {
    expect(await bank(pluggy).createConnectToken(request)).toBe("connect-me");
    expect(pluggy.calls()[0]?.body).toEqual({
      options: { clientUserId: "user-1", avoidDuplicates: true },
    });
  });

  it("passes the item to update and the redirect address", async () => {
    const redirectUri = "https://quanto.example/connect/done";
    await bank(pluggy).createConnectToken({ ...request, itemId: "item-1", redirectUri });
    expect(pluggy.calls()[0]?.body).toEqual({
      itemId: "item-1",
      options: { clientUserId: "user-1", avoidDuplicates: true, oauthRedirectUri: redirectUri },
    });
  });

  it("throws when the response has no token", async () => {
    pluggy.answer("POST /connect_token", { body: {} });
    await expect(bank(pluggy).createConnectToken(request)).rejects.toMatchObject(invalidResponse);
  });
});

describe("connection", () => {
  it("returns an item", async () => {
    pluggy.answer("GET /items/item-1", { body: itemRow() });
    expect(await bank(pluggy).connection("item-1")).toEqual({
      id: "item-1",
      bankName: "Pluggy Bank",
      connectorId: 2,
      clientUserId: "user-1",
      state: { kind: "working" },
      lastUpdatedAt: new Date("2026-11-20T10:00:00Z"),
      nextAutoSyncAt: new Date("2026-11-21T10:00:00Z"),
      consentExpiresAt: null,
      lagging: [],
    });
  });

  it("is null when Pluggy does not know the item", async () => {
    pluggy.answer("GET /items/item-1", {
      status: 404,
      body: { codeDescription: "ITEM_NOT_FOUND" },
    });
    expect(await bank(pluggy).connection("item-1")).toBeNull();
  });

  it("throws on other failures", async () => {
    pluggy.answer("GET /items/item-1", { status: 500 });
    await expect(bank(pluggy).connection("item-1")).rejects.toMatchObject({ code: "unreachable" });
  });

  it("encodes the id in the URL", async () => {
    await bank(pluggy).connection("../accounts?x=1");
    expect(pluggy.calls()[0]?.line).toBe("GET /items/..%2Faccounts%3Fx%3D1");
  });

  it("throws with the paths of an invalid response, without its values", async () => {
    pluggy.answer("GET /items/item-1", {
      body: itemRow({ connector: { id: "secret" }, status: 7 }),
    });
    await expect(bank(pluggy).connection("item-1")).rejects.toMatchObject({
      ...invalidResponse,
      message:
        "Pluggy's response to GET items/:id is invalid at connector.id, connector.name, status",
    });
  });
});

describe("accounts", () => {
  const item = { id: "item-1", userId: "user-1" };

  it("returns the accounts of all pages", async () => {
    const page = (number: number) => ({
      body: { total: 3, totalPages: 3, page: number, results: [accountRow({ id: `a${number}` })] },
    });
    pluggy.answer("GET /accounts", page(1), page(2), page(3));
    const { rows: accounts } = await bank(pluggy).accounts(item);
    expect(accounts.map(({ id, userId }) => [id, userId])).toEqual([
      ["a1", "user-1"],
      ["a2", "user-1"],
      ["a3", "user-1"],
    ]);
    expect(pluggy.calls().map(({ line }) => line)).toEqual([
      "GET /accounts?itemId=item-1",
      "GET /accounts?itemId=item-1&page=2",
      "GET /accounts?itemId=item-1&page=3",
    ]);
  });

  it("returns an empty list when there are none", async () => {
    pluggy.answer("GET /accounts", { body: { total: 0, totalPages: 0, page: 1, results: [] } });
    expect(await bank(pluggy).accounts(item)).toEqual({ rows: [], unreadable: [] });
  });

  it.each([
    ["too many pages", { results: [accountRow()], totalPages: 1_000_000 }],
    ["no list", { results: null }],
    ["accounts without any id", { results: [accountRow({ id: 7 }), accountRow({ id: null })] }],
  ])("throws on %s", async (_name, body) => {
    pluggy.answer("GET /accounts", { body });
    await expect(bank(pluggy).accounts(item)).rejects.toMatchObject(invalidResponse);
  });

  it.each([
    ["of another item", { itemId: "item-2" }, "bad", "itemId"],
    ["with an invalid currency", { currencyCode: "REAIS" }, "bad", "currencyCode"],
    ["with a numeric currency", { currencyCode: 986 }, "bad", "currencyCode"],
    ["without an id", { id: null }, expect.stringMatching(/^#\w+$/) as string, "id"],
    ["with a NUL in its id", { id: "a\0" }, expect.stringMatching(/^#\w+$/) as string, "id"],
  ])("leaves out one %s and keeps the others", async (_name, change, key, field) => {
    const results = [accountRow({ id: "bad", ...change }), accountRow({ id: "good" })];
    pluggy.answer("GET /accounts", { body: { results } });
    const { rows, unreadable } = await bank(pluggy).accounts(item);
    expect(rows.map(({ id }) => id)).toEqual(["good"]);
    expect(unreadable).toEqual([{ key, field }]);
  });
});
