import type { ScheduleTexts } from "./schedule-texts.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export const enSchedule: ScheduleTexts = {
  title: "Automatic summaries",
  weekly: ({ weekday, hour }) =>
    `Every ${nameOf(weekday)} at ${clock(hour)}: the summary of last week, Monday to Sunday.`,
  monthly: ({ isCalendar, hour }) =>
    isCalendar
      ? `On the first day of the month at ${clock(hour)}: the summary of the month that ended.`
      : `On the day your month starts, at ${clock(hour)}: the summary of the month that ended.`,
  planned: {
    weekly: ({ weekday, hour }) =>
      `Every ${nameOf(weekday)} at ${clock(hour)}, I'll send you a summary of the week.`,
    monthly: ({ hour }) =>
      `At the start of each month, at ${clock(hour)}, I'll send you a summary of the month that ended.`,
  },
  off: "They are off: I only send a summary when you ask for one.",
  next: ({ moment }) => `Next one: ${moment}.`,
  whenNothingHappened: {
    send: "I send it even if nothing happened in the period.",
    skip: "If nothing happened in the period, I don't send it.",
  },
  quiet: ({ from, to }) =>
    `From ${clock(from)} to ${clock(to)}, the alerts of /alerts wait, and other messages, such as one about a bank that needs you, arrive without a sound.`,
  neverQuiet: "The alerts of /alerts and other messages arrive with a sound at any hour.",
  noBank: ({ weekly, monthly }) => {
    if (!weekly && !monthly)
      return "Your summaries are off. As soon as you connect a bank, you can turn them on here.";
    const every = [...(weekly ? ["every week"] : []), ...(monthly ? ["every month"] : [])];
    return `As soon as you connect a bank, I'll send a summary ${every.join(" and ")}. You choose the day and the hour here.`;
  },
  ask: {
    weekday: "On which day of the week?",
    hour: "At what time?",
    quiet: "In which hours should alerts wait, and other messages arrive without a sound?",
    now: "Which summary would you like now?",
  },
  button: {
    rhythm: {
      weekly: ({ isOn }) => `Weekly: ${isOn ? "on" : "off"}`,
      monthly: ({ isOn }) => `Monthly: ${isOn ? "on" : "off"}`,
    },
    weekday: ({ weekday }) => `Day: ${nameOf(weekday)}`,
    hour: ({ hour }) => `Time: ${clock(hour)}`,
    whenNothingHappened: { send: "Nothing happened: send", skip: "Nothing happened: skip" },
    quiet: ({ hours }) => `Silent: ${hours}`,
    now: "Send me one now",
    back: "‹ Back",
    change: "Change day or hour",
  },
  choice: {
    weekday: ({ weekday }) => nameOf(weekday),
    hour: ({ hour }) => clock(hour),
    quiet: ({ from, to }) => `${clock(from)}–${clock(to)}`,
    neverQuiet: "never",
    period: { weekly: "Last week", monthly: "Last month" },
  },
  sending: "Coming right up!",
};

function nameOf(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? "";
}

function clock(hour: number): string {
  return `${hour}:00`;
}
