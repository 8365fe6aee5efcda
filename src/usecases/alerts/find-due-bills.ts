import type { NewAlert } from "../../domain/alerts/alert.ts";
import { isTold } from "../../domain/alerts/alert-settings.ts";
import {
  BILL_DAYS_BEFORE,
  daysDueSoon,
  dueBill,
  dueBillAlert,
  newBillAlerts,
} from "../../domain/alerts/due-bill.ts";
import { addDays, dayIn, type Day } from "../../domain/day.ts";
import { instantOf } from "../../domain/summary-schedule.ts";
import type { User } from "../../domain/user.ts";
import { loadBills, type BillsPorts } from "../bills/load-bills.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { storeAlerts } from "./store-alerts.ts";

type DueBillsPorts = BillsPorts & Pick<Ports, "users" | "alerts" | "jobs">;

/** Stores alerts of the bills that are due soon. What a bank's first sync brings is left to that sync. */
export async function findDueBills(ports: DueBillsPorts, userId: string): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (user && user.deletionRequestedAt === null) await storeDueBills(ports, user, { told: "all" });
  return { kind: "done" };
}

/** Which bills are told; those of a bank that was just connected are remembered, and not told. */
export type ToldBills =
  { readonly told: "all" } | { readonly told: "others"; readonly exceptItemId: string };

/**
 * Stores alerts of the bills that are due soon, and when to look at the bills again: as the user's next day begins.
 * What changes on the same day (a sync, the zone, a closing date) looks by itself. Stored last, so that a look
 * that is killed is repeated.
 */
export async function storeDueBills(
  ports: DueBillsPorts,
  user: User,
  which: ToldBills,
): Promise<void> {
  const now = ports.clock.now();
  const today = dayIn(now, user.timeZone);
  const stored = await ports.bills.ofUser(user.id);
  const last = addDays(today, BILL_DAYS_BEFORE);
  const isSoon = stored.some(({ dueDay }) => dueDay !== null && dueDay >= today && dueDay <= last);
  if (isSoon) await storeFound(ports, user, which, now);
  const days = new Set<Day | null>(daysDueSoon(now));
  const lookedAt = stored.filter(({ dueDay }) => days.has(dueDay)).map(({ id }) => id);
  const tomorrow = instantOf(user.timeZone, addDays(today, 1), 0);
  if (lookedAt.length > 0) await ports.bills.lookAgain(lookedAt, tomorrow);
}

async function storeFound(
  ports: DueBillsPorts,
  user: User,
  which: ToldBills,
  now: Date,
): Promise<void> {
  const except = which.told === "others" ? which.exceptItemId : null;
  const found = await dueBills(ports, user, except);
  const due = newBillAlerts(found, await ports.alerts.ofUser(user.id));
  const isSilent = !isTold(user.alerts, "bill-due", now);
  const alerts = due.filter(({ itemId }) => itemId !== except && !isSilent);
  const passed = due.filter(({ itemId }) => itemId === except || isSilent);
  await storeAlerts(ports, user, { alerts, passed }, now);
}

/** The alerts of all bills that are due soon, but of banks that never synced. */
async function dueBills(
  ports: DueBillsPorts,
  user: User,
  firstSynced: string | null,
): Promise<NewAlert[]> {
  const answer = await loadBills(ports, user);
  if (answer.kind !== "cards") return [];
  const cards = answer.debts.flatMap((debt) => debt.cards);
  return cards.flatMap(({ bank, accounts: [account], bills: { closed } }): NewAlert[] => {
    const due = dueBill(closed, answer.today);
    const isSynced = bank.syncCheckpoint.syncedAt !== null || bank.id === firstSynced;
    return due && isSynced ? [dueBillAlert(account, due)] : [];
  });
}
