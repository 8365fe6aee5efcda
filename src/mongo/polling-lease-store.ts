import type { Connection } from "mongoose";
import type { PollingLease } from "../usecases/ports/polling-lease.ts";
import { isDuplicateKey } from "./retry-on-duplicate.ts";
import { date, strictSchema, text } from "./row.ts";

interface LeaseRow {
  readonly _id: string;
  readonly leaseId: string;
  readonly heldUntil: Date;
}

/** The id of the only document. */
const POLLING = "polling";

const schema = strictSchema({ _id: text, leaseId: text, heldUntil: date });

export function createPollingLeaseStore(connection: Connection): PollingLease {
  const leases = connection.model<LeaseRow>("PollingLease", schema, "pollingLeases");
  const take: PollingLease["take"] = async ({ leaseId, leasedUntil }, now) => {
    try {
      await leases.updateOne(
        { _id: POLLING, $or: [{ heldUntil: { $lte: now } }, { leaseId }] },
        { $set: { leaseId, heldUntil: leasedUntil } },
        { upsert: true },
      );
      return leaseId;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const row = await leases.findById(POLLING).lean<LeaseRow>();
      // It ended in between.
      return row ? row.leaseId : take({ leaseId, leasedUntil }, now);
    }
  };
  return { take, end: async (leaseId) => void (await leases.deleteOne({ _id: POLLING, leaseId })) };
}
