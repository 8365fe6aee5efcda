import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import { transactionKey } from "../../domain/transaction-key.ts";
import type { Ports } from "../ports.ts";

/** A series in a list of fixed expenses. */
export interface ListedSeries extends RecurringSeries {
  /** Its latest transaction, as `transactionKey` gives it; null where that is gone. */
  readonly key: string | null;
}

/** How many are on one page of the report's screen: a caption has room for these, with long names. */
export const SERIES_PER_PAGE = 8;

/** More payments to one merchant on one day are not searched for the latest of a series. */
const MAX_ON_DAY = 20;

/** The series, each with the payment of its last day that is nearest to its amount. */
export function listedSeries(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  all: readonly RecurringSeries[],
): Promise<ListedSeries[]> {
  return Promise.all(
    all.map(async (series) => {
      const { last: day, merchantKey: merchant, currency, minor } = series;
      const rows = await transactions.list(
        userId,
        { first: day, last: day, currency, flows: ["spending"], merchant },
        { skip: 0, limit: MAX_ON_DAY },
      );
      const [row] = rows.sort((a, b) => Math.abs(a.minor - minor) - Math.abs(b.minor - minor));
      return { ...series, key: row ? transactionKey(row) : null };
    }),
  );
}
