import { CATEGORIES } from "../../src/domain/categories.ts";

/** A caption's figures, in minor units, as a reader would add them up. */
export interface CaptionFigures {
  readonly spent: number;
  readonly received: number;
  /** By category id. */
  readonly categories: Readonly<Record<string, number>>;
}

/** Parses the figures of one currency from a report's text. */
export function readCaption(text: string, language: "pt" | "en"): CaptionFigures {
  const words = language === "pt" ? ["Gasto", "Recebido"] : ["Spent", "Received"];
  const lines = new Map(
    text.split(/\n| · /).flatMap((line) => {
      const [, name, amount] = /^(.+?): (-?R\$\s?[\d.,]+)/.exec(line) ?? [];
      return name === undefined || amount === undefined ? [] : [[name, minorOf(amount)] as const];
    }),
  );
  const figure = (name = "") => lines.get(name) ?? Number.NaN;
  return {
    spent: figure(words[0]),
    received: figure(words[1]),
    categories: Object.fromEntries(
      CATEGORIES.filter(({ parentId }) => parentId === null).flatMap(({ id, name }) =>
        lines.has(name[language]) ? [[id, figure(name[language])]] : [],
      ),
    ),
  };
}

/** Both languages write two decimals, so the digits are the cents. */
export function minorOf(amount: string): number {
  const minor = Number(amount.replaceAll(/\D/g, ""));
  return amount.startsWith("-") ? -minor : minor;
}
