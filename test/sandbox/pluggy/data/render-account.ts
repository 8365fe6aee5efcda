import { addMonths, instantOf } from "../days.ts";
import type { WireAccount } from "../model.ts";
import { uuidFrom } from "../random.ts";
import { cycleOf } from "./billing.ts";
import type { AccountSpec, BankProfile } from "./profile.ts";

const CREDIT_LIMIT = 32_000;

/** The card's used limit and last closed bill, in cents. */
export interface CardState {
  usedMinor: number;
  lastBillMinor: number;
}

function bankData(spec: AccountSpec, balance: number): WireAccount["bankData"] {
  return {
    transferNumber: `260/${spec.number}`,
    closingBalance: balance,
    automaticallyInvestedBalance: 0,
    overdraftContractedLimit: 2000,
    overdraftUsedLimit: 0,
    unarrangedOverdraftAmount: 0,
  };
}

function creditData(
  profile: BankProfile,
  today: string,
  { usedMinor, lastBillMinor }: CardState,
): WireAccount["creditData"] {
  const lastDue = cycleOf(addMonths(today, -1), profile).dueDay;
  return {
    level: "BLACK",
    brand: "MASTERCARD",
    // Real cards omit the closing day, and give the due day of the last closed bill.
    balanceCloseDate: null,
    balanceDueDate: instantOf(lastDue, { kind: "utc-midnight" }),
    availableCreditLimit: (CREDIT_LIMIT * 100 - usedMinor) / 100,
    minimumPayment: Math.round(lastBillMinor * 0.15) / 100,
    creditLimit: CREDIT_LIMIT,
    isLimitFlexible: false,
    status: "ACTIVE",
    holderType: "MAIN",
  };
}

export const accountIdOf = (itemId: string, role: string): string =>
  uuidFrom(`${itemId}/account/${role}`);

/** An account as Pluggy sends it. A card's balance is its used limit and positive. */
export function renderAccount(
  spec: AccountSpec,
  {
    itemId,
    profile,
    today,
    at,
  }: { itemId: string; profile: BankProfile; today: string; at: string },
  { balanceMinor, card }: { balanceMinor: number; card: CardState },
): WireAccount {
  const isCard = spec.type === "CREDIT";
  const balance = (isCard ? card.usedMinor : balanceMinor) / 100;
  return {
    id: accountIdOf(itemId, spec.role),
    itemId,
    type: spec.type,
    subtype: spec.subtype,
    number: spec.number,
    name: spec.name,
    marketingName: spec.marketingName,
    balance,
    currencyCode: spec.currency,
    owner: spec.owner,
    taxNumber: spec.taxNumber,
    bankData: isCard ? null : bankData(spec, balance),
    creditData: isCard ? creditData(profile, today, card) : null,
    createdAt: at,
    updatedAt: at,
  };
}
