/** A mix of two CSS hex colours: `strength` (0 to 1) is the share of the first one. */
export function mixColours(colour: string, background: string, strength: number): string {
  const channel = (at: number) => {
    const [own, other] = [colour, background].map((hex) =>
      Number.parseInt(hex.slice(at, at + 2), 16),
    );
    return Math.round((own ?? 0) * strength + (other ?? 0) * (1 - strength));
  };
  return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, "0")).join("")}`;
}
