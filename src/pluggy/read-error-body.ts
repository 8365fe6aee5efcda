import { z } from "zod";

export interface ErrorDetails {
  /** Pluggy's `codeDescription`, or our code for a known message without one. */
  readonly reason: string | null;
  /** When the request may be repeated; null where Pluggy does not say. */
  readonly again: Date | null;
}

const date = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullish()
  .catch(null);

const body = z.object({
  codeDescription: z
    .string()
    .regex(/^\w{1,80}$/)
    .nullish()
    .catch(null),
  message: z.string().nullish().catch(null),
  data: z
    .object({
      canRetryAfterDate: date,
      lastUpdatedAt: date,
      minUpdateFrequencyAllowedInHours: z.number().positive().nullish().catch(null),
    })
    .nullish()
    .catch(null),
});
type Body = z.output<typeof body>;

/**
 * Error messages known to come without a `codeDescription`. Other messages are dropped, since they
 * may contain anything.
 */
const REASON_BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/meupluggy item can\W?t be updated/i, "MEU_PLUGGY_ITEM_CANNOT_BE_UPDATED"],
  [/update is already in progress/i, "ITEM_ALREADY_UPDATING"],
  [/required to be renewed/i, "CONNECTOR_REQUIRED_PARAMETER_VALIDATION_ERROR"],
  [/allowed at most every/i, "CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY"],
];

/** The safe parts of an error response's body. */
export function readErrorBody(text: string): ErrorDetails {
  const parsed = body.safeParse(jsonIn(text)).data;
  return parsed
    ? {
        reason: parsed.codeDescription ?? reasonOfMessage(parsed.message),
        again: retryDateIn(parsed),
      }
    : { reason: null, again: null };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reasonOfMessage(message: string | null | undefined): string | null {
  return REASON_BY_MESSAGE.find(([words]) => words.test(message ?? ""))?.[1] ?? null;
}

const HOUR_MS = 3_600_000;

function retryDateIn({ data }: Body): Date | null {
  if (!data) return null;
  const { canRetryAfterDate, lastUpdatedAt, minUpdateFrequencyAllowedInHours: hours } = data;
  if (canRetryAfterDate) return canRetryAfterDate;
  return lastUpdatedAt && hours ? new Date(lastUpdatedAt.getTime() + hours * HOUR_MS) : null;
}
