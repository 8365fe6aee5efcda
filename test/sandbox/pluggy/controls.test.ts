import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manualClock } from "./clock.ts";
import type { ManualClock } from "./clock.ts";
import type { WireAccount, WireItem, WireTransaction } from "./model.ts";
import { rawApi } from "./raw-api.ts";
import type { RawRequest } from "./raw-api.ts";
import { startPluggy } from "./start-pluggy.ts";
import type { PluggySandbox } from "./start-pluggy.ts";

const TODAY = "2026-11-22";

let pluggy: PluggySandbox;
let api: RawRequest;
let clock: ManualClock;
let itemId: string;

async function connect(connectorId: number, parameters: unknown): Promise<string> {
  const answer = await api("POST", "/items", { connectorId, parameters });
  await pluggy.idle();
  clock.advance(2500);
  await pluggy.idle();
  return (answer.body as WireItem).id;
}

beforeEach(async () => {
  clock = manualClock(`${TODAY}T15:00:00.000Z`);
  pluggy = await startPluggy({ stepMs: 0, clock, allowLocalWebhooks: true, historyDays: 60 });
  api = await rawApi(pluggy);
  itemId = await connect(2, { user: "user-ok", password: "password-ok" });
  // There is no receiver: the events are read from the sender.
  await api("POST", "/webhooks", { event: "all", url: "http://127.0.0.1:1/nobody" });
});

afterEach(() => pluggy.close());

const item = async (): Promise<WireItem> => (await api("GET", `/items/${itemId}`)).body as WireItem;

const sent = (event: string): Record<string, unknown>[] =>
  pluggy.webhooks
    .deliveries()
    .map(({ payload }) => payload)
    .filter((payload) => payload.event === event);

const row = async (id: string): Promise<WireTransaction> =>
  (await api("GET", `/transactions/${id}`)).body as WireTransaction;

/** The transaction in its account's list. */
const listed = async (id: string): Promise<WireTransaction | undefined> => {
  const { accountId } = await row(id);
  const { body } = await api("GET", `/v2/transactions?accountId=${accountId}&ids=${id}`);
  return (body as { results: WireTransaction[] }).results[0];
};

const spentToday = (): number => pluggy.truthReport(TODAY, TODAY)[0]?.spentMinor ?? 0;

const account = async (type: string): Promise<WireAccount | undefined> => {
  const { body } = await api("GET", `/accounts?itemId=${itemId}&type=${type}`);
  return (body as { results: WireAccount[] }).results[0];
};

/** The API key expires within a day. */
async function passDays(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    pluggy.bank.passDay();
    await pluggy.idle();
  }
  api = await rawApi(pluggy);
}

describe("transaction controls", () => {
  it("a new purchase is on the card, sent as an event, and in the true totals", async () => {
    const before = spentToday();
    const used = (await account("CREDIT"))?.balance ?? 0;
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590, description: "PADARIA" });
    expect(await row(id)).toMatchObject({ amount: 45.9, type: "DEBIT", status: "PENDING" });
    expect(spentToday() - before).toBe(4590);
    expect(((await account("CREDIT"))?.balance ?? 0) - used).toBeCloseTo(45.9, 5);
    expect(sent("transactions/created")).toMatchObject([{ itemId, transactionsCount: 1 }]);
    expect(sent("item/updated")).toMatchObject([{ itemId, triggeredBy: "SYNC" }]);
  });

  it("received money is on the account", async () => {
    const before = (await account("BANK"))?.balance ?? 0;
    const id = pluggy.bank.addPurchase(itemId, {
      account: "checking",
      direction: "in",
      minor: 10_000,
      categoryId: "05070000",
    });
    expect(await row(id)).toMatchObject({ amount: 100, type: "CREDIT" });
    expect(pluggy.truth.get(id)).toMatchObject({ flow: "income", topCategoryId: "05000000" });
    expect(((await account("BANK"))?.balance ?? 0) - before).toBeCloseTo(100, 5);
  });

  it("a corrected amount keeps the id and createdAt", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const before = spentToday();
    const { createdAt } = await row(id);
    clock.advance(60_000);
    pluggy.bank.correctTransaction(id, 5000);
    expect(await row(id)).toMatchObject({ id, amount: 50, createdAt });
    expect(spentToday() - before).toBe(410);
    expect(sent("transactions/updated")).toMatchObject([
      { itemId, transactionIds: [id], transactionsCount: 1 },
    ]);
  });

  it("a distorted transaction has the given fields until the distortion is removed", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const right = await listed(id);
    pluggy.bank.distortTransaction(id, { amount: "45.90", date: null });
    expect(await listed(id)).toEqual({ ...right, amount: "45.90", date: null });
    expect(sent("transactions/updated")).toMatchObject([{ itemId, transactionIds: [id] }]);
    pluggy.bank.distortTransaction(id, null);
    expect(await listed(id)).toEqual(right);
  });

  it("category and merchant are null on every row while Pluggy's categories are off", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const right = await listed(id);
    expect(right).toMatchObject({ categoryId: "11010000", category: "Eating out" });
    pluggy.bank.setCategories(false);
    const { accountId } = await row(id);
    const { body } = await api("GET", `/v2/transactions?accountId=${accountId}`);
    const { results } = body as { results: WireTransaction[] };
    expect(results.length).toBeGreaterThan(100);
    const filled = [await row(id), ...results].filter(
      ({ category, categoryId, merchant }) => category ?? categoryId ?? merchant,
    );
    expect(filled).toEqual([]);
    pluggy.bank.setCategories(true);
    expect(await listed(id)).toEqual(right);
    expect(pluggy.truth.get(id)?.topCategoryId).toBe("11000000");
  });

  it("a distorted account has the given fields", async () => {
    const { id } = (await account("CREDIT")) ?? {};
    pluggy.bank.distortAccount(String(id), { balance: "1,00" });
    expect(await account("CREDIT")).toMatchObject({ id, balance: "1,00" });
    expect(() => pluggy.bank.distortAccount("nobody's", null)).toThrow("nobody's");
  });

  it("a removed transaction does not come back", async () => {
    const before = spentToday();
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    pluggy.bank.removeTransaction(id);
    expect((await api("GET", `/transactions/${id}`)).status).toBe(404);
    expect(spentToday()).toBe(before);
    expect(sent("transactions/deleted")).toMatchObject([{ transactionIds: [id] }]);
    pluggy.bank.autoSync(itemId);
    await pluggy.idle();
    expect((await api("GET", `/transactions/${id}`)).status).toBe(404);
  });

  it("a pending transaction is posted under another id", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const before = spentToday();
    const newId = pluggy.bank.postUnderNewId(id);
    expect(newId).not.toBe(id);
    expect((await row(newId)).status).toBe("POSTED");
    expect((await api("GET", `/transactions/${id}`)).status).toBe(404);
    expect(spentToday()).toBe(before);
    expect(sent("transactions/deleted")).toMatchObject([{ transactionIds: [id] }]);
  });

  it("an unknown row throws", () => {
    expect(() => {
      pluggy.bank.removeTransaction("nothing");
    }).toThrow("no transaction nothing");
  });
});

describe("passDay", () => {
  it("advances the clock, and adds, changes and deletes rows", async () => {
    const before = pluggy.truth.size;
    await passDays(1);
    expect(await item()).toMatchObject({
      status: "UPDATED",
      lastUpdatedAt: "2026-11-23T15:00:02.500Z",
      nextAutoSyncAt: "2026-11-24T15:00:02.500Z",
    });
    expect(pluggy.truth.size).toBeGreaterThan(before);
    expect(sent("transactions/created").length).toBeGreaterThan(0);
    expect(sent("transactions/updated").length).toBeGreaterThan(0);
    expect(sent("transactions/deleted").length).toBeGreaterThan(0);
    expect(sent("item/updated")).toMatchObject([{ triggeredBy: "SYNC" }]);
  });

  it("keeps the labels of exactly the existing rows", async () => {
    await passDays(6);
    const { body } = await api("GET", `/accounts?itemId=${itemId}`);
    const ids: string[] = [];
    for (const { id } of (body as { results: WireAccount[] }).results) {
      let next: string | null = `?accountId=${id}`;
      while (next !== null) {
        const page = (await api("GET", `/v2/transactions${next}`)).body as {
          results: WireTransaction[];
          next: string | null;
        };
        ids.push(...page.results.map((found) => found.id));
        next = page.next;
      }
    }
    expect(ids.toSorted()).toEqual([...pluggy.truth.keys()].toSorted());
  });

  it("posts the pending rows when the bill closes", async () => {
    await passDays(5);
    const updated = sent("transactions/updated").flatMap(
      ({ transactionIds }) => transactionIds as string[],
    );
    expect(updated.length).toBeGreaterThan(50);
    const found = await Promise.all(updated.map(row));
    const posted = found.filter(
      ({ status, creditCardMetadata }) =>
        status === "POSTED" && creditCardMetadata?.billId !== undefined,
    );
    expect(posted.length).toBeGreaterThan(50);
  });

  it("does not sync items with a login error, a stalled or a disabled sync", async () => {
    pluggy.bank.stall(itemId);
    const { lastUpdatedAt } = await item();
    await passDays(1);
    expect(await item()).toMatchObject({ status: "UPDATED", nextAutoSyncAt: null, lastUpdatedAt });
    await api("PATCH", `/items/${itemId}/disable-auto-sync`);
    expect((await item()).autoSyncDisabledAt).not.toBeNull();
  });
});

describe("connection controls", () => {
  it("a login fails", async () => {
    pluggy.bank.failLogin(itemId);
    expect(await item()).toMatchObject({
      status: "LOGIN_ERROR",
      error: { code: "INVALID_CREDENTIALS" },
      nextAutoSyncAt: null,
    });
    expect(sent("item/error")).toMatchObject([{ itemId, triggeredBy: "SYNC" }]);
  });

  it("the bank's site is down, and the next sync works", async () => {
    pluggy.bank.takeSiteDown(itemId);
    expect(await item()).toMatchObject({ status: "OUTDATED" });
    await passDays(1);
    expect(await item()).toMatchObject({ status: "UPDATED" });
  });

  it("a withdrawn consent gives empty lists, until it is given again", async () => {
    itemId = await connect(612, { cpf: "123.456.789-09" });
    const card = await account("CREDIT");
    const rowsOf = async (): Promise<number> => {
      const { body } = await api("GET", `/v2/transactions?accountId=${card?.id ?? ""}`);
      return (body as { results: unknown[] }).results.length;
    };
    expect(await rowsOf()).toBeGreaterThan(100);
    const known = pluggy.truth.size;
    pluggy.bank.withdrawConsent(itemId);
    expect(await item()).toMatchObject({
      status: "LOGIN_ERROR",
      executionStatus: "USER_AUTHORIZATION_REVOKED",
    });
    expect(await account("CREDIT")).toBeUndefined();
    expect(await rowsOf()).toBe(0);
    expect(pluggy.truth.size).toBe(known);
    const consents = await api("GET", `/consents?itemId=${itemId}`);
    expect(consents.body).toMatchObject({
      total: 1,
      results: [{ itemId, revokedAt: expect.any(String) as string }],
    });
    await api("PATCH", `/items/${itemId}`, {});
    await pluggy.idle();
    expect((await item()).status).toBe("WAITING_USER_ACTION");
    pluggy.bank.authorize(itemId);
    await pluggy.idle();
    expect(await rowsOf()).toBeGreaterThan(100);
    const renewed = await api("GET", `/consents?itemId=${itemId}`);
    expect(renewed.body).toMatchObject({ results: [{ revokedAt: null }] });
  });

  it("a login requires a token, or a confirmation in the bank's app", async () => {
    pluggy.bank.askForMfa(itemId);
    expect((await item()).status).toBe("WAITING_USER_INPUT");
    expect((await api("POST", `/items/${itemId}/mfa`, { token: "123456" })).status).toBe(200);
    await pluggy.idle();
    expect((await item()).status).toBe("UPDATED");
    pluggy.bank.askForAction(itemId);
    clock.advance(60_000);
    expect((await item()).status).toBe("WAITING_USER_ACTION");
    expect(sent("item/waiting_user_action")).toHaveLength(1);
    pluggy.bank.authorize(itemId);
    await pluggy.idle();
    expect((await item()).status).toBe("UPDATED");
  });

  it("a bank is offline", async () => {
    pluggy.bank.setConnectorStatus(612, "OFFLINE");
    expect(sent("connector/status_updated")).toMatchObject([
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
    expect(await item()).toMatchObject({
      status: "UPDATED",
      executionStatus: "PARTIAL_SUCCESS",
      statusDetail: { accounts: { isUpdated: false, warnings: [{ code: "423" }] } },
    });
    expect(pluggy.truth.size).toBe(known);
  });

  it("Pluggy deletes an item by itself", async () => {
    pluggy.bank.deleteItem(itemId);
    expect((await api("GET", `/items/${itemId}`)).status).toBe(404);
    expect(sent("item/deleted")).toMatchObject([{ itemId }]);
  });
});
