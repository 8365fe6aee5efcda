import { afterAll, beforeAll, expect, test } from "vitest";
import { addMonths } from "../../../src/domain/day.ts";
import { createBank } from "../../../src/pluggy/bank.ts";
import { PluggyApiClient } from "../../../src/pluggy/client.ts";
import { loadBills } from "../../../src/usecases/bills/load-bills.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import type { WireBill, WireItem, WireTransaction } from "../../sandbox/pluggy/model.ts";
import { rawApi, type RawRequest } from "../../sandbox/pluggy/raw-api.ts";
import { startPluggy, type PluggySandbox } from "../../sandbox/pluggy/start-pluggy.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { instantTimers } from "../../support/instant-timers.ts";
import { makeAttempt, makeUser } from "../../support/make.ts";
import { UNLIMITED } from "../../support/unlimited-budget.ts";

/** The bills of the demo's bank by the product, beside what the bank itself sends. */

let pluggy: PluggySandbox;
let api: RawRequest;
let world: FakeWorld;
let cardId: string;

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: 0, rateLimits: "off" });
  api = await rawApi(pluggy);
  const parameters = { user: "user-ok", password: "password-ok" };
  const created = await api("POST", "/items", { connectorId: 2, parameters });
  const { id } = created.body as WireItem;
  await pluggy.idle();
  cardId = pluggy.bank.accountId(id, "card");
  const { clientId, clientSecret, apiUrl } = pluggy;
  const clock = { now: () => new Date() };
  const options = {
    clientId,
    clientSecret,
    apiUrl,
    clock,
    timers: instantTimers(),
    budget: UNLIMITED,
  };
  world = { ...fakeWorld(), bank: createBank(new PluggyApiClient(options)), clock };
  await world.users.add(makeUser());
  await world.items.add(makeAttempt({ id, linkedAt: clock.now() }));
  await syncItem(world, id);
});
afterAll(() => pluggy.close());

async function rows(): Promise<WireTransaction[]> {
  const all: WireTransaction[] = [];
  let query = `?accountId=${cardId}`;
  for (let hops = 0; hops < 50; hops += 1) {
    const { body } = await api("GET", `/v2/transactions${query}`);
    const page = body as { results: WireTransaction[]; next: string | null };
    all.push(...page.results);
    if (page.next === null) return all;
    query = page.next;
  }
  throw new Error("The pages do not end");
}

const PAYMENT = "05100000";
const CHARGE = /^(?:16|1503|0201|0202)/;
const minorOf = ({ amount, amountInAccountCurrency }: WireTransaction) =>
  Math.round((amountInAccountCurrency ?? amount) * 100);

test("agree with its bills and its rows to the cent", async () => {
  const answer = await loadBills(world, makeUser());
  if (answer.kind !== "cards") throw new Error("The demo's bank has a card");
  const [debt] = answer.debts;
  const found = debt?.cards[0]?.bills;
  const { body } = await api("GET", `/bills?accountId=${cardId}`);
  const [last] = (body as { results: WireBill[] }).results;
  expect(found?.closed).toMatchObject({
    total: Math.round((last?.totalAmount ?? 0) * 100),
    dueDay: last?.dueDate.slice(0, 10),
  });
  const onBills = (await rows()).filter(({ categoryId }) => categoryId !== PAYMENT);
  const sumOf = (month: string, isMeant: (row: WireTransaction) => boolean) =>
    onBills
      .filter((row) => row.creditCardMetadata?.billForecastDate === month && isMeant(row))
      .reduce((sum, row) => sum + minorOf(row), 0);
  const openMonth = addMonths(last?.dueDate.slice(0, 10) ?? "", 1).slice(0, 7);
  const isCharge = ({ categoryId }: WireTransaction) => CHARGE.test(categoryId ?? "");
  expect(found?.open).toMatchObject({
    kind: "known",
    sums: [
      {
        minor: sumOf(openMonth, (row) => !isCharge(row)),
        charges: sumOf(openMonth, isCharge),
      },
    ],
  });
  // The bank lists instalments four months ahead; the plans know those after them, too.
  const [next] = found?.promised?.months ?? [];
  expect(next?.minor).toBe(sumOf(next?.month ?? "", () => true));
  const plans = found?.promised?.months.reduce((sum, { minor }) => sum + minor, 0);
  expect(debt?.range).toEqual({ low: plans, high: plans });
});
