import { StartRefusedError } from "./errors.ts";
import { orphanedLeases, type Worker } from "./jobs/worker.ts";
import type { Clock } from "./usecases/ports/clock.ts";
import type { LogError } from "./usecases/ports/log-error.ts";
import type { PollingLease } from "./usecases/ports/polling-lease.ts";
import type { StopSignal, Timers } from "./usecases/ports/timers.ts";
import { sleep } from "./usecases/timing/sleep.ts";

/** How long nobody polls after a process of another machine crashed. */
const LEASE_MS = 15_000;
/** Longer than a lease, and than a predecessor needs to stop. */
const MAX_WAIT_MS = LEASE_MS + 2000;
const LOOK_MS = 500;

export interface PollingParts {
  readonly pollingLease: PollingLease;
  readonly worker: Worker;
  readonly leaseId: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly signal: StopSignal;
  readonly log: { info(message: string): void };
  readonly logError: LogError;
}

/** The right to poll, which this process has until it releases it or loses it. */
export interface PollingHold {
  /** Calls `stop` where another process polls by now: this one was frozen or without its database. */
  onLost(stop: () => void): void;
  release(): Promise<void>;
}

/**
 * Waits for a predecessor that is being stopped, for at most 17 seconds; one of this machine that died is not
 * waited for. Throws `StartRefusedError` where another process goes on polling: Telegram sends each update to one of them only,
 * and ends the polls of the other.
 */
export async function holdPolling(parts: PollingParts): Promise<PollingHold> {
  const { pollingLease, leaseId, timers, logError } = parts;
  await untilTaken(parts);
  let stop = (): void => undefined;
  const renew = async (): Promise<void> => {
    try {
      if ((await take(parts)) === leaseId) return;
    } catch (error) {
      return logError(error, "extending the lease on polling");
    }
    cancel();
    logError(new Error("Another process polls by now; this one stops"), "polling for updates");
    stop();
  };
  const cancel = timers.every(() => void renew(), LEASE_MS / 3);
  return {
    onLost: (run) => {
      stop = run;
    },
    release: async () => {
      cancel();
      await pollingLease.end(leaseId);
    },
  };
}

async function untilTaken(parts: PollingParts): Promise<void> {
  const { pollingLease, worker, leaseId, timers, signal, log } = parts;
  const end = timers.now() + MAX_WAIT_MS;
  for (let isFirst = true; ; isFirst = false) {
    const holder = await take(parts);
    if (holder === leaseId || signal.aborted) return;
    if (orphanedLeases(worker, [holder]).length > 0) {
      await pollingLease.end(holder);
      continue;
    }
    if (timers.now() >= end) throw new StartRefusedError(refusalOf(holder));
    if (isFirst) log.info(`Waiting for the process that polls so far to stop (${placeOf(holder)})`);
    await sleep(timers, LOOK_MS, signal);
  }
}

function take({ pollingLease, leaseId, clock }: PollingParts): Promise<string> {
  const now = clock.now();
  return pollingLease.take({ leaseId, leasedUntil: new Date(now.getTime() + LEASE_MS) }, now);
}

function refusalOf(holder: string): string {
  return (
    `another process polls this bot's updates on the same database (${placeOf(holder)}); ` +
    "stop it, or set TELEGRAM_MODE=webhook, with which several may run"
  );
}

function placeOf(leaseId: string): string {
  const [host, pid] = leaseId.split("#");
  return `process ${pid} on ${host}`;
}
