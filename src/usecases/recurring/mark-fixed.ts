import { groupBy } from "../../domain/group-by.ts";
import type { Direction } from "../../domain/flow.ts";
import { findSeries } from "../../domain/recurrence/find-series.ts";
import { isInstalment } from "../../domain/recurrence/is-instalment.ts";
import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import { decidedUntil } from "../../domain/kept/kept.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { StoredRecurrenceRow } from "../ports/recurring-transactions.ts";
import { DIRECTIONS, keyOf, rowKey, type Candidate } from "./candidates.ts";

type MarkPorts = Pick<Ports, "transactions">;

/** Merchants of which transactions are loaded at once, and how many transactions. */
const MAX_MERCHANTS = 20;
const MAX_ROWS = 5000;

export interface MarkedFixed {
  readonly series: readonly RecurringSeries[];
  /** How many transactions of each merchant are marked and no instalments, by `keyOf`. */
  readonly marked: ReadonlyMap<string, number>;
}

/** Marks the fixed expenses of merchants, and returns what was found. */
export async function markMerchants(
  ports: MarkPorts,
  { id: userId, kept }: Pick<User, "id" | "kept">,
  merchants: readonly Candidate[],
): Promise<MarkedFixed> {
  const series: RecurringSeries[] = [];
  const marked = new Map<string, number>();
  for (const { direction, batch } of batchesOf(merchants)) {
    const keys = batch.map(({ merchantKey }) => merchantKey);
    const rows = groupBy(await ports.transactions.ofMerchants(userId, direction, keys), rowKey);
    const decided = batch.flatMap((merchant) => {
      const own = rows.get(keyOf(merchant)) ?? [];
      // What daily life is made of has no series, but instalments.
      const found = merchant.mayRecur
        ? findSeries(merchant.merchantKey, own, merchant.said)
        : findSeries(merchant.merchantKey, own.filter(isInstalment), null);
      series.push(...found.series);
      const stays = merchant.said === null ? staysFixed(kept) : () => false;
      const isFixed = (row: StoredRecurrenceRow) => found.fixed.has(row.id) || stays(row);
      const fixed = own.filter((row) => isFixed(row) && !isInstalment(row));
      marked.set(keyOf(merchant), fixed.length);
      return own.map((row) => ({ row, isFixed: isFixed(row) }));
    });
    await writeMarks(ports, decided);
  }
  return { series, marked };
}

interface Batch {
  readonly direction: Direction;
  readonly batch: readonly Candidate[];
}

function batchesOf(merchants: readonly Candidate[]): Batch[] {
  return DIRECTIONS.flatMap((direction) => {
    const batches: Candidate[][] = [];
    let rows = 0;
    for (const one of merchants.filter((merchant) => merchant.direction === direction)) {
      const last = batches.at(-1);
      rows += one.count;
      if (last && last.length < MAX_MERCHANTS && rows <= MAX_ROWS) last.push(one);
      else {
        batches.push([one]);
        rows = one.count;
      }
    }
    return batches.map((batch) => ({ direction, batch }));
  });
}

/** Marks the instalments of all other merchants, and nothing else of theirs. */
export async function markOthers(
  ports: MarkPorts,
  { id: userId, kept }: Pick<User, "id" | "kept">,
  merchants: readonly Candidate[],
): Promise<void> {
  const decided = new Set(merchants.map(keyOf));
  const rows = await ports.transactions.instalmentsAndFixed(userId);
  const others = rows.filter((row) => !decided.has(rowKey(row)));
  await writeMarks(
    ports,
    others.map((row) => ({ row, isFixed: isInstalment(row) || staysFixed(kept)(row) })),
  );
}

/** Whether a row stays marked, because the others of its series may have been let go. */
function staysFixed(kept: User["kept"]): (row: StoredRecurrenceRow) => boolean {
  if (kept === null) return () => false;
  const until = decidedUntil(kept);
  return ({ isFixed, day }) => isFixed && day < until;
}

interface Decided {
  readonly row: StoredRecurrenceRow;
  readonly isFixed: boolean;
}

async function writeMarks({ transactions }: MarkPorts, decided: readonly Decided[]): Promise<void> {
  for (const isFixed of [true, false]) {
    const changed = decided.filter((one) => one.isFixed === isFixed && one.row.isFixed !== isFixed);
    if (changed.length > 0)
      await transactions.setFixed(
        changed.map(({ row }) => row.id),
        isFixed,
      );
  }
}
