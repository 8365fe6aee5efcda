import type { Model } from "mongoose";
import { againOnDuplicate } from "./again-on-duplicate.ts";

const CHUNK = 1000;

export interface FieldsUpdate<Data> {
  readonly id: string;
  readonly fields: Partial<Omit<Data, "_id">>;
}

/**
 * Writes each row's fields under its `_id`, whether it was there or not. Every row by itself is
 * atomic, and writing the same rows again changes nothing: a run that was killed half-way is
 * simply repeated.
 */
export async function upsertById<Data extends { readonly _id: string }>(
  model: Model<Data>,
  rows: readonly Data[],
): Promise<void> {
  const updates = rows.map(({ _id, ...fields }) => ({ id: _id, fields }));
  await writeFields(model, updates as FieldsUpdate<Data>[], { upsert: true });
}

/** Unordered, so that one row's failure does not keep the others out; it is thrown at the end. */
export async function writeFields<Data>(
  model: Model<Data>,
  updates: readonly FieldsUpdate<Data>[],
  { upsert }: { upsert: boolean },
): Promise<void> {
  const writes = updates.map(({ id, fields }) => ({
    updateOne: { filter: { _id: id }, update: { $set: fields }, upsert },
  })) as Parameters<typeof model.bulkWrite>[0][number][];
  for (let start = 0; start < writes.length; start += CHUNK) {
    const chunk = writes.slice(start, start + CHUNK);
    await againOnDuplicate(() => model.bulkWrite(chunk, { ordered: false }));
  }
}
