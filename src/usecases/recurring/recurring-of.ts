import type { Day } from "../../domain/day.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import { seriesAt } from "../../domain/recurrence/series-at.ts";
import type { Ports } from "../ports.ts";

/**
 * What recurs at a user on a day, spending and income, without what they dismissed. Those of the status
 * `active` count; one read of one document.
 */
export async function recurringOf(
  { recurring }: Pick<Ports, "recurring">,
  userId: string,
  today: Day,
): Promise<RecurringSeries[]> {
  const found = await recurring.ofUser(userId);
  return seriesAt(found?.series ?? [], today);
}
