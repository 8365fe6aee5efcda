import type { Model } from "mongoose";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";

const BATCH_SIZE = 1000;

export interface FieldsUpdate<Data> {
  readonly id: string;
  readonly fields: Partial<Omit<Data, "_id">>;
  /** Written only if the row is new. */
  readonly onInsert?: Partial<Omit<Data, "_id">>;
}

/**
 * Inserts or updates each row by its `_id`. Each row is atomic, and the whole is idempotent, so a run
 * that was killed half-way can be repeated.
 */
export async function upsertById<Data extends { readonly _id: string }>(
  model: Model<Data>,
  rows: readonly Data[],
  /** The fields that a stored row keeps. */
  keptOf: (row: Data) => readonly (keyof Data)[] = () => [],
): Promise<void> {
  const updates = rows.map((row) => updateOf(row, new Set(keptOf(row))));
  await writeFields(model, updates, { upsert: true });
}

function updateOf<Data extends { readonly _id: string }>(
  { _id, ...row }: Data,
  kept: ReadonlySet<keyof Data>,
): FieldsUpdate<Data> {
  const all = Object.entries(row);
  const isKept = ([name]: [string, unknown]) => kept.has(name as keyof Data);
  const fields = Object.fromEntries(all.filter((field) => !isKept(field)));
  if (kept.size === 0) return { id: _id, fields: fields as Partial<Data> };
  const atFirst = Object.fromEntries(all.filter(isKept));
  return { id: _id, fields: fields as Partial<Data>, onInsert: atFirst as Partial<Data> };
}

/** Writes fields by id, perhaps only of certain rows. Unordered, so that the failure of one row does not block the others; it is thrown at the end. */
export async function writeFields<Data>(
  model: Model<Data>,
  updates: readonly FieldsUpdate<Data>[],
  { upsert, only = {} }: { readonly upsert: boolean; readonly only?: object },
): Promise<void> {
  const writes = updates.map(({ id, fields, onInsert }) => ({
    updateOne: {
      filter: { _id: id, ...only },
      update: { $set: fields, ...(onInsert && { $setOnInsert: onInsert }) },
      upsert,
    },
  })) as Parameters<typeof model.bulkWrite>[0][number][];
  for (let start = 0; start < writes.length; start += BATCH_SIZE) {
    const chunk = writes.slice(start, start + BATCH_SIZE);
    await retryOnDuplicate(() => model.bulkWrite(chunk, { ordered: false }));
  }
}
