import { ObjectId } from "bson";
import { sameBytes } from "./bson-order.ts";
import { cloneValue, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { isArrayIndex, own } from "./field-path.ts";
import { isOperatorDoc } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { runUpdatePipeline } from "./pipeline.ts";
import { fieldUpdate } from "./update-operators.ts";
import { changeAt, concretePaths } from "./update-paths.ts";
import type { Positions } from "./update-paths.ts";

/** An update as it came: operators, a whole new document, or a pipeline. */
export type Update = Doc | Doc[];

/** What an update is applied under. */
export type UpdateContext = Positions & { now: Date; isInsert: boolean };

/** True where an update replaces the whole document. */
export function isReplacement(update: Update): update is Doc {
  return !Array.isArray(update) && !Object.keys(update).some((name) => name.startsWith("$"));
}

/** The document after an update; the one given is not touched. `_id` cannot change. */
export function updateDocument(doc: Doc, update: Update, context: UpdateContext): Doc {
  const next = changed(doc, update, context);
  const id = own(doc, "_id");
  if (id === undefined) return next;
  if (!("_id" in next)) return { _id: id, ...next };
  if (!sameBytes(id, next["_id"])) {
    throw new MongoFault(
      66,
      isReplacement(update)
        ? `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${JSON.stringify(next["_id"])}`
        : "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return next;
}

function changed(doc: Doc, update: Update, context: UpdateContext): Doc {
  if (Array.isArray(update)) return runUpdatePipeline(doc, update);
  if (isReplacement(update)) {
    const { _id: id = own(doc, "_id"), ...fields } = update;
    return id === undefined ? { ...fields } : { _id: id, ...fields };
  }
  return applyOperators(doc, update, context);
}

type Step = { path: string; operator: string; operand: unknown };

function applyOperators(doc: Doc, update: Doc, context: UpdateContext): Doc {
  const next = cloneValue(doc);
  const steps = readSteps(update);
  refuseConflicts(steps);
  for (const { path, operator, operand } of steps) {
    if (operator === "$setOnInsert" && !context.isInsert) continue;
    if (operator === "$rename") {
      rename(next, path, operand);
      continue;
    }
    const { creates, change } = fieldUpdate(operator, path, operand, context.now);
    for (const concrete of concretePaths(next, path, context)) {
      changeAt(next, concrete, creates, change);
    }
  }
  return next;
}

/** All fields of all operators, in the order in which MongoDB adds them to a document. */
function readSteps(update: Doc): Step[] {
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
        `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    return Object.entries(fields).map(([path, operand]) => readStep(operator, path, operand));
  });
  return steps.toSorted((a, b) => comparePaths(a.path, b.path));
}

function readStep(operator: string, path: string, operand: unknown): Step {
  if (path.split(".").includes("")) {
    throw new MongoFault(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  // Refuses an operator that does not exist even where no document is found.
  if (operator !== "$rename") fieldUpdate(operator, path, operand, new Date(0));
  return { path, operator, operand };
}

function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (let depth = 0; depth < left.length && depth < right.length; depth += 1) {
    const [one, other] = [left[depth] ?? "", right[depth] ?? ""];
    if (one === other) continue;
    if (isArrayIndex(one) && isArrayIndex(other)) return Number(one) - Number(other);
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.flatMap(({ path, operator, operand }) =>
    operator === "$rename" ? [path, String(operand)] : [path],
  );
  const sorted = paths.toSorted(comparePaths);
  for (const [position, path] of sorted.entries()) {
    const before = sorted[position - 1];
    if (before !== undefined && (path === before || path.startsWith(`${before}.`))) {
      throw new MongoFault(
        40,
        `Updating the path '${path}' would create a conflict at '${before}'`,
      );
    }
  }
}

function rename(doc: Doc, from: string, to: unknown): void {
  if (typeof to !== "string")
    throw new MongoFault(2, `The 'to' field for $rename must be a string: ${from}`);
  let moved: unknown;
  changeAt(doc, from.split("."), false, (value) => {
    moved = value;
    return undefined;
  });
  if (moved !== undefined) changeAt(doc, to.split("."), true, () => moved);
}

/** The document an upsert inserts: what the filter says by equality, then the update; `_id` comes first. */
export function upsertDocument(filter: Doc, update: Update, context: UpdateContext): Doc {
  const base: Doc = {};
  for (const [path, value] of equalities(filter)) {
    if (isReplacement(update) && path !== "_id") continue;
    changeAt(base, path.split("."), true, () => cloneValue(value));
  }
  const { _id: id = new ObjectId(), ...fields } = updateDocument(base, update, context);
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
