const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The symbol of the `&…;` at this index. Telegram has four names and all numbers. */
export function htmlEntityAt(
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  const match = /^&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|([a-z]+));?/i.exec(source.slice(at, at + 12));
  if (!match) return undefined;
  const [whole, decimal, hex, name] = match;
  const end = at + whole.length;
  if (name !== undefined) {
    const text = named[name];
    return text === undefined ? undefined : { text, end };
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return code === 0 || code > 0x10_ff_ff ? undefined : { text: String.fromCodePoint(code), end };
}
