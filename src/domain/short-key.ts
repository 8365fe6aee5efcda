/**
 * A hash of a text that fits into callback data: seven letters and digits (32-bit FNV-1a). Within
 * one list a collision is a matter of one in billions.
 */
export function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of ENCODER.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}

const ENCODER = new TextEncoder();
