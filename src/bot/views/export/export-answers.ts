import { daysOfSpan, type ExportSpan } from "../../../domain/export/export-span.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatNumber, formatPercent } from "../../../i18n/format-number.ts";
import type { ExportDocument } from "../../../usecases/export/export-document.ts";
import { keptSentences } from "../report/kept-line.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { message, type Message } from "../message.ts";
import { labelOf } from "./export-view.ts";
import { spanTitle } from "./span-title.ts";

/**
 * What stands under a file: its days, its account or how many movements the export has, and from which day on there
 * are movements.
 */
export function exportCaption(
  { account, part }: Pick<ExportDocument, "account" | "part">,
  { span, rows }: { readonly span: ExportSpan; readonly rows: number },
  options: ViewOptions,
): Html {
  const { language } = options;
  const texts = catalogFor(language).export;
  const lines = [
    markup`<b>${spanTitle(span, language)}</b>`,
    markup`${account ? labelOf(account, language) : movementsText(rows, language)}`,
    ...(part > 1 ? [markup`${texts.part({ part })}`] : []),
    ...keptSentences(daysOfSpan(span), options).map((sentence) => markup`<i>${sentence}</i>`),
  ];
  return joinHtml(lines, "\n");
}

/** The answer where the format is none. */
export function unknownFormatView(language: Language): Message {
  const { unknownFormat } = catalogFor(language).export;
  return message([markup`${unknownFormat}`, exportExamples(language)]);
}

function exportExamples(language: Language): Html {
  const { examples, examplesTitle } = catalogFor(language).export;
  const lines = examples.map(([typed, meaning]) => markup`<code>${typed}</code> – ${meaning}`);
  return joinHtml([markup`<b>${examplesTitle}</b>`, ...lines], "\n");
}

/** The state of a long export. */
export type ExportProgress =
  | { readonly kind: "begun" | "done"; readonly rows: number }
  | { readonly kind: "so-far"; readonly percent: number }
  | { readonly kind: "stopped" };

export function exportProgressView(progress: ExportProgress, language: Language): Message {
  return message([markup`${progressText(progress, language)}`]);
}

function progressText(state: ExportProgress, language: Language): string {
  const { progress } = catalogFor(language).export;
  switch (state.kind) {
    case "begun":
    case "done":
      return progress[state.kind]({ movements: movementsText(state.rows, language) });
    case "so-far":
      return progress.soFar({ percent: formatPercent(state.percent, language) });
    case "stopped":
      return progress.stopped;
  }
}

function movementsText(count: number, language: Language): string {
  const { movements } = catalogFor(language).export;
  return movements({ count, formatted: formatNumber(count, language) });
}
