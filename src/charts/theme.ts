import type { ThemeName } from "../domain/picture-options.ts";

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
  /** More was spent than before: never told by colour alone. */
  readonly more: string;
  /** Less was spent than before. */
  readonly less: string;
  /** Columns of what was spent, whatever the category. */
  readonly spent: string;
  /** Columns of what was received. */
  readonly received: string;
  /** Bars and lines of the days before. */
  readonly before: string;
  /** Bars, by the place a category has in the palette. */
  readonly bars: Readonly<Record<BarColour, string>>;
}

/**
 * Hues of bars that stay apart for red- and green-blind users too: no two of them come nearer than
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
  more: "#a34300",
  less: "#0f6b52",
  spent: "#34506b",
  received: "#2a9a76",
  before: "#84948d",
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

/** The same hues on a deep ground, as far apart from each other. */
export const DARK: Theme = {
  ground: "#101815",
  ink: "#eef5f1",
  soft: "#a9bab2",
  line: "#2a3731",
  tint: "#1f3029",
  accent: "#5fd0a8",
  highlight: "#ffcf5c",
  more: "#ffab6b",
  less: "#5fd0a8",
  spent: "#b7cbde",
  received: "#3aa982",
  before: "#6f7f78",
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
