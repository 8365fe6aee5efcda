import { Query } from "mingo";
import { numericValue, rankOf } from "./bson-order.ts";
import { promote, promoteDoc } from "./bson-codec.ts";
import { cloneValue, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import { changeAt } from "./update-paths.ts";

/** The included or excluded fields, as a tree of names; `true` ends a path. */
type Tree = { [name: string]: Tree | true };

/** Compiles the projection of a find; plain fields keep their exact types, expressions are mingo's. */
export function compileProjection(projection: Doc | undefined): (doc: Doc) => Doc {
  if (projection === undefined || Object.keys(projection).length === 0) return (doc) => doc;
  const slices = Object.entries(projection).filter(
    ([, value]) => isDoc(value) && "$slice" in value,
  );
  const flags = Object.entries(projection)
    .filter(([, value]) => !(isDoc(value) && "$slice" in value))
    .map(([name, value]) => [name, flagOf(value)] as const);
  if (flags.some(([name, flag]) => flag === undefined || name.includes("$")))
    return computed(projection);
  const project = compileFlags(flags, slices);
  return slices.length === 0 ? project : (doc) => slice(project(doc), slices);
}

function compileFlags(
  flags: readonly (readonly [name: string, flag: boolean | undefined])[],
  slices: readonly (readonly [name: string, value: unknown])[],
): (doc: Doc) => Doc {
  const fields = flags.filter(([name]) => name !== "_id");
  const idFlag = flags.find(([name]) => name === "_id")?.[1];
  // A slice alone keeps the other fields.
  const includes = fields[0]?.[1] ?? (slices.length > 0 ? false : (idFlag ?? true));
  const odd = fields.find(([, flag]) => flag !== includes);
  if (odd !== undefined) {
    throw includes
      ? new MongoFault(31_254, `Cannot do exclusion on field ${odd[0]} in inclusion projection`)
      : new MongoFault(31_253, `Cannot do inclusion on field ${odd[0]} in exclusion projection`);
  }
  const kept = includes ? slices.map(([name]) => name) : [];
  const tree = treeOf([...fields.map(([name]) => name), ...kept]);
  if (includes ? idFlag !== false : idFlag === false) tree["_id"] = true;
  return includes ? (doc) => keep(doc, tree) : (doc) => drop(doc, tree);
}

function slice(doc: Doc, slices: readonly (readonly [name: string, value: unknown])[]): Doc {
  const copy = cloneValue(doc);
  for (const [name, value] of slices) {
    const [from, count] = sliceEnds((value as { $slice: unknown }).$slice);
    changeAt(copy, name.split("."), false, (array) => {
      if (!Array.isArray(array)) return array;
      const start = from < 0 ? Math.max(array.length + from, 0) : from;
      return array.slice(start, start + count);
    });
  }
  return copy;
}

/** `5` is the first five, `-5` the last five, `[2, 5]` five after two. */
function sliceEnds(operand: unknown): [from: number, count: number] {
  if (Array.isArray(operand)) {
    const [from, count] = operand.map((value) => Number(numericValue(value)));
    return [from ?? 0, count ?? 0];
  }
  const count = Number(numericValue(operand));
  return count < 0 ? [count, -count] : [0, count];
}

function flagOf(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  return rankOf(value) === 2 ? Number(numericValue(value)) !== 0 : undefined;
}

function treeOf(paths: readonly string[]): Tree {
  const tree: Tree = {};
  for (const path of paths) {
    const components = path.split(".");
    const leaf = components.pop() ?? "";
    let node = tree;
    for (const component of components) {
      const next = node[component];
      const child = next === undefined || next === true ? {} : next;
      node[component] = child;
      node = child;
    }
    node[leaf] = true;
  }
  return tree;
}

function keep(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const name of Object.keys(doc)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (node === true) kept[name] = doc[name];
    else if (node !== undefined) {
      const inner = keepIn(doc[name], node);
      if (inner !== undefined) kept[name] = inner;
    }
  }
  return kept;
}

function keepIn(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.map((entry) => keepIn(entry, tree)).filter((entry) => entry !== undefined);
  return isDoc(value) ? keep(value, tree) : undefined;
}

function drop(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const name of Object.keys(doc)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (node === undefined) kept[name] = doc[name];
    else if (node !== true) kept[name] = dropIn(doc[name], node);
  }
  return kept;
}

function dropIn(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((entry) => dropIn(entry, tree));
  return isDoc(value) ? drop(value, tree) : value;
}

function computed(projection: Doc): (doc: Doc) => Doc {
  const fields = promote(projection) as Doc;
  return (doc) => {
    const [result] = new Query({}).find<Doc>([promoteDoc(doc)], fields).all();
    return result ?? {};
  };
}
