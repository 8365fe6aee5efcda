import { Query } from "mingo";
import { numericValue, rankOf } from "./bson-order.ts";
import { promote, promoteDoc } from "./bson-codec.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";

/** Fields kept or left out, as a tree of names; `true` ends a path. */
type Tree = { [name: string]: Tree | true };

/** Compiles the projection of a find; plain fields keep their exact types, expressions are mingo's. */
export function compileProjection(projection: Doc | undefined): (doc: Doc) => Doc {
  if (projection === undefined || Object.keys(projection).length === 0) return (doc) => doc;
  const flags = Object.entries(projection).map(([name, value]) => [name, flagOf(value)] as const);
  if (flags.some(([name, flag]) => flag === undefined || name.includes("$")))
    return computed(projection);
  const fields = flags.filter(([name]) => name !== "_id");
  const idFlag = flags.find(([name]) => name === "_id")?.[1];
  const includes = fields[0]?.[1] ?? idFlag ?? true;
  const odd = fields.find(([, flag]) => flag !== includes);
  if (odd !== undefined) {
    throw includes
      ? new MongoFault(31_254, `Cannot do exclusion on field ${odd[0]} in inclusion projection`)
      : new MongoFault(31_253, `Cannot do inclusion on field ${odd[0]} in exclusion projection`);
  }
  const tree = treeOf(fields.map(([name]) => name));
  if (includes ? idFlag !== false : idFlag === false) tree["_id"] = true;
  return includes ? (doc) => keep(doc, tree) : (doc) => drop(doc, tree);
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
