import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ManualClock } from "./clock.ts";
import type { WireTransaction } from "./model.ts";
import type { RawRequest } from "./raw-api.ts";
import type { PluggySandbox } from "./start-pluggy.ts";
import { account, controlledSandbox, row, sent, TODAY } from "./controlled-sandbox.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let clock: ManualClock;
let itemId: string;

beforeEach(async () => {
  ({ clock, pluggy, api, itemId } = await controlledSandbox());
});

afterEach(() => pluggy.close());

/** The transaction in its account's list. */
const listed = async (id: string): Promise<WireTransaction | undefined> => {
  const { accountId } = await row(api, id);
  const { body } = await api("GET", `/v2/transactions?accountId=${accountId}&ids=${id}`);
  return (body as { results: WireTransaction[] }).results[0];
};

const spentToday = (): number => pluggy.truthReport(TODAY, TODAY)[0]?.spentMinor ?? 0;

describe("transaction controls", () => {
  it("a new purchase is on the card, sent as an event, and in the true totals", async () => {
    const before = spentToday();
    const used = (await account(api, itemId, "CREDIT"))?.balance ?? 0;
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590, description: "PADARIA" });
    expect(await row(api, id)).toMatchObject({ amount: 45.9, type: "DEBIT", status: "PENDING" });
    expect(spentToday() - before).toBe(4590);
    expect(((await account(api, itemId, "CREDIT"))?.balance ?? 0) - used).toBeCloseTo(45.9, 5);
    expect(sent(pluggy, "transactions/created")).toMatchObject([{ itemId, transactionsCount: 1 }]);
    expect(sent(pluggy, "item/updated")).toMatchObject([{ itemId, triggeredBy: "SYNC" }]);
  });

  it("received money is on the account", async () => {
    const before = (await account(api, itemId, "BANK"))?.balance ?? 0;
    const id = pluggy.bank.addPurchase(itemId, {
      account: "checking",
      direction: "in",
      minor: 10_000,
      categoryId: "05070000",
    });
    expect(await row(api, id)).toMatchObject({ amount: 100, type: "CREDIT" });
    expect(pluggy.truth.get(id)).toMatchObject({ flow: "income", topCategoryId: "05000000" });
    expect(((await account(api, itemId, "BANK"))?.balance ?? 0) - before).toBeCloseTo(100, 5);
  });

  it("a corrected amount keeps the id and createdAt", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const before = spentToday();
    const { createdAt } = await row(api, id);
    clock.advance(60_000);
    pluggy.bank.correctTransaction(id, 5000);
    expect(await row(api, id)).toMatchObject({ id, amount: 50, createdAt });
    expect(spentToday() - before).toBe(410);
    expect(sent(pluggy, "transactions/updated")).toMatchObject([
      { itemId, transactionIds: [id], transactionsCount: 1 },
    ]);
  });

  it("a distorted transaction has the given fields until the distortion is removed", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const right = await listed(id);
    pluggy.bank.distortTransaction(id, { amount: "45.90", date: null });
    expect(await listed(id)).toEqual({ ...right, amount: "45.90", date: null });
    expect(sent(pluggy, "transactions/updated")).toMatchObject([{ itemId, transactionIds: [id] }]);
    pluggy.bank.distortTransaction(id, null);
    expect(await listed(id)).toEqual(right);
  });

  it("category and merchant are null on every row while Pluggy's categories are off", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const right = await listed(id);
    expect(right).toMatchObject({ categoryId: "11010000", category: "Eating out" });
    pluggy.bank.setCategories(false);
    const { accountId } = await row(api, id);
    const { body } = await api("GET", `/v2/transactions?accountId=${accountId}`);
    const { results } = body as { results: WireTransaction[] };
    expect(results.length).toBeGreaterThan(100);
    const filled = [await row(api, id), ...results].filter(
      ({ category, categoryId, merchant }) => category ?? categoryId ?? merchant,
    );
    expect(filled).toEqual([]);
    pluggy.bank.setCategories(true);
    expect(await listed(id)).toEqual(right);
    expect(pluggy.truth.get(id)?.topCategoryId).toBe("11000000");
  });

  it("a distorted account has the given fields", async () => {
    const { id } = (await account(api, itemId, "CREDIT")) ?? {};
    pluggy.bank.distortAccount(String(id), { balance: "1,00" });
    expect(await account(api, itemId, "CREDIT")).toMatchObject({ id, balance: "1,00" });
    expect(() => pluggy.bank.distortAccount("nobody's", null)).toThrow("nobody's");
  });

  it("a removed transaction does not come back", async () => {
    const before = spentToday();
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    pluggy.bank.removeTransaction(id);
    expect((await api("GET", `/transactions/${id}`)).status).toBe(404);
    expect(spentToday()).toBe(before);
    expect(sent(pluggy, "transactions/deleted")).toMatchObject([{ transactionIds: [id] }]);
    pluggy.bank.autoSync(itemId);
    await pluggy.idle();
    expect((await api("GET", `/transactions/${id}`)).status).toBe(404);
  });

  it("a pending transaction is posted under another id", async () => {
    const id = pluggy.bank.addPurchase(itemId, { minor: 4590 });
    const before = spentToday();
    const newId = pluggy.bank.postUnderNewId(id);
    expect(newId).not.toBe(id);
    expect((await row(api, newId)).status).toBe("POSTED");
    expect((await api("GET", `/transactions/${id}`)).status).toBe(404);
    expect(spentToday()).toBe(before);
    expect(sent(pluggy, "transactions/deleted")).toMatchObject([{ transactionIds: [id] }]);
  });

  it("an unknown row throws", () => {
    expect(() => {
      pluggy.bank.removeTransaction("nothing");
    }).toThrow("no transaction nothing");
  });
});
