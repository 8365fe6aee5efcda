import type { Period } from "../domain/period.ts";
import { buildReport, type Report } from "../domain/report.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";

/** What a person spent and received in a period, read from the stored decisions. */
export async function reportPeriod(
  { transactions }: Pick<Ports, "transactions">,
  user: User,
  period: Period,
): Promise<Report> {
  const [totals, dataSince] = await Promise.all([
    transactions.totals(user.id, period.first, period.last),
    transactions.firstDay(user.id),
  ]);
  return buildReport(period, totals, dataSince);
}
