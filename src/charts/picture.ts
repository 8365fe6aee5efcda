import type { IconName } from "./icons.ts";

export type Weight = 400 | 600 | 700;

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Whether digits have one width, so that amounts below each other are aligned. */
  readonly tabular?: boolean;
}

/** A line of text; the left end, centre or right end of its baseline is at (x, y). */
export interface TextMark extends TextStyle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: "left" | "center" | "right";
}

/** A bar from its left edge, with its middle at `y`. */
export interface BarMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A column with its middle at `x`, from the axis at `base` to `end`, which is below it if the amount is negative. */
export interface ColumnMark {
  readonly x: number;
  readonly base: number;
  readonly end: number;
  readonly width: number;
  readonly colour: string;
  /** The fill of an outlined column; without it the column is filled with its colour. */
  readonly fill?: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LineMark {
  readonly points: readonly Point[];
  readonly colour: string;
  /** Pixels. */
  readonly thickness: number;
  readonly isDashed: boolean;
}

/** A ring cut into slices, clockwise from the top. */
export interface RingMark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The radius of the hole in its middle. */
  readonly hole: number;
  readonly slices: readonly { readonly amount: number; readonly colour: string }[];
}

/** A thin horizontal line. */
export interface RuleMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
}

/** A disc around (x, y): the symbol of a legend, or the end of a line. */
export interface SpotMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

/** A triangle around (x, y) that points up for more, down for less. */
export interface ArrowMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly direction: "up" | "down";
}

/** The product's logo: a ring with a bright slice and a tail. */
export interface LogoMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly slice: string;
}

/** A surface with round corners behind other marks, from its top left corner. */
export interface PanelMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: string;
}

/** A short vertical line across a bar, with its middle at (x, y). */
export interface TickMark {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly colour: string;
  /** The thin edge that keeps it apart from a bar of a similar colour. */
  readonly edge: string;
}

/** An icon around (x, y), on a disc of `size` pixels; without a disc it has that size itself. */
export interface IconMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly disc?: string;
  readonly icon: IconName;
}

/** Every mark of a picture or a section, in pixels from the top left corner. */
export interface Marks {
  readonly panels: readonly PanelMark[];
  readonly bars: readonly BarMark[];
  readonly columns: readonly ColumnMark[];
  readonly lines: readonly LineMark[];
  readonly rings: readonly RingMark[];
  readonly texts: readonly TextMark[];
  readonly rules: readonly RuleMark[];
  readonly spots: readonly SpotMark[];
  readonly arrows: readonly ArrowMark[];
  readonly logos: readonly LogoMark[];
  readonly ticks: readonly TickMark[];
  readonly icons: readonly IconMark[];
}

/** Everything there is to draw. */
export interface Picture extends Marks {
  readonly width: number;
  readonly height: number;
  readonly background: string;
}

/** The width of a text in pixels. */
export type Measure = (text: string, style: TextStyle) => number;
