import { randomUUID } from "node:crypto";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";

/** The options of the stand-in; all have defaults. */
export interface PluggyOptions {
  /** 0, the default, for any free port. */
  port: number;
  clock: Clock;
  /** The seed of users, amounts and shops. The same seed and day give the same transactions. */
  seed: string;
  /** The seed of the ids. Random by default, so that two starts never share an item. */
  idSeed: string;
  clientId: string;
  clientSecret: string;
  /** The delay between two steps of a sync in the clock's milliseconds; `driven` waits for `step()`. */
  stepMs: number | "driven";
  /** The delay until the bank's app authorises by itself; `null` waits for `authorize()`. */
  authorizeAfterMs: number | null;
  /** Rows on a page of `/v2/transactions`; Pluggy has 500. */
  pageSize: number;
  /** The status for a missing or expired key: the documents name both. */
  missingKeyStatus: 401 | 403;
  malformedClientIdStatus: 400 | 401;
  /** `DELETE /items/{id}`: the file and the tests of the SDKs say 200, the guide 204. */
  deleteItemAnswers: "count" | "no-content";
  /** Pluggy refuses webhooks to http:// and localhost; a local demo needs them. */
  allowLocalWebhooks: boolean;
  webhookTimeoutMs: number;
  /** The delays between the groups of three attempts, in the clock's milliseconds; Pluggy has two. */
  webhookRetryPausesMs: readonly number[];
  /** The lock of an item after two refused logins; 15 minutes at Pluggy. */
  loginBackoffMs: number;
  /** Hours between two `PATCH` of an item, or none. */
  minUpdateHours: number | null;
  /** Pluggy's default for an auto-sync is a day. */
  autoSyncHours: number;
  /** Whether a used MFA code is refused. Off by default, because the sandbox has one code only. */
  refuseUsedMfaToken: boolean;
  /** Requests a minute by endpoint and address; `off` for measurements. */
  rateLimits: "on" | "off";
  /** The history of the first sync; a year at Pluggy. */
  historyDays: number;
  /** The maximum of rows of an account, for the perf users. */
  rowsPerAccount: number;
}

export function withDefaults(given: Partial<PluggyOptions>): PluggyOptions {
  return {
    port: 0,
    clock: systemClock(),
    seed: "quanto",
    idSeed: randomUUID(),
    clientId: "7d0c1a52-3f4e-4b6a-9c8d-5e2f1a0b9c8d",
    clientSecret: "b1f6d7c8-2a3e-4f50-8172-93a4b5c6d7e8",
    stepMs: 450,
    authorizeAfterMs: 2500,
    pageSize: 500,
    missingKeyStatus: 403,
    malformedClientIdStatus: 401,
    deleteItemAnswers: "count",
    allowLocalWebhooks: false,
    webhookTimeoutMs: 5000,
    webhookRetryPausesMs: [15 * 60_000, 2 * 3_600_000],
    loginBackoffMs: 15 * 60_000,
    minUpdateHours: null,
    autoSyncHours: 24,
    refuseUsedMfaToken: false,
    rateLimits: "on",
    historyDays: 364,
    rowsPerAccount: 5000,
    ...given,
  };
}
