import type { z } from "zod";
import { BankError } from "../errors.ts";

const MAX_PATHS = 5;

/**
 * Checks what Pluggy answered. An answer that makes no sense is as good as none, so it throws
 * `BankError` "unreachable"; the message names the places, never the values.
 */
export function validateResponse<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  what: string,
): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues
    .map(({ path }) => path.join(".") || "the whole")
    .slice(0, MAX_PATHS);
  throw new BankError(
    "unreachable",
    `Pluggy's answer to ${what} makes no sense at ${places.join(", ")}`,
  );
}
