import type { Question } from "../../../domain/questions/question.ts";
import { asTyped } from "../../../domain/questions/as-typed.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { commandButton } from "../command-codec.ts";
import type { Button } from "../message.ts";
import type { ViewOptions } from "../report/view-options.ts";
import { questionButton } from "./question-buttons.ts";
import { understoodText } from "./understood-line.ts";

/** Under an answer about a name that nobody has: a search for it, and the same question about all. */
export function unknownNameButtons(
  question: Question,
  written: string,
  { language }: ViewOptions,
): Button[][] {
  const { text, merchant: _merchant, account: _account, ...rest } = question.scope;
  const { method: _method, ...withoutMethod } = rest;
  const scope = rest.method === "cash" ? withoutMethod : rest;
  const about = { ...question, scope };
  return [
    toSearch(text, written, language),
    questionButton(understoodText(about, [], language), about),
  ].filter(({ length }) => length > 0);
}

/** Callback data hold at most 64 bytes. */
const MAX_SEARCHED = 40;

/** A search looks at what the bank wrote, and at notes, too. */
function toSearch(
  text: string | undefined,
  written: string,
  language: ViewOptions["language"],
): Button[] {
  if (text === undefined || text.length > MAX_SEARCHED) return [];
  return [
    commandButton(
      catalogFor(language).search.words({ text: asTyped(text, written) }),
      "search",
      text,
    ),
  ];
}
