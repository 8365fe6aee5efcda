import type { Update } from "grammy/types";
import { ALLOWED_UPDATES } from "./allowed-updates.ts";

export type UpdateKind = (typeof ALLOWED_UPDATES)[number] | "other";

/** What an update is, for logs and metrics. */
export function updateKind(update: Update): UpdateKind {
  return ALLOWED_UPDATES.find((kind) => kind in update) ?? "other";
}
