import type { Binary, BSONRegExp, Decimal128, Double, Long, ObjectId, Timestamp } from "bson";
import { bsonClass, isDoc } from "./document.ts";

const CLASS_RANK: Readonly<Record<string, number>> = {
  MinKey: -1,
  Int32: 2,
  Long: 2,
  Double: 2,
  Decimal128: 2,
  BSONSymbol: 3,
  Binary: 6,
  ObjectId: 7,
  Timestamp: 10,
  BSONRegExp: 11,
  DBRef: 12,
  Code: 13,
  MaxKey: 127,
};

const PRIMITIVE_RANK: Readonly<Record<string, number>> = {
  undefined: 0,
  number: 2,
  bigint: 2,
  string: 3,
  boolean: 8,
};

/** Where a value's type stands in MongoDB's order of types; `undefined` (missing, empty array) is before null. */
export function rankOf(value: unknown): number {
  const rank = PRIMITIVE_RANK[typeof value];
  if (rank !== undefined) return rank;
  if (value === null) return 1;
  if (Array.isArray(value)) return 5;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  return CLASS_RANK[bsonClass(value) ?? ""] ?? 4;
}

/** The order of MongoDB: by type first, then by value; all kinds of number are one type. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0) return difference;
  return compareSameRank(rank, a, b);
}

function compareSameRank(rank: number, a: unknown, b: unknown): number {
  switch (rank) {
    case 2:
      return compareNumbers(numericValue(a), numericValue(b));
    case 3:
      return compareStrings(String(a), String(b));
    case 4:
      return compareObjects(a as object, b as object);
    case 5:
      return compareArrays(a as unknown[], b as unknown[]);
    case 6:
      return compareBinaries(a as Binary, b as Binary);
    case 7:
      return compareStrings((a as ObjectId).toHexString(), (b as ObjectId).toHexString());
    case 8:
    case 9:
      return Number(a) - Number(b);
    case 10:
      return (a as Timestamp).compare(b as Timestamp);
    case 11:
      return compareStrings(regexText(a), regexText(b));
    case 12:
    case 13:
      return compareStrings(JSON.stringify(a), JSON.stringify(b));
    default:
      return 0;
  }
}

/** Equal to MongoDB's `$eq` between two single values (1 and Long 1 are equal). */
export function equalValues(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0;
}

/** A number of any kind as JavaScript compares it without loss (a Long as bigint). */
export function numericValue(value: unknown): number | bigint {
  if (typeof value === "number" || typeof value === "bigint") return value;
  const kind = bsonClass(value);
  if (kind === "Long") return (value as Long).toBigInt();
  if (kind === "Decimal128") return Number((value as Decimal128).toString());
  return (value as Double).value;
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a == b) return 0;
  // A value that is neither smaller, greater nor equal is NaN, which MongoDB puts before every
  // number.
  const [aIsNaN, bIsNaN] = [Number.isNaN(a), Number.isNaN(b)];
  return Number(bIsNaN) - Number(aIsNaN);
}

/** By code units; MongoDB's order by UTF-8 differs from it only between an emoji and U+E000 or above. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareObjects(a: object, b: object): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const [leftName, leftValue] = left[index] as [string, unknown];
    const [rightName, rightValue] = right[index] as [string, unknown];
    const difference =
      rankOf(leftValue) - rankOf(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = compareValues(a[index], b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}

function regexText(value: unknown): string {
  if (value instanceof RegExp) return `${value.source}/${value.flags}`;
  const { pattern, options } = value as BSONRegExp;
  return `${pattern}/${options}`;
}

/** One text for each value that MongoDB calls equal: the key of a group, a set or a hash. */
export function canonicalKey(value: unknown): string {
  switch (rankOf(value)) {
    case 0:
      return "u";
    case 1:
      return "z";
    case 2:
      return `n${String(numericValue(value) === 0 ? 0 : numericValue(value))}`;
    case 3:
      return `s${JSON.stringify(String(value))}`;
    case 5:
      return `[${(value as unknown[]).map(canonicalKey).join(",")}]`;
    case 6:
      return `b${String((value as Binary).sub_type)}:${(value as Binary).toString("base64")}`;
    case 7:
      return `o${(value as ObjectId).toHexString()}`;
    case 8:
      return value === true ? "t" : "f";
    case 9:
      return `d${String(Number(value))}`;
    case 11:
      return `r${regexText(value)}`;
    default:
      return isDoc(value)
        ? `{${Object.entries(value)
            .map(([name, entry]) => `${JSON.stringify(name)}:${canonicalKey(entry)}`)
            .join(",")}}`
        : `x${JSON.stringify(value)}`;
  }
}

/** True when both would be the same bytes in BSON: type for type, field order included. */
export function sameBytes(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((entry, index) => sameBytes(entry, b[index]));
  }
  if (!isDoc(a) || !isDoc(b)) {
    return bsonClass(a) === bsonClass(b) && compareValues(a, b) === 0;
  }
  const names = Object.keys(a);
  const others = Object.keys(b);
  return (
    names.length === others.length &&
    names.every((name, index) => name === others[index] && sameBytes(a[name], b[name]))
  );
}
