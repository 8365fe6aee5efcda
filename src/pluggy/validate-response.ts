import type { z } from "zod";
import { BankError } from "../errors.ts";

const MAX_PATHS = 5;

/**
 * Validates a response. Throws `BankError` "unreachable" where it is invalid, since a retry may
 * help; the message contains the paths of the errors, never their values.
 */
export function validateResponse<Schema extends z.ZodType>(
  schema: Schema,
  response: unknown,
  what: string,
): z.output<Schema> {
  const parsed = schema.safeParse(response);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues
    .map(({ path }) => path.join(".") || "(root)")
    .slice(0, MAX_PATHS);
  throw new BankError(
    "unreachable",
    `Pluggy's response to ${what} is invalid at ${paths.join(", ")}`,
  );
}
