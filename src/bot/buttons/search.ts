import { Composer } from "grammy";
import { withoutPeriod } from "../../domain/search/read-search.ts";
import type { AskedSearch } from "../../domain/search/search-query.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { ReportPorts } from "../../usecases/report/report-request.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import { searchedView } from "../commands/search.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { readSearchData, SEARCH_PATTERN, type SearchStep } from "../views/search/search-codec.ts";
import { readSearchOf } from "../views/search/search-place.ts";
import { answerButton } from "./answer-button.ts";

/** The buttons of a search, which edit its message: to its pages, and to the searches nearest to it. */
export function searchButtons(ports: ReportPorts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(SEARCH_PATTERN, async (ctx) => {
    const step = readSearchData(ctx.callbackQuery.data);
    const asked = readSearchOf(ctx.callbackQuery.message?.entities);
    if (!step || !asked) return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    const view = await searchedView(ports, ctx, afterStep(ports, ctx, asked, step));
    await answerButton(ctx);
    await replaceMessage(ctx, view);
  });
  return buttons;
}

function afterStep(
  ports: ReportPorts,
  { user }: UserContext,
  { text, day }: AskedSearch,
  step: SearchStep,
): AskedSearch & { readonly page: number } {
  switch (step.kind) {
    case "page":
      return { text, day, page: step.page };
    case "all-days": {
      const calendar = { ...calendarOf(ports, user), today: day };
      return { text: withoutPeriod(text, calendar), day, page: 0 };
    }
    case "words":
      return { text: step.text, day, page: 0 };
  }
}
