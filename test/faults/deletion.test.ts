import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn, logIn, openPage } from "../support/connect-bank.ts";
import { askPluggy } from "./ask-pluggy.ts";
import { countNotices, NOTHING, WELCOMED } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { openQuanto, type Quanto } from "./run-quanto.ts";
import { asksForConfirmation, connect, newPerson, untilPageSays } from "./steps.ts";
import { addOldMonth, idsOf, tracesOf } from "./traces.ts";

/** Deleted data are gone from every collection, and from every log line that is printed from then on. */
const PATIENCE = 300_000;

let quanto: Quanto;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ quanto, close } = await openQuanto({ pluggy: { historyDays: 30 } }));
}, PATIENCE);

afterEach(() => quanto.standIns.pluggy.webhooks.release("kept"));

afterAll(() => close?.());

async function say(person: Person, command: string, yes: RegExp): Promise<void> {
  person.send(command);
  await person.nextMessage(asksForConfirmation);
  await person.press(yes);
}

async function expectForgotten(ids: readonly string[], since: number): Promise<void> {
  expect(await tracesOf(quanto, ids)).toEqual([]);
  const lines = quanto.lines.slice(since).filter((line) => ids.some((id) => line.includes(id)));
  expect(lines).toEqual([]);
}

test(
  "a bank that was disconnected leaves no data, and the other one stays",
  async () => {
    const ana = newPerson(quanto);
    const bia = newPerson(quanto);
    const items = { ana: await connect(quanto, ana), bia: await connect(quanto, bia) };
    await quanto.settled();
    const ids = await idsOf(quanto, items.ana);
    await addOldMonth(quanto, items.ana);
    const collections = (await tracesOf(quanto, ids)).map((trace) => trace.split(" ")[0]);
    expect(collections).toContain("monthSums");
    await say(ana, "/disconnect", /^Sim, desconectar/);
    await vi.waitFor(
      () => expect(countNotices(ana)).toEqual({ ...WELCOMED, disconnected: 1 }),
      PATIENCE,
    );
    const since = quanto.lines.length;
    await quanto.settled();
    await expectForgotten(ids, since);
    expect(await askPluggy(quanto.standIns, `/items/${items.ana}`)).toBeNull();
    expect(await wrongRows(quanto, [items.bia])).toEqual([]);
    ana.send("/accounts");
    await ana.sees(({ text = "" }) => text.includes("ainda não conectou"));
  },
  PATIENCE,
);

test(
  "all data of a user are deleted though Pluggy fails at first, and late webhooks change nothing",
  async () => {
    const { pluggy } = quanto.standIns;
    const ana = newPerson(quanto);
    const itemId = await connect(quanto, ana);
    await quanto.settled();
    const ids = await idsOf(quanto, itemId, ana);
    await addOldMonth(quanto, itemId);
    pluggy.faults.add({
      kind: "status",
      status: 500,
      method: "DELETE",
      path: "/items/",
      times: 4,
    });
    pluggy.bank.addPurchase(itemId);
    pluggy.webhooks.hold();
    await say(ana, "/delete_data", /^Sim, apagar tudo/);
    await vi.waitFor(
      () => expect(countNotices(ana)).toEqual({ ...WELCOMED, confirmation: 1 }),
      PATIENCE,
    );
    const since = quanto.lines.length;
    expect(pluggy.faults.list()).toEqual([]);
    // The job of the confirmation is a trace too, until it is done.
    await vi.waitFor(async () => expect(await tracesOf(quanto, ids)).toEqual([]), PATIENCE);
    pluggy.webhooks.release("kept");
    await quanto.settled();
    await expectForgotten(ids, since);
    expect(await askPluggy(quanto.standIns, `/items/${itemId}`)).toBeNull();
    const known = ana.messages().length;
    ana.send("/report");
    await vi.waitFor(() => expect(ana.messages().length).toBeGreaterThan(known + 1), PATIENCE);
    expect(countNotices(ana)).toEqual({ ...WELCOMED, confirmation: 1 });
  },
  PATIENCE,
);

test(
  "the data of a user who blocked the bot afterwards are deleted all the same",
  async () => {
    const ana = newPerson(quanto);
    const itemId = await connect(quanto, ana);
    await quanto.settled();
    const ids = await idsOf(quanto, itemId, ana);
    await say(ana, "/delete_data", /^Sim, apagar tudo/);
    ana.block();
    await vi.waitFor(async () => expect(await tracesOf(quanto, ids)).toEqual([]), PATIENCE);
    const since = quanto.lines.length;
    await quanto.settled();
    await expectForgotten(ids, since);
  },
  PATIENCE,
);

test.each([
  // The page knows of it before any webhook.
  ["the page", (link: string, itemId: string) => handIn(link, itemId)],
  ["a webhook", async () => quanto.standIns.pluggy.webhooks.release("kept")],
])(
  "a bank that was connected during the deletion is deleted at Pluggy when %s announces it",
  async (_way, bring) => {
    const { pluggy } = quanto.standIns;
    const ana = newPerson(quanto);
    const link = await askForLink(ana);
    const { connectToken } = await untilPageSays("usable", () => openPage(link));
    const [, ...personIds] = await idsOf(quanto, "none yet", ana);
    await say(ana, "/delete_data", /^Sim, apagar tudo/);
    await vi.waitFor(
      () => expect(countNotices(ana)).toEqual({ ...NOTHING, confirmation: 1 }),
      PATIENCE,
    );
    pluggy.webhooks.hold();
    const itemId = await logIn(String(connectToken), pluggy);
    expect(await askPluggy(quanto.standIns, `/items/${itemId}`)).not.toBeNull();
    await bring(link, itemId);
    await vi.waitFor(
      async () => expect(await askPluggy(quanto.standIns, `/items/${itemId}`)).toBeNull(),
      PATIENCE,
    );
    pluggy.webhooks.release("kept");
    await quanto.settled();
    expect(await tracesOf(quanto, [itemId, ...personIds])).toEqual([]);
    expect(countNotices(ana)).toEqual({ ...NOTHING, confirmation: 1 });
  },
  PATIENCE,
);
