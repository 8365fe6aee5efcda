import type { Connection } from "mongoose";
import type { WebhookRecord, WebhookRecords } from "../usecases/ports/webhook-records.ts";
import { againOnDuplicate } from "./again-on-duplicate.ts";
import { strictSchema, text } from "./row.ts";

type RecordRow = WebhookRecord & { readonly _id: string };

/** There is one webhook of ours, so there is one document. */
const OURS = "ours";

const schema = strictSchema({ _id: text, webhookId: text, url: text, secretHash: text });

export function createWebhookRecordsStore(connection: Connection): WebhookRecords {
  const records = connection.model<RecordRow>("WebhookRecord", schema, "webhookRecords");
  return {
    current: async () => {
      const row = await records.findById(OURS).lean<RecordRow>();
      if (!row) return null;
      const { webhookId, url, secretHash } = row;
      return { webhookId, url, secretHash };
    },
    save: async (record) => {
      await againOnDuplicate(() =>
        records.updateOne({ _id: OURS }, { $set: record }, { upsert: true }),
      );
    },
  };
}
