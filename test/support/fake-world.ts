import { budgetStatesOf } from "../../src/usecases/budgets/budget-states-of.ts";
import { createZoneFinder } from "../../src/calendar/zone-finder.ts";
import type { BudgetState } from "../../src/domain/budgets/budget.ts";
import type { Account } from "../../src/domain/account.ts";
import type { BankConnection } from "../../src/domain/bank-item.ts";
import type { PositionProduct } from "../../src/domain/position-product.ts";
import type { Report } from "../../src/domain/report.ts";
import type { RefreshAnswer } from "../../src/domain/refresh.ts";
import type { BankTransaction } from "../../src/domain/transaction.ts";
import type { Ports } from "../../src/usecases/ports.ts";
import type {
  BankPage,
  ReportedBill,
  ReportedPosition,
  TransactionFilter,
  UnreadableRow,
} from "../../src/usecases/ports/bank.ts";
import type {
  Notice,
  RefreshedBank,
  Summary,
  SummaryOutcome,
  SyncProgress,
} from "../../src/usecases/ports/chat.ts";
import { memoryStores, type MemoryStores } from "./fake-ports.ts";
import { isWeekday } from "./make-calendar.ts";
import { NOW } from "./make.ts";

/** The ports of use-case tests: stores in memory, a bank that returns lists, a chat that records. */
export interface FakeWorld extends Ports, MemoryStores {
  readonly jobs: MemoryStores["jobs"];
  now: Date;
  /** Telegram ids of users who may not use the bot. */
  readonly disallowed: Set<number>;
  readonly connections: Map<string, BankConnection>;
  readonly bankAccounts: Account[];
  /** Pages per account id, for full and incremental copies. */
  readonly pages: Map<string, BankTransaction[][]>;
  /** The rows that can be requested by id. */
  readonly byId: BankTransaction[];
  /** Unreadable rows per account id. */
  readonly unreadable: Map<string, UnreadableRow[]>;
  readonly unreadableAccounts: UnreadableRow[];
  readonly logged: { message: string; details: object }[];
  readonly asked: { accountId: string; filter: TransactionFilter; after?: string }[];
  /** The account ids whose bills were requested. */
  readonly askedBills: string[];
  /** The bank's bills of an account; throws where it gives none. */
  billsAnswer: (accountId: string) => BankPage<ReportedBill>;
  /** The products that were requested, by item. */
  readonly askedPositions: { itemId: string; product: PositionProduct }[];
  /** The bank's investments or loans; throws where it gives none. */
  positionsAnswer: (itemId: string, product: PositionProduct) => BankPage<ReportedPosition>;
  readonly connectTokens: Parameters<Ports["bank"]["createConnectToken"]>[0][];
  readonly progress: { messageId: number | null; progress: SyncProgress }[];
  readonly reports: Report[];
  readonly sentNotices: Notice[];
  /** The budgets of every user in place of those that are stored; null: those. */
  givenBudgets: readonly BudgetState[] | null;
  readonly summaries: { userId: string; summary: Summary }[];
  /** The outcome of a summary that was begun. */
  summaryOutcome: SummaryOutcome;
  /** Pluggy's answer to a refresh. */
  refreshAnswer: RefreshAnswer;
  readonly refreshed: string[];
  readonly refreshedMessages: { messageId: number; banks: readonly RefreshedBank[] }[];
  /** The result of `showProgress`. */
  progressAnswer: number | null;
}

export function fakeWorld(): FakeWorld {
  let ids = 0;
  const world: FakeWorld = {
    ...memoryStores(),
    now: NOW,
    disallowed: new Set(),
    connections: new Map(),
    bankAccounts: [],
    pages: new Map(),
    byId: [],
    unreadable: new Map(),
    unreadableAccounts: [],
    logged: [],
    asked: [],
    askedBills: [],
    billsAnswer: () => ({ rows: [], unreadable: [] }),
    askedPositions: [],
    positionsAnswer: () => ({ rows: [], unreadable: [] }),
    connectTokens: [],
    progress: [],
    reports: [],
    sentNotices: [],
    summaries: [],
    summaryOutcome: { kind: "sent" },
    refreshAnswer: { kind: "started" },
    refreshed: [],
    refreshedMessages: [],
    progressAnswer: 77,
    clock: { now: () => world.now },
    policy: {
      isAllowed: (telegramId) => !world.disallowed.has(telegramId),
      syncBlockedMs: 7 * 86_400_000,
      keepBlockedMs: 90 * 86_400_000,
      keepMonths: null,
      traceOf: (telegramId) => `trace of ${telegramId}`,
    },
    log: { warn: (message, details) => void world.logged.push({ message, details }) },
    workingDays: { includes: isWeekday },
    zoneFinder: createZoneFinder(),
    givenBudgets: null,
    budgetStates: {
      ofUser: async (user) => world.givenBudgets ?? budgetStatesOf(world, user),
    },
    random: {
      token: () => `token-${(ids += 1)}`,
      id: () => `id-${(ids += 1)}`,
    },
    bank: {
      whenSpare: () => world.bank,
      createConnectToken: async (request) => {
        world.connectTokens.push(request);
        return "connect-token";
      },
      connection: async (itemId) => world.connections.get(itemId) ?? null,
      accounts: async (item) => ({
        rows: world.bankAccounts.filter(({ itemId }) => itemId === item.id),
        unreadable: world.unreadableAccounts,
      }),
      async *transactions(account, filter, after = null) {
        const asked = { accountId: account.id, filter };
        world.asked.push(after === null ? asked : { ...asked, after });
        const unreadable = world.unreadable.get(account.id) ?? [];
        if (filter.kind === "ids") {
          const isAsked = ({ id }: { id: string }) => filter.ids.includes(id);
          const refused = unreadable.filter(({ key }) => isAsked({ id: key }));
          yield { rows: world.byId.filter(isAsked), unreadable: refused, next: null };
          return;
        }
        const pages = world.pages.get(account.id) ?? [];
        for (let index = Number(after); index < pages.length; index += 1) {
          const next = index + 1 < pages.length ? String(index + 1) : null;
          yield { rows: pages[index] ?? [], unreadable: [], next };
        }
        if (unreadable.length > 0) yield { rows: [], unreadable, next: null };
      },
      bills: async (account) => {
        world.askedBills.push(account.id);
        return world.billsAnswer(account.id);
      },
      positions: async ({ id: itemId }, product) => {
        world.askedPositions.push({ itemId, product });
        return world.positionsAnswer(itemId, product);
      },
      refresh: async (itemId) => {
        world.refreshed.push(itemId);
        return world.refreshAnswer;
      },
      deleteConnection: async (itemId) => void world.connections.delete(itemId),
    },
    chat: {
      showProgress: async (_user, messageId, progress) => {
        world.progress.push({ messageId, progress });
        return world.progressAnswer;
      },
      showRefreshed: async (_user, messageId, banks) =>
        void world.refreshedMessages.push({ messageId, banks }),
      sendReport: async (_user, { report }, begin) => {
        if (await begin()) world.reports.push(report);
      },
      notify: async (_user, notice) => void world.sentNotices.push(notice),
      sendSummary: async ({ id }, summary, begin) => {
        if (!(await begin())) return { kind: "not-begun" };
        if (world.summaryOutcome.kind === "sent") world.summaries.push({ userId: id, summary });
        return world.summaryOutcome;
      },
    },
  };
  return world;
}
