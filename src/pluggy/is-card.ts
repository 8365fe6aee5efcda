import type { PluggyAccount } from "./schemas.ts";

/** Either word may say so: `type` is an open list, and `subtype` may be missing. */
export function isCard({ type, subtype }: Pick<PluggyAccount, "type" | "subtype">): boolean {
  return type === "CREDIT" || subtype === "CREDIT_CARD";
}
