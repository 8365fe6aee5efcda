/**
 * Telegram's error for a URL, if any. Its host must contain a dot, so `http://localhost:3000` is
 * refused and `http://127.0.0.1:3000` is accepted.
 */
export function linkFault(address: string, allowLoopback: boolean): string | undefined {
  if (/^(tg|ton|tonsite):\/\/\S+$/i.test(address)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") {
    return "Unsupported URL protocol";
  }
  const url = parseUrl(normalLink(address));
  const plain = url !== undefined && url.username === "" && url.password === "";
  if (!plain) return "Wrong HTTP URL";
  const known = url.hostname.includes(".") || (allowLoopback && isLoopback(url.hostname));
  return known ? undefined : "Wrong HTTP URL";
}

export function isLink(address: string, allowLoopback: boolean): boolean {
  return linkFault(address, allowLoopback) === undefined;
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

export function parseUrl(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The URL with a scheme, as Telegram stores it. */
export function normalLink(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
}
