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
  readonly colour: string;
}

/** A thin line across. */
export interface RuleMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
}

/** The product's sign: a ring with a bright slice and a tail. */
export interface LogoMark {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly slice: string;
}

/** Everything there is to draw, in pixels from the top left corner. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly barHeight: number;
  readonly bars: readonly BarMark[];
  readonly texts: readonly TextMark[];
  readonly rules: readonly RuleMark[];
  readonly logos: readonly LogoMark[];
}

/** The width of a text in pixels. */
export type Measure = (text: string, style: TextStyle) => number;
