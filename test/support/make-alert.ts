import type { Alert } from "../../src/domain/alerts/alert.ts";
import { NOW } from "./make.ts";

export function makeAlert(given: Partial<Alert> = {}): Alert {
  return {
    id: "alert-1",
    userId: "user-1",
    itemId: "item-1",
    kind: "large",
    subject: "row-1",
    period: "",
    threshold: "",
    transactionId: "row-1",
    sendAt: NOW,
    sentAt: null,
    droppedAt: null,
    ...given,
  };
}
