import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ManualClock } from "./clock.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { account, connect, controlledSandbox, item, passDays, sent } from "./controlled-sandbox.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let clock: ManualClock;
let itemId: string;

beforeEach(async () => {
  ({ clock, pluggy, api, itemId } = await controlledSandbox());
});

afterEach(() => pluggy.close());

describe("connection controls", () => {
  it("a login fails", async () => {
    pluggy.bank.failLogin(itemId);
    expect(await item(api, itemId)).toMatchObject({
      status: "LOGIN_ERROR",
      error: { code: "INVALID_CREDENTIALS" },
      nextAutoSyncAt: null,
    });
    expect(sent(pluggy, "item/error")).toMatchObject([{ itemId, triggeredBy: "SYNC" }]);
  });

  it("the bank's site is down, and the next sync works", async () => {
    pluggy.bank.takeSiteDown(itemId);
    expect(await item(api, itemId)).toMatchObject({ status: "OUTDATED" });
    api = await passDays(pluggy, 1);
    expect(await item(api, itemId)).toMatchObject({ status: "UPDATED" });
  });

  it("a withdrawn consent gives empty lists, until it is given again", async () => {
    itemId = await connect(pluggy, api, clock, 612, { cpf: "123.456.789-09" });
    const card = await account(api, itemId, "CREDIT");
    const rowsOf = async (): Promise<number> => {
      const { body } = await api("GET", `/v2/transactions?accountId=${card?.id ?? ""}`);
      return (body as { results: unknown[] }).results.length;
    };
    expect(await rowsOf()).toBeGreaterThan(100);
    const known = pluggy.truth.size;
    pluggy.bank.withdrawConsent(itemId);
    expect(await item(api, itemId)).toMatchObject({
      status: "LOGIN_ERROR",
      executionStatus: "USER_AUTHORIZATION_REVOKED",
    });
    expect(await account(api, itemId, "CREDIT")).toBeUndefined();
    expect(await rowsOf()).toBe(0);
    expect(pluggy.truth.size).toBe(known);
    const consents = await api("GET", `/consents?itemId=${itemId}`);
    expect(consents.body).toMatchObject({
      total: 1,
      results: [{ itemId, revokedAt: expect.any(String) as string }],
    });
    await api("PATCH", `/items/${itemId}`, {});
    await pluggy.idle();
    expect((await item(api, itemId)).status).toBe("WAITING_USER_ACTION");
    pluggy.bank.authorize(itemId);
    await pluggy.idle();
    expect(await rowsOf()).toBeGreaterThan(100);
    const renewed = await api("GET", `/consents?itemId=${itemId}`);
    expect(renewed.body).toMatchObject({ results: [{ revokedAt: null }] });
  });

  it("a login requires a token, or a confirmation in the bank's app", async () => {
    pluggy.bank.askForMfa(itemId);
    expect((await item(api, itemId)).status).toBe("WAITING_USER_INPUT");
    expect((await api("POST", `/items/${itemId}/mfa`, { token: "123456" })).status).toBe(200);
    await pluggy.idle();
    expect((await item(api, itemId)).status).toBe("UPDATED");
    pluggy.bank.askForAction(itemId);
    clock.advance(60_000);
    expect((await item(api, itemId)).status).toBe("WAITING_USER_ACTION");
    expect(sent(pluggy, "item/waiting_user_action")).toHaveLength(1);
    pluggy.bank.authorize(itemId);
    await pluggy.idle();
    expect((await item(api, itemId)).status).toBe("UPDATED");
  });

  it("a bank is offline", async () => {
    pluggy.bank.setConnectorStatus(612, "OFFLINE");
    expect(sent(pluggy, "connector/status_updated")).toMatchObject([
      { connectorId: 612, data: { status: "OFFLINE" } },
    ]);
    const parameters = { cpf: "123.456.789-09" };
    expect(await api("POST", "/items", { connectorId: 612, parameters })).toMatchObject({
      status: 409,
      body: { codeDescription: "CONNECTOR_OFFLINE" },
    });
  });

  it("an exhausted monthly quota gives a partial success without changes", async () => {
    const known = pluggy.truth.size;
    pluggy.bank.exhaustQuota(itemId);
    await pluggy.idle();
    expect(await item(api, itemId)).toMatchObject({
      status: "UPDATED",
      executionStatus: "PARTIAL_SUCCESS",
      statusDetail: { accounts: { isUpdated: false, warnings: [{ code: "423" }] } },
    });
    expect(pluggy.truth.size).toBe(known);
  });

  it("Pluggy deletes an item by itself", async () => {
    pluggy.bank.deleteItem(itemId);
    expect((await api("GET", `/items/${itemId}`)).status).toBe(404);
    expect(sent(pluggy, "item/deleted")).toMatchObject([{ itemId }]);
  });
});
