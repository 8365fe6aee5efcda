/**
 * A short name for a text that would not fit into a button: seven letters and digits, the same for
 * the same text. Two texts of one list sharing a key is a matter of one in billions (32-bit FNV-1a).
 */
export function shortKey(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of ENCODER.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}

const ENCODER = new TextEncoder();
