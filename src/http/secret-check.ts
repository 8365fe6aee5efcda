import { createHash, timingSafeEqual } from "node:crypto";

/** Returns a function that compares a header's value with the secret, in constant time. */
export function secretCheck(secret: string): (given: string | string[] | undefined) => boolean {
  const expected = hashOf(secret);
  // `timingSafeEqual` needs equal lengths, which hashes have.
  return (given) => typeof given === "string" && timingSafeEqual(hashOf(given), expected);
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
