import { PluggyClient } from "pluggy-sdk";
import { afterEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { WireItem } from "./model.ts";
import type { PluggyOptions } from "./options.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

const GOOD = { user: "user-ok", password: "password-ok" };
const CPF = { cpf: "123.456.789-09" };

let pluggy: PluggySandbox;
let api: RawRequest;

async function start(options: Partial<PluggyOptions> = {}): Promise<void> {
  pluggy = await startPluggy({ stepMs: 0, authorizeAfterMs: null, historyDays: 20, ...options });
  api = await rawApi(pluggy);
}

afterEach(() => pluggy.close());

async function create(connectorId: number, parameters: unknown, more = {}): Promise<WireItem> {
  const answer = await api("POST", "/items", { connectorId, parameters, ...more });
  expect(answer.status).toBe(200);
  return answer.body as WireItem;
}

async function item(id: string): Promise<WireItem> {
  return (await api("GET", `/items/${id}`)).body as WireItem;
}

describe("a sync", () => {
  it("passes through every step, by the clock", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock, stepMs: 500 });
    const { id, status, executionStatus } = await create(2, GOOD);
    const seen = [`${status}/${executionStatus}`];
    for (let step = 0; step < 8; step += 1) {
      clock.advance(500);
      const now = await item(id);
      seen.push(`${now.status}/${now.executionStatus}`);
    }
    expect(seen).toEqual([
      "UPDATING/CREATED",
      "UPDATING/LOGIN_IN_PROGRESS",
      "UPDATING/ACCOUNTS_IN_PROGRESS",
      "UPDATING/CREDITCARDS_IN_PROGRESS",
      "UPDATING/TRANSACTIONS_IN_PROGRESS",
      "UPDATING/PAYMENT_DATA_IN_PROGRESS",
      "UPDATING/IDENTITY_IN_PROGRESS",
      "UPDATING/MERGING",
      "UPDATED/SUCCESS",
    ]);
  });

  it("can be advanced by the test", async () => {
    await start({ stepMs: "driven" });
    const { id } = await create(2, GOOD);
    pluggy.bank.step(id);
    expect((await item(id)).executionStatus).toBe("LOGIN_IN_PROGRESS");
    pluggy.bank.finishSync(id);
    expect((await item(id)).status).toBe("UPDATED");
  });

  it("ends with every top-level key, and the next auto-sync a day later", async () => {
    await start({ clock: manualClock("2026-11-22T12:00:00.000Z") });
    const { id } = await create(2, GOOD, { clientUserId: "person-1" });
    await pluggy.idle();
    const done = await item(id);
    expect(done).toMatchObject({
      status: "UPDATED",
      statusDetail: null,
      error: null,
      parameter: null,
      userAction: null,
      webhookUrl: null,
      clientUserId: "person-1",
      consentExpiresAt: null,
      autoSyncDisabledAt: null,
      lastUpdatedAt: "2026-11-22T12:00:00.000Z",
      nextAutoSyncAt: "2026-11-23T12:00:00.000Z",
    });
  });
});

describe("the sandbox credentials", () => {
  it.each([
    ["user-ok", "UPDATED", "SUCCESS"],
    ["user-ok-two-checking-accounts", "UPDATED", "SUCCESS"],
    ["user-ok-multi-company", "UPDATED", "SUCCESS"],
    ["user-ok-account-error", "UPDATED", "PARTIAL_SUCCESS"],
    ["user-ok-account-warning", "UPDATED", "SUCCESS"],
    ["user-somebody", "LOGIN_ERROR", "INVALID_CREDENTIALS"],
    ["user-locked", "LOGIN_ERROR", "ACCOUNT_LOCKED"],
    ["user-account-credentials-reset", "LOGIN_ERROR", "ACCOUNT_CREDENTIALS_RESET"],
    ["user-not-supported", "LOGIN_ERROR", "USER_NOT_SUPPORTED"],
    ["user-ok-auth-pending", "LOGIN_ERROR", "USER_AUTHORIZATION_PENDING"],
    ["user-logged", "OUTDATED", "ALREADY_LOGGED_IN"],
    ["user-error", "OUTDATED", "UNEXPECTED_ERROR"],
    ["user-unavailable", "OUTDATED", "SITE_NOT_AVAILABLE"],
    ["user-connection-error", "OUTDATED", "CONNECTION_ERROR"],
    ["user-account-need-actions", "OUTDATED", "ACCOUNT_NEEDS_ACTION"],
  ])("%s end with %s, %s", async (user, status, executionStatus) => {
    await start();
    const { id } = await create(2, { user, password: "password-ok" });
    await pluggy.idle();
    const done = await item(id);
    expect(done).toMatchObject({ status, executionStatus });
    expect(done.error?.code ?? executionStatus).toBe(executionStatus);
  });

  it("need the correct password", async () => {
    await start();
    const { id } = await create(2, { user: "user-ok", password: "wrong-one" });
    await pluggy.idle();
    expect(await item(id)).toMatchObject({
      status: "LOGIN_ERROR",
      error: { code: "INVALID_CREDENTIALS" },
      consecutiveFailedLoginAttempts: 1,
      nextAutoSyncAt: null,
    });
  });

  it("may add a message of the bank", async () => {
    await start();
    const user = "user-account-need-actions-provider-message";
    const { id } = await create(2, { user, password: "password-ok" });
    await pluggy.idle();
    expect((await item(id)).error?.providerMessage).toContain("aplicativo do banco");
  });

  it("with a partial success give the available accounts", async () => {
    await start();
    const { id } = await create(2, { user: "user-ok-account-error", password: "password-ok" });
    await pluggy.idle();
    expect((await item(id)).statusDetail).toMatchObject({
      accounts: { isUpdated: false, warnings: [{ code: "001" }] },
      creditCards: { isUpdated: true, warnings: [] },
      loans: null,
    });
    const { body } = await api("GET", `/accounts?itemId=${id}`);
    const { results } = body as { results: { type: string }[] };
    expect(results.map(({ type }) => type)).toEqual(["CREDIT"]);
  });

  it("with a pending authorisation succeed when it is given", async () => {
    await start();
    const { id } = await create(2, { user: "user-ok-auth-pending", password: "password-ok" });
    await pluggy.idle();
    pluggy.bank.authorize(id);
    await pluggy.idle();
    expect((await item(id)).status).toBe("UPDATED");
  });
});

describe("MFA", () => {
  it("in two steps requires a token after the password", async () => {
    await start();
    const { id } = await create(5, GOOD);
    await pluggy.idle();
    const asking = await item(id);
    expect(asking).toMatchObject({
      status: "WAITING_USER_INPUT",
      parameter: { name: "token", type: "number" },
    });
    expect(asking.parameter?.expiresAt).toMatch(/Z$/);
    expect((await api("POST", `/items/${id}/mfa`, { other: "1" })).body).toMatchObject({
      codeDescription: "ITEM_MFA_PARAMETER_EXPECTED_MISMATCH",
    });
    expect((await api("POST", `/items/${id}/mfa`, { token: "123456" })).status).toBe(200);
    await pluggy.idle();
    expect((await item(id)).status).toBe("UPDATED");
    expect((await api("POST", `/items/${id}/mfa`, { token: "123456" })).body).toMatchObject({
      codeDescription: "ITEM_MFA_NOT_FOUND",
    });
  });

  it("in two steps fails with a wrong token, and after five minutes without one", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock });
    const wrong = await create(5, GOOD);
    const slow = await create(5, GOOD);
    await pluggy.idle();
    await api("POST", `/items/${wrong.id}/mfa`, { token: "000000" });
    expect((await item(wrong.id)).error?.code).toBe("INVALID_CREDENTIALS_MFA");
    clock.advance(5 * 60_000);
    expect((await item(slow.id)).error?.code).toBe("USER_INPUT_TIMEOUT");
  });

  it.each([
    ["user-ok-img", "image"],
    ["user-ok-select", "select"],
    ["user-ok-phone", "number"],
  ])("of %s is of type %s", async (user, type) => {
    await start();
    const { id } = await create(5, { user, password: "password-ok" });
    await pluggy.idle();
    expect((await item(id)).parameter?.type).toBe(type);
  });

  it("in one step requires the token with the password, and again for an update", async () => {
    await start({ refuseUsedMfaToken: true });
    const missing = await api("POST", "/items", { connectorId: 4, parameters: GOOD });
    expect(missing.body).toMatchObject({
      code: 400,
      codeDescription: "CONNECTOR_VALIDATION_ERROR",
      details: [{ parameter: "token" }],
    });
    const { id } = await create(4, { ...GOOD, token: "123456" });
    await pluggy.idle();
    expect((await item(id)).status).toBe("UPDATED");
    expect((await api("PATCH", `/items/${id}`, {})).body).toMatchObject({
      code: 400,
      codeDescription: "CONNECTOR_REQUIRED_PARAMETER_VALIDATION_ERROR",
    });
    const reused = await api("PATCH", `/items/${id}`, { parameters: { token: "123456" } });
    expect(reused.body).toMatchObject({
      codeDescription: "MFA_PARAMERTER_WAS_ALREADY_USED_ERROR",
    });
    const fresh = await api("PATCH", `/items/${id}`, { parameters: { token: "654321" } });
    expect(fresh.status).toBe(200);
  });
});

describe("Open Finance", () => {
  it("waits until the user authorises in the bank's app", async () => {
    await start();
    const { id } = await create(612, CPF);
    await pluggy.idle();
    const waiting = await item(id);
    expect(waiting).toMatchObject({
      status: "WAITING_USER_ACTION",
      userAction: { type: "authorize-access" },
    });
    const url = waiting.userAction?.attributes?.["url"] ?? "";
    expect(await (await fetch(url)).text()).toContain("Nubank");
    const decision = new URLSearchParams({ decision: "yes" });
    expect((await fetch(url, { method: "POST", body: decision })).status).toBe(200);
    await pluggy.idle();
    expect((await item(id)).status).toBe("UPDATED");
  });

  it("fails when the user refuses", async () => {
    await start();
    const { id } = await create(601, CPF);
    await pluggy.idle();
    pluggy.bank.refuseAuthorization(id);
    expect(await item(id)).toMatchObject({
      status: "LOGIN_ERROR",
      error: { code: "USER_AUTHORIZATION_NOT_GRANTED" },
    });
  });

  it("authorises by itself after a delay, as an option", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock, authorizeAfterMs: 2500 });
    const { id } = await create(626, CPF);
    await pluggy.idle();
    clock.advance(2500);
    await pluggy.idle();
    expect((await item(id)).status).toBe("UPDATED");
  });

  it("refuses a CPF whose check digits are wrong", async () => {
    await start();
    const parameters = { cpf: "123.456.789-00" };
    expect((await api("POST", "/items", { connectorId: 600, parameters })).body).toMatchObject({
      codeDescription: "CONNECTOR_VALIDATION_ERROR",
    });
  });
});

describe("PATCH /items/{id}", () => {
  it("syncs again with the stored credentials", async () => {
    await start();
    process.env["PLUGGY_API_URL"] = pluggy.apiUrl;
    const client = new PluggyClient(pluggy);
    const { id } = await client.createItem(2, GOOD);
    await pluggy.idle();
    const updating = await client.updateItem(id);
    expect(updating.status).toBe("UPDATING");
    await pluggy.idle();
    expect((await client.fetchItem(id)).status).toBe("UPDATED");
  });

  it("is refused while a sync runs", async () => {
    await start({ stepMs: "driven" });
    const { id } = await create(2, GOOD);
    await expect(api("PATCH", `/items/${id}`, {})).resolves.toMatchObject({
      status: 400,
      body: { message: "An update is already in progress, wait until the last execution ends" },
    });
  });

  it("is refused too soon after the last sync", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock, minUpdateHours: 1 });
    const { id } = await create(2, GOOD);
    await pluggy.idle();
    const soon = await api("PATCH", `/items/${id}`, {});
    expect(soon).toMatchObject({
      status: 409,
      body: {
        codeDescription: "CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY",
        data: {
          minUpdateFrequencyAllowedInHours: 1,
          lastUpdatedAt: "2026-11-22T12:00:00.000Z",
        },
      },
    });
    clock.advance(3_600_000);
    expect((await api("PATCH", `/items/${id}`, {})).status).toBe(200);
  });

  it("is refused by MeuPluggy, with an error without codeDescription", async () => {
    await start();
    const { id } = await create(200, {});
    await pluggy.idle();
    pluggy.bank.authorize(id);
    await pluggy.idle();
    const refused = await api("PATCH", `/items/${id}`, {});
    expect(refused.body).toEqual({ code: 400, message: "MeuPluggy item cant be updated" });
  });

  it("requires new credentials after a login error, and a delay after two", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock });
    const { id } = await create(2, { user: "user-ok", password: "wrong-one" });
    await pluggy.idle();
    expect((await api("PATCH", `/items/${id}`, {})).body).toMatchObject({
      codeDescription: "LAST_EXECUTION_HAD_LOGIN_ERROR",
    });
    await api("PATCH", `/items/${id}`, { parameters: { password: "wrong-two" } });
    await pluggy.idle();
    const third = await api("PATCH", `/items/${id}`, { parameters: GOOD });
    expect(third.body).toMatchObject({
      codeDescription: "TOO_MANY_CONSECUTIVE_LOGIN_FAILURES",
      data: { canRetryAfterDate: "2026-11-22T12:15:00.000Z" },
    });
    clock.advance(15 * 60_000);
    expect((await api("PATCH", `/items/${id}`, { parameters: GOOD })).status).toBe(200);
    await pluggy.idle();
    expect((await item(id)).status).toBe("UPDATED");
  });
});

describe("a second equal item", () => {
  it("is refused with avoidDuplicates for the same user and credentials", async () => {
    await start();
    const once = { clientUserId: "person-1", avoidDuplicates: true };
    const { id } = await create(2, GOOD, once);
    const again = await api("POST", "/items", { connectorId: 2, parameters: GOOD, ...once });
    expect(again.body).toMatchObject({
      code: 400,
      codeDescription: "ITEM_USER_ALREADY_EXISTS",
      items: [{ id }],
    });
    await create(2, GOOD, { ...once, clientUserId: "person-2" });
    await create(2, { ...GOOD, password: "other-password" }, once);
  });
});

describe("DELETE /items/{id}", () => {
  it("answers the count, and deletes everything of the item", async () => {
    await start();
    const { id } = await create(2, GOOD);
    await pluggy.idle();
    const { body } = await api("GET", `/accounts?itemId=${id}`);
    const [account] = (body as { results: { id: string }[] }).results;
    await expect(api("DELETE", `/items/${id}`)).resolves.toMatchObject({
      status: 200,
      body: { count: 1 },
    });
    expect((await api("GET", `/items/${id}`)).status).toBe(404);
    expect((await api("DELETE", `/items/${id}`)).status).toBe(404);
    expect(await api("GET", `/accounts?itemId=${id}`)).toMatchObject({
      status: 200,
      body: { total: 0, results: [] },
    });
    expect((await api("GET", `/accounts/${account?.id ?? ""}`)).status).toBe(404);
    expect(pluggy.truth.size).toBe(0);
  });

  it("answers an empty body, as an option", async () => {
    await start({ deleteItemAnswers: "no-content" });
    const { id } = await create(2, GOOD);
    const answer = await api("DELETE", `/items/${id}`);
    expect(answer).toMatchObject({ status: 204, body: null });
  });
});

describe("ids", () => {
  it("that are no UUIDs are answered with 400, unknown ones with 404", async () => {
    await start();
    const unknown = "00000000-0000-4000-8000-000000000000";
    for (const place of ["items", "accounts", "transactions", "bills", "consents", "webhooks"]) {
      expect((await api("GET", `/${place}/nope`)).status).toBe(400);
      expect((await api("GET", `/${place}/${unknown}`)).status).toBe(404);
    }
  });
});
