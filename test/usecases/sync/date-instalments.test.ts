import { beforeEach, expect, test } from "vitest";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeRow, NOW } from "../../support/make.ts";
import { reportingWorld, syncAfter } from "../../support/report-rows.ts";

/** Instalments of one purchase of 5 September, which the bank dates all on that day. */

let world: FakeWorld;
let rows: Map<string, BankTransaction>;

const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

function report(number: number): void {
  const id = `part ${number}`;
  const bought = new Date("2026-09-05T03:00:00.000Z");
  rows.set(
    id,
    makeRow({
      id,
      date: bought,
      facts: { ...NO_FACTS, purchasedAt: bought, billForecast: `2026-${9 + number}` },
      description: `TOK&STOK 0${number}/12`,
      amount: 100,
      instalment: { number, total: 12 },
      categoryId: "17030000",
      createdAt: world.now,
    }),
  );
}

const sync = (minutes: number) => syncAfter(world, minutes);

async function days(): Promise<Record<string, string>> {
  const kept = await world.transactions.ofAccountSince("account-1", "2000-01-01");
  return Object.fromEntries(kept.map(({ id, day }) => [id, day]));
}

beforeEach(async () => {
  ({ world, rows } = await reportingWorld([makeAccount({ type: "CREDIT" })]));
});

test("an instalment that is reported again alone stays in the month of its bill", async () => {
  report(1);
  report(2);
  await sync(0);
  expect(await days()).toEqual({ "part 1": "2026-10-05", "part 2": "2026-11-05" });
  await world.events.addAll([
    {
      id: "event",
      itemId: "item-1",
      clientUserId: "user-1",
      receivedAt: world.now,
      change: { kind: "transactions-changed", accountId: "account-1", ids: ["part 1"] },
    },
  ]);
  await sync(120);
  expect(await days()).toEqual({ "part 1": "2026-10-05", "part 2": "2026-11-05" });
});

test("an instalment that arrives later moves the first one too", async () => {
  report(1);
  await sync(0);
  await sync(600);
  expect(await days()).toEqual({ "part 1": "2026-09-05" });
  world.now = at(700);
  report(2);
  await sync(720);
  expect(await days()).toEqual({ "part 1": "2026-10-05", "part 2": "2026-11-05" });
});
