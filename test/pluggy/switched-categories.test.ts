import { afterAll, beforeAll, expect, test } from "vitest";
import { namedPeriod } from "../../src/domain/period.ts";
import { createBank } from "../../src/pluggy/bank.ts";
import { PluggyApiClient } from "../../src/pluggy/client.ts";
import type { Bank } from "../../src/usecases/ports/bank.ts";
import { createReportRequest } from "../../src/usecases/report/report-request.ts";
import { loadLeftOut } from "../../src/usecases/report/load-left-out.ts";
import { syncItem } from "../../src/usecases/sync/sync-item.ts";
import { startPluggy, type PluggySandbox } from "../sandbox/pluggy/start-pluggy.ts";
import { fakeWorld, type FakeWorld } from "../support/fake-world.ts";
import { instantTimers } from "../support/instant-timers.ts";
import { makeAttempt, makeUser } from "../support/make.ts";
import { UNLIMITED } from "../support/unlimited-budget.ts";

/** The demo's bank, synced with and without Pluggy's categories, and with a change in between. */

const user = makeUser({ id: "4b2f6f0e-0d8e-4a53-9a0a-6d3c5c1d2e3f" });
const ALL = { first: "0001-01-01", last: "9999-12-31" };
/** After this, a sync reads everything again. */
const WEEK_AND_A_DAY_MS = 8 * 86_400_000;
const HISTORY = { historyDays: 150 };
const PATIENCE = 120_000;

let pluggy: PluggySandbox;
let bank: Bank;
let itemId: string;

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: "driven", pageSize: 500, rateLimits: "off", ...HISTORY });
  const { clientId, clientSecret, apiUrl } = pluggy;
  const clock = { now: () => new Date() };
  const timers = instantTimers();
  bank = createBank(
    new PluggyApiClient({ clientId, clientSecret, apiUrl, clock, timers, budget: UNLIMITED }),
  );
  const token = await bank.createConnectToken({
    clientUserId: user.id,
    itemId: null,
    redirectUri: null,
  });
  const response = await fetch(`${apiUrl}/items`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": token },
    body: JSON.stringify({
      connectorId: 2,
      parameters: { user: "user-ok", password: "password-ok" },
    }),
  });
  itemId = ((await response.json()) as { id: string }).id;
  pluggy.bank.finishSync(itemId);
});
afterAll(() => pluggy.close());

async function newWorld(): Promise<FakeWorld> {
  const world = fakeWorld();
  world.now = new Date();
  Object.assign(world, { bank });
  await world.users.add(user);
  await world.items.add(makeAttempt({ id: itemId, userId: user.id }));
  return world;
}

/** Reads the whole bank once more. */
async function sync(world: FakeWorld, hasCategories: boolean): Promise<void> {
  pluggy.bank.setCategories(hasCategories);
  expect(await syncItem(world, itemId)).toEqual({ kind: "done" });
}

/** All that a report tells but its categories, and the sum of every flow, to the cent. */
async function figuresOf(world: FakeWorld) {
  world.now = new Date();
  const request = createReportRequest(world, user);
  const period = namedPeriod("90d", request.calendar);
  const screen = { kind: "left-out" } as const;
  const { report, assumed } = await loadLeftOut(request, {
    period,
    currency: "BRL",
    screen,
  });
  const totals = report.sections.map(({ currency, spent, received }) => ({
    currency,
    spent,
    received,
  }));
  const sums = await world.transactions.sums(user.id, ALL, ["direction"]);
  const flows = sums
    .map(({ currency, flow, direction, minor, count }) =>
      [currency, flow, direction, minor, count].join(" "),
    )
    .sort();
  return { totals, leftOut: report.leftOut, flows, hasAssumed: assumed > 0 };
}

async function figuresAfter(...syncs: readonly boolean[]) {
  const world = await newWorld();
  for (const hasCategories of syncs) {
    await sync(world, hasCategories);
    world.now = new Date(world.now.getTime() + WEEK_AND_A_DAY_MS);
  }
  return figuresOf(world);
}

test(
  "a report has the same totals with and without Pluggy's categories, and whenever they change",
  async () => {
    const known = await figuresAfter(true);
    expect(known.hasAssumed).toBe(false);
    expect(known.totals.every(({ spent, received }) => spent > 0 && received >= 0)).toBe(true);
    expect(known.leftOut.length).toBeGreaterThan(2);
    expect(await figuresAfter(false)).toEqual({ ...known, hasAssumed: true });
    // What Pluggy said once stays known.
    expect(await figuresAfter(true, false)).toEqual(known);
    expect(await figuresAfter(false, true)).toEqual(known);
  },
  PATIENCE,
);

test(
  "what is bought and paid after the categories ended counts as with them",
  async () => {
    const [without, always] = [await newWorld(), await newWorld()];
    await sync(without, true);
    await sync(always, true);
    const before = await figuresOf(always);
    pluggy.bank.addPurchase(itemId, { account: "card", minor: 12_345 });
    pluggy.bank.addPurchase(itemId, { account: "checking", minor: 6789 });
    pluggy.bank.passDay();
    pluggy.bank.finishSync(itemId);
    for (const world of [without, always])
      world.now = new Date(world.now.getTime() + WEEK_AND_A_DAY_MS);
    await sync(without, false);
    await sync(always, true);
    const [{ hasAssumed: _some, ...figures }, { hasAssumed: _none, ...expected }] = [
      await figuresOf(without),
      await figuresOf(always),
    ];
    expect(figures).toEqual(expected);
    expect(figures.flows).not.toEqual(before.flows);
  },
  PATIENCE,
);
