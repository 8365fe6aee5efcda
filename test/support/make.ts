import { NO_CHECKPOINT, type Account } from "../../src/domain/account.ts";
import type { BankConnection, BankItem } from "../../src/domain/bank-item.ts";
import { NOT_PLAYED } from "../../src/domain/game.ts";
import { NO_ANSWERS } from "../../src/domain/position-product.ts";
import type { SummaryDelivery } from "../../src/domain/summary-delivery.ts";
import {
  ROW_RULES_VERSION,
  type BankTransaction,
  type Transaction,
} from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { DEFAULT_PREFERENCES, type User } from "../../src/domain/user.ts";

/** Builders for tests, with defaults for what a test does not set. */

export const NOW = new Date("2026-11-22T15:00:00.000Z");

export function makeUser(given: Partial<User> = {}): User {
  return {
    id: "user-1",
    telegramId: 1001,
    chatId: 1001,
    telegramLanguage: "pt",
    chosenLanguage: null,
    timeZone: "America/Sao_Paulo",
    blockedAt: null,
    createdAt: NOW,
    deletionRequestedAt: null,
    nextSummaryAt: null,
    knowsOfSummaries: false,
    rowRules: ROW_RULES_VERSION,
    figuresVersion: 0,
    game: NOT_PLAYED,
    cashSince: null,
    kept: null,
    nextLetGoAt: null,
    ...DEFAULT_PREFERENCES,
    ...given,
  };
}

export function makeConnection(given: Partial<BankConnection> = {}): BankConnection {
  return {
    id: "item-1",
    bankName: "Nubank",
    connectorId: 612,
    clientUserId: "user-1",
    state: { kind: "working" },
    lastUpdatedAt: NOW,
    nextAutoSyncAt: null,
    consentExpiresAt: null,
    lagging: [],
    ...given,
  };
}

export function makeItem(given: Partial<BankItem> = {}): BankItem {
  return {
    id: "item-1",
    userId: "user-1",
    bankName: "Nubank",
    connectorId: 612,
    state: { kind: "working" },
    lastUpdatedAt: NOW,
    nextAutoSyncAt: null,
    consentExpiresAt: null,
    lagging: [],
    linkedAt: NOW,
    syncCheckpoint: { syncedAt: NOW },
    progressMessageId: null,
    welcomedAt: null,
    issue: null,
    consentWarnedFor: null,
    deletionRequestedAt: null,
    unreadableAccounts: 0,
    productAnswers: NO_ANSWERS,
    ...given,
  };
}

/** A connection that has not delivered yet. */
export function makeAttempt(given: Partial<BankItem> = {}): BankItem {
  return makeItem({ syncCheckpoint: { syncedAt: null }, lastUpdatedAt: null, ...given });
}

export function makeAccount(given: Partial<Account> = {}): Account {
  return {
    id: "account-1",
    itemId: "item-1",
    userId: "user-1",
    type: "BANK",
    subtype: "CHECKING_ACCOUNT",
    name: "Conta Corrente",
    lastDigits: "1234",
    currency: "BRL",
    balance: 100_000,
    balanceAt: NOW,
    funds: null,
    identity: { numbers: [], brand: null, bankCode: null },
    sharedLimit: null,
    dueDay: null,
    closingDay: null,
    closingDate: null,
    firstDay: null,
    holder: null,
    supersededBy: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
    ...given,
  };
}

export function makeRow(given: Partial<BankTransaction> = {}): BankTransaction {
  return {
    id: "row-1",
    accountId: "account-1",
    date: new Date("2026-11-20T15:00:00.000Z"),
    description: "PADARIA DO ZÉ",
    type: "DEBIT",
    amount: -12.5,
    amountInAccountCurrency: null,
    currency: "BRL",
    categoryId: "11010000",
    status: "POSTED",
    merchant: null,
    providerId: null,
    instalment: null,
    counterparty: null,
    facts: NO_FACTS,
    otherCredit: null,
    createdAt: NOW,
    ...given,
  };
}

export function makeTransaction(given: Partial<Transaction> = {}): Transaction {
  return {
    id: "row-1",
    accountId: "account-1",
    itemId: "item-1",
    userId: "user-1",
    accountType: "BANK",
    date: new Date("2026-11-20T15:00:00.000Z"),
    day: "2026-11-20",
    direction: "out",
    minor: 1250,
    currency: "BRL",
    flow: "spending",
    bankCategoryId: "11010000",
    categoryId: "11010000",
    categorySource: "bank",
    topCategoryId: "11000000",
    description: "PADARIA DO ZÉ",
    merchant: null,
    ownKey: null,
    merchantKey: null,
    merchantName: given.merchant ?? given.description ?? "PADARIA DO ZÉ",
    merchantKind: "shop",
    facts: NO_FACTS,
    status: "POSTED",
    providerId: null,
    instalment: null,
    billMonth: null,
    counterparty: null,
    otherCredit: null,
    createdAt: NOW,
    reportingAccountId: null,
    isFixed: false,
    ...given,
  };
}

export function makeDelivery(given: Partial<SummaryDelivery> = {}): SummaryDelivery {
  return {
    id: "user-1 weekly 2026-11-09",
    userId: "user-1",
    rhythm: "weekly",
    first: "2026-11-09",
    last: "2026-11-15",
    dueAt: NOW,
    state: "pending",
    attempts: 0,
    tryAt: NOW,
    ...given,
  };
}
