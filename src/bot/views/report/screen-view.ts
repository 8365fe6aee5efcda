import type { Day } from "../../../domain/day.ts";
import type { Drawing } from "../../../domain/drawing.ts";
import { drawnBreakdown } from "../../../domain/drawn-breakdown.ts";
import type { Currency } from "../../../domain/money.ts";
import type { Calendar, Period } from "../../../domain/period.ts";
import type { CurrencySection, Report } from "../../../domain/report.ts";
import type { ReportLocation } from "../../../usecases/report/report-location.ts";
import type { ScreenData } from "../../../usecases/report/screen-data.ts";
import type { Button } from "../message.ts";
import {
  accountsCaption,
  categoryCaption,
  incomeCaption,
  merchantsCaption,
} from "./breakdown-captions.ts";
import { categoriesCaption, categoryPage } from "./categories-caption.ts";
import { comparisonCaption } from "./comparison-caption.ts";
import { daysCaption } from "./days-caption.ts";
import { leftOutCaption } from "./left-out-caption.ts";
import { monthsCaption } from "./months-caption.ts";
import { transactionsCaption } from "./transactions-caption.ts";
import { besideButtons, lengthButtons } from "./period-buttons.ts";
import type { ViewOptions } from "./view-options.ts";
import { reconnectRows } from "./reconnect-rows.ts";
import { changedCaption } from "./report-caption.ts";
import {
  accountRows,
  backButton,
  categoryRows,
  incomeRows,
  insideCategoryRows,
  merchantRows,
  overviewRows,
  pageButtons,
} from "./screen-buttons.ts";

/** A screen of the report: what is drawn, what is said, and where one can go from there. */
export interface ScreenView {
  /** Of the days, the currency and the subject that the caption is about. */
  readonly drawing: Drawing;
  /** Telegram HTML of at most 1024 letters. */
  readonly caption: string;
  readonly buttons: readonly (readonly Button[])[];
}

/** Where and when a screen is looked at. */
export interface ScreenMoment {
  readonly location: ReportLocation;
  readonly calendar: Calendar;
  readonly dataSince: Day | null;
  readonly reader: ViewOptions;
}

export function screenView(data: ScreenData, moment: ScreenMoment): ScreenView {
  const { reader, location } = moment;
  const content = contentOf(data, moment);
  const rows = [
    // The twelve months are the same ones, whatever days were looked at before.
    ...(location.screen.kind === "months"
      ? []
      : [besideButtons(location, { ...moment, language: reader.language })]),
    ...content.buttons,
    ...(location.screen.kind === "overview" ? [] : [[backButton(location, reader)]]),
  ];
  return { ...content, buttons: rows.filter((row) => row.length > 0) };
}

function contentOf(data: ScreenData, moment: ScreenMoment): ScreenView {
  const { location, reader, dataSince } = moment;
  if (dataSince !== null && location.period.last < dataSince && data.kind !== "months")
    return overview(reportWithoutData(location.period, dataSince), undefined, moment);
  switch (data.kind) {
    case "report":
      return reportScreen(data.report, moment);
    case "category": {
      const { breakdown, trend } = data;
      return {
        drawing: { kind: "trend", trend, breakdown: drawnBreakdown(breakdown) },
        caption: categoryCaption(breakdown, trend, reader),
        buttons: insideCategoryRows(breakdown, trend.topCategoryId, location, reader),
      };
    }
    case "merchants":
      return merchantsScreen(data, moment);
    case "accounts":
      return {
        drawing: { kind: "breakdown", breakdown: drawnBreakdown(data.breakdown) },
        caption: accountsCaption(data.breakdown, data.reaches, reader),
        buttons: accountRows(data.breakdown, location, reader),
      };
    case "income":
      return {
        drawing: { kind: "breakdown", breakdown: drawnBreakdown(data.breakdown) },
        caption: incomeCaption(data.breakdown, data.spent, reader),
        buttons: incomeRows(data.breakdown, location, reader),
      };
    case "days":
      return {
        drawing: { kind: "days", series: data.series },
        caption: daysCaption(data.series, reader),
        buttons: [],
      };
    case "months":
      return {
        drawing: { kind: "months", series: data.series },
        caption: monthsCaption(data.series, reader),
        buttons: [],
      };
    case "transactions": {
      const { list } = data;
      const at = (page: number) => ({ kind: "transactions", of: list.of, page }) as const;
      return {
        drawing: { kind: "breakdown", breakdown: drawnBreakdown(list.breakdown) },
        caption: transactionsCaption(list, location.period, reader),
        buttons: [pageButtons(location, list, at)],
      };
    }
  }
}

/** Of days before all data there is nothing to say but that. */
function reportWithoutData(period: Period, dataSince: Day): Report {
  return { period, dataSince, sections: [], comparedWith: null, leftOut: [], reach: [] };
}

function merchantsScreen(
  { breakdown }: Extract<ScreenData, { kind: "merchants" }>,
  { location, reader }: ScreenMoment,
): ScreenView {
  const { of } = breakdown;
  return {
    drawing: { kind: "breakdown", breakdown: drawnBreakdown(breakdown) },
    caption: merchantsCaption(breakdown, reader),
    buttons: of.kind === "merchants" ? merchantRows(breakdown, of.scope, location, reader) : [],
  };
}

/** The screens that are made of the report itself. */
function reportScreen(report: Report, moment: ScreenMoment): ScreenView {
  const { location, reader } = moment;
  const section = report.sections.find(({ currency }) => currency === location.currency);
  const { screen } = location;
  if (screen.kind === "left-out")
    return {
      drawing: { kind: "report", report },
      caption: leftOutCaption(report, reader),
      buttons: [],
    };
  if (section && screen.kind === "comparison")
    return {
      drawing: section.before
        ? { kind: "comparison", report, currency: section.currency }
        : { kind: "report", report: { ...report, sections: [section] } },
      caption: comparisonCaption(report, section, reader),
      buttons: [],
    };
  if (section && screen.kind === "categories")
    return categoriesScreen(report, section, moment, screen.page);
  return overview(report, section, moment);
}

/** The currency that was chosen stands first, in words and in the picture. */
function withFirst(report: Report, chosen: Currency): Report {
  const isChosen = ({ currency }: CurrencySection) => currency === chosen;
  const others = report.sections.filter((section) => !isChosen(section));
  return { ...report, sections: [...report.sections.filter(isChosen), ...others] };
}

function categoriesScreen(
  report: Report,
  section: CurrencySection,
  { location, reader }: ScreenMoment,
  wanted: number,
): ScreenView {
  const page = categoryPage(section, wanted);
  const at = (number: number) => ({ kind: "categories", page: number }) as const;
  return {
    drawing: { kind: "report", report: { ...report, sections: [section] } },
    caption: categoriesCaption(report, section, page, reader),
    buttons: [...categoryRows(page.lines, location, reader), pageButtons(location, page, at)],
  };
}

function overview(
  report: Report,
  section: CurrencySection | undefined,
  moment: ScreenMoment,
): ScreenView {
  const { location, reader } = moment;
  const shown = withFirst(report, location.currency);
  return {
    drawing: { kind: "report", report: shown },
    caption: changedCaption(shown, reader),
    buttons: [
      ...reconnectRows(report, reader),
      lengthButtons(location, { ...moment, language: reader.language }),
      ...overviewRows(report, section ?? report.sections[0], location, reader),
    ],
  };
}
