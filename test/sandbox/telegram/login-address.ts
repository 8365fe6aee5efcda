import { createHash, createHmac } from "node:crypto";
import type { User } from "grammy/types";
import { unixSeconds } from "./world.ts";
import type { World } from "./world.ts";

/** The URL of a `login_url` button for this account, with Telegram's signature. */
export function loginAddress(world: World, account: User, address: string): string {
  const fields: Record<string, string> = {
    auth_date: String(unixSeconds(world)),
    first_name: account.first_name,
    id: String(account.id),
    ...(account.username !== undefined && { username: account.username }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  const key = createHash("sha256").update(world.options.token).digest();
  const hash = createHmac("sha256", key).update(lines.sort().join("\n")).digest("hex");
  const url = new URL(address);
  for (const [name, value] of Object.entries({ ...fields, hash }))
    url.searchParams.set(name, value);
  return url.href;
}
