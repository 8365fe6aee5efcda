import { Schema, type SchemaDefinition } from "mongoose";

/** A domain object as MongoDB keeps it: the same, with its id as `_id`. */
export type Row<Entity extends { readonly id: string }> = Omit<Entity, "id"> & {
  readonly _id: string;
};

export function rowOf<Entity extends { readonly id: string }>({ id, ...rest }: Entity) {
  return { _id: id, ...rest };
}

export function entityOf<Data extends { readonly _id: string }>({ _id, ...rest }: Data) {
  return { id: _id, ...rest };
}

/**
 * A schema that refuses a field it does not know, in writes and in questions: a misspelt one would
 * otherwise be dropped from a filter, which then matches everything.
 */
export function strictSchema(fields: SchemaDefinition): Schema {
  return new Schema(fields, { strict: "throw", strictQuery: "throw", versionKey: false });
}

/** The part of a document that has no id of its own. */
export function strictPart(fields: SchemaDefinition): Schema {
  return new Schema(fields, { strict: "throw", _id: false });
}

export const text = { type: String, required: true } as const;
export const number = { type: Number, required: true } as const;
export const date = { type: Date, required: true } as const;

/** A filter for "this date is there": a range, so that an index can answer it. */
export const isSet = { $gte: new Date(0) };
