import type { QuietHours, Rhythm } from "../../domain/summary-plan.ts";
import type { SummaryChange } from "../../usecases/summaries/change-summaries.ts";

/** The pages of `/schedule`: the plan, and one for each question. */
export type SchedulePage = "plan" | "weekday" | "hour" | "quiet" | "now";

/** The action of a button of `/schedule`. */
export type ScheduleAction =
  | { readonly kind: "open"; readonly page: SchedulePage }
  | { readonly kind: "change"; readonly change: SummaryChange }
  | { readonly kind: "send"; readonly rhythm: Rhythm };

/** The number is raised when a button's meaning changes, so that buttons of older messages are recognised. */
const VERSION = "schedule:1";
const PAGES: readonly string[] = [
  "plan",
  "weekday",
  "hour",
  "quiet",
  "now",
] satisfies SchedulePage[];

export const SCHEDULE_PATTERN = new RegExp(`^${VERSION}:`);

export function openData(page: SchedulePage): string {
  return `${VERSION}:open:${page}`;
}

export function sendData(rhythm: Rhythm): string {
  return `${VERSION}:send:${rhythm}`;
}

export function changeData(change: SummaryChange): string {
  return `${VERSION}:${wordsOf(change)}`;
}

function wordsOf(change: SummaryChange): string {
  switch (change.kind) {
    case "rhythm":
      return `${change.rhythm}:${change.isOn ? "on" : "off"}`;
    case "weekday":
      return `weekday:${change.weekday}`;
    case "hour":
      return `hour:${change.hour}`;
    case "when-nothing-happened":
      return `empty:${change.what}`;
    case "quiet-hours":
      return `quiet:${change.quietHours ? hoursText(change.quietHours) : "off"}`;
  }
}

function hoursText({ from, to }: QuietHours): string {
  return `${from}-${to}`;
}

/** Null for data of another version. */
export function readScheduleData(data: string): ScheduleAction | null {
  const [, , what = "", value = ""] = data.split(":");
  if (what === "open") return isPage(value) ? { kind: "open", page: value } : null;
  if (what === "send") return isRhythm(value) ? { kind: "send", rhythm: value } : null;
  const change = readChange(what, value);
  return change && { kind: "change", change };
}

function readChange(what: string, value: string): SummaryChange | null {
  if (isRhythm(what) && (value === "on" || value === "off"))
    return { kind: "rhythm", rhythm: what, isOn: value === "on" };
  if (what === "weekday" && isIntegerWithin(value, 1, 7))
    return { kind: "weekday", weekday: Number(value) };
  if (what === "hour" && isIntegerWithin(value, 0, 23))
    return { kind: "hour", hour: Number(value) };
  if (what === "empty" && (value === "send" || value === "skip"))
    return { kind: "when-nothing-happened", what: value };
  return what === "quiet" ? readQuietHours(value) : null;
}

function readQuietHours(value: string): SummaryChange | null {
  if (value === "off") return { kind: "quiet-hours", quietHours: null };
  const [from = "", to = ""] = value.split("-");
  if (!isIntegerWithin(from, 0, 23) || !isIntegerWithin(to, 0, 23)) return null;
  return { kind: "quiet-hours", quietHours: { from: Number(from), to: Number(to) } };
}

function isPage(word: string): word is SchedulePage {
  return PAGES.includes(word);
}

function isRhythm(word: string): word is Rhythm {
  return word === "weekly" || word === "monthly";
}

function isIntegerWithin(digits: string, least: number, most: number): boolean {
  return /^\d{1,2}$/.test(digits) && Number(digits) >= least && Number(digits) <= most;
}
