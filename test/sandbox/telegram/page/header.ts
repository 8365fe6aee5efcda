import type { PageState } from "../page-state.ts";
import { avatar } from "./avatar.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Words } from "./words.ts";

export interface Header {
  readonly root: HTMLElement;
  show(state: PageState, words: Words): void;
  /** Shows the bot's chat action for as long as Telegram does; `undefined` ends it. */
  showAction(action: string | undefined): void;
  showConnected(connected: boolean): void;
}

// Telegram shows a chat action for five seconds, or until the bot's next message.
const actionMs = 5000;

export function createHeader(openOptions: () => void): Header {
  const face = element("span", { class: "face" });
  const name = element("h1", { class: "bot-name" });
  const status = element("p", { class: "bot-status", role: "status" });
  const options = element("button", { class: "icon-button", type: "button" }, icon("more"));
  options.addEventListener("click", openOptions);
  const root = element(
    "header",
    { class: "header" },
    face,
    element("div", { class: "header-text" }, name, status),
    options,
  );
  let words: Words | undefined;
  let connected = true;
  let action: string | undefined;
  let timer = 0;
  const paint = (): void => {
    if (words === undefined) return;
    const busy = action !== undefined && connected;
    status.textContent = connected
      ? busy
        ? actionWords(action, words)
        : words.bot
      : words.connecting;
    status.classList.toggle("busy", busy);
  };
  return {
    root,
    show: (state, language) => {
      words = language;
      face.replaceChildren(avatar(state.bot.name, 0));
      name.textContent = state.bot.name;
      options.setAttribute("aria-label", words.options);
      paint();
    },
    showAction: (next) => {
      clearTimeout(timer);
      action = next;
      if (next !== undefined) {
        timer = window.setTimeout(() => {
          action = undefined;
          paint();
        }, actionMs);
      }
      paint();
    },
    showConnected: (next) => {
      connected = next;
      paint();
    },
  };
}

function actionWords(action: string | undefined, words: Words): string {
  if (action === "typing") return words.typing;
  if (action === "upload_photo") return words.sendingPhoto;
  return action === "upload_document" ? words.sendingFile : words.choosing;
}
