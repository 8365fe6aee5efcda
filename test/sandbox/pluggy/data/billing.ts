import { addMonths, dateOfMonth } from "../days.ts";
import { LOCAL_MIDNIGHT } from "./draft.ts";
import type { Draft } from "./draft.ts";
import type { BankProfile } from "./profile.ts";

/** A card bill: the purchases before its closing day are due on a day of the next month. */
export interface BillCycle {
  /** `YYYY-MM` of the due day. */
  name: string;
  closingDay: string;
  dueDay: string;
}

const CREDIT_CARD_PAYMENT = "05100000";

const onDate = (day: string, date: number): string =>
  `${day.slice(0, 8)}${String(date).padStart(2, "0")}`;

const cycles = new Map<string, BillCycle>();

/** The bill of a card transaction of this day, cached because every row needs it. */
export function cycleOf(
  day: string,
  profile: Pick<BankProfile, "closingDate" | "dueDate">,
): BillCycle {
  const question = `${day}/${profile.closingDate}/${profile.dueDate}`;
  const known = cycles.get(question);
  if (known !== undefined) return known;
  const month = dateOfMonth(day) < profile.closingDate ? day : addMonths(onDate(day, 1), 1);
  const dueDay = onDate(addMonths(onDate(month, 1), 1), profile.dueDate);
  const closingDay = onDate(month, profile.closingDate);
  const cycle = { name: dueDay.slice(0, 7), closingDay, dueDay };
  cycles.set(question, cycle);
  return cycle;
}

export const isBillPayment = (draft: Draft): boolean =>
  draft.account === "card" && draft.categoryId === CREDIT_CARD_PAYMENT;

/** The total of each bill in cents: purchases less refunds, without payments. */
export function billTotals(profile: BankProfile, drafts: readonly Draft[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.account !== "card" || isBillPayment(draft)) continue;
    const { name } = cycleOf(draft.day, profile);
    const signed = draft.direction === "out" ? draft.minor : -draft.minor;
    totals.set(name, (totals.get(name) ?? 0) + signed);
  }
  return totals;
}

/** Every due bill is paid in full from the current account: two sides of one payment. */
export function billPayments(
  profile: BankProfile,
  drafts: readonly Draft[],
  { from, to }: { from: string; to: string },
): Draft[] {
  return [...billTotals(profile, drafts)].flatMap(([name, minor]) => {
    const day = `${name}-${String(profile.dueDate).padStart(2, "0")}`;
    if (minor <= 0 || day < from || day > to) return [];
    const base = {
      day,
      minor,
      moment: LOCAL_MIDNIGHT,
      categoryId: CREDIT_CARD_PAYMENT,
      flow: "not-counted" as const,
      top: "05000000",
    };
    return [
      {
        ...base,
        key: `${name}/bill-paid`,
        account: "checking",
        direction: "out",
        description: "PAGAMENTO DE FATURA",
        operationType: "CARTAO",
      },
      {
        ...base,
        key: `${name}/bill-received`,
        account: "card",
        direction: "in",
        description: "Pagamento recebido",
      },
    ];
  });
}
