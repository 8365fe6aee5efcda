import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { countNotices, WELCOMED } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { openQuanto, type Quanto } from "./run-quanto.ts";
import { connect, newPerson } from "./steps.ts";

/** Webhooks that are late, repeated, reordered or forged. */
const START = 300_000;

let quanto: Quanto;
let close: () => Promise<void>;
let ana: Person;
let bia: Person;
let items: { ana: string; bia: string };
let trap: Server;
let trapped = 0;

beforeAll(async () => {
  trap = createServer((_request, response) => {
    trapped += 1;
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(trap, "listening");
  ({ quanto, close } = await openQuanto({ pluggy: { historyDays: 90 } }));
  ana = newPerson(quanto);
  bia = newPerson(quanto);
  items = { ana: await connect(quanto, ana), bia: await connect(quanto, bia) };
  await quanto.settled();
}, START);

afterAll(async () => {
  trap?.close();
  await close?.();
});

const bank = () => quanto.standIns.pluggy.bank;
const webhooks = () => quanto.standIns.pluggy.webhooks;
const allItems = () => [items.ana, items.bia];

async function rowOf(itemId: string, wanted: Record<string, unknown>): Promise<string> {
  const rows = await quanto.rows("transactions");
  const row = rows.find((candidate) =>
    Object.entries({ itemId, deletedAt: null, ...wanted }).every(
      ([name, value]) => candidate[name] === value,
    ),
  );
  if (!row) throw new Error(`No transaction is like ${JSON.stringify(wanted)}`);
  return String(row["_id"]);
}

/** Every kind of change that a bank makes to its transactions. */
async function stirUp(itemId: string): Promise<void> {
  const added = bank().addPurchase(itemId, { description: "FEIRA", minor: 5210 });
  bank().correctTransaction(added, 5310);
  bank().removeTransaction(bank().addPurchase(itemId, { minor: 777 }));
  bank().correctTransaction(await rowOf(itemId, { accountType: "BANK", flow: "spending" }), 12_345);
  bank().removeTransaction(await rowOf(itemId, { accountType: "CREDIT", status: "POSTED" }));
  bank().postUnderNewId(await rowOf(itemId, { status: "PENDING", direction: "out" }));
}

describe("the changes at a bank", () => {
  test("are stored once, though every event arrives twice", async () => {
    webhooks().duplicateNext(50);
    await stirUp(items.ana);
    await quanto.settled();
    expect(await wrongRows(quanto, allItems())).toEqual([]);
  });

  test("are stored once, though the events arrive in the wrong order", async () => {
    webhooks().hold();
    await stirUp(items.ana);
    await stirUp(items.bia);
    webhooks().release("reversed");
    await quanto.settled();
    expect(await wrongRows(quanto, allItems())).toEqual([]);
  });

  test("stay right when events arrive long after a sync that stored everything", async () => {
    webhooks().hold();
    await stirUp(items.bia);
    const early = bank().addPurchase(items.ana);
    ana.send("/refresh");
    await vi.waitFor(async () => expect(await ids()).toContain(early), { timeout: 60_000 });
    bank().removeTransaction(early);
    webhooks().release("kept");
    await quanto.settled();
    expect(await wrongRows(quanto, allItems())).toEqual([]);
  });

  test("are stored together with those of the day", async () => {
    bank().passDay();
    for (const itemId of allItems()) bank().finishSync(itemId);
    await quanto.settled();
    expect(await wrongRows(quanto, allItems())).toEqual([]);
  });

  async function ids(): Promise<unknown[]> {
    return (await quanto.rows("transactions")).map(({ _id }) => _id);
  }
});

describe("a forged delivery", () => {
  let number = 0;
  const event = (given: Record<string, unknown>) => ({
    eventId: `forged-${(number += 1)}`,
    event: "item/updated",
    itemId: items.ana,
    ...given,
  });
  const deliver = (body: string, secret: string | null = quanto.webhookSecret) =>
    fetch(`${quanto.url}/pluggy/webhook`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secret && { "x-webhook-secret": secret }),
      },
      body,
    }).then(({ status }) => status);

  test.each([
    ["a wrong secret", "nope"],
    ["no secret", null],
  ])("is turned away with %s", async (_what, secret) => {
    expect(await deliver(JSON.stringify(event({})), secret)).toBe(401);
  });

  test.each([
    ["no JSON", '{"event": "item/upda', 400],
    ["no event", "[]", 400],
    ["ids of a wrong shape", JSON.stringify({ event: "item/updated", itemId: { $gt: "" } }), 400],
    ["a body that is too large", JSON.stringify({ event: "x".repeat(1_100_000) }), 413],
  ])("is refused with %s", async (_what, body, status) => {
    expect(await deliver(body)).toBe(status);
  });

  test("changes and stores nothing where the item is unknown", async () => {
    const itemId = "00000000-0000-4000-8000-00000000dead";
    const { clientUserId } = theirs(items.ana);
    expect(
      await deliver(JSON.stringify(event({ event: "item/created", itemId, clientUserId }))),
    ).toBe(202);
    await quanto.settled();
    const left = [...(await quanto.documents())].filter(([, rows]) =>
      JSON.stringify(rows).includes(itemId),
    );
    expect(left).toEqual([]);
  });

  test("changes nothing where it names another user's item or account", async () => {
    const { accountId, transactionId } = theirs(items.bia);
    const { clientUserId } = theirs(items.ana);
    for (const forged of [
      event({ event: "transactions/deleted", accountId, transactionIds: [transactionId] }),
      event({
        event: "transactions/updated",
        itemId: items.bia,
        accountId: theirs(items.ana).accountId,
        transactionIds: [transactionId],
      }),
      event({ event: "item/created", itemId: items.bia, clientUserId }),
      event({ event: "item/deleted" }),
    ])
      expect(await deliver(JSON.stringify(forged))).toBe(202);
    await quanto.settled();
    expect(await wrongRows(quanto, allItems())).toEqual([]);
    const owners = (await quanto.rows("items")).map(({ _id, userId }) => [_id, userId]);
    expect(Object.fromEntries(owners)).toEqual({
      [items.ana]: clientUserId,
      [items.bia]: theirs(items.bia).clientUserId,
    });
  });

  test.each([
    "item/created",
    "item/updated",
    "item/error",
    "item/deleted",
    "item/login_succeeded",
    "item/waiting_user_input",
    "item/waiting_user_action",
    "transactions/created",
    "transactions/updated",
    "transactions/deleted",
    "connector/status_updated",
    "something/unheard_of",
  ])("is never followed to where it points: %s", async (name) => {
    const link = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/v2/transactions?accountId=x`;
    const { accountId, transactionId, clientUserId } = theirs(items.ana);
    const forged = event({
      event: name,
      accountId,
      clientUserId,
      transactionIds: [transactionId],
      createdTransactionsLink: link,
      createdTransactionsLinkV2: link,
      link,
      url: link,
      next: link,
      error: { code: "USER_AUTHORIZATION_PENDING", attributes: { url: link } },
      data: { url: link, status: "ONLINE" },
    });
    expect(await deliver(JSON.stringify(forged))).toBe(202);
    await quanto.settled();
    expect(trapped).toBe(0);
    expect(await wrongRows(quanto, allItems())).toEqual([]);
  });

  function theirs(itemId: string) {
    const row = [...quanto.standIns.pluggy.truth.values()].find((truth) => truth.itemId === itemId);
    if (!row) throw new Error("This item has no transactions");
    return row;
  }
});

describe("a bank that fails", () => {
  test("is reported once, however often it fails, and once when it works again", async () => {
    bank().failLogin(items.ana);
    await quanto.settled();
    bank().failLogin(items.ana);
    await quanto.settled();
    expect(countNotices(ana)).toEqual({ ...WELCOMED, broken: 1 });
    expect(ana.buttonUrl(/^Reconectar/)).toContain("/connect/");
    bank().autoSync(items.ana);
    bank().finishSync(items.ana);
    await quanto.settled();
    expect(countNotices(ana)).toEqual({ ...WELCOMED, broken: 1, working: 1 });
    expect(await wrongRows(quanto, allItems())).toEqual([]);
  });

  test("keeps its figures where the consent was withdrawn, and is reported once", async () => {
    bank().withdrawConsent(items.bia);
    await quanto.settled();
    bank().withdrawConsent(items.bia);
    await quanto.settled();
    expect(await wrongRows(quanto, allItems())).toEqual([]);
    expect(countNotices(bia)).toEqual({ ...WELCOMED, broken: 1 });
  });
});
