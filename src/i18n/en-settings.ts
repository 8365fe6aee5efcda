import { ordinal } from "./en-ordinal.ts";
import type { SettingsTexts } from "./settings-texts.ts";

export const enSettings: SettingsTexts = {
  title: "Settings",
  hint: "Tap what you'd like to change.",
  back: "‹ Back",
  language: {
    label: "Language",
    question: "Which language shall I speak?",
    fromTelegram: ({ language }) => `${language}, as in your Telegram`,
    follow: "Follow my Telegram",
  },
  zone: {
    label: "Time zone",
    now: ({ time }) => `local time: ${time}`,
    question: "Where are you? The time zone decides on which day a purchase counts.",
    elsewhere: "Another place",
    askLocation:
      "Tap “Send my location”, where your keyboard usually is, and I'll find the time zone.",
    locationIsForgotten: "I use your location for nothing else, and I don't keep it.",
    orWrite: "Or write the city instead:",
    sendLocation: "Send my location",
    changed: ({ city, time }) => `Done, your time zone is ${city}. Local time: ${time}.`,
    notStored: "Your location wasn't kept.",
    unknown: "I don't know that place.",
    confirmCity: ({ city, time }) => `Use the time zone of ${city}? It is ${time} there now.`,
    useCity: "Use this time zone",
    unknownLocation: "I couldn't find the time zone of that place.",
    examplesTitle: "Write a big city in the same time zone, like this:",
    examples: ["/settings Manaus", "/settings Lisbon", "/settings America/New_York"],
  },
  monthStart: {
    label: "Month starts",
    onDay: ({ day }) => (day === 31 ? "on the last day of the month" : `on day ${day}`),
    onPayday: ({ day }) =>
      day === 31
        ? "on the last working day of the month"
        : `on the last working day up to day ${day}`,
    onWorkingDay: ({ nth }) => `on the ${ordinal(nth)} working day`,
    monthNow: ({ days }) => `Your month now: ${days}`,
    explanation: "Reports, pictures and summaries count the month from this day.",
    payExplanation:
      "If your month starts when you're paid, choose “Payday”: the 5th working day, say, or a fixed day that moves to the working day before a weekend or holiday, as salaries do.",
    firstDay: "Day 1",
    otherDay: "Another fixed day",
    payday: "Payday",
    dayQuestion: "On which day does your month start?",
    dayNote: "In shorter months it starts on the last day.",
    paydayQuestion: "When are you paid?",
    paydayNote:
      "The month starts on the working day you choose. With “by day”, it starts on that day or, where banks are closed, on the last working day before it. I know weekends and Brazil's national holidays.",
    paydayChoice: ({ day }) => (day === 31 ? "Last working day" : `By day ${day}`),
    workingDayChoice: ({ nth }) => `${ordinal(nth)} working day`,
  },
  theme: {
    label: "Pictures",
    light: "light theme",
    dark: "dark theme",
    useLight: "Use the light theme",
    useDark: "Use the dark theme",
  },
  amounts: {
    label: "Amounts",
    shown: "shown",
    hidden: "hidden until you tap them",
    show: "Show amounts",
    hide: "Hide amounts",
  },
};
