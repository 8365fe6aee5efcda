import { createHmac } from "node:crypto";
import type { Config } from "./config.ts";
import type { Policy } from "./usecases/ports/policy.ts";

/** The operator's settings as the policy port of the use cases. */
export function policyOf({ telegram, blocked, keepMonths }: Config): Policy {
  return {
    isAllowed: (telegramId) => telegram.allowedIds?.has(telegramId) ?? true,
    syncBlockedMs: blocked.readMs,
    keepBlockedMs: blocked.keepMs,
    keepMonths,
    traceOf: (telegramId) =>
      createHmac("sha256", telegram.token).update(`removed ${telegramId}`).digest("hex"),
  };
}
