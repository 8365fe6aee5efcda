import { badRequest } from "../api-error.ts";
import { flagOf, textOf } from "../call-params.ts";
import type { Methods } from "./method.ts";

// Telegram refuses answers after a time that it does not publish.
const answerableMs = 60_000;
const maxAnswer = 200;

export const queryMethods: Methods<"answerCallbackQuery"> = {
  answerCallbackQuery: ({ world, params }) => {
    const text = textOf(params, "text");
    if (text.length > maxAnswer) throw badRequest("MESSAGE_TOO_LONG");
    const url = textOf(params, "url");
    if (url !== "" && !url.startsWith(`https://t.me/${world.bot.username}?start=`)) {
      throw badRequest("URL_INVALID");
    }
    const query = world.queries.get(textOf(params, "callback_query_id"));
    const known = query !== undefined && query.answer === undefined;
    if (!known || world.clock.now() - query.askedAt > answerableMs) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
    query.answer = {
      showAlert: flagOf(params, "show_alert"),
      ...(text !== "" && { text }),
      ...(url !== "" && { url }),
    };
    world.events.emit({ kind: "answer", chatId: query.chatId, query });
    return true;
  },
};
