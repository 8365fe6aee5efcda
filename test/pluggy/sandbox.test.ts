import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordTransaction, type BankTransaction } from "../../src/domain/transaction.ts";
import type { Account } from "../../src/domain/account.ts";
import { createBank } from "../../src/pluggy/bank.ts";
import { PluggyApiClient } from "../../src/pluggy/client.ts";
import type { Bank, TransactionFilter } from "../../src/usecases/ports/bank.ts";
import { rawApi } from "../sandbox/pluggy/raw-api.ts";
import { startPluggy, type PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { UNLIMITED } from "../support/unlimited-budget.ts";

const USER_ID = "4b2f6f0e-0d8e-4a53-9a0a-6d3c5c1d2e3f";
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let pluggy: PluggySandbox;
let bank: Bank;
let itemId: string;

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: "driven", pageSize: 100, rateLimits: "off" });
  bank = createBank(
    new PluggyApiClient({
      clientId: pluggy.clientId,
      clientSecret: pluggy.clientSecret,
      apiUrl: pluggy.apiUrl,
      clock: { now: () => new Date() },
      timers: instantTimers(),
      budget: UNLIMITED,
    }),
  );
  itemId = await connectInWidget();
  pluggy.bank.finishSync(itemId);
});
afterAll(() => pluggy.close());

/** The widget's requests, which need only the connect token. */
async function connectInWidget(): Promise<string> {
  const token = await bank.createConnectToken({
    clientUserId: USER_ID,
    itemId: null,
    redirectUri: "https://quanto.example/connect/done",
  });
  const response = await fetch(`${pluggy.apiUrl}/items`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": token },
    body: JSON.stringify({
      connectorId: 2,
      parameters: { user: "user-ok", password: "password-ok" },
    }),
  });
  const item = (await response.json()) as { id: string };
  expect(response.status).toBe(200);
  expect((await bank.connection(item.id))?.state).toEqual({ kind: "updating" });
  return item.id;
}

async function rowsOf(account: Account, filter: TransactionFilter): Promise<BankTransaction[]> {
  const rows: BankTransaction[] = [];
  for await (const page of bank.transactions(account, filter)) rows.push(...page.rows);
  return rows;
}

function figuresOf(row: { id: string; day: string; minor: number; currency: string }): string {
  return `${row.id} ${row.day} ${row.currency} ${row.minor}`;
}

const accounts = async () => (await bank.accounts({ id: itemId, userId: USER_ID })).rows;

describe("against Pluggy's stand-in", () => {
  it("returns a connected item with its user and state", async () => {
    expect(await bank.connection(itemId)).toMatchObject({
      id: itemId,
      connectorId: 2,
      clientUserId: USER_ID,
      state: { kind: "working" },
      lastUpdatedAt: expect.any(Date) as Date,
    });
  });

  it("returns null for an unknown item", async () => {
    expect(await bank.connection(UNKNOWN)).toBeNull();
  });

  it("creates a token for updating an item", async () => {
    const request = { clientUserId: USER_ID, redirectUri: null };
    await expect(bank.createConnectToken({ ...request, itemId })).resolves.toMatch(
      /^\S+\.\S+\.\S+$/,
    );
    await expect(bank.createConnectToken({ ...request, itemId: UNKNOWN })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("returns accounts and cards, with a positive debt", async () => {
    const all = await accounts();
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(["BANK", "CREDIT"]));
    for (const account of all) {
      expect(account).toMatchObject({ itemId, userId: USER_ID });
      expect(account.lastDigits).toMatch(/^\d{1,4}$/);
      expect(Number.isSafeInteger(account.balance)).toBe(true);
    }
    const cards = all.filter(({ type }) => type === "CREDIT");
    expect(Math.min(...cards.map(({ balance }) => balance ?? 0))).toBeGreaterThan(0);
  });

  it("returns every transaction once, page by page, with its true values", async () => {
    let seen = 0;
    for (const account of await accounts()) {
      const rows = await rowsOf(account, { kind: "all" });
      const truths = [...pluggy.truth.values()].filter(({ accountId }) => accountId === account.id);
      const recorded = rows.map((row) => recordTransaction(row, account, "America/Sao_Paulo"));
      expect(recorded.map(figuresOf).sort()).toEqual(
        truths.map((row) => figuresOf({ ...row, id: row.transactionId })).sort(),
      );
      seen += rows.length;
    }
    expect(seen).toBe(pluggy.truth.size);
    expect(seen).toBeGreaterThan(1000);
  });

  it("returns transactions by id and by creation date", async () => {
    const [account] = await accounts();
    const rows = await rowsOf(account!, { kind: "all" });
    const ids = rows.slice(0, 301).map(({ id }) => id);
    const byId = await rowsOf(account!, { kind: "ids", ids });
    expect(byId.map(({ id }) => id).sort()).toEqual(ids.sort());
    const newest = new Date(Math.max(...rows.map(({ createdAt }) => createdAt?.getTime() ?? 0)));
    const later = new Date(newest.getTime() + 1000);
    expect(await rowsOf(account!, { kind: "created-from", instant: later })).toEqual([]);
    const since = await rowsOf(account!, { kind: "created-from", instant: newest });
    expect(since.length).toBeGreaterThan(0);
    expect(since.length).toBeLessThanOrEqual(rows.length);
  });

  it.each([
    [{ kind: "html" as const }, "unreachable"],
    [{ kind: "malformed-json" as const }, "unreachable"],
    [{ kind: "wrong-types" as const }, "unreachable"],
    [{ kind: "reset" as const }, "unreachable"],
    [{ kind: "status" as const, status: 503 }, "unreachable"],
    [{ kind: "too-many-requests" as const, retryAfterSeconds: 60 }, "rate-limited"],
  ])("throws the matching error on %o", async (fault, code) => {
    pluggy.faults.add({ ...fault, path: "/accounts" });
    try {
      await expect(accounts()).rejects.toMatchObject({ name: "BankError", code });
    } finally {
      pluggy.faults.clear();
    }
  });

  it("retries after a lost connection", async () => {
    pluggy.faults.add({ kind: "reset", path: "/accounts", times: 1 });
    expect(await accounts()).not.toEqual([]);
  });

  it("reports wrong keys as unauthorized", async () => {
    const stranger = createBank(
      new PluggyApiClient({
        clientId: pluggy.clientId,
        clientSecret: "wrong",
        apiUrl: pluggy.apiUrl,
        clock: { now: () => new Date() },
        timers: instantTimers(),
        budget: UNLIMITED,
      }),
    );
    await expect(stranger.connection(itemId)).rejects.toMatchObject({
      code: "unauthorized",
      reason: "CLIENT_KEYS_UNAUTHORIZED",
    });
  });

  it("starts one refresh at a time", async () => {
    expect(await bank.refresh(itemId)).toEqual({ kind: "started" });
    expect(await bank.refresh(itemId)).toEqual({ kind: "already-running" });
    pluggy.bank.finishSync(itemId);
    expect(await bank.refresh(UNKNOWN)).toEqual({ kind: "removed" });
  });

  it("returns another state after a failure at the bank", async () => {
    pluggy.bank.failLogin(itemId);
    expect((await bank.connection(itemId))?.state).toMatchObject({ kind: "login-error" });
    expect(await bank.refresh(itemId)).toEqual({ kind: "needs-user" });
  });

  it("returns the same accounts under other ids after connecting again", async () => {
    const before = await accounts();
    const parameters = { user: "user-ok", password: "password-ok" };
    const api = await rawApi(pluggy);
    const { body } = await api("POST", "/items", { connectorId: 2, parameters });
    const { id } = body as { id: string };
    pluggy.bank.finishSync(id);
    const { rows: after } = await bank.accounts({ id, userId: USER_ID });
    const identities = before.map(({ identity }) => identity);
    expect(after.map(({ identity }) => identity)).toEqual(identities);
    expect(new Set([...identities, null]).size).toBe(identities.length + 1);
    expect(after.map(({ id }) => id)).not.toContain(before[0]?.id);
  });

  it("deletes a connection, also when it is deleted already", async () => {
    await bank.deleteConnection(itemId);
    expect(await bank.connection(itemId)).toBeNull();
    await bank.deleteConnection(itemId);
  });
});
