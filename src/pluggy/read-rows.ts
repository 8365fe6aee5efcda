import type { z } from "zod";
import { shortKey } from "../domain/short-key.ts";
import { BankError } from "../errors.ts";
import type { BankPage, UnreadableRow } from "../usecases/ports/bank.ts";

/**
 * Validates each row by itself, so that an invalid one does not block the others. Throws
 * `BankError` "unreachable" where no row has an id: then the whole response is invalid and worth a
 * retry.
 */
export function readRows<Schema extends z.ZodType>(
  schema: Schema,
  rows: readonly unknown[],
  what: string,
): BankPage<z.output<Schema>> {
  if (rows.length > 0 && rows.every((row) => idOf(row) === null))
    throw new BankError("unreachable", `Pluggy's response to ${what} has no row with an id`);
  const read: z.output<Schema>[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) read.push(parsed.data);
    else unreadable.push({ key: keyOf(row), field: fieldOf(parsed.error) });
  }
  return { rows: read, unreadable };
}

const ID = /^[\w-]{1,100}$/;

/**
 * The row's id, or a hash of its content, so that an invalid row reported again is counted once.
 */
function keyOf(row: unknown): string {
  return idOf(row) ?? `#${shortKey(JSON.stringify(row))}`;
}

function idOf(row: unknown): string | null {
  const id = typeof row === "object" && row !== null && "id" in row ? row.id : null;
  return typeof id === "string" && ID.test(id) ? id : null;
}

/** The path of the first error. Never its value: it is personal data. */
function fieldOf({ issues }: z.ZodError): string {
  return issues[0]?.path.join(".") || "(root)";
}
