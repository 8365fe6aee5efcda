import type { Language } from "../../domain/language.ts";
import type { QuietHours, Rhythm, SummaryPlan } from "../../domain/summary-plan.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import type { ScheduleTexts } from "../../i18n/schedule-texts.ts";
import type { SummaryChange } from "../../usecases/change-summaries.ts";
import { connectButton } from "./connect-button.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { message, type Button, type Message } from "./message.ts";
import { changeData, openData, sendData, type SchedulePage } from "./schedule-codec.ts";

/** Whose plan it is. */
export type SummarySettings = Pick<
  User,
  | "summaries"
  | "quietHours"
  | "nextSummaryAt"
  | "timeZone"
  | "monthStart"
  | "telegramLanguage"
  | "chosenLanguage"
>;

const HOURS = [7, 8, 9, 12, 15, 18, 19, 20, 21];
const QUIET_HOURS: readonly (QuietHours | null)[] = [
  { from: 22, to: 8 },
  { from: 23, to: 7 },
  null,
];

/** One page of `/schedule`: the plan in words with its buttons, or one question. */
export function scheduleView(page: SchedulePage, user: SummarySettings, now: Date): Message {
  const texts = textsFor(user);
  if (page === "plan") return planView(user, texts, now);
  const rows = { weekday: weekdayRows, hour: hourRows, quiet: quietRows, now: nowRows };
  return {
    ...message([titleOf(texts), markup`${texts.ask[page]}`]),
    buttons: [...rows[page](user, texts), [opens("plan", texts.button.back)]],
  };
}

/** For who has no bank yet: there is nothing to sum up. */
export function noBankScheduleView(user: SummarySettings): Message {
  const texts = textsFor(user);
  return message(
    [titleOf(texts), markup`${texts.noBank}`],
    connectButton(languageFor(user), "first"),
  );
}

/** After the first report: one line of what comes by itself, and a way to change it. */
export function summariesPlannedView(
  { rhythms, weekday, hour }: SummaryPlan,
  language: Language,
): Message {
  const { planned, button } = catalogFor(language).schedule;
  const line = rhythms.includes("weekly")
    ? planned.weekly({ weekday, hour })
    : planned.monthly({ hour });
  return message([markup`${line}`], opens("plan", button.change));
}

function planView(user: SummarySettings, texts: ScheduleTexts, now: Date): Message {
  const { rhythms, weekday, hour, whenNothingHappened } = user.summaries;
  const { button } = texts;
  const isSending = whenNothingHappened === "send";
  return {
    ...message([titleOf(texts), ...planText(user, texts, now)]),
    buttons: [
      [rhythmButton("weekly", user, texts), rhythmButton("monthly", user, texts)],
      [
        ...(rhythms.includes("weekly") ? [opens("weekday", button.weekday({ weekday }))] : []),
        ...(rhythms.length > 0 ? [opens("hour", button.hour({ hour }))] : []),
      ],
      rhythms.length > 0
        ? [
            changes(button.whenNothingHappened[whenNothingHappened], {
              kind: "when-nothing-happened",
              what: isSending ? "skip" : "send",
            }),
          ]
        : [],
      [opens("quiet", button.quiet({ hours: quietLabel(user.quietHours, texts) }))],
      [opens("now", button.now)],
    ].filter((row) => row.length > 0),
  };
}

/** What comes, when the next one does, and what else was chosen. */
function planText(user: SummarySettings, texts: ScheduleTexts, now: Date): Html[] {
  const { rhythms, weekday, hour, whenNothingHappened } = user.summaries;
  const { monthStart, nextSummaryAt: next, quietHours } = user;
  const quiet = quietHours ? texts.quiet(quietHours) : texts.neverQuiet;
  if (rhythms.length === 0) return [lines([texts.off]), lines([quiet])];
  const isCalendar = monthStart.kind === "day" && monthStart.day === 1;
  const moment = next && formatMoment(next, now, user.timeZone, languageFor(user));
  return [
    lines([
      ...(rhythms.includes("weekly") ? [texts.weekly({ weekday, hour })] : []),
      ...(rhythms.includes("monthly") ? [texts.monthly({ isCalendar, hour })] : []),
    ]),
    ...(moment === null ? [] : [markup`<b>${texts.next({ moment })}</b>`]),
    lines([texts.whenNothingHappened[whenNothingHappened], quiet]),
  ];
}

function lines(sentences: readonly string[]): Html {
  return joinHtml(
    sentences.map((sentence) => markup`${sentence}`),
    "\n",
  );
}

function rhythmButton(
  rhythm: Rhythm,
  { summaries }: SummarySettings,
  texts: ScheduleTexts,
): Button {
  const isOn = summaries.rhythms.includes(rhythm);
  const label = texts.button.rhythm[rhythm]({ isOn });
  return changes(label, { kind: "rhythm", rhythm, isOn: !isOn });
}

function weekdayRows({ summaries }: SummarySettings, { choice }: ScheduleTexts): Button[][] {
  const buttons = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    changes(chosen(choice.weekday({ weekday }), weekday === summaries.weekday), {
      kind: "weekday",
      weekday,
    }),
  );
  return inRows(buttons, 2);
}

function hourRows({ summaries }: SummarySettings, { choice }: ScheduleTexts): Button[][] {
  const buttons = HOURS.map((hour) =>
    changes(chosen(choice.hour({ hour }), hour === summaries.hour), { kind: "hour", hour }),
  );
  return inRows(buttons, 3);
}

function quietRows(user: SummarySettings, texts: ScheduleTexts): Button[][] {
  const label = quietLabel(user.quietHours, texts);
  return QUIET_HOURS.map((quietHours) => {
    const own = quietLabel(quietHours, texts);
    return [changes(chosen(own, own === label), { kind: "quiet-hours", quietHours })];
  });
}

function nowRows(_user: SummarySettings, { choice }: ScheduleTexts): Button[][] {
  const rhythms: readonly Rhythm[] = ["weekly", "monthly"];
  return [
    rhythms.map((rhythm) => ({
      kind: "callback",
      label: choice.period[rhythm],
      data: sendData(rhythm),
    })),
  ];
}

function quietLabel(hours: QuietHours | null, { choice }: ScheduleTexts): string {
  return hours ? choice.quiet(hours) : choice.neverQuiet;
}

function opens(page: SchedulePage, label: string): Button {
  return { kind: "callback", label, data: openData(page) };
}

function changes(label: string, change: SummaryChange): Button {
  return { kind: "callback", label, data: changeData(change) };
}

function chosen(label: string, isChosen: boolean): string {
  return isChosen ? `✓ ${label}` : label;
}

function inRows(buttons: readonly Button[], length: number): Button[][] {
  const starts = buttons.flatMap((_, index) => (index % length === 0 ? [index] : []));
  return starts.map((start) => buttons.slice(start, start + length));
}

function titleOf(texts: ScheduleTexts): Html {
  return markup`<b>${texts.title}</b>`;
}

function textsFor(user: SummarySettings): ScheduleTexts {
  return catalogFor(languageFor(user)).schedule;
}
