import type { ShownAccount, ShownBank } from "../../../src/bot/views/accounts-view.ts";
import { NO_CHECKPOINT } from "../../../src/domain/account.ts";
import type { ItemState } from "../../../src/domain/item-state.ts";

export const MOMENT = { now: new Date("2026-11-22T12:00:00Z"), zone: "America/Sao_Paulo" };

export const PT = { language: "pt", amounts: "shown" } as const;
export const EN = { language: "en", amounts: "shown" } as const;

export const checking: ShownAccount = {
  account: {
    name: "Conta Corrente",
    lastDigits: "1234",
    type: "BANK",
    balance: 421_055,
    currency: "BRL",
    sharedLimit: null,
    dueDay: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
  },
  latestDay: "2026-11-21",
};
export const card: ShownAccount = {
  account: {
    name: "Gold",
    lastDigits: "9876",
    type: "CREDIT",
    balance: 187_034,
    currency: "BRL",
    sharedLimit: null,
    dueDay: null,
    closedAt: null,
    syncCheckpoint: NO_CHECKPOINT,
  },
  latestDay: "2026-11-22",
};

export const working = {
  state: { kind: "working" },
  deletionRequestedAt: null,
  unreadableAccounts: 0,
  lagging: [],
} as const;

export function bank(state: ItemState, changes: Partial<ShownBank> = {}): ShownBank {
  return {
    item: {
      bankName: "Nubank",
      state,
      lastUpdatedAt: new Date("2026-11-22T10:00:00Z"),
      deletionRequestedAt: null,
      unreadableAccounts: 0,
      lagging: [],
    },
    accounts: [checking, card],
    ...changes,
  };
}
