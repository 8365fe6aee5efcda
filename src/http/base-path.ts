/** The path of a public URL, without a slash at its end: `/quanto` of `https://example.com/quanto`; empty for the root. */
export function basePathOf(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, "");
}

/** A request's URL without the base path, which some reverse proxies remove and others pass on. */
export function stripBasePath(url: string, basePath: string): string {
  if (basePath === "" || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  return /^[/?]/.test(rest) || rest === "" ? `/${rest.replace(/^\/+/, "")}` : url;
}
