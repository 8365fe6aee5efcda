import type { ThemeName } from "../domain/picture-options.ts";

/** The colours of a picture by their purpose, as CSS hex. */
export interface Theme {
  readonly background: string;
  /** Headlines, names and amounts. */
  readonly ink: string;
  /** Dates, labels and shares. */
  readonly muted: string;
  readonly gridLine: string;
  /** Decoration. */
  readonly tint: string;
  /** A quiet surface behind figures. */
  readonly panel: string;
  readonly accent: string;
  /** The slice of the logo. */
  readonly highlight: string;
  /** An increase of spending; an arrow says the same. */
  readonly more: string;
  /** A decrease of spending. */
  readonly less: string;
  /** Columns of what was spent, whatever the category. */
  readonly spent: string;
  /** Columns of what was received. */
  readonly received: string;
  /** Bars and lines of the days before. */
  readonly before: string;
  /** The colours of a card to show to others, which is one colour field. */
  readonly card: CardTheme;
  /** Bars, by hue. */
  readonly bars: Readonly<Record<BarColour, string>>;
}

export interface CardTheme {
  readonly field: string;
  readonly ink: string;
  readonly muted: string;
  /** The figure in the largest letters. */
  readonly accent: string;
  readonly panel: string;
}

/**
 * Hues of bars that stay apart for red- and green-blind users too: no two of them are nearer than
 * 0.1 in OKLab with any colour vision. Each has a contrast of 3:1 or more with the background.
 */
export type BarColour =
  "blue" | "green" | "amber" | "gold" | "plum" | "pink" | "maroon" | "indigo" | "sky" | "grey";

export const LIGHT: Theme = {
  background: "#ffffff",
  ink: "#14211d",
  muted: "#4d5f58",
  gridLine: "#dde6e1",
  tint: "#e6f2ed",
  panel: "#f1f5f3",
  accent: "#0f6b52",
  highlight: "#ffcf5c",
  more: "#a34300",
  less: "#0f6b52",
  spent: "#34506b",
  received: "#2a9a76",
  before: "#84948d",
  card: {
    field: "#d9f1e4",
    ink: "#0d2b22",
    muted: "#38584c",
    accent: "#0c6249",
    panel: "#c6e7d6",
  },
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

/** The same hues on a dark background. */
export const DARK: Theme = {
  background: "#101815",
  ink: "#eef5f1",
  muted: "#a9bab2",
  gridLine: "#2a3731",
  tint: "#1f3029",
  panel: "#1a2520",
  accent: "#5fd0a8",
  highlight: "#ffcf5c",
  more: "#ffab6b",
  less: "#5fd0a8",
  spent: "#b7cbde",
  received: "#3aa982",
  before: "#6f7f78",
  card: {
    field: "#0b2f25",
    ink: "#f1f8f4",
    muted: "#a7cdbd",
    accent: "#8ce3c0",
    panel: "#12402f",
  },
  bars: {
    blue: "#5c85eb",
    green: "#7bca9d",
    amber: "#d3690e",
    gold: "#e79e1e",
    plum: "#c7bcfe",
    pink: "#a54181",
    maroon: "#a94a38",
    indigo: "#4562c7",
    sky: "#60a4cd",
    grey: "#868e82",
  },
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = { light: LIGHT, dark: DARK };
