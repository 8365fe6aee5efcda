import type { BotCommand } from "grammy/types";
import { element } from "./element.ts";
import type { Words } from "./words.ts";

/** The bot's commands above the composer: all of them from the menu, or those that match the typed text. */
export interface CommandList {
  readonly root: HTMLElement;
  show(commands: readonly BotCommand[], words: Words, first: "marked" | "unmarked"): void;
  hide(): void;
  isOpen(): boolean;
  /** Moves the focus to the first row; arrow keys move it on. */
  focus(): void;
  /** Moves the selection by this many rows. */
  move(step: number): void;
  marked(): string | undefined;
}

export function createCommandList(choose: (command: string) => void): CommandList {
  const root = element("div", { class: "command-list", role: "listbox", hidden: true });
  let commands: readonly BotCommand[] = [];
  let mark = 0;

  const paintMark = (): void => {
    for (const [index, row] of [...root.children].entries()) {
      row.setAttribute("aria-selected", String(index === mark));
      if (index === mark) row.scrollIntoView({ block: "nearest" });
    }
  };
  const rows = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".command-row")];
  root.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = rows();
    const at = all.findIndex((row) => row === document.activeElement);
    if (step === undefined || at === -1) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length]?.focus();
  });
  return {
    root,
    show: (list, words, first) => {
      commands = list;
      mark = first === "marked" ? 0 : -1;
      root.setAttribute("aria-label", words.commands);
      root.replaceChildren(
        ...list.map(({ command, description }) =>
          element(
            "button",
            {
              class: "command-row",
              type: "button",
              role: "option",
              onclick: () => choose(`/${command}`),
            },
            element("span", { class: "command-description" }, description),
            element("span", { class: "command-name" }, `/${command}`),
          ),
        ),
      );
      root.hidden = list.length === 0;
      paintMark();
    },
    hide: () => {
      root.hidden = true;
    },
    isOpen: () => !root.hidden,
    focus: () => rows()[0]?.focus(),
    move: (step) => {
      mark = (mark + step + commands.length) % commands.length;
      paintMark();
    },
    marked: () => {
      const command = commands[mark]?.command;
      return command === undefined ? undefined : `/${command}`;
    },
  };
}
