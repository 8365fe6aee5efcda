import type { Account } from "../../../src/domain/account.ts";
import { recordTransaction, type BankTransaction } from "../../../src/domain/transaction.ts";
import type { Choice } from "../../../src/domain/understanding/choice.ts";
import { NOTHING_TAUGHT, ruleKey } from "../../../src/domain/understanding/teaching.ts";
import { disconnectItem } from "../../../src/usecases/deletion/disconnect-item.ts";
import { findLostWork } from "../../../src/usecases/jobs/find-lost-work.ts";
import { choose } from "../../../src/usecases/teaching/choose.ts";
import { setRule } from "../../../src/usecases/teaching/set-rule.ts";
import { undo } from "../../../src/usecases/teaching/undo.ts";
import type { FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeConnection, makeItem, NOW } from "../../support/make.ts";
import { memoryJobStore } from "../../support/memory-job-store.ts";
import { memoryTransactions } from "../../support/memory-transactions.ts";
import { Killed, killedWorld } from "../killed-world.ts";
import { bought, MERCADO, PADARIA, taughtWorld, user } from "./taught-world.ts";

/** One step of a history; `killAfter` is the number of writes after which its process is killed. */
export type Step = { readonly killAfter: number } & (
  | { readonly kind: "sync" | "reconnect" }
  | { readonly kind: "appear" | "swap-id"; readonly which: number }
  | { readonly kind: "choose"; readonly which: number; readonly choice: Choice | null }
  | { readonly kind: "rule"; readonly which: number; readonly choice: Choice }
  | { readonly kind: "undo"; readonly change: number }
);

/** What a test expects the user to have said about one transaction or one rule. */
interface Slot {
  readonly value: Choice | null;
  readonly previous: Choice | null;
  readonly change: string | number;
}

const WEEK_AND_A_DAY_MS = 8 * 86_400_000;
const ALL = { first: "2000-01-01", last: "2099-12-31" };

/** The purchases that the bank may know: of one merchant on an account, and of one on a card. */
const PURCHASES = [
  { amount: -10, isCard: false, cnpj: PADARIA },
  { amount: -20, isCard: false, cnpj: PADARIA },
  { amount: 30, isCard: false, cnpj: PADARIA },
  { amount: 40, isCard: true, cnpj: MERCADO },
  { amount: 50, isCard: true, cnpj: MERCADO },
  { amount: -60, isCard: true, cnpj: MERCADO },
  { amount: -70, isCard: false, cnpj: null },
] as const;

export async function playHistory(steps: readonly Step[]) {
  const world = await taughtWorld([]);
  const jobStore = memoryJobStore();
  const ids = new Map<number, string>();
  const choices = new Map<number, Slot>();
  const rules = new Map<string, Slot>();
  const changes: { readonly id: string | null; readonly change: number }[] = [];
  let connection = 1;
  let names = 0;

  const itemId = () => `item-${connection}`;
  const accounts = (): Account[] =>
    (["BANK", "CREDIT"] as const).map((type) =>
      makeAccount({ id: `${type} ${connection}`, itemId: itemId(), type }),
    );
  const purchase = (which: number) => PURCHASES[which % PURCHASES.length] ?? PURCHASES[0];
  const slotOf = (which: number) => which % PURCHASES.length;

  function atBank(): BankTransaction[] {
    const anchor = bought("anchor", null, { date: new Date("2026-01-02T15:00:00.000Z") });
    const rows = [...ids].map(([which, id]) => {
      const { amount, isCard, cnpj } = purchase(which);
      const type = amount < 0 === isCard ? "CREDIT" : "DEBIT";
      return bought(id, cnpj, {
        amount,
        type,
        accountId: `${isCard ? "CREDIT" : "BANK"} ${connection}`,
      });
    });
    // The bank keeps a year to the hour, so the oldest day of a full sync deletes nothing.
    const anchors = accounts().map(({ id }) => ({
      ...anchor,
      id: `anchor of ${id}`,
      accountId: id,
    }));
    return [...anchors, ...rows];
  }

  function publish(): void {
    world.bankAccounts.splice(0, Infinity, ...accounts());
    world.pages.clear();
    for (const { id } of accounts())
      world.pages.set(id, [atBank().filter(({ accountId }) => accountId === id)]);
    world.connections.set(itemId(), makeConnection({ id: itemId() }));
  }

  /** Handles a request; once more by another process where the first one is killed. */
  async function handle(ask: (ports: FakeWorld) => Promise<unknown>, killAfter: number) {
    const first = killedWorld(world, jobStore, killAfter);
    try {
      await ask(first.ports);
      await first.runJobs();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      const second = killedWorld(world, jobStore);
      await ask(second.ports);
      world.now = new Date(world.now.getTime() + 61 * 60_000);
      await findLostWork(second.ports);
      await second.runJobs();
    }
  }

  async function sync(killAfter: number): Promise<void> {
    world.now = new Date(world.now.getTime() + WEEK_AND_A_DAY_MS);
    publish();
    const job = { kind: "sync-item", itemId: itemId() } as const;
    await handle((ports) => ports.jobs.push(job), killAfter);
  }

  function swapIds(which: Iterable<number>): void {
    for (const one of which) ids.set(one, `row-${(names += 1)}`);
  }

  async function storedRow(which: number) {
    const minor = Math.abs(purchase(which).amount) * 100;
    return (await world.transactions.withAmounts("user-1", ALL, [minor]))[0] ?? null;
  }

  /** What holds already changes nothing. */
  function say<Key>(slots: Map<Key, Slot>, key: Key, value: Choice | null, change: number): void {
    const known = slots.get(key);
    if (JSON.stringify(known?.value ?? null) === JSON.stringify(value)) return;
    slots.set(key, { value, previous: known?.value ?? null, change });
  }

  function undoIn<Key>(slots: Map<Key, Slot>, change: number): void {
    for (const [key, slot] of slots)
      if (slot.change === change)
        slots.set(key, { value: slot.previous, previous: slot.value, change: (names += 1) + 0.5 });
  }

  async function take(step: Step): Promise<void> {
    const { killAfter } = step;
    world.now = new Date(world.now.getTime() + 60_000);
    switch (step.kind) {
      case "sync":
        return sync(killAfter);
      case "appear":
        if (!ids.has(slotOf(step.which))) swapIds([slotOf(step.which)]);
        return;
      case "swap-id":
        if (ids.has(slotOf(step.which))) swapIds([slotOf(step.which)]);
        return;
      case "reconnect": {
        await handle((ports) => disconnectItem(ports, user, itemId()), killAfter);
        connection += 1;
        swapIds([...ids.keys()]);
        await world.items.add(makeItem({ id: itemId(), welcomedAt: NOW }));
        return sync(Infinity);
      }
      case "choose": {
        const row = await storedRow(step.which);
        if (!row) return;
        let id: string | null = null;
        await handle(async (ports) => {
          const said = { transactionId: row.id, choice: step.choice };
          const chosen = await choose(ports, user, said);
          if (chosen.kind === "chosen") id = chosen.changeId;
        }, killAfter);
        say(choices, slotOf(step.which), step.choice, changes.length);
        changes.push({ id, change: changes.length });
        return;
      }
      case "rule": {
        const row = await storedRow(step.which);
        if (!row?.merchantKey) return;
        let id: string | null = null;
        await handle(async (ports) => {
          const said = { transactionId: row.id, choice: step.choice };
          const set = await setRule(ports, user, said);
          if (set.kind === "ruled") id = set.changeId;
        }, killAfter);
        const key = ruleKey(row.merchantKey, row.direction);
        const change = changes.length;
        say(rules, key, step.choice, change);
        if (row.categorySource === "choice") say(choices, slotOf(step.which), null, change);
        changes.push({ id, change });
        return;
      }
      case "undo": {
        const undone = changes[step.change % Math.max(1, changes.length)];
        if (!undone) return;
        await handle((ports) => undo(ports, user, (id) => id === undone.id), killAfter);
        undoIn(rules, undone.change);
        undoIn(choices, undone.change);
      }
    }
  }

  for (const step of steps) await take(step);
  await sync(Infinity);

  const held = <Key>(slots: Map<Key, Slot>) =>
    [...slots].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const]));
  const teaching = {
    ...NOTHING_TAUGHT,
    rules: new Map(held(rules)),
    choices: new Map(held(choices).map(([which, value]) => [ids.get(which) ?? "", value])),
  };
  const expected = memoryTransactions();
  const rows = atBank().flatMap((row) =>
    accounts()
      .filter(({ id }) => id === row.accountId)
      .map((account) => recordTransaction(row, account, user.timeZone, teaching)),
  );
  await expected.upsertAll(rows, NOW);
  return { stored: await reportOf(world.transactions), expected: await reportOf(expected) };
}

/** What a report sums. */
async function reportOf(transactions: FakeWorld["transactions"]): Promise<string[]> {
  const fields = ["direction", "topCategoryId", "categoryId"] as const;
  const sums = await transactions.sums("user-1", ALL, fields);
  return sums
    .map(({ flow, direction, categoryId, minor, count }) =>
      [flow, direction, categoryId, minor, count].join(" "),
    )
    .sort();
}
