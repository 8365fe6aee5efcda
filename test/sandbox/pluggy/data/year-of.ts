import { buildConnectors } from "../connectors.ts";
import type { WireTransaction } from "../model.ts";
import type { Draft } from "./draft.ts";
import { generateHistory, historyUpTo } from "./generate.ts";
import { bankProfile } from "./profile.ts";
import type { BankProfile } from "./profile.ts";
import { renderTransaction } from "./render-transaction.ts";

export const TODAY = "2026-11-22";
const connectors = buildConnectors((id) => `logo/${id}`);

export function profileOf(connectorId: number, user = "user-ok"): BankProfile {
  const connector = connectors.get(connectorId);
  if (connector === undefined) throw new Error(`no connector ${connectorId}`);
  return bankProfile("quanto", connector, user);
}

export const yearOf = (profile: BankProfile, today = TODAY): Draft[] =>
  generateHistory(profile, historyUpTo(today));

export const wireOf = (profile: BankProfile, draft: Draft): WireTransaction =>
  renderTransaction(draft, {
    itemId: "item",
    accountId: draft.account,
    profile,
    today: TODAY,
    takenInAt: `${TODAY}T12:00:00.000Z`,
    cardNumber: "1234",
  });
