export type Weight = 400 | 600 | 700;

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Digits of one width, so that amounts under each other line up. */
  readonly tabular?: boolean;
}

/** A line of text whose baseline starts, is centred or ends at a point. */
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

/** A column with its middle at `x`, from the axis at `base` to `end`, which lies below it where the amount is negative. */
export interface ColumnMark {
  readonly x: number;
  readonly base: number;
  readonly end: number;
  readonly width: number;
  readonly colour: string;
  /** What fills an outlined column: one that is not whole yet. A whole one is filled with its colour. */
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
  /** Of the hole in its middle. */
  readonly hole: number;
  readonly slices: readonly { readonly amount: number; readonly colour: string }[];
}

/** A thin line across. */
export interface RuleMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
}

/** A round spot, from its middle: which colour a name in a legend has, or the end of a line. */
export interface SpotMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

/** A triangle that says more or less, from its middle. */
export interface ArrowMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly direction: "up" | "down";
}

/** The product's sign: a ring with a bright slice and a tail. */
export interface LogoMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly slice: string;
}

/** Every mark of a picture or a part of it, in pixels from the top left corner. */
export interface Marks {
  readonly bars: readonly BarMark[];
  readonly columns: readonly ColumnMark[];
  readonly lines: readonly LineMark[];
  readonly rings: readonly RingMark[];
  readonly texts: readonly TextMark[];
  readonly rules: readonly RuleMark[];
  readonly spots: readonly SpotMark[];
  readonly arrows: readonly ArrowMark[];
  readonly logos: readonly LogoMark[];
}

/** Everything there is to draw. */
export interface Picture extends Marks {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** The width of a text in pixels. */
export type Measure = (text: string, style: TextStyle) => number;
