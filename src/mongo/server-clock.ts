import type { Clock } from "../usecases/ports/clock.ts";
import type { LogError } from "../usecases/ports/log-error.ts";
import type { Timers } from "../usecases/ports/timers.ts";

/** The part of a connection that is used here. */
export interface TimeSource {
  readonly db?:
    | { admin(): { command(command: { hello: 1 }): Promise<{ readonly localTime?: unknown }> } }
    | undefined;
}

/** The database's time. For leases, which processes with different clocks must see end at the same moment. */
export interface ServerClock extends Clock {
  /** Measures how far the database's clock is from ours. Rejects where the database does not tell; what was known stays. */
  readonly follow: () => Promise<void>;
}

/** Our own time until the first `follow`. A jump of either clock is followed by the next one. */
export function createServerClock(
  connection: TimeSource,
  clock: Clock,
  timers: Pick<Timers, "now">,
): ServerClock {
  let offsetMs = 0;
  return {
    now: () => new Date(clock.now().getTime() + offsetMs),
    follow: async () => {
      const begun = timers.now();
      const serverMs = await timeOf(connection);
      const ownMs = clock.now().getTime();
      // The server may have read its clock at any moment of the round trip: what agrees with that is kept.
      const errorMs = (timers.now() - begun) / 2;
      const measuredMs = serverMs + errorMs - ownMs;
      if (Math.abs(measuredMs - offsetMs) > errorMs) offsetMs = Math.round(measuredMs);
    },
  };
}

/** Measures at once. Never rejects: where the database does not tell, our own time counts until it does. */
export async function startServerClock(
  connection: TimeSource,
  clock: Clock,
  { timers, logError }: { readonly timers: Pick<Timers, "now">; readonly logError: LogError },
): Promise<ServerClock> {
  const serverClock = createServerClock(connection, clock, timers);
  await serverClock
    .follow()
    .catch((error: unknown) => logError(error, "asking the database for its time"));
  return serverClock;
}

async function timeOf({ db }: TimeSource): Promise<number> {
  const answer = await db?.admin().command({ hello: 1 });
  if (answer?.localTime instanceof Date) return answer.localTime.getTime();
  throw new Error("The database does not tell its time");
}
