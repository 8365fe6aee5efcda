import { FACTS_VERSION, NO_CHECKPOINT } from "../../src/domain/account.ts";
import { DEFAULT_ALERTS } from "../../src/domain/alerts/alert-settings.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { changeTimeZone } from "../../src/usecases/settings/change-time-zone.ts";
import { createCooldown } from "../../src/usecases/refresh/cooldown.ts";
import { deleteMyData } from "../../src/usecases/deletion/delete-my-data.ts";
import { disconnectItem } from "../../src/usecases/deletion/disconnect-item.ts";
import { issueConnectLink } from "../../src/usecases/connect/issue-connect-link.ts";
import { linkItem } from "../../src/usecases/connect/link-item.ts";
import { receiveBankEvents } from "../../src/usecases/webhooks/receive-bank-events.ts";
import { recordTransaction } from "../../src/domain/transaction.ts";
import { cashId } from "../../src/usecases/cash/cash-id.ts";
import { changeCash, untypeCash } from "../../src/usecases/cash/change-cash.ts";
import { recordCash } from "../../src/usecases/cash/record-cash.ts";
import { switchCash } from "../../src/usecases/cash/switch-cash.ts";
import { sayFixed } from "../../src/usecases/teaching/say-fixed.ts";
import { choose } from "../../src/usecases/teaching/choose.ts";
import { setRule } from "../../src/usecases/teaching/set-rule.ts";
import { refreshItems } from "../../src/usecases/refresh/refresh-items.ts";
import type { FakeWorld } from "../support/fake-world.ts";
import { makeTyped } from "../support/make-cash.ts";
import {
  makeAccount,
  makeRow,
  makeConnection,
  makeItem,
  makeTransaction,
  makeUser,
  NOW,
} from "../support/make.ts";

/** A request that a kill interrupts. */
export interface Story {
  readonly name: string;
  /** Stores what the story starts with. */
  readonly begin: (world: FakeWorld) => Promise<void>;
  /** The request that is interrupted. */
  readonly ask: (ports: FakeWorld) => Promise<unknown>;
  /** Whether the request is repeated without a response, as the Connect page does. */
  readonly isRepeated?: boolean;
  /** The first write after which it counts. */
  readonly from?: number;
}

export const user = makeUser();
const TOKEN = "token-of-the-link";

async function withBank(world: FakeWorld): Promise<void> {
  await world.users.update("user-1", { knowsOfSummaries: true });
  await world.items.add(makeItem({ welcomedAt: NOW, progressMessageId: 5 }));
  await world.accounts.upsertAll([makeAccount()]);
  await world.transactions.upsertAll([makeTransaction()], NOW);
}

async function withTwoPayments(world: FakeWorld): Promise<void> {
  await withBank(world);
  const payments = ["2026-09-10", "2026-10-10", "2026-11-10"].map((day) =>
    makeRow({
      id: day,
      date: new Date(`${day}T15:00:00.000Z`),
      description: "NETFLIX.COM",
      categoryId: "09020000",
    }),
  );
  const older = payments.slice(0, 2);
  const stored = older.map((row) => recordTransaction(row, makeAccount(), user.timeZone));
  await world.transactions.upsertAll(stored, NOW);
  world.pages.set("account-1", [[makeRow({ id: "row-1" }), ...payments]]);
}

export const STORIES: readonly Story[] = [
  {
    name: "a bank is connected",
    begin: async (world) => {
      Object.assign(world.random, { token: () => TOKEN });
      await issueConnectLink(world, user, { kind: "connect" });
    },
    ask: (ports) => linkItem(ports, { token: TOKEN, itemId: "item-1" }),
    isRepeated: true,
  },
  {
    name: "a bank is disconnected",
    begin: withBank,
    ask: (ports) => disconnectItem(ports, user, "item-1"),
  },
  {
    name: "a bank is disconnected that had a copy of another one's account",
    begin: async (world) => {
      await withBank(world);
      await world.items.add(makeItem({ id: "older", welcomedAt: NOW }));
      await world.accounts.upsertAll([makeAccount({ id: "old copy", itemId: "older" })]);
      await world.accounts.setSupersededBy("old copy", "account-1");
      world.connections.set("older", makeConnection({ id: "older" }));
      world.bankAccounts.push(makeAccount({ id: "old copy", itemId: "older" }));
    },
    ask: (ports) => disconnectItem(ports, user, "item-1"),
  },
  {
    name: "everything of a user is deleted",
    begin: withBank,
    ask: (ports) => deleteMyData(ports, user),
  },
  {
    name: "a user changes the time zone",
    begin: withBank,
    ask: (ports) => changeTimeZone(ports, user, "Europe/Lisbon"),
  },
  {
    name: "a bank breaks",
    begin: async (world) => {
      await withBank(world);
      const state = { kind: "login-error", code: null } as const;
      world.connections.set("item-1", makeConnection({ state }));
    },
    ask: (ports) => receiveBankEvents(ports, [itemEvent]),
  },
  {
    name: "a bank works again",
    begin: async (world) => {
      await withBank(world);
      const issue = { requiredAction: "login", code: null, until: null, since: NOW } as const;
      await world.notices.claim({
        kind: "issue",
        itemId: "item-1",
        reported: null,
        current: issue,
      });
    },
    ask: (ports) => receiveBankEvents(ports, [itemEvent]),
  },
  {
    name: "a user makes a rule from a chosen transaction",
    begin: async (world) => {
      await withBank(world);
      const facts = { ...NO_FACTS, cnpjRoot: "12345678" };
      const shop = { facts, ownKey: "c:12345678", merchantKey: "c:12345678" };
      const rows = ["row-1", "row-2"].map((id) => makeTransaction({ id, ...shop }));
      await world.transactions.upsertAll(rows, NOW);
      const choice = { kind: "ignored" } as const;
      await choose(world, user, { transactionId: "row-1", choice });
    },
    ask: (ports) => {
      const choice = { kind: "category", categoryId: "08000000" } as const;
      return setRule(ports, user, { transactionId: "row-1", choice });
    },
    isRepeated: true,
  },
  {
    name: "the third payment of a subscription arrives",
    begin: withTwoPayments,
    ask: (ports) => ports.jobs.push({ kind: "sync-item", itemId: "item-1" }),
    isRepeated: true,
  },
  {
    name: "a user calls payments no fixed expense",
    begin: async (world) => {
      await withTwoPayments(world);
      await sayFixed(world, user, { transactionId: "2026-09-10", decision: "confirmed" });
    },
    ask: (ports) => sayFixed(ports, user, { transactionId: "2026-10-10", decision: "dismissed" }),
    isRepeated: true,
  },
  {
    name: "a large purchase arrives, and leaves a low balance",
    begin: async (world) => {
      await withBank(world);
      const known = { watermark: NOW, fullSyncAt: NOW, factsVersion: FACTS_VERSION };
      await world.accounts.setSyncCheckpoint("account-1", { ...NO_CHECKPOINT, ...known });
      const alerts = { ...DEFAULT_ALERTS, large: 50_000, low: 999_999 };
      await world.users.update("user-1", { alerts });
      world.pages.set("account-1", [[makeRow({ id: "large", amount: -700 })]]);
    },
    ask: (ports) => ports.jobs.push({ kind: "sync-item", itemId: "item-1" }),
    isRepeated: true,
  },
  {
    name: "cash is recorded that the bank reports too",
    begin: withBank,
    ask: async (ports) => {
      await recordCash(ports, user, { messageId: 7, typed: makeTyped({ minor: 1250 }) });
      await ports.jobs.push({ kind: "sync-item", itemId: "item-1" });
    },
    isRepeated: true,
  },
  {
    name: "what was recorded twice is one",
    begin: async (world) => {
      await withBank(world);
      await recordCash(world, user, { messageId: 7, typed: makeTyped({ minor: 1250 }) });
    },
    ask: (ports) => changeCash(ports, user, cashId("user-1", 7), { kind: "same" }),
    isRepeated: true,
  },
  {
    name: "cash that was recorded is edited into a question",
    begin: async (world) => {
      await withBank(world);
      await recordCash(world, user, { messageId: 7, typed: makeTyped({ minor: 1250 }) });
    },
    ask: (ports) => untypeCash(ports, user, 7),
    isRepeated: true,
  },
  {
    name: "cash is switched on",
    begin: async (world) => {
      await withBank(world);
      const withdrawal = makeRow({ id: "cash", description: "SAQUE", categoryId: "05020000" });
      const stored = recordTransaction(withdrawal, makeAccount(), user.timeZone);
      await world.transactions.upsertAll([stored], NOW);
    },
    ask: (ports) => switchCash(ports, user, "on"),
    isRepeated: true,
  },
  {
    name: "a user refreshes",
    begin: async (world) => {
      await withBank(world);
      const refresh = async () => {
        world.pages.set("account-1", [[makeRow({ id: "news", amount: -33 })]]);
        return { kind: "started" } as const;
      };
      Object.assign(world.bank, { refresh });
    },
    ask: (ports) => refreshItems(ports, user, createCooldown(ports, 1, "the update")),
    // Before that, Pluggy was not called, and the user got no response.
    from: 2,
  },
];

const itemEvent = {
  id: "event-1",
  itemId: "item-1",
  clientUserId: "user-1",
  change: { kind: "item" },
  receivedAt: NOW,
} as const;
