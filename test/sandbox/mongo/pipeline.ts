import { Aggregator } from "mingo/aggregator";
import { promote, promoteDoc } from "./bson-codec.ts";
import { cloneValue, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import { pipelineContext } from "./pipeline-context.ts";

/** Stages that run as in MongoDB, by mingo or by us. */
const STAGES = new Set([
  "$addFields",
  "$bucket",
  "$bucketAuto",
  "$count",
  "$facet",
  "$graphLookup",
  "$group",
  "$limit",
  "$lookup",
  "$match",
  "$project",
  "$redact",
  "$replaceRoot",
  "$replaceWith",
  "$sample",
  "$set",
  "$setWindowFields",
  "$skip",
  "$sort",
  "$sortByCount",
  "$unionWith",
  "$unset",
  "$unwind",
]);
/** Stages of MongoDB that are not supported. */
const REFUSED = new Set([
  "$out",
  "$merge",
  "$changeStream",
  "$collStats",
  "$indexStats",
  "$geoNear",
  "$search",
  "$currentOp",
  "$densify",
  "$fill",
  "$documents",
]);
const UPDATE_STAGES = new Set([
  "$addFields",
  "$set",
  "$project",
  "$unset",
  "$replaceRoot",
  "$replaceWith",
]);
const READ_ONLY_STAGES = new Set([
  "$match",
  "$group",
  "$sort",
  "$limit",
  "$skip",
  "$count",
  "$sortByCount",
]);

/** Parses a pipeline; refuses unknown and unsupported stages. */
export function readPipeline(raw: unknown): Doc[] {
  if (!Array.isArray(raw))
    throw new MongoFault(14, "'pipeline' option must be specified as an array");
  return raw.map((stage: unknown) => {
    if (!isDoc(stage))
      throw new MongoFault(14, "Each element of the 'pipeline' array must be an object");
    const [name, ...others] = Object.keys(stage);
    if (name === undefined || others.length > 0) {
      throw new MongoFault(
        40_323,
        "A pipeline stage specification object must contain exactly one field.",
      );
    }
    if (REFUSED.has(name))
      throw new MongoFault(238, `the stand-in of MongoDB does not implement ${name}`);
    if (!STAGES.has(name))
      throw new MongoFault(40_324, `Unrecognized pipeline stage name: '${name}'`);
    return stage;
  });
}

/**
 * Runs a pipeline over documents; `resolve` gives the documents of another collection for `$lookup`, `now` is
 * the time of the command.
 */
export function runPipeline(
  docs: readonly Doc[],
  pipeline: readonly Doc[],
  resolve: (collection: string) => readonly Doc[],
  now: Date,
): Doc[] {
  if (pipeline.length === 0) return [...docs];
  const stages = pipeline.map((stage) => promoteStage(atTime(stage, now) as Doc));
  const input = docs.map((doc) => promoteDoc(doc));
  try {
    return new Aggregator(stages, {
      context: pipelineContext,
      collectionResolver: (name) => resolve(name).map((doc) => cloneValue(promoteDoc(doc))),
    }).run<Doc>(isReadOnly(pipeline) ? input : input.map((doc) => cloneValue(doc)));
  } catch (error) {
    throw unknownOperator(error) ?? error;
  }
}

/** mingo accepts an unknown accumulator; MongoDB refuses it with this text. */
function unknownOperator(error: unknown): MongoFault | undefined {
  const [, name] =
    /^accumulator '(.+)' is not registered/.exec(error instanceof Error ? error.message : "") ?? [];
  return name === undefined ? undefined : new MongoFault(168, `Unrecognized expression '${name}'`);
}

/** A filter stays in BSON's own classes; everything else is mingo's. */
function promoteStage(stage: Doc): Doc {
  return "$match" in stage ? stage : (promote(stage) as Doc);
}

/** Stages that do not change their input, so no copies are needed. */
function isReadOnly(pipeline: readonly Doc[]): boolean {
  for (const stage of pipeline) {
    const [name = ""] = Object.keys(stage);
    if (!READ_ONLY_STAGES.has(name)) return false;
    if (name === "$group") return true;
  }
  return true;
}

/** `$$NOW` is one time for a whole command, where mingo asks its clock for every field; filters keep their texts. */
function atTime(value: unknown, now: Date): unknown {
  if (value === "$$NOW") return now;
  if (Array.isArray(value)) return value.map((entry) => atTime(entry, now));
  if (!isDoc(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) =>
      name === "$literal" || name === "$match" ? [name, entry] : [name, atTime(entry, now)],
    ),
  );
}

/** Runs the pipeline of an update on one document. */
export function runUpdatePipeline(doc: Doc, pipeline: Doc[], now: Date): Doc {
  for (const stage of pipeline) {
    const [name = ""] = Object.keys(stage);
    if (!UPDATE_STAGES.has(name)) {
      throw new MongoFault(72, `${name} is not allowed to be used within an update`);
    }
  }
  const [result] = runPipeline([doc], pipeline, () => [], now);
  return cloneValue(result ?? {});
}
