import { createHash, timingSafeEqual } from "node:crypto";

/** Whether what a caller sent is the secret, in a time that says nothing about how much of it was right. */
export function secretCheck(secret: string): (given: string | string[] | undefined) => boolean {
  const expected = hashOf(secret);
  // Hashes have one length, which the comparison needs.
  return (given) => typeof given === "string" && timingSafeEqual(hashOf(given), expected);
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
