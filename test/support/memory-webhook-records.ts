import type {
  WebhookCheck,
  WebhookRecord,
  WebhookRecords,
} from "../../src/usecases/ports/webhook-records.ts";
import { copyOf } from "./memory-rows.ts";

export function memoryWebhookRecords(): WebhookRecords {
  let record: WebhookRecord | undefined;
  let check: WebhookCheck | undefined;
  let heard: Date | null = null;
  return {
    current: async () => copyOf(record),
    save: async (next) => {
      record = structuredClone(next);
    },
    lastCheck: async () => copyOf(check),
    saveCheck: async (next) => {
      check = structuredClone(next);
    },
    lastHeard: async () => heard,
    saveHeard: async (at) => {
      heard = heard !== null && heard > at ? heard : at;
    },
  };
}
