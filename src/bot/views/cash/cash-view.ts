import { KEEP_NOTE_DAYS, type CashEntry } from "../../../domain/cash/cash-entry.ts";
import { addDays, dayIn, type Day, type TimeZone } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { CashChange } from "../../../usecases/cash/change-cash.ts";
import type { ShownCash } from "../../../usecases/cash/record-cash.ts";
import { fillIn } from "../fill-in.ts";
import { markup, type Html } from "../html.ts";
import { message, type Button, type Message } from "../message.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { cashData } from "./cash-codec.ts";
import { questionHtml, questionRow } from "./cash-question-view.ts";
import { cashValues } from "./cash-words.ts";

/** When and where a message about cash is read. */
export interface CashMoment {
  readonly today: Day;
  readonly zone: TimeZone;
}

/** An entry as it is by now: where it counts, what may be the same, and what may be changed. */
export function cashView(shown: ShownCash, moment: CashMoment, options: ViewOptions): Message {
  const { entry, question } = shown;
  const { cash } = catalogFor(options.language);
  const waits =
    entry.state === "note" ? [markup`<i>${cash.noteWaits({ days: KEEP_NOTE_DAYS })}</i>`] : [];
  const asked = question === null ? [] : [questionHtml(question, moment.today, options)];
  return {
    ...message([stateHtml(entry, moment.today, options), ...waits, ...asked]),
    buttons: [
      ...(question === null ? [] : [questionRow(entry, options.language)]),
      ...rowsOf(shown, moment, options),
    ],
  };
}

/** The answer to a press where there is nothing any more. */
export function cashGoneView({ language }: ViewOptions): Message {
  return message([markup`${catalogFor(language).cash.gone}`]);
}

function stateHtml(entry: CashEntry, today: Day, options: ViewOptions): Html {
  const { cash } = catalogFor(options.language);
  const values = cashValues(entry, today, options);
  switch (entry.state) {
    case "cash":
      return fillIn(entry.direction === "in" ? cash.received : cash.recorded, values);
    case "note":
      return fillIn(cash.noted, values);
    case "merged":
      return fillIn(cash.merged, values);
    case "arrived":
      return fillIn(cash.arrived, values);
    case "undone":
      return fillIn(cash.undone, values);
  }
}

function rowsOf({ entry }: ShownCash, moment: CashMoment, options: ViewOptions): Button[][] {
  const { button } = catalogFor(options.language).cash;
  const to = (label: string, kind: CashChange["kind"]): Button => ({
    kind: "callback",
    label,
    data: cashData({ kind: "change", change: { kind }, entryId: entry.id }),
  });
  const undo = to(button.undo, "undo");
  switch (entry.state) {
    case "cash": {
      const data = cashData({ kind: "category", entryId: entry.id });
      const category: Button = { kind: "callback", label: button.category, data };
      return [
        [to(button.notCash, "note"), category],
        [dayButton(entry, moment, to, options), undo],
      ];
    }
    case "note":
      return [[to(button.isCash, "cash"), undo]];
    case "merged":
      return [[to(button.two, "two")]];
    case "arrived":
      return [[to(button.noteTwo, "two")]];
    case "undone":
      return [];
  }
}

/** The day before it was typed, or back. */
function dayButton(
  { day, typedAt }: CashEntry,
  { zone }: CashMoment,
  to: (label: string, kind: CashChange["kind"]) => Button,
  { language }: ViewOptions,
): Button {
  const { button } = catalogFor(language).cash;
  const isYesterday = day === addDays(dayIn(typedAt, zone), -1);
  return isYesterday ? to(button.today, "today") : to(button.yesterday, "yesterday");
}
