import { createHash } from "node:crypto";

/** What is stored of a link's token, so that a copy of the database opens nobody's link. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
