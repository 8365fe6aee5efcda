import { createHash } from "node:crypto";

/** The stored hash of a link's token, so that a copy of the database opens no link. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
