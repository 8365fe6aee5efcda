/** The parts of the page's own URL: `/quanto/connect/abc` has the base path `/quanto` and the token `abc`. */
export interface PageUrl {
  /** Empty when the server is at the root of its domain. */
  readonly basePath: string;
  /** Empty when the path is no link. */
  readonly token: string;
  /** The fields that Telegram appended, for the server to verify; null when there are none. */
  readonly login: Readonly<Record<string, string>> | null;
}

export function readPageUrl(pathname: string, search: string): PageUrl {
  const [, basePath = "", segment = ""] = /^(.*)\/connect\/([^/]+)\/?$/.exec(pathname) ?? [];
  const fields = new URLSearchParams(search);
  const login = fields.has("hash") ? Object.fromEntries(fields) : null;
  return { basePath, token: decode(segment), login };
}

/** A segment that cannot be decoded stays as it is: the server answers that the link is unknown. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
