import { LIMIT_CURRENCY } from "../../../domain/alerts/alert-settings.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { bankName } from "../../../i18n/bank-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatShortDay } from "../../../i18n/format-day.ts";
import { formatPercent } from "../../../i18n/format-number.ts";
import type { AlertLine } from "../../../usecases/ports/chat.ts";
import { accountLabel } from "../account-label.ts";
import { cardName } from "../bill/card-name.ts";
import { subjectName } from "../budget/budget-lines.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { shortTitle } from "../report/section-lines.ts";
import { amountHtml, type ViewOptions } from "../report/view-options.ts";

/** One alert in words. */
export function alertLine(line: AlertLine, options: ViewOptions): Html {
  const { language } = options;
  const { line: texts } = catalogFor(language).alerts;
  const amount = (minor: number, currency = LIMIT_CURRENCY) => amountHtml(minor, currency, options);
  switch (line.kind) {
    case "bill-due":
      return billLine(line, options);
    case "budget": {
      const { categoryId, currency, spentMinor, limitMinor } = line.budget;
      const name = subjectName(categoryId, language);
      const percent = formatPercent(line.threshold, language);
      return fillIn(texts.budget, {
        name,
        percent,
        spent: amount(spentMinor, currency),
        limit: amount(limitMinor, currency),
      });
    }
    case "income": {
      const text = line.size === "salary" ? texts.salary : texts.income;
      return fillIn(text, transactionValues(line, options));
    }
    case "large":
      return fillIn(texts.large, transactionValues(line, options));
    case "price-rise": {
      const { name, day, currency } = line;
      const [before, now] = [amount(line.before, currency), amount(line.now, currency)];
      return fillIn(texts.priceRise, {
        name: shortTitle(name),
        before,
        now,
        day: formatShortDay(day, language),
      });
    }
    case "low": {
      const label = accountLabel(line.account, language);
      const account = accountName(bankName(line.bank, language), label);
      return fillIn(texts.low, { account, amount: amount(line.minor), limit: amount(line.limit) });
    }
    case "large-proposal":
      return fillIn(texts.proposal, { amount: amount(line.minor) });
  }
}

function transactionValues(
  { name, minor, currency, day }: Extract<AlertLine, { kind: "income" | "large" }>,
  options: ViewOptions,
) {
  const amount = amountHtml(minor, currency, options);
  return { name: shortTitle(name), amount, day: formatShortDay(day, options.language) };
}

function billLine(line: Extract<AlertLine, { kind: "bill-due" }>, options: ViewOptions): Html {
  const { language } = options;
  const { line: texts } = catalogFor(language).alerts;
  const { minor, currency, daysLeft, dueDay } = line;
  const when = texts.due({ daysLeft, day: formatShortDay(dueDay, language) });
  const due = texts.bill({ card: cardName(line, language), when });
  const rest =
    minor === null
      ? markup`${texts.billWithoutAmount}`
      : fillIn(texts.billAmount, { amount: amountHtml(minor, currency, options) });
  return markup`${due}${rest}`;
}
