/** The colours of a picture by what they are for, as CSS hex. */
export interface Theme {
  readonly ground: string;
  /** Headlines, names and amounts. */
  readonly ink: string;
  /** What is read second: dates, labels, shares. */
  readonly soft: string;
  readonly line: string;
  /** Shapes that only decorate. */
  readonly tint: string;
  readonly accent: string;
  /** The slice of the logo. */
  readonly highlight: string;
  /** Bars, by the place a category has in the palette. */
  readonly bars: Readonly<Record<BarColour, string>>;
}

/**
 * Hues of bars that stay apart for red- and green-blind people too: no two of them come nearer than
 * 0.1 in OKLab, however they are seen. Each has a contrast of 3:1 or more with the ground.
 */
export type BarColour =
  "blue" | "green" | "amber" | "gold" | "plum" | "pink" | "maroon" | "indigo" | "sky" | "grey";

export const LIGHT: Theme = {
  ground: "#ffffff",
  ink: "#14211d",
  soft: "#4d5f58",
  line: "#dde6e1",
  tint: "#e6f2ed",
  accent: "#0f6b52",
  highlight: "#ffcf5c",
  bars: {
    blue: "#416ff2",
    green: "#358a6d",
    amber: "#ac5e02",
    gold: "#b68d2c",
    plum: "#48366b",
    pink: "#eb4e9f",
    maroon: "#6b262a",
    indigo: "#2948b2",
    sky: "#2299d2",
    grey: "#516059",
  },
};
