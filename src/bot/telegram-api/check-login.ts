import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Opener } from "../../domain/connect-link.ts";

/** The query fields that Telegram appends to the address of a `login_url` button. */
export type LoginFields = Readonly<Record<string, string>>;

/** The fields that Telegram signs; any other field of the address is ignored. */
const SIGNED_FIELDS = ["auth_date", "first_name", "id", "last_name", "photo_url", "username"];

/** Longer than a link is valid. */
const MAX_AGE_MS = 3_600_000;

/**
 * Verifies which account opened a link by a `login_url` button. Telegram's signature is an HMAC of the
 * fields, one `name=value` a line sorted by name, keyed with the SHA-256 of the bot's token.
 */
export function checkLogin(botToken: string): (fields: LoginFields, now: Date) => Opener {
  const key = createHash("sha256").update(botToken).digest();
  return (fields, now) => {
    const lines = SIGNED_FIELDS.flatMap((name) => {
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
