/** The folder of a public address, `/quanto` of `https://example.com/quanto`; empty for the root. */
export function publicFolder(publicUrl: string): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, "");
}

/** An address without the public folder, which some reverse proxies cut off and others pass on. */
export function withoutFolder(url: string, folder: string): string {
  if (folder === "" || !url.startsWith(folder)) return url;
  const rest = url.slice(folder.length);
  return /^[/?]/.test(rest) || rest === "" ? `/${rest.replace(/^\/+/, "")}` : url;
}
