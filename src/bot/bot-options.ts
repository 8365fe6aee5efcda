import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { TimeZone } from "../domain/day.ts";
import type { Status } from "../usecases/operation/load-status.ts";
import type { Charts } from "../usecases/ports/charts.ts";
import type { Clock } from "../usecases/ports/clock.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { SharedPace } from "../usecases/ports/shared-pace.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import type { Traces } from "../usecases/ports/traces.ts";
import type { UpdateInbox } from "../usecases/ports/update-inbox.ts";
import type { UsageLimits } from "../usecases/ports/usage-limits.ts";
import type { AnswersInProgress } from "../usecases/timing/answers-in-progress.ts";
import type { BotPorts } from "./bot-ports.ts";

/** What the bot is made of. */
export interface BotOptions {
  readonly token: string;
  /** Without a trailing slash, as grammY expects. */
  readonly apiRoot: string;
  readonly publicUrl: string;
  readonly defaultTimeZone: TimeZone;
  readonly ports: BotPorts;
  readonly inbox: UpdateInbox;
  /** Identifies this process in the inbox; unique. */
  readonly leaseId: string;
  /** The time by which leases end, the same in all processes. */
  readonly leaseClock: Clock;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly logError: LogError;
  readonly timers: Timers;
  /** Counts the updates that the bot handles. */
  readonly answers: AnswersInProgress;
  /** A fraction from 0 up to 1. */
  readonly random: () => number;
  /** The pace of all processes; never rejects. */
  readonly sharedPace: SharedPace;
  readonly usageLimits: UsageLimits;
  /** The timeout of a call; longer than one long poll. */
  readonly callTimeoutSeconds?: number;
  /** Where the bot's metrics are registered; not exported where it is missing. */
  readonly metrics?: Registry;
  readonly traces?: Traces;
  /** Who hears of what needs the operator, and has `/status`; null for nobody. */
  readonly owner?: { readonly id: number; readonly loadStatus: () => Promise<Status> } | null;
}
