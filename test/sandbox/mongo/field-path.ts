import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";

const INDEX = /^(0|[1-9]\d*)$/;

/** Whether a path component can be an array index. */
export function isArrayIndex(component: string): boolean {
  return INDEX.test(component);
}

/**
 * Every value a dotted path reaches, through arrays of documents as MongoDB does; `undefined` stands for a branch
 * where the field is missing. `throughArray` tells whether an array was walked on the way.
 */
export type Reached = {
  values: unknown[];
  throughArray: boolean;
};

/** Collects the values at `path` in `doc`; an array at its end is one value. */
export function reach(doc: Doc, path: readonly string[]): Reached {
  const [only] = path;
  if (path.length === 1 && only !== undefined)
    return { values: [own(doc, only)], throughArray: false };
  const reached: Reached = { values: [], throughArray: false };
  walk(doc, path, 0, reached);
  return reached;
}

function walk(value: unknown, path: readonly string[], depth: number, reached: Reached): void {
  const component = path[depth];
  if (component === undefined) {
    reached.values.push(value);
    return;
  }
  if (Array.isArray(value)) {
    walkArray(value, path, depth, reached);
    return;
  }
  if (isDoc(value)) walk(own(value, component), path, depth + 1, reached);
  else reached.values.push(undefined);
}

function walkArray(
  array: unknown[],
  path: readonly string[],
  depth: number,
  reached: Reached,
): void {
  reached.throughArray = true;
  const component = path[depth] ?? "";
  if (isArrayIndex(component)) walk(array[Number(component)], path, depth + 1, reached);
  const documents = array.filter((entry) => isDoc(entry));
  for (const entry of documents) walk(entry, path, depth, reached);
  // An array without documents has no such field: it matches neither null nor a missing field.
}

/** A document's own field, never an inherited one. */
export function own(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}
