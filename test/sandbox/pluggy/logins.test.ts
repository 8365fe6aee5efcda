import { afterEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { PluggyOptions } from "./options.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { create, GOOD, item, startUnauthorized } from "./created-items.ts";

const CPF = { cpf: "123.456.789-09" };

let pluggy: PluggySandbox;
let api: RawRequest;

async function start(options: Partial<PluggyOptions> = {}): Promise<void> {
  ({ pluggy, api } = await startUnauthorized(options));
}

afterEach(() => pluggy.close());

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
    const { id } = await create(api, 2, { user, password: "password-ok" });
    await pluggy.idle();
    const done = await item(api, id);
    expect(done).toMatchObject({ status, executionStatus });
    expect(done.error?.code ?? executionStatus).toBe(executionStatus);
  });

  it("need the correct password", async () => {
    await start();
    const { id } = await create(api, 2, { user: "user-ok", password: "wrong-one" });
    await pluggy.idle();
    expect(await item(api, id)).toMatchObject({
      status: "LOGIN_ERROR",
      error: { code: "INVALID_CREDENTIALS" },
      consecutiveFailedLoginAttempts: 1,
      nextAutoSyncAt: null,
    });
  });

  it("may add a message of the bank", async () => {
    await start();
    const user = "user-account-need-actions-provider-message";
    const { id } = await create(api, 2, { user, password: "password-ok" });
    await pluggy.idle();
    expect((await item(api, id)).error?.providerMessage).toContain("aplicativo do banco");
  });

  it("with a partial success give the available accounts", async () => {
    await start();
    const { id } = await create(api, 2, { user: "user-ok-account-error", password: "password-ok" });
    await pluggy.idle();
    expect((await item(api, id)).statusDetail).toMatchObject({
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
    const { id } = await create(api, 2, { user: "user-ok-auth-pending", password: "password-ok" });
    await pluggy.idle();
    pluggy.bank.authorize(id);
    await pluggy.idle();
    expect((await item(api, id)).status).toBe("UPDATED");
  });
});

describe("MFA", () => {
  it("in two steps requires a token after the password", async () => {
    await start();
    const { id } = await create(api, 5, GOOD);
    await pluggy.idle();
    const asking = await item(api, id);
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
    expect((await item(api, id)).status).toBe("UPDATED");
    expect((await api("POST", `/items/${id}/mfa`, { token: "123456" })).body).toMatchObject({
      codeDescription: "ITEM_MFA_NOT_FOUND",
    });
  });

  it("in two steps fails with a wrong token, and after five minutes without one", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock });
    const wrong = await create(api, 5, GOOD);
    const slow = await create(api, 5, GOOD);
    await pluggy.idle();
    await api("POST", `/items/${wrong.id}/mfa`, { token: "000000" });
    expect((await item(api, wrong.id)).error?.code).toBe("INVALID_CREDENTIALS_MFA");
    clock.advance(5 * 60_000);
    expect((await item(api, slow.id)).error?.code).toBe("USER_INPUT_TIMEOUT");
  });

  it.each([
    ["user-ok-img", "image"],
    ["user-ok-select", "select"],
    ["user-ok-phone", "number"],
  ])("of %s is of type %s", async (user, type) => {
    await start();
    const { id } = await create(api, 5, { user, password: "password-ok" });
    await pluggy.idle();
    expect((await item(api, id)).parameter?.type).toBe(type);
  });

  it("in one step requires the token with the password, and again for an update", async () => {
    await start({ refuseUsedMfaToken: true });
    const missing = await api("POST", "/items", { connectorId: 4, parameters: GOOD });
    expect(missing.body).toMatchObject({
      code: 400,
      codeDescription: "CONNECTOR_VALIDATION_ERROR",
      details: [{ parameter: "token" }],
    });
    const { id } = await create(api, 4, { ...GOOD, token: "123456" });
    await pluggy.idle();
    expect((await item(api, id)).status).toBe("UPDATED");
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
    const { id } = await create(api, 612, CPF);
    await pluggy.idle();
    const waiting = await item(api, id);
    expect(waiting).toMatchObject({
      status: "WAITING_USER_ACTION",
      userAction: { type: "authorize-access" },
    });
    const url = waiting.userAction?.attributes?.["url"] ?? "";
    expect(await (await fetch(url)).text()).toContain("Nubank");
    const decision = new URLSearchParams({ decision: "yes" });
    expect((await fetch(url, { method: "POST", body: decision })).status).toBe(200);
    await pluggy.idle();
    expect((await item(api, id)).status).toBe("UPDATED");
  });

  it("fails when the user refuses", async () => {
    await start();
    const { id } = await create(api, 601, CPF);
    await pluggy.idle();
    pluggy.bank.refuseAuthorization(id);
    expect(await item(api, id)).toMatchObject({
      status: "LOGIN_ERROR",
      error: { code: "USER_AUTHORIZATION_NOT_GRANTED" },
    });
  });

  it("authorises by itself after a delay, as an option", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock, authorizeAfterMs: 2500 });
    const { id } = await create(api, 626, CPF);
    await pluggy.idle();
    clock.advance(2500);
    await pluggy.idle();
    expect((await item(api, id)).status).toBe("UPDATED");
  });

  it("refuses a CPF whose check digits are wrong", async () => {
    await start();
    const parameters = { cpf: "123.456.789-00" };
    expect((await api("POST", "/items", { connectorId: 600, parameters })).body).toMatchObject({
      codeDescription: "CONNECTOR_VALIDATION_ERROR",
    });
  });
});
