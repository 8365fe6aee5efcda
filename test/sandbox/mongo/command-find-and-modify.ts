import { docField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import { readable } from "./command-read.ts";
import { modify, readModifier, rowsToChange } from "./command-write.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import { compileProjection } from "./project-document.ts";
import { readArrayFilters } from "./update-paths.ts";

/** Changes or removes one document and returns it, atomically. */
export function findAndModify(call: Call): Doc {
  refuseUnknownFields(call, [
    "query",
    "sort",
    "remove",
    "update",
    "new",
    "fields",
    "upsert",
    "arrayFilters",
    "hint",
    "bypassDocumentValidation",
  ]);
  const { body } = call;
  const wanted = { filter: docField(body, "query") ?? {}, sort: body["sort"], hint: body["hint"] };
  const project = compileProjection(docField(body, "fields"));
  if (body["remove"] === true) {
    if (body["update"] !== undefined)
      throw new MongoFault(9, "Cannot specify both an update and remove=true");
    return removeOne(call, wanted, project);
  }
  if (body["update"] === undefined)
    throw new MongoFault(9, "Either an update or remove=true must be specified");
  const done = modify(call, {
    ...wanted,
    update: readModifier(body["update"]),
    multi: false,
    upsert: body["upsert"] === true,
    arrayFilters: readArrayFilters(body["arrayFilters"]),
  });
  const shown = body["new"] === true ? done.after : done.before;
  const { upserted } = done;
  return {
    lastErrorObject: {
      n: done.matched,
      updatedExisting: done.matched > 0 && upserted === undefined,
      ...(upserted === undefined ? {} : { upserted: upserted["_id"] }),
    },
    value: shown === undefined ? null : project(shown),
  };
}

function removeOne(
  call: Call,
  wanted: { filter: Doc; sort: unknown; hint: unknown },
  project: (doc: Doc) => Doc,
): Doc {
  const { collection, rows } = rowsToChange(readable(call), wanted, false);
  const [row] = rows;
  if (row === undefined) return { lastErrorObject: { n: 0 }, value: null };
  collection.remove(row);
  return { lastErrorObject: { n: 1 }, value: project(row.doc) };
}
