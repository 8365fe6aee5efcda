import { joinHtml, lengthWithoutMarkup, type Html } from "../html.ts";
import { MAX_CAPTION_LENGTH } from "../message.ts";

/**
 * As many lines as fit into a caption beside the paragraphs `around` them. `summed` is the line of the
 * other items, so that the lines always sum to the total. Items that cannot fit are not rendered.
 */
export function linesThatFit<Item>(
  items: readonly Item[],
  around: readonly Html[],
  {
    max = items.length,
    line,
    summed,
  }: {
    readonly max?: number;
    readonly line: (item: Item) => Html;
    readonly summed: (rest: readonly Item[]) => Html;
  },
): Html {
  const taken = around.reduce((sum, piece) => sum + lengthWithoutMarkup(piece) + 2, 0);
  const room = MAX_CAPTION_LENGTH - taken;
  const lines: Html[] = [];
  let length = -1;
  for (const item of items.slice(0, max)) {
    const next = line(item);
    const longer = length + 1 + lengthWithoutMarkup(next);
    if (longer > room) break;
    lines.push(next);
    length = longer;
  }
  // The line of the rest needs room too: lines are dropped until it fits.
  while (lines.length > 0) {
    const rest = items.slice(lines.length);
    if (rest.length === 0) return joinHtml(lines, "\n");
    const last = summed(rest);
    if (length + 1 + lengthWithoutMarkup(last) <= room) return joinHtml([...lines, last], "\n");
    const dropped = lines.pop();
    length -= 1 + (dropped ? lengthWithoutMarkup(dropped) : 0);
  }
  return summed(items);
}
