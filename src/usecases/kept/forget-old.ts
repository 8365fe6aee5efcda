import type { Day } from "../../domain/day.ts";
import type { Ports } from "../ports.ts";

export type ForgetOldPorts = Pick<Ports, "transactions" | "cashEntries" | "choices" | "notes">;

/** Removes what is stored of single movements before a day, and what was said of them. */
export async function forgetOld(
  { transactions, cashEntries, choices, notes }: ForgetOldPorts,
  userId: string,
  day: Day,
): Promise<void> {
  await transactions.removeBefore(userId, day);
  for (const entry of await cashEntries.ofUser(userId))
    if (entry.day < day) await cashEntries.remove(entry);
  for (const said of [choices, notes])
    for (const entry of await said.ofUser(userId))
      if (entry.fingerprint.day < day) await said.remove(entry);
}
