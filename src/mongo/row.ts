import { Schema, type SchemaDefinition } from "mongoose";

/** A domain object as MongoDB stores it, with its id as `_id`. */
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
 * A schema that rejects unknown fields, in writes and in queries: a misspelt field would otherwise be
 * dropped from a filter, which then matches everything.
 */
export function strictSchema(fields: SchemaDefinition): Schema {
  return new Schema(fields, { strict: "throw", strictQuery: "throw", versionKey: false });
}

/** A part of a document, without an id. */
export function strictPart(fields: SchemaDefinition): Schema {
  return new Schema(fields, { strict: "throw", _id: false });
}

export const text = { type: String, required: true } as const;
export const number = { type: Number, required: true } as const;
export const date = { type: Date, required: true } as const;

/** A filter for "this date is set": a range, so that an index answers it. */
export const isSet = { $gte: new Date(0) };
