import type { Direction } from "../domain/flow.ts";

type Words<Values> = (values: Values) => string;

/** How many are asked about; not all of them are shops where one is a person, a bank or an authority. */
interface Asked {
  readonly count: number;
  readonly areShops: boolean;
}

/** Texts of the game in which users teach what nothing could place. Names and amounts are already formatted. */
export interface GameTexts {
  readonly offer: Words<Asked>;
  readonly title: Words<Asked>;
  readonly moved: Readonly<
    Record<Direction, Words<{ readonly amount: string; readonly count: number }>>
  >;
  readonly ask: Readonly<Record<"shop" | "other", string>>;
  readonly button: {
    readonly other: string;
    readonly skip: string;
    readonly refuse: string;
    readonly undo: Words<{ readonly name: string }>;
  };
  /** After several answers; `parts` is a list of `toldPart`. */
  readonly toldRound: Words<{ readonly parts: string }>;
  readonly toldPart: Words<{ readonly count: number; readonly state: string }>;
  readonly vanished: string;
  readonly refused: string;
  /** A round without an answer. */
  readonly skipped: string;
  readonly nothing: string;
}
