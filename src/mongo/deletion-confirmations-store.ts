import type { Connection } from "mongoose";
import type { DeletionConfirmation } from "../domain/deletion-confirmation.ts";
import { MAX_CONFIRMATION_WAIT_MS } from "../usecases/deletion/confirm-deletion.ts";
import type { DeletionConfirmations } from "../usecases/ports/deletion-confirmations.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { fromStored, toStored } from "./stored-names.ts";
import { date, isSet, rowOf, strictSchema, text, type Row } from "./row.ts";
import { idsInBatches } from "./in-batches.ts";

/** A claimed one keeps only its id and `until`. */
type ConfirmationRow = Row<DeletionConfirmation> & { readonly until: Date };

/** Longer than a deletion is repeated. */
const KEEP_ID_MS = 24 * 3_600_000;

const schema = strictSchema({ _id: text, to: Object, of: Object, promisedAt: Date, until: date })
  .index({ until: 1 }, { expireAfterSeconds: 0 })
  .index({ promisedAt: 1 });

/** The collection has the name that the first version gave it. */
export function createDeletionConfirmationsStore(connection: Connection): DeletionConfirmations {
  const deletionConfirmations = connection.model<ConfirmationRow>("Farewell", schema, "farewells");
  return {
    enqueue: async (confirmation) => {
      const { _id, ...rest } = toStored(rowOf(confirmation));
      const kept = { ...rest, until: endOf(confirmation) };
      await retryOnDuplicate(() =>
        deletionConfirmations.updateOne({ _id }, { $setOnInsert: kept }, { upsert: true }),
      );
    },
    byId: async (id) =>
      confirmationOf(
        await deletionConfirmations.findOne({ _id: id, promisedAt: isSet }).lean<ConfirmationRow>(),
      ),
    claim: async (id, now) => {
      const until = new Date(now.getTime() + KEEP_ID_MS);
      const emptied = { $unset: { to: 1, of: 1, promisedAt: 1 }, $set: { until } } as const;
      const row = await deletionConfirmations
        .findOneAndUpdate({ _id: id, promisedAt: isSet }, emptied, { returnDocument: "before" })
        .lean<ConfirmationRow>();
      return confirmationOf(row);
    },
    restore: async (confirmation) => {
      const { _id, ...rest } = toStored(rowOf(confirmation));
      await deletionConfirmations.updateOne(
        { _id },
        { $set: { ...rest, until: endOf(confirmation) } },
      );
    },
    pending: () =>
      idsInBatches(
        deletionConfirmations.find({ promisedAt: isSet }, { _id: 1 }).lean<{ _id: string }>(),
      ),
  };
}

function endOf({ promisedAt }: DeletionConfirmation): Date {
  return new Date(promisedAt.getTime() + MAX_CONFIRMATION_WAIT_MS);
}

function confirmationOf(row: ConfirmationRow | null): DeletionConfirmation | null {
  return row && fromStored({ id: row._id, to: row.to, of: row.of, promisedAt: row.promisedAt });
}
