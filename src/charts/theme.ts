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
 * Hues of bars that stay apart for people who do not see all colours. Every bar stands under its
 * name, so that no colour carries a meaning alone.
 */
export type BarColour =
  | "blue"
  | "orange"
  | "green"
  | "wine"
  | "sky"
  | "purple"
  | "gold"
  | "rose"
  | "teal"
  | "navy"
  | "brown"
  | "grey";

export const LIGHT: Theme = {
  ground: "#ffffff",
  ink: "#14211d",
  soft: "#4d5f58",
  line: "#dde6e1",
  tint: "#e6f2ed",
  accent: "#0f6b52",
  highlight: "#ffcf5c",
  bars: {
    blue: "#3b6fd4",
    orange: "#dd7020",
    green: "#12805c",
    wine: "#8c2f5e",
    sky: "#3597c4",
    purple: "#7a5bc7",
    gold: "#b08400",
    rose: "#d0587e",
    teal: "#2a9d8f",
    navy: "#2d3f86",
    brown: "#8a5a3c",
    grey: "#84918b",
  },
};
