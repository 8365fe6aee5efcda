import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBank } from "../../src/pluggy/bank.ts";
import { itemRow } from "./pluggy-rows.ts";
import { startScriptedPluggy, type ScriptedPluggy } from "./scripted-pluggy.ts";

let pluggy: ScriptedPluggy;
beforeEach(async () => {
  pluggy = await startScriptedPluggy();
});
afterEach(() => pluggy[Symbol.asyncDispose]());

const bank = () => createBank(pluggy.client());

describe("refresh", () => {
  const refresh = () => bank().refresh("item-1");
  const LAST = "2026-11-20T10:00:00.000Z";

  it("requests an update and nothing else", async () => {
    pluggy.answer("PATCH /items/item-1", { body: itemRow({ status: "UPDATING" }) });
    expect(await refresh()).toEqual({ kind: "started" });
    expect(pluggy.calls().map(({ line, body }) => [line, body])).toEqual([
      ["PATCH /items/item-1", { id: "item-1" }],
    ]);
  });

  it.each([
    [
      409,
      { minUpdateFrequencyAllowedInHours: 24, lastUpdatedAt: LAST },
      new Date("2026-11-21T10:00:00Z"),
    ],
    [
      409,
      { minUpdateFrequencyAllowedInHours: 0.5, lastUpdatedAt: LAST },
      new Date("2026-11-20T10:30:00Z"),
    ],
    [409, { minUpdateFrequencyAllowedInHours: "24", lastUpdatedAt: LAST }, null],
    [409, { minUpdateFrequencyAllowedInHours: 24, lastUpdatedAt: "lately" }, null],
    [409, { minUpdateFrequencyAllowedInHours: 24, lastUpdatedAt: null }, null],
    [409, "soon", null],
    [409, undefined, null],
  ])("returns too-soon for %i with %j", async (status, data, again) => {
    const codeDescription = "CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY";
    pluggy.answer("PATCH /items/item-1", {
      status,
      body: { code: status, codeDescription, message: "…", data },
    });
    expect(await refresh()).toEqual({ kind: "too-soon", again });
  });

  it("returns too-soon with Pluggy's date after failed logins", async () => {
    const data = { canRetryAfterDate: "2026-11-20T10:15:00.000Z", readableBackoffTime: "15 min" };
    const codeDescription = "TOO_MANY_CONSECUTIVE_LOGIN_FAILURES";
    pluggy.answer("PATCH /items/item-1", { status: 400, body: { codeDescription, data } });
    expect(await refresh()).toEqual({ kind: "too-soon", again: new Date(data.canRetryAfterDate) });
  });

  const running = "An update is already in progress, wait until the last execution ends";
  it.each([
    [400, "ITEM_ALREADY_UPDATING", "", "already-running"],
    [400, "ITEM_IS_ALREADY_UPDATING", "", "already-running"],
    [400, null, running, "already-running"],
    [422, null, running, "already-running"],
    [422, "ITEM_ALREADY_UPDATING", running, "already-running"],
    [400, "LAST_EXECUTION_HAD_LOGIN_ERROR", "", "needs-user"],
    [400, "PARAMETERS_NOT_PROVIDED", "", "needs-user"],
    [400, "CONNECTOR_VALIDATION_ERROR", "", "needs-user"],
    [400, "CONNECTOR_REQUIRED_PARAMETER_VALIDATION_ERROR", "", "needs-user"],
    [400, null, "The parameter 'token' is required to be renewed for item update.", "needs-user"],
    [400, "MFA_PARAMERTER_WAS_ALREADY_USED_ERROR", "", "needs-user"],
    [400, null, "MeuPluggy item cant be updated", "by-pluggy-only"],
    [400, null, "MeuPluggy item can't be updated", "by-pluggy-only"],
    [400, "TOO_MANY_CONSECUTIVE_ERRORS", "", "not-now"],
    [400, "SANDBOX_CLIENT_ITEM_UPDATE_NOT_ALLOWED", "", "not-now"],
    [409, "CONNECTOR_OFFLINE", "", "not-now"],
    [409, "ITEM_IN_ERROR_COOLDOWN", "", "not-now"],
    [409, "CLIENT_HAS_ITEM_UPDATES_DISABLED", "", "not-now"],
    [400, null, "something new", "not-now"],
    [404, "ITEM_NOT_FOUND", "", "removed"],
  ])("for %i %s %s returns %s", async (status, codeDescription, message, kind) => {
    pluggy.answer("PATCH /items/item-1", {
      status,
      body: { code: status, ...(codeDescription === null ? {} : { codeDescription }), message },
    });
    expect(await refresh()).toEqual({ kind });
  });

  it("returns too-soon for a known message without a code", async () => {
    const message =
      "Client updates on this item are allowed at most every 1 hours. Last update was at …";
    pluggy.answer("PATCH /items/item-1", { status: 409, body: { code: 409, message } });
    expect(await refresh()).toEqual({ kind: "too-soon", again: null });
  });

  it.each([
    [{ status: 500 }, { code: "unreachable" }],
    [{ isBroken: true }, { code: "unreachable" }],
    [{ status: 403, body: {} }, { code: "unauthorized" }],
    [
      { status: 429, headers: { "retry-after": "60" } },
      { code: "rate-limited", retryAfter: 60_000 },
    ],
  ])("throws on %j without a retry", async (answer, failure) => {
    pluggy.answer("PATCH /items/item-1", answer);
    await expect(refresh()).rejects.toMatchObject({ name: "BankError", ...failure });
    const { length } = pluggy.calls();
    // A rejected key is renewed once.
    expect(length).toBe("status" in answer && answer.status === 403 ? 2 : 1);
  });
});

describe("deleteConnection", () => {
  const remove = () => bank().deleteConnection("item-1");
  const GONE = { status: 404, body: { codeDescription: "ITEM_NOT_FOUND" } };

  it.each([
    ["200 with a count", { body: { count: 1 } }],
    ["204", { status: 204 }],
    ["404, since it was deleted before", GONE],
  ])("succeeds after %s when Pluggy no longer knows the item", async (_name, answer) => {
    pluggy.answer("DELETE /items/item-1", answer);
    pluggy.answer("GET /items/item-1", GONE);
    await remove();
    expect(pluggy.calls().map(({ line }) => line)).toEqual([
      "DELETE /items/item-1",
      "GET /items/item-1",
    ]);
  });

  it("throws while Pluggy still knows the item", async () => {
    pluggy.answer("DELETE /items/item-1", { status: 204 });
    pluggy.answer("GET /items/item-1", { body: itemRow() });
    await expect(remove()).rejects.toMatchObject({ name: "BankError", code: "unreachable" });
  });

  it.each([
    [{ status: 500 }, "unreachable"],
    [{ status: 409, body: { codeDescription: "ITEM_ALREADY_UPDATING" } }, "refused"],
  ])("throws on %j", async (answer, code) => {
    pluggy.answer("DELETE /items/item-1", answer);
    await expect(remove()).rejects.toMatchObject({ name: "BankError", code });
  });

  it("throws when the item's absence is unknown", async () => {
    pluggy.answer("DELETE /items/item-1", { status: 204 });
    pluggy.answer("GET /items/item-1", { status: 500 });
    await expect(remove()).rejects.toMatchObject({ code: "unreachable" });
  });
});
