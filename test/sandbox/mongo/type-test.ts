import { rankOf } from "./bson-order.ts";
import { bsonClass } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";

type Test = (value: unknown) => boolean;

const isInt: Test = (value) =>
  typeof value === "number" && (value | 0) === value && !Object.is(value, -0);

function ofClass(name: string): Test {
  return (value) => bsonClass(value) === name;
}

const isClassDouble = ofClass("Double");

/** Tests of `$type` by alias, with MongoDB's numbers beside them. */
const TYPES: readonly (readonly [alias: string, number: number, test: Test])[] = [
  ["double", 1, (value) => (typeof value === "number" && !isInt(value)) || isClassDouble(value)],
  ["string", 2, (value) => typeof value === "string"],
  ["object", 3, (value) => rankOf(value) === 4],
  ["array", 4, (value) => Array.isArray(value)],
  ["binData", 5, ofClass("Binary")],
  ["objectId", 7, ofClass("ObjectId")],
  ["bool", 8, (value) => typeof value === "boolean"],
  ["date", 9, (value) => value instanceof Date],
  ["null", 10, (value) => value === null],
  ["regex", 11, ofClass("BSONRegExp")],
  ["int", 16, isInt],
  ["timestamp", 17, ofClass("Timestamp")],
  ["long", 18, ofClass("Long")],
  ["decimal", 19, ofClass("Decimal128")],
];

/** The test of `$type` for one alias or number, or a list of them; "number" means every kind of it. */
export function typeTest(operand: unknown): Test {
  const wanted: unknown[] = Array.isArray(operand) ? operand : [operand];
  const tests = wanted.map((entry) => oneType(entry));
  return (value) => tests.some((test) => test(value));
}

function oneType(wanted: unknown): Test {
  if (wanted === "number") return (value) => rankOf(value) === 2;
  const found = TYPES.find(([alias, number]) => alias === wanted || number === wanted);
  if (found === undefined) throw new MongoFault(2, `Unknown type name alias: ${String(wanted)}`);
  return found[2];
}

/** The alias of a value's type, as MongoDB names it in its messages. */
export function typeName(value: unknown): string {
  return TYPES.find(([, , test]) => test(value))?.[0] ?? "missing";
}
