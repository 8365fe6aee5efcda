/* The words of days, months and numbers, in Portuguese and English, lower case and without accents. */

const MONTHS: readonly string[] = [
  "jan janeiro january",
  "fev fevereiro feb february",
  "mar marco march",
  "abr abril apr april",
  "mai maio may",
  "jun junho june",
  "jul julho july",
  "ago agosto aug august",
  "set setembro sep sept september",
  "out outubro oct october",
  "nov novembro november",
  "dez dezembro dec december",
];

const WEEKDAYS: readonly string[] = [
  "domingo dom sunday sun",
  "segunda seg monday mon",
  "terca ter tuesday tue",
  "quarta qua wednesday wed",
  "quinta qui thursday thu",
  "sexta sex friday fri",
  "sabado sab saturday sat",
];

const NUMBERS: readonly string[] = [
  "um uma one",
  "dois duas two",
  "tres three",
  "quatro four",
  "cinco five",
  "seis six",
  "sete seven",
  "oito eight",
  "nove nine",
  "dez ten",
  "onze eleven",
  "doze twelve",
];

const ORDINALS: readonly string[] = [
  "primeiro first",
  "segundo second",
  "terceiro third",
  "quarto fourth",
];

/** 1 for January. */
export const MONTH_WORDS = numbered(MONTHS, 1);

/** 0 for Sunday, as `Date.getUTCDay`. */
export const WEEKDAY_WORDS = numbered(WEEKDAYS, 0);

export const NUMBER_WORDS = numbered(NUMBERS, 1);

export const ORDINAL_WORDS = numbered(ORDINALS, 1);

function numbered(lines: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((words, index) => words.split(" ").map((word) => [word, first + index] as const)),
  );
}

/** Words whose misspelling is corrected, besides those of months and weekdays. */
export const DAY_AND_UNIT_WORDS: readonly string[] = (
  "hoje ontem anteontem semana passada passado ultima ultimo trimestre semestre desde " +
  "today yesterday week month year quarter since days months weeks dias meses"
).split(" ");
