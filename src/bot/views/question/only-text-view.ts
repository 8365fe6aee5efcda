import type { Calendar } from "../../../domain/period.ts";
import { namedPeriod } from "../../../domain/period.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { markup } from "../html.ts";
import { message, type Button, type Message } from "../message.ts";
import { billButton, todayButton } from "../money-buttons.ts";
import { locationData } from "../report/location-codec.ts";

/** The answer to a voice message, a photo, a file, a forwarded message: what works instead. */
export function onlyTextView(calendar: Calendar, language: Language): Message {
  const { onlyText, report } = catalogFor(language).question;
  const data = locationData({
    period: namedPeriod("month", calendar),
    currency: "BRL",
    screen: { kind: "overview" },
  });
  const toReport: Button = { kind: "callback", label: report, data };
  return {
    ...message([markup`${onlyText}`]),
    buttons: [[toReport, billButton(language), todayButton(language)]],
  };
}
