import type { Page } from "./page.ts";
import { centredInPlot } from "./plot.ts";
import type { TextMark, TextStyle } from "./picture.ts";

export interface AxisLabel {
  readonly text: string;
  readonly x: number;
}

const GAP = 22;
const STEPS = [1, 2, 3, 4, 5, 7, 10, 14, 15, 30, 60, 90, 180];

/** The labels of an axis: every one, or every second, third… so that none overlaps the next. */
export function axisLabels(
  labels: readonly AxisLabel[],
  y: number,
  page: Page,
  every: readonly number[] = STEPS,
): TextMark[] {
  const style: TextStyle = { size: 32, weight: 400, colour: page.theme.muted };
  for (const step of every) {
    const shown = labels.filter((_, index) => index % step === 0);
    const marks = shown.map(({ text, x }) => centredInPlot(text, { x, y }, style, page));
    if (haveRoom(marks, page)) return marks;
  }
  return labels.slice(0, 1).map(({ text, x }) => centredInPlot(text, { x, y }, style, page));
}

function haveRoom(marks: readonly TextMark[], { measure }: Page): boolean {
  return marks.every((mark, index) => {
    const next = marks[index + 1];
    if (!next) return true;
    return (measure(mark.text, mark) + measure(next.text, next)) / 2 + GAP <= next.x - mark.x;
  });
}
