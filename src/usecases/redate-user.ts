import { dayOfBankDate } from "../domain/day.ts";
import { ROW_RULES } from "../domain/transaction.ts";
import type { JobOutcome } from "./job.ts";
import type { Ports } from "./ports.ts";
import { settleTransfers } from "./settle-transfers.ts";

/** Finds the civil days of a person's movements in the zone they have now, by the rules there are now. */
export async function redateUser(
  ports: Pick<Ports, "users" | "transactions">,
  userId: string,
): Promise<JobOutcome> {
  const user = await ports.users.byId(userId);
  if (!user) return { kind: "done" };
  for await (const movements of ports.transactions.datesOfUser(userId)) {
    const days = movements.map(({ id, date, day }) => ({
      id,
      day: dayOfBankDate(date, user.timeZone),
      was: day,
    }));
    await ports.transactions.setDays(
      days.filter(({ day, was }) => day !== was).map(({ id, day }) => ({ id, day })),
    );
  }
  await settleTransfers(ports, userId);
  await ports.users.settleRowRules(userId, user.timeZone, ROW_RULES);
  return { kind: "done" };
}
