/**
 * Whether Telegram takes an address as a link. It wants a host with a dot in it, which is why
 * `http://localhost:3000` is refused and `http://127.0.0.1:3000` is not.
 */
export function isLink(address: string, allowLoopback: boolean): boolean {
  if (/^(tg|ton|tonsite):\/\/\S+$/i.test(address)) return true;
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`);
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:")) return false;
  if (url.username !== "" || url.password !== "") return false;
  return url.hostname.includes(".") || (allowLoopback && isLoopback(url.hostname));
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

export function parseUrl(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The address with a scheme, as Telegram stores it. */
export function normalLink(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
