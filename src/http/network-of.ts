import { isIPv6 } from "node:net";

const GROUPS = 8;

/**
 * What an address is limited by: an IPv4 address itself; of an IPv6 address the first 56 bits, because a
 * household or a server has all addresses below them.
 */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:([\d.]+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [a, b, c, d] = groupsOf(plain);
  return [a, b, c, (d ?? 0) >> 8].map((part) => (part ?? 0).toString(16)).join(":");
}

/** The eight numbers of an address whose zeros may be left out. */
function groupsOf(address: string): number[] {
  const [start = "", end = ""] = address.split("::").map((half) => half);
  const [first, last] = [start, end].map((half) => (half === "" ? [] : half.split(":")));
  const zeros = address.includes("::") ? GROUPS - (first?.length ?? 0) - (last?.length ?? 0) : 0;
  const groups = [...(first ?? []), ...Array.from({ length: zeros }, () => "0"), ...(last ?? [])];
  return groups.map((group) => Number.parseInt(group, 16));
}
