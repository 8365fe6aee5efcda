import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";
import type { OwnerNotice } from "../../../usecases/ports/operation.ts";
import { markup } from "../html.ts";
import { message, type Message, type ReadingTime } from "../message.ts";

/** What needs the owner, and what to do; or that it is over. */
export function ownerNoticeView(
  notice: OwnerNotice,
  { now, zone }: ReadingTime,
  language: Language,
): Message {
  const texts = catalogFor(language).owner;
  const { began, advice, ended } = texts.incidents[notice.incident];
  const time = (at: Date) => formatMoment(at, now, zone, language);
  if (notice.kind === "began")
    return message([
      markup`⚠️ <b>${began}</b>`,
      markup`${texts.since({ time: time(notice.since) })}`,
      markup`${advice}`,
    ]);
  const times = { from: time(notice.since), to: time(notice.until) };
  return message([markup`✅ <b>${ended}</b>`, markup`${texts.fromTo(times)}`]);
}
