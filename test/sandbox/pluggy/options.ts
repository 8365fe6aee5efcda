import { randomUUID } from "node:crypto";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";

/** How faithful, fast and strict the stand-in is. Everything has a default. */
export interface PluggyOptions {
  /** 0 (the default) takes any free port. */
  port: number;
  clock: Clock;
  /** Decides users, amounts and shops. The same seed and day give the same transactions. */
  seed: string;
  /** Decides the ids. Random at every start unless given, so that two starts never share an item. */
  idSeed: string;
  clientId: string;
  clientSecret: string;
  /** Pause between two steps of a sync in the clock's milliseconds; `driven` waits for `step()`. */
  stepMs: number | "driven";
  /** After how long the bank's app authorises by itself; `null` waits for `authorize()`. */
  authorizeAfterMs: number | null;
  /** Rows on a page of `/v2/transactions`; Pluggy has 500. */
  pageSize: number;
  /** What a missing or expired key gets: the documents name both. */
  missingKeyStatus: 401 | 403;
  malformedClientIdStatus: 400 | 401;
  /** `DELETE /items/{id}`: the file and the tests of the SDKs say 200, the guide 204. */
  deleteItemAnswers: "count" | "no-content";
  /** Pluggy refuses webhooks to http:// and localhost; a local demo needs them. */
  allowLocalWebhooks: boolean;
  webhookTimeoutMs: number;
  /** Pauses between the groups of three tries, in the clock's milliseconds; Pluggy has two. */
  webhookRetryPausesMs: readonly number[];
  /** How long an item rests after its login was refused twice; 15 minutes at Pluggy. */
  loginBackoffMs: number;
  /** Hours between two `PATCH` of an item, or none. */
  minUpdateHours: number | null;
  /** Pluggy's default for an auto-sync is a day. */
  autoSyncHours: number;
  /** The sandbox has one MFA code only, so refusing a used one is off unless wanted. */
  refuseUsedMfaToken: boolean;
  /** Requests a minute by endpoint and address; `off` for measurements. */
  rateLimits: "on" | "off";
  /** How far back the first sync goes; a year at Pluggy. */
  historyDays: number;
  /** Rows of an account at most, for the perf users. */
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
