import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { isArrayIndex, own } from "./field-path.ts";
import { compileFilter, isOperatorDoc } from "./match-filter.ts";
import type { Matcher } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { typeName } from "./type-test.ts";

/** The context of positional operators: the filter, and the arrayFilters by identifier. */
export type Positions = { filter: Doc; arrayFilters: ReadonlyMap<string, Matcher> };

/** Groups arrayFilters by the identifier at the start of their fields. */
export function readArrayFilters(raw: unknown): Map<string, Matcher> {
  const filters = new Map<string, Matcher>();
  if (raw === undefined) return filters;
  if (!Array.isArray(raw)) throw new MongoFault(14, "arrayFilters must be an array");
  for (const filter of raw) {
    if (!isDoc(filter)) throw new MongoFault(14, "arrayFilters must hold objects");
    const names = new Set(Object.keys(filter).map((name) => name.split(".")[0] ?? ""));
    const [identifier] = names;
    if (names.size !== 1 || identifier === undefined || identifier.startsWith("$")) {
      throw new MongoFault(
        9,
        "Error parsing array filter :: caused by :: Expected a single top-level field name",
      );
    }
    filters.set(identifier, compileFilter(filter));
  }
  return filters;
}

/** The concrete paths of a path with `$`, `$[]` or `$[name]` in this document. */
export function concretePaths(
  doc: Doc,
  components: readonly string[],
  positions: Positions,
): string[][] {
  let heads: { path: string[]; value: unknown }[] = [{ path: [], value: doc }];
  for (const [depth, component] of components.entries()) {
    heads = heads.flatMap((head) => {
      if (!component.startsWith("$")) return [stepInto(head, component)];
      const array = head.value;
      if (!Array.isArray(array)) {
        throw new MongoFault(
          2,
          `The path '${head.path.join(".")}' must exist in the document in order to apply array updates.`,
        );
      }
      return elementsOf(array, component, components.slice(0, depth).join("."), positions).map(
        (index) => ({ path: [...head.path, String(index)], value: array[index] as unknown }),
      );
    });
  }
  return heads.map((head) => head.path);
}

function stepInto(
  head: { path: string[]; value: unknown },
  component: string,
): { path: string[]; value: unknown } {
  const { value } = head;
  const next = isDoc(value)
    ? own(value, component)
    : Array.isArray(value) && isArrayIndex(component)
      ? value[Number(component)]
      : undefined;
  return { path: [...head.path, component], value: next };
}

function elementsOf(
  array: readonly unknown[],
  component: string,
  arrayPath: string,
  positions: Positions,
): number[] {
  if (component === "$") return [matchedElement(array, arrayPath, positions.filter)];
  if (component === "$[]") return [...array.keys()];
  const identifier = component.slice(2, -1);
  const matches = positions.arrayFilters.get(identifier);
  if (matches === undefined) {
    throw new MongoFault(
      2,
      `No array filter found for identifier '${identifier}' in path '${arrayPath}.${component}'`,
    );
  }
  return [...array.keys()].filter((index) => matches({ [identifier]: array[index] }));
}

/** The first element that matches the filter's conditions on this array. */
function matchedElement(array: readonly unknown[], arrayPath: string, filter: Doc): number {
  const tests = conditionsOn(arrayPath, filter);
  const found =
    tests.length === 0 ? -1 : array.findIndex((element) => tests.every((test) => test(element)));
  if (found === -1) {
    throw new MongoFault(
      2,
      "The positional operator did not find the match needed from the query.",
    );
  }
  return found;
}

function conditionsOn(arrayPath: string, filter: Doc): ((element: unknown) => boolean)[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (name === "$and" && Array.isArray(condition)) {
      return condition.flatMap((clause) => (isDoc(clause) ? conditionsOn(arrayPath, clause) : []));
    }
    if (name === arrayPath) {
      const inner = isOperatorDoc(condition) ? condition["$elemMatch"] : undefined;
      const isWhole = isDoc(inner) && !isOperatorDoc(inner);
      const matches = compileFilter(isWhole ? inner : { element: inner ?? condition });
      return [
        (element: unknown) => (isWhole ? isDoc(element) && matches(element) : matches({ element })),
      ];
    }
    if (!name.startsWith(`${arrayPath}.`)) return [];
    const matches = compileFilter({ [name.slice(arrayPath.length + 1)]: condition });
    return [(element: unknown) => isDoc(element) && matches(element)];
  });
}

/** The new value of a field; `undefined` before means missing, after it means removed or still missing. */
export type Change = (value: unknown) => unknown;

/** Changes the value at a path in place; a missing path is created if `creates`, else nothing changes. */
export function changeAt(
  doc: Doc,
  path: readonly string[],
  creates: boolean,
  change: Change,
): void {
  let holder: Doc | unknown[] = doc;
  for (const [depth, component] of path.slice(0, -1).entries()) {
    let next = read(holder, component);
    if (next === undefined) {
      if (!creates) return;
      next = {};
      write(holder, component, next, path);
    }
    if (!isDoc(next) && !Array.isArray(next)) {
      if (!creates) return;
      throw notViable(path[depth + 1] ?? "", component, next);
    }
    holder = next;
  }
  const leaf = path.at(-1) ?? "";
  if (Array.isArray(holder) && !isArrayIndex(leaf)) {
    if (!creates) return;
    throw notViable(leaf, path.at(-2) ?? "", holder);
  }
  const before = read(holder, leaf);
  const after = change(before);
  if (after === undefined) erase(holder, leaf);
  else if (after !== before) write(holder, leaf, after, path);
}

function read(holder: Doc | unknown[], component: string): unknown {
  if (!Array.isArray(holder)) return own(holder, component);
  return isArrayIndex(component) ? holder[Number(component)] : undefined;
}

function write(
  holder: Doc | unknown[],
  component: string,
  value: unknown,
  path: readonly string[],
): void {
  if (!Array.isArray(holder)) {
    holder[component] = value;
    return;
  }
  if (!isArrayIndex(component)) throw notViable(component, path.at(-2) ?? "", holder);
  while (holder.length < Number(component)) holder.push(null);
  holder[Number(component)] = value;
}

/** An array keeps its length: `$unset` of an element leaves null. */
function erase(holder: Doc | unknown[], component: string): void {
  if (!Array.isArray(holder)) Reflect.deleteProperty(holder, component);
  else if (Number(component) < holder.length) holder[Number(component)] = null;
}

function notViable(component: string, element: string, value: unknown): MongoFault {
  return new MongoFault(
    28,
    `Cannot create field '${component}' in element {${element}: ${JSON.stringify(value)}} of type ${typeName(value)}`,
  );
}
