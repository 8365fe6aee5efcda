import { createHmac } from "node:crypto";
import type { Connection } from "mongoose";
import {
  RateLimiterMemory,
  RateLimiterMongo,
  RateLimiterRes,
  RLWrapperTimeouts,
} from "rate-limiter-flexible";
import type { Usage, UsageLimit, UsageLimits } from "../usecases/ports/usage-limits.ts";
import { strictSchema, text } from "./row.ts";

/** As the library stores it. */
const schema = strictSchema({ key: text, points: Number, expire: Date })
  .index({ key: 1 }, { unique: true })
  .index({ expire: 1 }, { expireAfterSeconds: 0 });

const COLLECTION = "usageCounts";

/** A page must not wait longer for its limit than for its content. */
const MAX_ANSWER_MS = 1000;

/**
 * Counts in MongoDB; where it is away or slow, in this process. Addresses and links are stored as hashes under
 * `hashKey` only, until their window ends.
 */
export function createUsageLimitsStore(connection: Connection, hashKey: string): UsageLimits {
  const counts = connection.model("UsageCount", schema, COLLECTION);
  const limiters = new Map<string, RLWrapperTimeouts>();
  const limiterOf = (limit: UsageLimit): RLWrapperTimeouts => {
    const known = limiters.get(limit.id);
    if (known) return known;
    const limiter = createLimiter(counts.db, limit);
    limiters.set(limit.id, limiter);
    return limiter;
  };
  return {
    count: async (limit, who) => {
      const key = createHmac("sha256", hashKey)
        .update(`use ${limit.id} ${who}`)
        .digest("base64url");
      try {
        await limiterOf(limit).consume(key);
        return { kind: "within", endsInMs: 0 };
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return usageBeyond(limit, error);
      }
    },
  };
}

/** Once a window is known to be exceeded twice, no more of it is asked or written. */
function usageBeyond({ max }: UsageLimit, result: RateLimiterRes): Usage {
  const isFirst = result.consumedPoints === max + 1;
  return { kind: isFirst ? "exceeded-now" : "exceeded", endsInMs: result.msBeforeNext };
}

function createLimiter(connection: Connection, { id, max, windowS }: UsageLimit) {
  const limit = { keyPrefix: id, points: max, duration: windowS };
  const limiter = new RateLimiterMongo({
    ...limit,
    storeClient: connection,
    tableName: COLLECTION,
    disableIndexesCreation: true,
    inMemoryBlockOnConsumed: max + 2,
    insuranceLimiter: new RateLimiterMemory(limit),
  });
  return new RLWrapperTimeouts({ limiter, timeoutMs: MAX_ANSWER_MS });
}
