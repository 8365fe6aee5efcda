import { Aggregator } from "mingo";
import { promote, promoteDoc } from "./bson-codec.ts";
import type { Doc } from "./document.ts";

/** Compiles an aggregation expression (`$expr` of a filter); mingo evaluates it. */
export function evaluate(expression: unknown): (doc: Doc) => unknown {
  const pipeline = [{ $replaceWith: { value: promote(expression) } }];
  return (doc) => {
    const [result] = new Aggregator(pipeline).run<{ value?: unknown }>([promoteDoc(doc)]);
    return result?.value;
  };
}
