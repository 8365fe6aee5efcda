import type { Language } from "../../../domain/language.ts";
import type { TimeZone } from "../../../domain/day.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDuration } from "../../../i18n/format-duration.ts";
import { formatMoment } from "../../../i18n/format-moment.ts";
import { formatSize } from "../../../i18n/format-size.ts";
import type { Status } from "../../../usecases/operation/load-status.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Message } from "../message.ts";

/** The answer to `/status`: short lines, for a phone. */
export function statusView(status: Status, zone: TimeZone, language: Language): Message {
  const texts = catalogFor(language).owner.status;
  const time = (at: Date) => formatMoment(at, status.now, zone, language);
  const timeOrNull = (at: Date | null) => (at === null ? null : time(at));
  const { databaseBytes: bytes, isPluggyThere, isTelegramThere } = status;
  return message([
    markup`<b>${texts.title(status)}</b>`,
    ...incidentLines(status, time, language),
    lines([
      texts.runningSince({ time: time(status.startedAt) }),
      ...processLines(status, language),
      texts.people(status.size),
      texts.pluggy({ isThere: isPluggyThere }),
      texts.telegram({ isThere: isTelegramThere }),
      texts.database({ size: bytes === null ? null : formatSize(bytes, language) }),
    ]),
    jobLines(status, language),
    lines([
      texts.webhook({ time: timeOrNull(status.webhookHeardAt) }),
      texts.nextSummary({ time: timeOrNull(status.nextSummaryAt) }),
    ]),
  ]);
}

function lines(all: readonly string[]): Html {
  return joinHtml(
    all.map((line) => markup`${line}`),
    "\n",
  );
}

function incidentLines(
  shown: Status,
  time: (at: Date) => string,
  language: Language,
): readonly Html[] {
  const { status, incidents: texts, since } = catalogFor(language).owner;
  const { incidents } = shown;
  if (incidents.length === 0) return isWell(shown) ? [markup`✅ ${status.allWell}`] : [];
  const told = incidents.map(({ kind, since: at }) =>
    [texts[kind].began, ...(at === null ? [] : [since({ time: time(at) })])].join(" "),
  );
  return [lines([status.needsYou, ...told.map((line) => `⚠️ ${line}`)])];
}

/** False also before the owner is told of what may pass by itself; the lines below say what it is. */
function isWell({ isPluggyThere, isTelegramThere, jobs }: Status): boolean {
  return isPluggyThere !== false && isTelegramThere && jobs.counts.parked === 0;
}

function processLines({ processes, version }: Status, language: Language): string[] {
  const texts = catalogFor(language).owner.status;
  const others = new Set(processes.map((one) => one.version).filter((one) => one !== version));
  return [
    texts.processes({ count: processes.length }),
    ...(others.size === 0 ? [] : [texts.otherVersions({ versions: [...others].join(", ") })]),
  ];
}

function jobLines({ jobs: { counts, ages } }: Status, language: Language): Html {
  const texts = catalogFor(language).owner.status;
  return lines([
    texts.jobsTitle,
    ...(["waiting", "running", "parked"] as const).map(
      (state) => `· ${texts[state]({ count: counts[state], age: formatDuration(ages[state]) })}`,
    ),
  ]);
}
