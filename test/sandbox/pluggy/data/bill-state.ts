import { addDays } from "../days.ts";
import type { WireTransaction } from "../model.ts";
import { randomFrom, uuidFrom } from "../random.ts";
import { cycleOf } from "./billing.ts";
import type { Draft } from "./draft.ts";
import type { BankProfile } from "./profile.ts";

export const billIdOf = (accountId: string, cycleName: string): string =>
  uuidFrom(`${accountId}/bill/${cycleName}`);

const STRAGGLER_DAYS = 5;

/**
 * On a card POSTED means billed. For some days after a bill closes, a few rows have its id and are
 * still PENDING, as at real banks: `billId` is more reliable than `status`.
 */
export function billingState(
  draft: Pick<Draft, "account" | "day" | "key">,
  profile: Pick<BankProfile, "closingDate" | "dueDate">,
  today: string,
): { status: WireTransaction["status"]; billed: boolean } {
  if (draft.account !== "card") return { status: "POSTED", billed: false };
  const { closingDay } = cycleOf(draft.day, profile);
  if (closingDay > today) return { status: "PENDING", billed: false };
  const straggles =
    addDays(closingDay, STRAGGLER_DAYS) >= today && randomFrom(draft.key).chance(0.03);
  return { status: straggles ? "PENDING" : "POSTED", billed: true };
}
