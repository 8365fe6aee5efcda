import type { Message, MessageEntity } from "grammy/types";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { keyboardView } from "./keyboard-view.ts";
import type { KeyboardActions } from "./keyboard-view.ts";
import { renderText } from "./render-text.ts";
import type { TextActions } from "./render-text.ts";
import { replyView } from "./reply-view.ts";
import type { Words } from "./words.ts";

export interface MessageActions extends TextActions, Omit<KeyboardActions, "press" | "isWaiting"> {
  press(messageId: number, data: string): void;
  isWaiting(messageId: number, data: string): boolean;
  reply(message: Message): void;
  openPhoto(url: string, caption: Node | undefined): void;
  fileUrl(fileId: string): string;
}

/** One message: its bubble, and the buttons below. */
export function messageView(message: Message, actions: MessageActions, words: Words): HTMLElement {
  const mine = message.from?.is_bot !== true;
  const id = message.message_id;
  const text = message.text ?? message.caption ?? "";
  const photo = message.photo?.at(-1);
  const above = (message as Message.CaptionableMessage).show_caption_above_media === true;
  const kind = `${photo ? " with-photo" : ""}${above ? " text-above" : ""}`;
  const bubble = element("div", { class: `bubble${kind}` });
  if (message.reply_to_message) bubble.append(replyView(message.reply_to_message, words));
  if (photo) bubble.append(photoView(message, actions, words));
  if (message.document) bubble.append(documentView(message, actions, words));
  if (message.location) bubble.append(locationView(message.location, words));
  if (text !== "") {
    const entities: readonly MessageEntity[] = message.entities ?? message.caption_entities ?? [];
    const body = element("div", { class: "text", dir: "auto" });
    body.append(renderText(text, entities, actions), metaView(message, mine, words));
    bubble.append(body);
  } else {
    bubble.append(metaView(message, mine, words));
    bubble.classList.add("without-text");
  }
  bubble.append(replyButton(message, actions, words));
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const keyboard = keyboardView(
    rows,
    {
      press: (data) => actions.press(id, data),
      isWaiting: (data) => actions.isWaiting(id, data),
      copy: (copied) => actions.copy(copied),
    },
    words,
  );
  return element(
    "div",
    { class: `message ${mine ? "mine" : "theirs"}`, "data-id": id },
    bubble,
    rows.length > 0 ? keyboard : undefined,
  );
}

/** In place of the swipe on a phone. */
function replyButton(message: Message, actions: MessageActions, words: Words): HTMLElement {
  return element(
    "button",
    {
      class: "reply-button",
      type: "button",
      "aria-label": words.reply,
      onclick: () => actions.reply(message),
    },
    icon("reply"),
  );
}

function metaView(message: Message, mine: boolean, words: Words): HTMLElement {
  const date = new Date(message.date * 1000);
  const time = date.toLocaleTimeString(words.locale, { hour: "2-digit", minute: "2-digit" });
  const edited = message.edit_date === undefined ? "" : `${words.edited} `;
  const ticks = element(
    "span",
    { class: "ticks", "aria-hidden": "true" },
    icon("check"),
    icon("check"),
  );
  return element(
    "span",
    { class: "meta" },
    edited,
    element("time", { datetime: date.toISOString() }, time),
    mine ? ticks : undefined,
  );
}

// Wide enough for a report on a phone, low enough to keep the buttons visible.
const maxWidth = 320;
const maxHeight = 400;

function photoView(message: Message, actions: MessageActions, words: Words): HTMLElement {
  const photo = message.photo?.at(-1);
  const { width = 1, height = 1, file_id: fileId = "" } = photo ?? {};
  const scale = Math.min(maxWidth / width, maxHeight / height, 1);
  const url = actions.fileUrl(fileId);
  const hidden = message.has_media_spoiler === true;
  const picture = element("img", { src: url, alt: words.photo, width, height, decoding: "async" });
  const frame = element("button", {
    class: `photo${hidden ? " hidden" : ""}`,
    type: "button",
    "aria-label": hidden ? words.hidden : words.openPhoto,
    style: `width:${Math.max(width * scale, 120)}px;aspect-ratio:${width}/${height}`,
  });
  frame.append(picture);
  frame.addEventListener("click", () => {
    const { caption, caption_entities: entities = [] } = message;
    const shown = caption === undefined ? undefined : renderText(caption, entities, actions);
    if (!frame.classList.contains("hidden")) actions.openPhoto(url, shown);
    frame.classList.remove("hidden");
    frame.setAttribute("aria-label", words.openPhoto);
  });
  return frame;
}

function documentView(message: Message, actions: MessageActions, words: Words): HTMLElement {
  const {
    file_id: fileId = "",
    file_name: name = "",
    file_size: size = 0,
  } = message.document ?? {};
  const large = size >= 1024 * 1024;
  const amount = (size / (large ? 1024 * 1024 : 1024)).toLocaleString(words.locale, {
    maximumFractionDigits: 1,
  });
  return element(
    "a",
    { class: "document", href: actions.fileUrl(fileId), download: name },
    element("span", { class: "document-icon" }, icon("file")),
    element(
      "span",
      { class: "document-about" },
      element("span", { class: "document-name" }, name),
      element("span", { class: "document-size" }, `${amount} ${large ? "MB" : "kB"}`),
    ),
  );
}

function locationView(place: { latitude: number; longitude: number }, words: Words): HTMLElement {
  const format = (degrees: number): string =>
    degrees.toLocaleString(words.locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return element(
    "div",
    { class: "document" },
    element("span", { class: "document-icon" }, icon("pin")),
    element(
      "span",
      { class: "document-about" },
      element("span", { class: "document-name" }, words.locationSent),
      element(
        "span",
        { class: "document-size" },
        `${format(place.latitude)}; ${format(place.longitude)}`,
      ),
    ),
  );
}
