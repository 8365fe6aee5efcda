import type { Connection } from "mongoose";
import type {
  WebhookCheck,
  WebhookRecord,
  WebhookRecords,
} from "../usecases/ports/webhook-records.ts";
import { retryOnDuplicate } from "./retry-on-duplicate.ts";
import { strictSchema, text } from "./row.ts";

type RecordRow = WebhookRecord & WebhookCheck & { readonly _id: string };

/** The id of the only document: there is one webhook of ours. */
const OURS = "ours";
const LAST_CHECK = "lastCheck";
const LAST_HEARD = "lastHeard";

const schema = strictSchema({
  _id: text,
  webhookId: String,
  url: String,
  secretHash: String,
  kind: String,
  at: Date,
});

export function createWebhookRecordsStore(connection: Connection): WebhookRecords {
  const records = connection.model<RecordRow>("WebhookRecord", schema, "webhookRecords");
  const keep = async (_id: string, change: WebhookRecord | WebhookCheck) => {
    await retryOnDuplicate(() => records.updateOne({ _id }, { $set: change }, { upsert: true }));
  };
  return {
    current: async () => {
      const row = await records.findById(OURS).lean<RecordRow>();
      if (!row) return null;
      const { webhookId, url, secretHash } = row;
      return { webhookId, url, secretHash };
    },
    save: (record) => keep(OURS, record),
    lastCheck: async () => {
      const row = await records.findById(LAST_CHECK).lean<RecordRow>();
      return row && { kind: row.kind, at: row.at };
    },
    saveCheck: (check) => keep(LAST_CHECK, check),
    lastHeard: async () => (await records.findById(LAST_HEARD).lean<RecordRow>())?.at ?? null,
    saveHeard: async (at) => {
      await retryOnDuplicate(() =>
        records.updateOne({ _id: LAST_HEARD }, { $max: { at } }, { upsert: true }),
      );
    },
  };
}
