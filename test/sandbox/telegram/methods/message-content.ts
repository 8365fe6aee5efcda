import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { flagOf, objectOf, textOf } from "../call-params.ts";
import type { CallParams } from "../call-params.ts";
import { checkReplyMarkup } from "../reply-markup.ts";
import { formatText } from "../text/formatted-text.ts";
import type { FormattedText } from "../text/formatted-text.ts";
import type { World } from "../world.ts";

/** UTF-16 units after entities are parsed. */
const maxText = 4096;
const maxCaption = 1024;

export function textContent(world: World, params: CallParams): Pick<Message, "text" | "entities"> {
  if (textOf(params, "text") === "") throw badRequest("message text is empty");
  const { text, entities } = formatted(world, params, "text", "entities");
  if (text === "") throw badRequest("text must be non-empty");
  if (text.length > maxText) throw badRequest("message is too long");
  return { text, ...(entities.length > 0 && { entities }) };
}

export function captionContent(
  world: World,
  params: CallParams,
): Pick<Message, "caption" | "caption_entities"> {
  const { text, entities } = formatted(world, params, "caption", "caption_entities");
  if (text === "") return {};
  if (text.length > maxCaption) throw badRequest("message caption is too long");
  return {
    caption: text,
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(flagOf(params, "show_caption_above_media") && { show_caption_above_media: true }),
  };
}

export function markupContent(
  world: World,
  params: CallParams,
): { reply_markup?: InlineKeyboardMarkup } {
  const given = objectOf(params, "reply_markup", "reply markup");
  const markup = checkReplyMarkup(given, world);
  return markup === undefined ? {} : { reply_markup: markup };
}

function formatted(
  world: World,
  params: CallParams,
  text: string,
  entities: string,
): FormattedText {
  return formatText({
    text: textOf(params, text),
    parseMode: textOf(params, "parse_mode"),
    entities: objectOf(params, entities, "entities"),
    allowLoopbackUrls: world.options.allowLoopbackUrls,
  });
}
