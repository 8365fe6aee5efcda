/**
 * Whether an address can be reached from outside: banks and Telegram refuse all others as redirect
 * targets. Throws on an invalid URL.
 */
export function isPublicAddress(url: string): boolean {
  return new URL(url).protocol === "https:" && !isThisMachine(url);
}

/** Whether an address leads to the machine that opens it. Throws on an invalid URL. */
export function isThisMachine(url: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}
