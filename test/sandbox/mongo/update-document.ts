import { ObjectId } from "bson";
import { sameBytes } from "./bson-order.ts";
import { cloneValue, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { isArrayIndex, own } from "./field-path.ts";
import { isOperatorDoc } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { runUpdatePipeline } from "./pipeline.ts";
import { typeName } from "./type-test.ts";
import { fieldUpdate } from "./update-operators.ts";
import type { FieldUpdate } from "./update-operators.ts";
import { changeAt, concretePaths } from "./update-paths.ts";
import type { Positions } from "./update-paths.ts";

/** An update: operators, a whole document, or a pipeline. */
export type Update = Doc | Doc[];

/** The context of an update; `now` is the server's clock. */
export type UpdateContext = Positions & { now: Date };

/** Returns the new document; the old one is not changed. */
export type Updater = (doc: Doc, isInsert: boolean) => Doc;

/** Whether an update replaces the whole document. */
export function isReplacement(update: Update): update is Doc {
  return !Array.isArray(update) && !Object.keys(update).some((name) => name.startsWith("$"));
}

/** Compiles an update once for all the documents it is for; `_id` cannot change. */
export function compileUpdate(update: Update, context: UpdateContext): Updater {
  const change = compileChange(update, context);
  return (doc, isInsert) => {
    const next = change(doc, isInsert);
    const id = own(doc, "_id");
    if (id === undefined) return next;
    if (!("_id" in next)) return { _id: id, ...next };
    if (!sameBytes(id, next["_id"])) throw immutableId(update, next["_id"]);
    return next;
  };
}

function immutableId(update: Update, id: unknown): MongoFault {
  return new MongoFault(
    66,
    isReplacement(update)
      ? `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${JSON.stringify(id)}`
      : "Performing an update on the path '_id' would modify the immutable field '_id'",
  );
}

function compileChange(update: Update, context: UpdateContext): Updater {
  if (Array.isArray(update)) return (doc) => runUpdatePipeline(doc, update, context.now);
  if (isReplacement(update)) return (doc) => replaced(doc, update);
  const steps = readSteps(update, context.now);
  return (doc, isInsert) => applySteps(doc, steps, context, isInsert);
}

function replaced(doc: Doc, update: Doc): Doc {
  const { _id: id = own(doc, "_id"), ...fields } = update;
  return id === undefined ? { ...fields } : { _id: id, ...fields };
}

/** One field of one operator; `path` is split into its components, `to` is the target of `$rename`. */
type Step = {
  name: string;
  path: readonly string[];
  onInsertOnly: boolean;
  work: FieldUpdate | { to: string };
};

function applySteps(
  doc: Doc,
  steps: readonly Step[],
  context: UpdateContext,
  isInsert: boolean,
): Doc {
  const next = cloneValue(doc);
  for (const { name, path, onInsertOnly, work } of steps) {
    if (onInsertOnly && !isInsert) continue;
    if ("to" in work) {
      rename(next, path, work.to);
      continue;
    }
    const paths = name.includes("$") ? concretePaths(next, path, context) : [path];
    for (const concrete of paths) changeAt(next, concrete, work.creates, work.change);
  }
  return next;
}

/** All fields of all operators, in the order in which MongoDB adds them to a document. */
function readSteps(update: Doc, now: Date): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!operator.startsWith("$")) {
      throw new MongoFault(
        52,
        `The dollar ($) prefixed field is required in an update: '${operator}' is not an operator`,
      );
    }
    if (!isDoc(fields)) {
      throw new MongoFault(
        9,
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    return Object.keys(fields).map((name) => readStep(operator, name, fields[name], now));
  });
  steps.sort((a, b) => comparePaths(a.path, b.path));
  refuseConflicts(steps);
  return steps;
}

function readStep(operator: string, name: string, operand: unknown, now: Date): Step {
  const path = name.split(".");
  if (path.includes("")) {
    throw new MongoFault(
      56,
      `The update path '${name}' contains an empty field name, which is not allowed.`,
    );
  }
  const onInsertOnly = operator === "$setOnInsert";
  if (operator !== "$rename") {
    return { name, path, onInsertOnly, work: fieldUpdate(operator, name, operand, now) };
  }
  if (typeof operand !== "string") {
    throw new MongoFault(2, `The 'to' field for $rename must be a string: ${name}`);
  }
  return { name, path, onInsertOnly, work: { to: operand } };
}

function comparePaths(left: readonly string[], right: readonly string[]): number {
  const shared = Math.min(left.length, right.length);
  for (let depth = 0; depth < shared; depth += 1) {
    const [one = "", other = ""] = [left[depth], right[depth]];
    if (one === other) continue;
    if (isArrayIndex(one) && isArrayIndex(other)) return Number(one) - Number(other);
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

/** Two changes of one field, or of a field and its parent, are refused. */
function refuseConflicts(steps: readonly Step[]): void {
  const targets = steps.flatMap(({ name, path, work }) =>
    "to" in work
      ? [
          { name, path },
          { name: work.to, path: work.to.split(".") },
        ]
      : [{ name, path }],
  );
  if (targets.length > steps.length) targets.sort((a, b) => comparePaths(a.path, b.path));
  for (let position = 1; position < targets.length; position += 1) {
    const before = targets[position - 1]?.name ?? "";
    const name = targets[position]?.name ?? "";
    if (name === before || name.startsWith(`${before}.`)) {
      throw new MongoFault(
        40,
        `Updating the path '${name}' would create a conflict at '${before}'`,
      );
    }
  }
}

function rename(doc: Doc, from: readonly string[], to: string): void {
  let moved: unknown;
  changeAt(doc, from, false, (value) => {
    moved = value;
    return undefined;
  });
  if (moved !== undefined) changeAt(doc, to.split("."), true, () => moved);
}

/** The document of an upsert: the filter's equalities, then the update; `_id` comes first. */
export function upsertDocument(filter: Doc, update: Update, updater: Updater): Doc {
  const base: Doc = {};
  const replaces = isReplacement(update);
  for (const [path, value] of equalities(filter)) {
    if (replaces && path !== "_id") continue;
    changeAt(base, path.split("."), true, () => cloneValue(value));
  }
  const { _id: id = new ObjectId(), ...fields } = updater(base, true);
  return { _id: id, ...fields };
}

function equalities(filter: Doc): [path: string, value: unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if (name === "$and" && Array.isArray(condition)) {
      return condition.flatMap((clause) => (isDoc(clause) ? equalities(clause) : []));
    }
    if (name.startsWith("$")) return [];
    if (!isOperatorDoc(condition)) return [[name, condition]];
    return "$eq" in condition ? [[name, condition["$eq"]]] : [];
  });
}
