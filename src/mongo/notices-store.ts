import type { Connection } from "mongoose";
import { markOf, type NoticeMark } from "../usecases/notices/notice-mark.ts";
import type { Notices } from "../usecases/ports/notices.ts";

type MarkedRow = { readonly _id: string };

/** Marks sent notices in the documents of users, items and alerts, each by one conditional update. */
export function createNoticesStore(connection: Connection): Notices {
  async function swap(
    { store, id, field }: NoticeMark,
    seen: NoticeMark["before"],
    next: NoticeMark["after"],
  ): Promise<boolean> {
    const { matchedCount } = await connection
      .collection<MarkedRow>(store)
      .updateOne({ _id: id, ...isAt(field, seen) }, { $set: { [field]: next } });
    return matchedCount === 1;
  }
  return {
    claim: (key) => {
      const mark = markOf(key);
      return swap(mark, mark.before, mark.after);
    },
    release: async (key) => {
      const mark = markOf(key);
      await swap(mark, mark.after, mark.before);
    },
  };
}

/** An issue is compared by its `since`: the rest of it may have been stored by an older version. */
function isAt(field: NoticeMark["field"], seen: NoticeMark["before"]): Record<string, unknown> {
  const isIssue = typeof seen === "object" && seen !== null && "since" in seen;
  return isIssue ? { [`${field}.since`]: seen.since } : { [field]: seen };
}
