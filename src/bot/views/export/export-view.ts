import { EXPORT_FORMATS } from "../../../domain/export/export-format.ts";
import type { ExportedAccount } from "../../../domain/export/exported-account.ts";
import type { Language } from "../../../domain/language.ts";
import type { Calendar } from "../../../domain/period.ts";
import { accountName } from "../../../i18n/account-name.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";
import { accountKeyOf } from "../../../usecases/export/export-scope.ts";
import { markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { choiceLabel, message, type Button, type Message } from "../message.ts";
import {
  CHOSEN_SPANS,
  exportData,
  namedSpan,
  spanOf,
  type ExportChoice,
  type ExportStep,
} from "./export-codec.ts";
import { exportWords } from "./export-words.ts";
import { spanTitle } from "./span-title.ts";

/** What the choice is shown with. */
export interface ChoiceContext {
  readonly accounts: readonly ExportedAccount[];
  readonly calendar: Calendar;
  readonly language: Language;
  /** What stands above: why there is no file. */
  readonly notice?: Html;
}

/** A choice of format, days and accounts, and the button that sends the file. */
export function exportView(given: ExportChoice, context: ChoiceContext): Message {
  const { accounts, calendar, language, notice } = context;
  const choice = { ...given, span: namedSpan(given.span, calendar) };
  const texts = catalogFor(language).export;
  const chosen = accounts.find(({ account }) => accountKeyOf(account) === choice.accountKey);
  const account = chosen ? labelOf(chosen, language) : texts.allAccounts;
  const days = spanTitle(spanOf(choice.span, calendar), language);
  const { about } = texts.formats[choice.format];
  const text = message([
    ...(notice ? [notice] : []),
    markup`<b>${texts.title}</b>`,
    markup`${about}`,
    markup`${texts.days({ days })}\n${texts.accounts({ account })}`,
  ]);
  const toAccounts = press(texts.accounts({ account }), { kind: "accounts", choice });
  return {
    ...text,
    buttons: [
      ...inRows(formatButtons(choice, language), 2),
      ...daysRows(choice, language),
      ...inRows(spanButtons(choice, language), 2),
      ...(accounts.length > 1 ? [[toAccounts]] : []),
      [press(texts.send, { kind: "send", choice })],
    ],
  };
}

/** The question which account is exported, with a button for each. */
export function exportAccountsView(
  choice: ExportChoice,
  { accounts, language }: ChoiceContext,
): Message {
  const { askAccount, allAccounts, back } = catalogFor(language).export;
  const pick = (label: string, accountKey: string | null) =>
    press(choiceLabel(label, accountKey === choice.accountKey), {
      kind: "show",
      choice: { ...choice, accountKey },
    });
  const buttons = [
    pick(allAccounts, null),
    ...accounts
      .slice(0, MAX_ACCOUNTS)
      .map((one) => pick(labelOf(one, language), accountKeyOf(one.account))),
    press(back, { kind: "show", choice }),
  ];
  return message([markup`<b>${askAccount}</b>`], ...buttons);
}

/** Telegram takes 100 buttons. */
const MAX_ACCOUNTS = 90;

/** Bank and account. */
export function labelOf({ account, bank }: ExportedAccount, language: Language): string {
  const words = exportWords(language);
  return accountName(bank ? words.bankName(bank) : "", words.accountName(account));
}

function formatButtons(choice: ExportChoice, language: Language): Button[] {
  const { formats } = catalogFor(language).export;
  return EXPORT_FORMATS.map((format) =>
    press(choiceLabel(formats[format].label, format === choice.format), {
      kind: "show",
      choice: { ...choice, format },
    }),
  );
}

function spanButtons(choice: ExportChoice, language: Language): Button[] {
  const { spans } = catalogFor(language).export;
  return CHOSEN_SPANS.map((span) =>
    press(choiceLabel(spans[span], span === choice.span), {
      kind: "show",
      choice: { ...choice, span },
    }),
  );
}

/** The days of the report it was opened from. */
function daysRows(choice: ExportChoice, language: Language): Button[][] {
  if (typeof choice.span === "string") return [];
  const days = formatDayRange(choice.span.first, choice.span.last, language);
  return [[press(choiceLabel(days, true), { kind: "show", choice })]];
}

function press(label: string, step: ExportStep): Button {
  const button = { kind: "callback", label, data: exportData(step) } as const;
  return step.kind === "send" ? { ...button, style: "primary" } : button;
}
