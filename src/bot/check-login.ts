import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Opener } from "../domain/connect-link.ts";

/** What Telegram appends to the address of a `login_url` button, as it arrived. */
export type LoginFields = Readonly<Record<string, string>>;

/** What Telegram signs; a field that anybody else appended to the address is none of these. */
const SIGNED = ["auth_date", "first_name", "id", "last_name", "photo_url", "username"];

/** Longer than a link lives. */
const MAX_AGE_MS = 3_600_000;

/**
 * Who opened a link by a `login_url` button. Telegram signs the account's fields, one `name=value` a
 * line in the order of their names, with the SHA-256 of the bot's token as the key of an HMAC.
 */
export function checkLogin(botToken: string): (fields: LoginFields, now: Date) => Opener {
  const key = createHash("sha256").update(botToken).digest();
  return (fields, now) => {
    const lines = SIGNED.flatMap((name) => {
      const value = fields[name];
      return value === undefined ? [] : [`${name}=${value}`];
    });
    const expected = createHmac("sha256", key).update(lines.join("\n")).digest("hex");
    const telegramId = Number(fields["id"]);
    const isSigned = isEqual(fields["hash"] ?? "", expected) && Number.isSafeInteger(telegramId);
    const age = now.getTime() - Number(fields["auth_date"]) * 1000;
    if (!isSigned || !(age < MAX_AGE_MS)) return { kind: "forged" };
    return { kind: "account", telegramId };
  };
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
