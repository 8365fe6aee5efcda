import { deserialize, serialize } from "bson";
import type { BSONRegExp, Double, Int32, Long } from "bson";
import { bsonClass, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";

/**
 * Reads BSON without losing a type. A plain number stands for what bson writes it back as (Int32 where it fits,
 * otherwise Double); an integral Double and every Long stay in their classes.
 */
export function decode(bytes: Uint8Array): Doc {
  const raw = deserialize(bytes, {
    promoteValues: false,
    promoteLongs: false,
    promoteBuffers: false,
    bsonRegExp: true,
  });
  return settle(raw) as Doc;
}

/** Writes BSON; fields that are `undefined` are missing, as in MongoDB's own results. */
export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true });
}

function settle(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const kind = bsonClass(value);
  if (kind === "Int32") return (value as Int32).value;
  if (kind === "Double") {
    const number = (value as Double).value;
    return isWrittenAsInt32(number) ? value : number;
  }
  if (kind !== undefined || value instanceof Date) return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = settle(value[index]);
    return value;
  }
  const doc = value as Doc;
  for (const name of Object.keys(doc)) {
    const entry = doc[name];
    if (typeof entry === "object" && entry !== null) doc[name] = settle(entry);
  }
  return doc;
}

function isWrittenAsInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

/** The same value for mingo, which counts with JavaScript's numbers and matches with its RegExp; untouched parts are shared. */
export function promote(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return promoteArray(value);
  if (isDoc(value)) return promoteDoc(value);
  const kind = bsonClass(value);
  if (kind === "Long") return Number((value as Long).toBigInt());
  if (kind === "Double") return (value as Double).value;
  return kind === "BSONRegExp" ? toRegExp(value as BSONRegExp) : value;
}

function promoteArray(values: unknown[]): unknown[] {
  const promoted = values.map(promote);
  return promoted.some((entry, index) => entry !== values[index]) ? promoted : values;
}

/** A document for mingo; the same object where nothing in it needs another form. */
export function promoteDoc(doc: Doc): Doc {
  let copy: Doc | undefined;
  for (const name of Object.keys(doc)) {
    const entry = doc[name];
    if (typeof entry !== "object" || entry === null) continue;
    const promoted = promote(entry);
    if (promoted === entry) continue;
    copy ??= { ...doc };
    copy[name] = promoted;
  }
  return copy ?? doc;
}

/** MongoDB's regular expression in JavaScript; `x` (free spacing) has no counterpart and is refused by the caller. */
export function toRegExp(regex: BSONRegExp): RegExp {
  const flags = regex.options.replaceAll(/[^ims]/g, "");
  try {
    return new RegExp(regex.pattern, `${flags}u`);
  } catch {
    // PCRE lets any character be escaped, JavaScript only without its `u` flag.
    return new RegExp(regex.pattern, flags);
  }
}
