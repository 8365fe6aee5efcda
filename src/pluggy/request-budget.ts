import { BankError } from "../errors.ts";
import type { Pace, SharedPace } from "../usecases/ports/shared-pace.ts";
import type { Timers } from "../usecases/ports/timers.ts";
import { sleep } from "../usecases/timing/sleep.ts";

/** Whether a person waits for the answer, or the request may take what others leave. */
export type Urgency = "awaited" | "when-spare";

/** What Pluggy limits together: `GET accounts`, `PATCH items`. */
export type RequestKind = string;

/** The requests to Pluggy of all processes together. */
export interface RequestBudget {
  /** Waits some seconds for a slot; throws `BankError` ("rate-limited") where none is free by then. */
  take(kind: RequestKind, urgency: Urgency): Promise<void>;
  /** Pluggy refused a request of this kind: nobody sends another for so many milliseconds, and up to a quarter more. */
  pause(kind: RequestKind, ms: number): Promise<void>;
}

interface Limit extends Omit<Pace, "id"> {
  /** The part of the burst that requests without a person may use; the rest is always left to people. */
  readonly spareBurst: number;
}

/**
 * Pluggy allows 360 requests a minute to each endpoint from one address, and 20 updates of items
 * (https://docs.pluggy.ai/docs/rate-limits): at most 350 and 19 in any minute here. While the database is away a
 * process keeps to the share of five.
 */
const ANY_REQUEST: Limit = {
  intervalMs: 240,
  burst: 100,
  spareBurst: 50,
  ownShare: { intervalMs: 1000, burst: 8 },
};
const ITEM_UPDATE: Limit = {
  intervalMs: 4000,
  burst: 4,
  spareBurst: 1,
  ownShare: { intervalMs: 20_000, burst: 1 },
};

/** A page or a chat waits for an answer; a job may wait, but holds one of its slots meanwhile. */
const MAX_WAIT_MS = { awaited: 5000, "when-spare": 10_000 } as const;
const MAX_JITTER = 0.25;

/** The kind of a request by method and path without a leading slash: `GET v2/transactions` is `GET transactions`. */
export function kindOfRequest(method: string, path: string): RequestKind {
  const [resource = ""] = path.replace(/^v\d+\//, "").split(/[/?]/);
  return `${method} ${resource}`;
}

/** Pluggy's limit on each endpoint, by default. */
const USUAL_REQUESTS_PER_MINUTE = 360;

interface BudgetParts {
  /** What Pluggy allows each endpoint, where it is not the usual. */
  readonly requestsPerMinute?: number;
  readonly sharedPace: Pick<SharedPace, "takeSpare" | "pause">;
  readonly timers: Pick<Timers, "now" | "start">;
  /** A fraction from 0 up to 1. */
  readonly random: () => number;
}

export function createRequestBudget(parts: BudgetParts): RequestBudget {
  const { sharedPace, timers, random, requestsPerMinute = USUAL_REQUESTS_PER_MINUTE } = parts;
  const anyRequest = scaled(ANY_REQUEST, requestsPerMinute / USUAL_REQUESTS_PER_MINUTE);
  const paceOf = (kind: RequestKind): { pace: Pace; spareBurst: number } => {
    const { spareBurst, ...limit } = kind === "PATCH items" ? ITEM_UPDATE : anyRequest;
    return { pace: { ...limit, id: `pluggy ${kind}` }, spareBurst };
  };
  const jittered = (ms: number) => Math.ceil(ms * (1 + MAX_JITTER * random()));
  return {
    take: async (kind, urgency) => {
      const { pace, spareBurst } = paceOf(kind);
      const burst = urgency === "awaited" ? pace.burst : spareBurst;
      const deadline = timers.now() + MAX_WAIT_MS[urgency];
      for (;;) {
        const waitMs = await sharedPace.takeSpare(pace, burst);
        if (waitMs === 0) return;
        // Those who wait must not all ask again at once.
        const wait = jittered(waitMs);
        if (timers.now() + wait > deadline)
          throw new BankError("rate-limited", `No request of ours is left for ${kind}`, {
            retryAfter: waitMs,
          });
        await sleep(timers, wait);
      }
    },
    pause: async (kind, ms) => {
      await sharedPace.pause(paceOf(kind).pace, jittered(ms));
    },
  };
}

function scaled({ intervalMs, burst, spareBurst, ownShare }: Limit, times: number): Limit {
  return {
    intervalMs: intervalMs / times,
    burst: Math.ceil(burst * times),
    spareBurst: Math.ceil(spareBurst * times),
    ownShare: {
      intervalMs: ownShare.intervalMs / times,
      burst: Math.ceil(ownShare.burst * times),
    },
  };
}
