import type { Language } from "../../domain/language.ts";
import type { QuietHours, Rhythm, SummaryPlan } from "../../domain/summary-plan.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import type { ScheduleTexts } from "../../i18n/schedule-texts.ts";
import type { SummaryChange } from "../../usecases/summaries/change-summaries.ts";
import { connectButton } from "./connect-buttons.ts";
import { joinHtml, markup, type Html } from "./html.ts";
import { inRows } from "./in-rows.ts";
import { choiceLabel, message, type Button, type Message } from "./message.ts";
import { changeData, openData, sendData, type SchedulePage } from "./schedule-codec.ts";

/** The user's settings that a plan depends on. */
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

/** One page of `/schedule`: the plan with its buttons, or a question with its choices. */
export function scheduleView(page: SchedulePage, user: SummarySettings, now: Date): Message {
  const texts = textsFor(user);
  if (page === "plan") return planView(user, texts, now);
  const rows = { weekday: weekdayRows, hour: hourRows, quiet: quietRows, now: nowRows };
  return {
    ...message([titleOf(texts), markup`${texts.ask[page]}`]),
    buttons: [...rows[page](user, texts), [openButton("plan", texts.button.back)]],
  };
}

/** The answer to a user without a bank: there is nothing to sum up. */
export function noBankScheduleView(user: SummarySettings): Message {
  const texts = textsFor(user);
  const { rhythms } = user.summaries;
  const planned = { weekly: rhythms.includes("weekly"), monthly: rhythms.includes("monthly") };
  return message(
    [titleOf(texts), markup`${texts.noBank(planned)}`],
    connectButton(languageFor(user), "first"),
  );
}

/** The notice after the first report: which summaries are planned, with a button to change them. */
export function summariesPlannedView(
  { rhythms, weekday, hour }: SummaryPlan,
  language: Language,
): Message {
  const { planned, button } = catalogFor(language).schedule;
  const line = rhythms.includes("weekly")
    ? planned.weekly({ weekday, hour })
    : planned.monthly({ hour });
  return message([markup`${line}`], openButton("plan", button.change));
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
        ...(rhythms.includes("weekly") ? [openButton("weekday", button.weekday({ weekday }))] : []),
        ...(rhythms.length > 0 ? [openButton("hour", button.hour({ hour }))] : []),
      ],
      rhythms.length > 0
        ? [
            changeButton(button.whenNothingHappened[whenNothingHappened], {
              kind: "when-nothing-happened",
              what: isSending ? "skip" : "send",
            }),
          ]
        : [],
      [openButton("quiet", button.quiet({ hours: quietLabel(user.quietHours, texts) }))],
      [openButton("now", button.now)],
    ].filter((row) => row.length > 0),
  };
}

/** Which summaries are sent, when the next one is due, and the other choices. */
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
  return changeButton(label, { kind: "rhythm", rhythm, isOn: !isOn });
}

function weekdayRows({ summaries }: SummarySettings, { choice }: ScheduleTexts): Button[][] {
  const buttons = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    changeButton(choiceLabel(choice.weekday({ weekday }), weekday === summaries.weekday), {
      kind: "weekday",
      weekday,
    }),
  );
  return inRows(buttons, 2);
}

function hourRows({ summaries }: SummarySettings, { choice }: ScheduleTexts): Button[][] {
  const buttons = HOURS.map((hour) =>
    changeButton(choiceLabel(choice.hour({ hour }), hour === summaries.hour), {
      kind: "hour",
      hour,
    }),
  );
  return inRows(buttons, 3);
}

function quietRows(user: SummarySettings, texts: ScheduleTexts): Button[][] {
  const label = quietLabel(user.quietHours, texts);
  return QUIET_HOURS.map((quietHours) => {
    const own = quietLabel(quietHours, texts);
    return [changeButton(choiceLabel(own, own === label), { kind: "quiet-hours", quietHours })];
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

function openButton(page: SchedulePage, label: string): Button {
  return { kind: "callback", label, data: openData(page) };
}

function changeButton(label: string, change: SummaryChange): Button {
  return { kind: "callback", label, data: changeData(change) };
}

function titleOf(texts: ScheduleTexts): Html {
  return markup`<b>${texts.title}</b>`;
}

function textsFor(user: SummarySettings): ScheduleTexts {
  return catalogFor(languageFor(user)).schedule;
}
