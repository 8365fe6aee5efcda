import type { Question } from "../../../domain/questions/question.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatNumber } from "../../../i18n/format-number.ts";
import type { Figure } from "../../../usecases/questions/figure-of.ts";
import { fillIn } from "../fill-in.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { transactionLine } from "../report/transactions-screen.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** The answer in one currency: the figure first, then some of its movements. */
export function figureLines(
  question: Question,
  figure: Figure,
  { firstNumber = null, ...options }: FigureOptions,
): Html {
  const rows = figure.rows.map((row, index) => {
    const line = transactionLine(row, options);
    return firstNumber === null ? line : markup`${String(firstNumber + index)}. ${line}`;
  });
  return joinHtml([figureLine(question, figure, options), ...rows], "\n");
}

interface FigureOptions extends ViewOptions {
  /** The number of the first row; null where rows have none. */
  readonly firstNumber?: number | null;
}

/** A sum, and of how many movements it is. */
export function movementsLine(
  { minor, count, currency }: Pick<Figure, "minor" | "count" | "currency">,
  options: ViewOptions,
): Html {
  const { question } = catalogFor(options.language);
  const amount = markup`<b>${amountHtml(minor, currency, options)}</b>`;
  return markup`${amount} ${count === 0 ? `(${question.none})` : question.movements({ count })}`;
}

function figureLine({ measure }: Question, figure: Figure, options: ViewOptions): Html {
  const { minor, net, count, currency, parts } = figure;
  const { question } = catalogFor(options.language);
  const amount = markup`<b>${amountHtml(minor, currency, options)}</b>`;
  switch (measure.kind) {
    case "sum":
    case "ranking":
      return movementsLine(figure, options);
    case "list": {
      const line = movementsLine(figure, options);
      return measure.limit === null ? withRefundsNote(line, figure, options) : line;
    }
    case "count": {
      const times = markup`<b>${String(count)}</b> ${question.times({ count })}`;
      const sum = amountHtml(minor, currency, options);
      if (count === 0) return times;
      const line = markup`${times}, ${fillIn(question.inAll, { amount: sum })}`;
      return withRefundsNote(line, figure, options);
    }
    case "average": {
      const of = amountHtml(net, currency, options);
      const whole =
        measure.per === "month"
          ? fillIn(question.ofMonths, { amount: of, months: markup`${monthsText(parts, options)}` })
          : fillIn(question.of, { amount: of });
      return markup`${amount} ${question.per[measure.per]}\n${whole}`;
    }
    case "biggest":
    case "smallest":
      return amount;
  }
}

/** Says why a sum of all its movements is not what was spent on balance. */
function withRefundsNote(line: Html, { minor, net }: Figure, { language }: ViewOptions): Html {
  return minor === net ? line : markup`${line}, ${catalogFor(language).question.beforeRefunds}`;
}

/** In tenths: the running month counts by its days. */
function monthsText(parts: number, { language }: ViewOptions): string {
  const { question } = catalogFor(language);
  if (parts < 1) return question.lessThanAMonth;
  const months = Math.round(parts * 10) / 10;
  return question.months({ count: months, number: formatNumber(months, language) });
}
