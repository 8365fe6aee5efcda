import { createHash } from "node:crypto";

/** The id of the entry of a message: the same for a message that is handled twice, and nobody's else. */
export function cashId(userId: string, messageId: number): string {
  const hash = createHash("sha256").update(`cash ${userId} ${messageId}`).digest("hex");
  return `cash-${hash.slice(0, 32)}`;
}
