/** A colour with so much of itself left (0 to 1) on another. Both are CSS hex. */
export function mixed(colour: string, ground: string, part: number): string {
  const channel = (at: number) => {
    const [own, other] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((own ?? 0) * part + (other ?? 0) * (1 - part));
  };
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, "0")).join("")}`;
}
