import { groupBy } from "../../domain/group-by.ts";
import { onItsSide } from "../../domain/kept/kept.ts";
import { currencyMeant } from "../../domain/money.ts";
import { recomputeRow, type RecomputedFields } from "../../domain/recompute-row.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Teaching } from "../../domain/understanding/teaching.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** The currency of accounts whose bank gives none. */
export const FALLBACK_CURRENCY = "BRL";

/** Fewer equal results are written with the others, in one statement. */
const MIN_ALIKE = 10;

interface Change {
  readonly id: string;
  readonly fields: RecomputedFields;
}

/** Recomputes stored transactions by the current rules, the user's zone and what the user said. */
export async function recomputeBatches(
  ports: Pick<Ports, "accounts" | "transactions" | "clock">,
  { id, timeZone: zone, kept }: User,
  teaching: Teaching,
  batches: AsyncIterable<readonly Transaction[]>,
): Promise<void> {
  const accounts = await ports.accounts.ofUser(id);
  const currencies = new Map(
    accounts.map((account) => [account.id, currencyMeant(account.currency) ?? FALLBACK_CURRENCY]),
  );
  for await (const rows of batches) {
    const results = rows.map((row) => {
      const accountCurrency = currencies.get(row.accountId) ?? FALLBACK_CURRENCY;
      return { row, result: recomputeRow(row, { accountCurrency, zone, teaching }) };
    });
    const changes = results.flatMap(({ row, result }) =>
      result.kind === "changed"
        ? [{ id: row.id, fields: onItsSideOf(kept, row, result.fields) }]
        : [],
    );
    await write(ports, changes);
    for (const { row, result } of results)
      if (result.kind === "refused")
        await ports.transactions.markDeleted(row.accountId, [row.id], ports.clock.now());
  }
}

/** A month that is a sum gets no movement and loses none, whatever the time zone. */
function onItsSideOf(
  kept: User["kept"],
  { day }: Pick<Transaction, "day">,
  fields: RecomputedFields,
): RecomputedFields {
  return fields.day === undefined ? fields : { ...fields, day: onItsSide(kept, day, fields.day) };
}

/** Writes equal results together: a rule gives all of its transactions the same. */
async function write(
  { transactions }: Pick<Ports, "transactions">,
  changes: readonly Change[],
): Promise<void> {
  const groups = [...groupBy(changes, ({ fields }) => JSON.stringify(fields)).values()];
  const alike = groups.filter((group) => group.length >= MIN_ALIKE);
  const single = groups.filter((group) => group.length < MIN_ALIKE).flat();
  await transactions.amendAlike(
    alike.flatMap((group) =>
      group.slice(0, 1).map(({ fields }) => ({ ids: group.map(({ id }) => id), fields })),
    ),
  );
  await transactions.amend(single);
}
