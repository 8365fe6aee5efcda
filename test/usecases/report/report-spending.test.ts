import { beforeEach, expect, test } from "vitest";
import { listAccounts } from "../../../src/usecases/banks/list-accounts.ts";
import { reportSpending } from "../../../src/usecases/report/report-spending.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeAttempt,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../../support/make.ts";

const user = makeUser();
const synced = { syncedAt: NOW };
let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

test("a report has the transactions of its period, and no others", async () => {
  await world.items.add(makeItem({ syncCheckpoint: synced }));
  await world.transactions.upsertAll(
    [
      makeTransaction({ day: "2026-10-31", minor: 111 }),
      makeTransaction({ id: "row-2", day: "2026-11-01", minor: 222 }),
      makeTransaction({ id: "row-3", day: "2026-11-22", minor: 333 }),
      makeTransaction({ id: "row-4", day: "2026-12-10", minor: 444 }),
      makeTransaction({ id: "row-5", day: "2026-11-02", minor: 555, userId: "user-2" }),
    ],
    NOW,
  );
  const answer = await reportSpending(world, user, "");
  expect(answer).toMatchObject({
    kind: "report",
    report: { dataSince: "2026-10-31", sections: [{ spent: 555, received: 0 }] },
  });
});

test("a running period ends today, in the user's time zone", async () => {
  await world.items.add(makeItem({ syncCheckpoint: synced }));
  world.now = new Date("2026-12-01T02:00:00.000Z");
  const answer = await reportSpending(world, user, "month");
  expect(answer).toMatchObject({ report: { period: { first: "2026-11-01", last: "2026-11-30" } } });
});

test.each([
  ["today", { kind: "too-early", unit: "day" }],
  ["yesterday", { kind: "below", share: -1000 }],
] as const)("a day is judged once it is over: %s", async (text, verdict) => {
  await world.items.add(makeItem({ syncCheckpoint: synced }));
  const months = ["06", "07", "08", "09", "10"];
  const days = months.flatMap((month) => [`2026-${month}-21`, `2026-${month}-22`]);
  const spent = days.map((day) => makeTransaction({ id: day, day, minor: 20_000 }));
  const received = ["2026-11-21", "2026-11-22"].map((day) =>
    makeTransaction({ id: day, day, minor: 100, flow: "income", direction: "in" }),
  );
  await world.transactions.upsertAll([...spent, ...received], NOW);
  expect(await reportSpending(world, user, text)).toMatchObject({
    report: { sections: [{ spent: 0, verdict }] },
  });
});

test.each([
  ["whatever", { kind: "unknown-period" }],
  ["2027-01", { kind: "future" }],
  ["month", { kind: "no-bank", attempt: null }],
])("/report %j without a bank is answered with %j", async (text, answer) => {
  expect(await reportSpending(world, user, text)).toEqual(answer);
});

test("there is no report before the first sync ends", async () => {
  const attempt = makeAttempt({ state: { kind: "updating" } });
  await world.items.add(makeAttempt({ id: "gone", deletionRequestedAt: NOW }));
  await world.items.add(attempt);
  expect(await reportSpending(world, user, "")).toEqual({ kind: "no-bank", attempt });
});

test("accounts are listed by bank, with the day of their newest transaction", async () => {
  const item = makeItem();
  await world.items.add(item);
  const checking = makeAccount();
  const savings = makeAccount({ id: "savings" });
  await world.accounts.upsertAll([checking, savings, makeAccount({ id: "other", itemId: "x" })]);
  await world.transactions.upsertAll(
    [
      makeTransaction({ day: "2026-11-20" }),
      makeTransaction({ id: "instalment", day: "2026-12-20" }),
    ],
    NOW,
  );
  expect(await listAccounts(world, user)).toEqual([
    {
      item,
      accounts: [
        { ...checking, latestDay: "2026-11-20" },
        { ...savings, latestDay: null },
      ],
    },
  ]);
});
