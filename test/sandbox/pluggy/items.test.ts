import { PluggyClient } from "pluggy-sdk";
import { afterEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { PluggyOptions } from "./options.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { create, GOOD, item, startUnauthorized } from "./created-items.ts";

let pluggy: PluggySandbox;
let api: RawRequest;

async function start(options: Partial<PluggyOptions> = {}): Promise<void> {
  ({ pluggy, api } = await startUnauthorized(options));
}

afterEach(() => pluggy.close());

describe("a sync", () => {
  it("passes through every step, by the clock", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock, stepMs: 500 });
    const { id, status, executionStatus } = await create(api, 2, GOOD);
    const seen = [`${status}/${executionStatus}`];
    for (let step = 0; step < 8; step += 1) {
      clock.advance(500);
      const now = await item(api, id);
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
    const { id } = await create(api, 2, GOOD);
    pluggy.bank.step(id);
    expect((await item(api, id)).executionStatus).toBe("LOGIN_IN_PROGRESS");
    pluggy.bank.finishSync(id);
    expect((await item(api, id)).status).toBe("UPDATED");
  });

  it("ends with every top-level key, and the next auto-sync a day later", async () => {
    await start({ clock: manualClock("2026-11-22T12:00:00.000Z") });
    const { id } = await create(api, 2, GOOD, { clientUserId: "person-1" });
    await pluggy.idle();
    const done = await item(api, id);
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
    const { id } = await create(api, 2, GOOD);
    await expect(api("PATCH", `/items/${id}`, {})).resolves.toMatchObject({
      status: 400,
      body: { message: "An update is already in progress, wait until the last execution ends" },
    });
  });

  it("is refused too soon after the last sync", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock, minUpdateHours: 1 });
    const { id } = await create(api, 2, GOOD);
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
    const { id } = await create(api, 200, {});
    await pluggy.idle();
    pluggy.bank.authorize(id);
    await pluggy.idle();
    const refused = await api("PATCH", `/items/${id}`, {});
    expect(refused.body).toEqual({ code: 400, message: "MeuPluggy item cant be updated" });
  });

  it("requires new credentials after a login error, and a delay after two", async () => {
    const clock = manualClock("2026-11-22T12:00:00.000Z");
    await start({ clock });
    const { id } = await create(api, 2, { user: "user-ok", password: "wrong-one" });
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
    expect((await item(api, id)).status).toBe("UPDATED");
  });
});

describe("a second equal item", () => {
  it("is refused with avoidDuplicates for the same user and credentials", async () => {
    await start();
    const once = { clientUserId: "person-1", avoidDuplicates: true };
    const { id } = await create(api, 2, GOOD, once);
    const again = await api("POST", "/items", { connectorId: 2, parameters: GOOD, ...once });
    expect(again.body).toMatchObject({
      code: 400,
      codeDescription: "ITEM_USER_ALREADY_EXISTS",
      items: [{ id }],
    });
    await create(api, 2, GOOD, { ...once, clientUserId: "person-2" });
    await create(api, 2, { ...GOOD, password: "other-password" }, once);
  });
});

describe("DELETE /items/{id}", () => {
  it("answers the count, and deletes everything of the item", async () => {
    await start();
    const { id } = await create(api, 2, GOOD);
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
    const { id } = await create(api, 2, GOOD);
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
