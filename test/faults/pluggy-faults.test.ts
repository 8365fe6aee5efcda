import { expect, test, vi } from "vitest";
import type { Fault } from "../sandbox/pluggy/faults.ts";
import type { Person } from "../sandbox/telegram/person.ts";
import { askForLink, handIn } from "../support/connect-bank.ts";
import { countNotices, WELCOMED } from "./count-notices.ts";
import { wrongRows } from "./ledger.ts";
import { withQuanto, type Quanto } from "./run-quanto.ts";
import { logInThrough, newPerson, untilPageSays, untilWelcomed } from "./steps.ts";
import { idsOf, tracesOf } from "./traces.ts";

/**
 * A bank from its connection to its deletion, where every request to Pluggy fails first. A failure
 * that the user causes is answered with a message, and trying again works.
 */
const PATIENCE = 600_000;
const STORY = { isStarted: false, pluggy: { historyDays: 30 } };

type Kind = Fault extends infer Each
  ? Each extends unknown
    ? Omit<Each, "path" | "method">
    : never
  : never;

const KINDS: readonly (readonly [string, Kind])[] = [
  ["500, twice", { kind: "status", status: 500, times: 2 }],
  ["429 with Retry-After", { kind: "too-many-requests", retryAfterSeconds: 1, times: 1 }],
  ["a connection that is reset", { kind: "reset", times: 2 }],
  ["a proxy's 502 page", { kind: "html", times: 2 }],
  ["half a JSON", { kind: "malformed-json", times: 1 }],
  ["wrong types", { kind: "wrong-types", times: 1 }],
];

const ROUTES = {
  auth: ["POST", "/auth"],
  webhooks: ["GET", "/webhooks"],
  newWebhook: ["POST", "/webhooks"],
  connectToken: ["POST", "/connect_token"],
  item: ["GET", "/items/"],
  accounts: ["GET", "/accounts"],
  transactions: ["GET", "/v2/transactions"],
  refresh: ["PATCH", "/items/"],
  removal: ["DELETE", "/items/"],
} as const;

test.concurrent.each(KINDS)(
  "every route answers with %s at first",
  (_name, kind) =>
    withQuanto(STORY, async (quanto) => {
      const { faults, bank } = quanto.standIns.pluggy;
      const fail = (...names: (keyof typeof ROUTES)[]) => {
        for (const name of names)
          faults.add({ ...kind, method: ROUTES[name][0], path: ROUTES[name][1] });
      };
      fail("auth", "webhooks", "newWebhook");
      await quanto.start();
      await quanto.settled();
      expect(await quanto.registeredWebhooks()).toEqual([`${quanto.url}/pluggy/webhook`]);
      const ana = newPerson(quanto);
      fail("connectToken");
      const itemId = await connectInBadTimes(quanto, ana, () =>
        fail("item", "accounts", "transactions"),
      );
      expect(await wrongRows(quanto, [itemId])).toEqual([]);
      fail("item", "accounts", "transactions");
      bank.addPurchase(itemId);
      await quanto.settled();
      expect(await wrongRows(quanto, [itemId])).toEqual([]);
      fail("refresh");
      await refresh(quanto, ana, itemId);
      expect(await wrongRows(quanto, [itemId])).toEqual([]);
      fail("removal");
      await disconnect(quanto, ana, itemId);
      expect(countNotices(ana)).toEqual({ ...WELCOMED, disconnected: 1 });
      expect(faults.list()).toEqual([]);
    }),
  PATIENCE,
);

test.concurrent(
  "a route does not answer at all",
  () =>
    withQuanto(STORY, async (quanto) => {
      await quanto.start();
      const ana = newPerson(quanto);
      const { faults } = quanto.standIns.pluggy;
      const itemId = await connectInBadTimes(quanto, ana, () =>
        faults.add({ kind: "no-answer", method: "GET", path: "/accounts", times: 1 }),
      );
      expect(await wrongRows(quanto, [itemId])).toEqual([]);
      expect(countNotices(ana)).toEqual(WELCOMED);
      expect(faults.list()).toEqual([]);
    }),
  PATIENCE,
);

/** Holds events back, so that the widget's requests get none of the faults that are for the sync. */
async function connectInBadTimes(
  quanto: Quanto,
  person: Person,
  fail: () => void,
): Promise<string> {
  const { webhooks } = quanto.standIns.pluggy;
  const link = await askForLink(person);
  webhooks.hold();
  const itemId = await logInThrough(quanto, link);
  fail();
  await untilPageSays("linked", () => handIn(link, itemId));
  webhooks.release("kept");
  await untilWelcomed(person);
  await quanto.settled();
  return itemId;
}

async function refresh(quanto: Quanto, person: Person, itemId: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    expect(tries).toBeLessThan(6);
    person.send("/refresh");
    const { text = "" } = await person.nextMessage(isAnswer, { timeoutMs: 60_000 });
    if (text.includes("Pedi novidades ao banco.")) break;
  }
  quanto.standIns.pluggy.bank.finishSync(itemId);
  await quanto.settled();
}

const isAnswer = ({ text = "" }) =>
  /Pedi novidades ao banco|Não consegui falar com a Pluggy|Não dá para atualizar agora/.test(text);

async function disconnect(quanto: Quanto, person: Person, itemId: string): Promise<void> {
  const ids = await idsOf(quanto, itemId);
  person.send("/disconnect");
  await person.nextMessage(({ text = "" }) => text.includes("Desconectar"));
  await person.press(/^Sim, desconectar/);
  await vi.waitFor(() => expect(countNotices(person).disconnected).toBe(1), { timeout: PATIENCE });
  await quanto.settled();
  expect(await tracesOf(quanto, ids)).toEqual([]);
}
