import { addDays, earliestOf, type Day } from "../../domain/day.ts";
import { boundaryAt, monthsUntil, storedFrom, type Kept } from "../../domain/kept/kept.ts";
import type { Calendar } from "../../domain/period.ts";
import { ROW_RULES_VERSION } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { JobOutcome } from "../jobs/job.ts";
import type { Ports } from "../ports.ts";
import { cashAccountId } from "../../domain/cash/cash-account.ts";
import { calendarAt } from "../users/calendar-of.ts";
import { forgetOld, type ForgetOldPorts } from "./forget-old.ts";

export type LetGoPorts = ForgetOldPorts &
  Pick<Ports, "users" | "items" | "monthSums" | "workingDays" | "policy" | "random" | "clock">;

/** Whoever read the user before the first kept day was moved still reads movements from before it. */
export const GRACE_MS = 3_600_000;
/** Figures changed while they were summed. */
const RETRY_MS = 60_000;

/**
 * Sums a user's movements that are older than what is kept, month by month, and lets them go. In this order, each
 * step of which may be killed, repeated, or done by two processes: drafts of the sums, which count for nobody; the
 * first kept day, by compare-and-set, which makes them count and the movements not; an hour later the deletion.
 */
export async function letGo(ports: LetGoPorts, userId: string): Promise<JobOutcome> {
  const { keepMonths } = ports.policy;
  const user = await ports.users.byId(userId);
  if (keepMonths === null || !user || user.deletionRequestedAt !== null) return { kind: "done" };
  // Days of movements are still changing, as after a change of time zone: a movement would be in two months or none.
  if (user.rowRules < ROW_RULES_VERSION) return { kind: "again", after: RETRY_MS };
  const startedAt = ports.clock.now();
  const calendar = calendarAt(startedAt, ports.workingDays, user);
  if (user.kept !== null) await ports.monthSums.adopt(userId, user.kept.run);
  const until = boundaryAt(calendar.today, calendar.months, keepMonths);
  const from = await firstToSum(ports, user, calendar, until);
  if (from !== null) {
    const kept: Kept = { from: until, run: ports.random.id(), at: startedAt };
    const isMoved = await sumAndMove(ports, user, { kept, from, calendar });
    return { kind: "again", after: isMoved ? GRACE_MS : RETRY_MS };
  }
  if (user.kept !== null) {
    const left = user.kept.at.getTime() + GRACE_MS - startedAt.getTime();
    if (left > 0) return { kind: "again", after: left };
    await forgetOld(ports, userId, storedFrom(user.kept));
  }
  const nextMonth = addDays(calendar.months.of(calendar.today).last, 1);
  await ports.users.update(userId, { nextLetGoAt: earliestOf(nextMonth) });
  return { kind: "done" };
}

/** The first day that is to be summed; null where nothing is. */
async function firstToSum(
  { transactions }: Pick<Ports, "transactions">,
  { id, kept }: User,
  { months }: Calendar,
  until: Day,
): Promise<Day | null> {
  if (kept !== null) return kept.from < until ? kept.from : null;
  const first = await transactions.firstDay(id);
  return first !== null && first < until ? months.of(first).first : null;
}

interface Move {
  readonly kept: Kept;
  readonly from: Day;
  readonly calendar: Calendar;
}

/** Whether the first kept day was moved; drafts that came too late are removed. */
async function sumAndMove(
  ports: LetGoPorts,
  user: User,
  { kept, from, calendar }: Move,
): Promise<boolean> {
  const { run, at: writtenAt } = kept;
  for (const { first, last } of monthsUntil(from, kept.from, calendar.months)) {
    const accounts = await ports.transactions.monthSums(user.id, { first, last });
    await ports.monthSums.write(
      accounts.map((sums) => ({ ...sums, userId: user.id, first, last, run, writtenAt })),
    );
    if (!(await areAllThere(ports, user.id, accounts))) {
      await ports.monthSums.removeRun(user.id, run);
      return false;
    }
  }
  if (!(await ports.users.moveKept(user, kept))) {
    await ports.monthSums.removeRun(user.id, run);
    return false;
  }
  await ports.monthSums.removeDrafts(user.id, writtenAt, run);
  return true;
}

/**
 * Whether the user and the banks of sums that were just written are still to be there. Whoever deletes them
 * marks them first and removes sums later, so either they are removed there or the mark is seen here.
 */
async function areAllThere(
  { users, items }: Pick<Ports, "users" | "items">,
  userId: string,
  accounts: readonly { readonly itemId: string }[],
): Promise<boolean> {
  const user = await users.byId(userId);
  if (user?.deletionRequestedAt !== null) return false;
  const known = await items.ofUser(userId);
  return accounts.every(({ itemId }) => {
    const item = known.find(({ id }) => id === itemId);
    return item ? item.deletionRequestedAt === null : itemId === cashAccountId(userId);
  });
}
