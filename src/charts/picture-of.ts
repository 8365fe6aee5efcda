import type { Drawing } from "../domain/drawing.ts";
import { billPicture } from "./bill-picture.ts";
import { breakdownPicture } from "./breakdown-picture.ts";
import { cardPicture } from "./card-picture.ts";
import { comparisonPicture } from "./comparison-picture.ts";
import { daysPicture } from "./days-picture.ts";
import { leftOutPicture } from "./left-out-picture.ts";
import { monthsPicture } from "./months-picture.ts";
import type { Page } from "./page.ts";
import type { Picture } from "./picture.ts";
import { reportPicture } from "./report-picture.ts";
import { trendPicture } from "./trend-picture.ts";

/** Lays out the picture of a drawing. */
export function pictureOf(drawing: Drawing, page: Page): Picture {
  switch (drawing.kind) {
    case "report":
      return reportPicture(drawing.report, page);
    case "example":
      return reportPicture(drawing.report, page, { isExample: true });
    case "comparison":
      return comparisonPicture(drawing.report, drawing.currency, page);
    case "left-out":
      return leftOutPicture(drawing.report, page);
    case "card":
      return cardPicture(drawing.card, page);
    case "breakdown":
      return breakdownPicture(drawing.breakdown, page);
    case "days":
      return daysPicture(drawing.series, page);
    case "bill":
      return billPicture(drawing.title, drawing.curves, page);
    case "months":
      return monthsPicture(drawing.series, page);
    case "trend":
      return trendPicture(drawing.trend, drawing.breakdown, page);
  }
}
