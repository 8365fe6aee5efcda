import { createHmac } from "node:crypto";
import type { Connection } from "mongoose";
import type { Pace, Share, SharedPace } from "../usecases/ports/shared-pace.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { date, number, strictSchema, text } from "./row.ts";

/** `due` is when the next slot would begin if there were no burst; `waitMs` is the answer to the last question. */
interface PaceRow {
  readonly _id: string;
  readonly due: Date;
  readonly waitMs?: number;
  readonly pauses: number;
}

/** A pace whose `due` has passed is as if never used. Longer than a slot is looked at after it began. */
const KEEP_S = 60;
/** No queue is longer; a server whose clock was set back would otherwise stop everything. */
const MAX_AHEAD_MS = 600_000;

const schema = strictSchema({ _id: text, due: date, waitMs: Number, pauses: number }).index(
  { due: 1 },
  { expireAfterSeconds: KEEP_S },
);

/** The server's clock, the only one that all processes share: each clock that is ahead would add to the burst. */
const NOW = "$$NOW";
const DUE = {
  $min: [{ $max: [{ $ifNull: ["$due", NOW] }, NOW] }, { $add: [NOW, MAX_AHEAD_MS] }],
} as const;
const PAUSES = { $ifNull: ["$pauses", 0] } as const;

/**
 * Each pace is one document, and each question one update of it, which the server computes. A failover may
 * lose the last ones, which is worth less than waiting for a majority with every message. A chat's id is stored
 * as a hash under `hashKey` only, so that nothing of a deleted user is left.
 */
export function createSharedPaceStore(connection: Connection, hashKey: string): SharedPace {
  const paces = connection.model<PaceRow>("Pace", schema, "paces");
  const change = async ({ id }: Pick<Pace, "id">, stages: object[]): Promise<PaceRow | null> =>
    (await retryOnDuplicate(() =>
      // The driver's method: mongoose would cast expressions to the fields' types.
      paces.collection.findOneAndUpdate({ _id: storedId(id, hashKey) as never }, stages, {
        upsert: true,
        returnDocument: "after",
        writeConcern: { w: 1 },
      }),
    )) as unknown as PaceRow | null;
  return {
    reserve: async (pace) => {
      const row = await change(pace, [
        waitStage(pace, pace.burst),
        { $set: { due: { $add: ["$due", pace.intervalMs] } } },
      ]);
      return { waitMs: row?.waitMs ?? 0, pauses: row?.pauses ?? 0 };
    },
    takeSpare: async (pace, spareBurst) => {
      const next = { $add: ["$due", pace.intervalMs] };
      const row = await change(pace, [
        waitStage(pace, spareBurst),
        { $set: { due: { $cond: [{ $eq: ["$waitMs", 0] }, next, "$due"] } } },
      ]);
      return row?.waitMs ?? 0;
    },
    pause: async (pace, ms) => {
      const end = { $add: [NOW, ms + (pace.burst - 1) * pace.intervalMs] };
      await change(pace, [{ $set: { due: { $max: [DUE, end] }, pauses: { $add: [PAUSES, 1] } } }]);
    },
    pauses: async ({ id }) => (await paces.findById(id).lean<PaceRow>())?.pauses ?? 0,
  };
}

/** Sets how long the next slot is away for one who may use so much of the burst. */
function waitStage({ intervalMs }: Share, burst: number) {
  const begins = { $subtract: [DUE, (burst - 1) * intervalMs] };
  const waitMs = { $max: [0, { $subtract: [begins, NOW] }] };
  return { $set: { due: DUE, pauses: PAUSES, waitMs } };
}

function storedId(id: string, hashKey: string): string {
  const [kind = "", chatId] = id.split(" ");
  if (kind !== "chat" || chatId === undefined) return id;
  return `chat ${createHmac("sha256", hashKey).update(`pace of ${chatId}`).digest("base64url")}`;
}
