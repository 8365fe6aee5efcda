import type { z } from "zod";
import { shortKey } from "../domain/short-key.ts";
import { BankError } from "../errors.ts";
import type { BankPage, UnreadableRow } from "../usecases/ports/bank.ts";

/**
 * Reads each row by itself, so that one which makes no sense does not keep the others out. Where no row
 * has an id, the whole answer makes no sense, and is worth another try: `BankError` "unreachable".
 */
export function readRows<Schema extends z.ZodType>(
  schema: Schema,
  rows: readonly unknown[],
  what: string,
): BankPage<z.output<Schema>> {
  if (rows.length > 0 && rows.every((row) => idOf(row) === null))
    throw new BankError("unreachable", `Pluggy's answer to ${what} makes no sense at every row`);
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

/** The row's id, or a hash of all it holds: the same row is told again and must be counted once. */
function keyOf(row: unknown): string {
  return idOf(row) ?? `#${shortKey(JSON.stringify(row))}`;
}

function idOf(row: unknown): string | null {
  const id = typeof row === "object" && row !== null && "id" in row ? row.id : null;
  return typeof id === "string" && ID.test(id) ? id : null;
}

/** Where the row makes no sense. Never its values: they are a user's. */
function fieldOf({ issues }: z.ZodError): string {
  return issues[0]?.path.join(".") || "the whole";
}
