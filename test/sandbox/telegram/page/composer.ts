import type { BotCommand, Message } from "grammy/types";
import { createCommandList } from "./command-list.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";
import { createReplyBar } from "./reply-bar.ts";
import type { Words } from "./words.ts";

/** The composer. Before the first message it is a Start button, while blocked a Restart button. */
export interface Composer {
  readonly root: HTMLElement;
  /** Opens the reply bar, or closes it (null). Without a placeholder the client's own is shown. */
  reply(to: Message | null, placeholder?: string | null): void;
  replyingTo(): number | null;
  show(mode: "start" | "write" | "blocked", commands: readonly BotCommand[], words: Words): void;
  focus(): void;
}

export interface ComposerActions {
  send(text: string, replyTo?: number): void;
  closeReply(): void;
  restart(): void;
}

export function createComposer(actions: ComposerActions): Composer {
  let commands: readonly BotCommand[] = [];
  let words: Words;
  let mode: "start" | "write" | "blocked" = "write";

  const input = element("textarea", { class: "input", rows: 1, enterkeyhint: "send" });
  const menuLabel = element("span", {});
  const menu = element(
    "button",
    { class: "menu-button", type: "button", "aria-expanded": "false" },
    icon("menu"),
    menuLabel,
  );
  const send = element("button", { class: "send-button", type: "button" }, icon("send"));
  const big = element("button", { class: "big-button", type: "button" });
  const list = createCommandList((command) => submit(command));
  const reply = createReplyBar(() => {
    openReply(null);
    actions.closeReply();
  });
  const bar = element("div", { class: "composer-bar" }, menu, input, send);
  const root = element("footer", { class: "composer" }, list.root, reply.root, bar, big);

  const fit = (): void => {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 140)}px`;
    root.classList.toggle("has-text", input.value.trim() !== "");
  };
  const closeList = (): void => {
    list.hide();
    menu.setAttribute("aria-expanded", "false");
    root.classList.remove("menu-open");
  };
  const openReply = (to: Message | null, placeholder: string | null = null): void => {
    reply.show(to, words);
    input.placeholder = placeholder ?? words.placeholder;
  };
  const submit = (text: string): void => {
    if (text.trim() === "") return;
    actions.send(text, reply.target()?.message_id);
    openReply(null);
    input.value = "";
    fit();
    closeList();
    input.focus({ preventScroll: true });
  };
  const suggest = (): void => {
    const typed = /^\/(\w*)$/.exec(input.value)?.[1];
    const fitting = commands.filter(({ command }) => command.startsWith(typed ?? " "));
    if (fitting.length > 0) list.show(fitting, words, "marked");
    else closeList();
  };
  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (event.key === "Escape") closeList();
    else if (list.isOpen() && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      list.move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (list.isOpen() && event.key === "Tab") {
      input.value = `${list.marked() ?? ""} `;
      closeList();
      event.preventDefault();
    } else if (event.key === "Enter" && !event.shiftKey) {
      // A partial command is completed; a whole one, with or without arguments, is sent.
      submit((list.isOpen() ? list.marked() : undefined) ?? input.value);
      event.preventDefault();
    }
  };

  input.addEventListener("input", () => {
    fit();
    suggest();
  });
  input.addEventListener("keydown", onKey);
  list.root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    closeList();
    menu.focus();
  });
  send.addEventListener("click", () => submit(input.value));
  big.addEventListener("click", () =>
    mode === "start" ? actions.send("/start") : actions.restart(),
  );
  menu.addEventListener("click", (event) => {
    if (list.isOpen()) {
      closeList();
      return;
    }
    list.show(commands, words, "unmarked");
    // Opened from the keyboard (a click without a pointer): the focus moves on.
    if (event.detail === 0) list.focus();
    menu.setAttribute("aria-expanded", "true");
    root.classList.add("menu-open");
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !root.contains(event.target)) closeList();
  });

  return {
    root,
    reply: openReply,
    replyingTo: () => reply.target()?.message_id ?? null,
    focus: () => {
      // A phone's keyboard must not open by itself.
      const withMouse = matchMedia("(hover: hover)").matches;
      if (mode === "write" && withMouse) input.focus({ preventScroll: true });
    },
    show: (next, known, language) => {
      mode = next;
      commands = known;
      words = language;
      bar.hidden = mode !== "write";
      big.hidden = mode === "write";
      big.textContent = mode === "blocked" ? words.restart : words.start;
      menuLabel.textContent = words.menu;
      menu.hidden = commands.length === 0;
      menu.setAttribute("aria-label", words.commands);
      send.setAttribute("aria-label", words.send);
      openReply(mode === "write" ? reply.target() : null);
      input.setAttribute("aria-label", words.placeholder);
      closeList();
    },
  };
}
