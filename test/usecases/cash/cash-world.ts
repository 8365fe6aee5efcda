import type { TypedCash } from "../../../src/domain/cash/typed-cash.ts";
import type { BankTransaction, Transaction } from "../../../src/domain/transaction.ts";
import type { User } from "../../../src/domain/user.ts";
import { cashId } from "../../../src/usecases/cash/cash-id.ts";
import { changeCash, type CashChange } from "../../../src/usecases/cash/change-cash.ts";
import { followCash } from "../../../src/usecases/cash/follow-cash.ts";
import { recordCash } from "../../../src/usecases/cash/record-cash.ts";
import { switchCash } from "../../../src/usecases/cash/switch-cash.ts";
import { recomputeDays } from "../../../src/usecases/decisions/recompute-days.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeTyped } from "../../support/make-cash.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

const YEAR = { first: "2026-01-01", last: "2026-12-31" };

/** A user with a bank and a card, and cash switched on. */
export class CashWorld {
  readonly world: FakeWorld = fakeWorld();

  static async open(given: Partial<User> = {}): Promise<CashWorld> {
    const one = new CashWorld();
    const { users, items } = one.world;
    await users.add(makeUser({ cashSince: NOW, ...given }));
    await items.add(makeItem({ welcomedAt: NOW }));
    one.world.connections.set("item-1", makeConnection());
    one.world.bankAccounts.push(
      makeAccount(),
      makeAccount({ id: "card-1", type: "CREDIT", name: "Gold" }),
    );
    return one;
  }

  async user(): Promise<User> {
    return (await this.world.users.byId("user-1")) ?? makeUser();
  }

  async type(messageId: number, typed: Partial<TypedCash> = {}) {
    return recordCash(this.world, await this.user(), { messageId, typed: makeTyped(typed) });
  }

  async press(messageId: number, kind: CashChange["kind"]) {
    return changeCash(this.world, await this.user(), cashId("user-1", messageId), { kind });
  }

  /** A sync of the bank that has these rows, and what follows it. */
  async sync(
    rows: readonly Partial<BankTransaction>[],
    card: readonly Partial<BankTransaction>[] = [],
  ) {
    this.later(1000);
    this.world.pages.set("account-1", [rows.map(makeRow)]);
    this.world.pages.set("card-1", [
      card.map((row) => makeRow({ accountId: "card-1", amount: 12, ...row })),
    ]);
    await syncItem(this.world, "item-1");
    return this.follow();
  }

  follow() {
    return followCash(this.world, "user-1");
  }

  async switch(to: "on" | "off") {
    await switchCash(this.world, await this.user(), to);
    await recomputeDays(this.world, "user-1");
  }

  later(ms: number): void {
    this.world.now = new Date(this.world.now.getTime() + ms);
  }

  /** What each flow sums up to in this year, without those that are nothing. */
  async sums(): Promise<Record<string, number>> {
    const sums = await this.world.transactions.sums("user-1", YEAR, []);
    return Object.fromEntries(sums.map(({ flow, minor }) => [flow, minor]));
  }

  row(messageId: number): Promise<Transaction | null> {
    return this.world.transactions.ofUserById("user-1", cashId("user-1", messageId));
  }

  entries() {
    return this.world.cashEntries.ofUser("user-1");
  }

  /** The transactions of the bank that were asked about, in messages of their own. */
  asked(): string[] {
    return this.world.sentNotices.flatMap((notice) =>
      notice.kind === "cash-question" ? [notice.question.row.id] : [],
    );
  }
}
