/**
 * Whether an address can be reached from outside: banks and Telegram refuse all others as redirect
 * targets. Throws on an invalid URL.
 */
export function isPublicAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
