import type { ChatOwner, Link } from "./link.ts";
import type { PageEvent } from "./page-event.ts";
import type { PageState, StateOf } from "./page-state.ts";
import type { Texts, Words } from "./texts.ts";

export type IconName = "bank" | "box" | "check" | "eye" | "link" | "lock" | "spinner" | "warning";

export type Tone = "plain" | "busy" | "good" | "careful" | "bad";

export type Action =
  | { readonly kind: "button"; readonly label: string; readonly event: PageEvent }
  | { readonly kind: "link"; readonly label: string; readonly href: string };

/** The content of the page in one state, before it is rendered. */
export interface Screen {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Shown first, with a button that copies the page's URL; null for none. */
  readonly advice: Texts["inTelegram"] | null;
  /** The user whose chat it is, above the actions; null for none. */
  readonly owner: {
    readonly lead: string;
    readonly chat: ChatOwner | null;
    readonly warning: string;
  } | null;
  readonly points: readonly ({ readonly icon: IconName } & Words)[];
  readonly actions: readonly Action[];
}

/** The browser that shows the page. Telegram's own loses users whom a bank sends to its app. */
export type Browser = "telegram" | "other";

/** The screen of a state, in one language. */
export function screenOf(state: PageState, texts: Texts, browser: Browser): Screen {
  switch (state.kind) {
    case "loading":
      return waitingScreen(texts.loading, state.isSlow, texts.tryAgain, null, texts);
    case "starting":
      return waitingScreen(texts.opening, state.isSlow, texts.tryAgain, state.link, texts);
    case "saving":
      return waitingScreen(texts.saving, state.isSlow, texts.saveAgain, state.link, texts);
    case "ready":
      return readyScreen(state.link, texts, browser);
    case "opening":
    case "open":
      return messageScreen("busy", "spinner", texts[state.kind], []);
    case "done": {
      const { title, text, next } = texts.done;
      return {
        ...messageScreen("good", "check", { title }, backToBot(state.link.botUrl, texts)),
        paragraphs: [text(state.bankName), next],
      };
    }
    case "unfinished":
      return unfinishedScreen(state, texts);
    case "gone":
      return messageScreen(
        "careful",
        "link",
        texts.gone[state.reason],
        backToBot(state.botUrl, texts),
      );
    case "failed":
      return failedScreen(state, texts);
    case "returned":
      return messageScreen("good", "check", texts.returned, backToBot(state.botUrl, texts));
  }
}

function readyScreen({ purpose, bankName, chat }: Link, texts: Texts, browser: Browser): Screen {
  const words = texts[purpose];
  const bank = bankName ?? "";
  const label = words.action(bank);
  return {
    tone: "plain",
    icon: "bank",
    title: words.title(bank),
    paragraphs: [words.lead],
    advice: browser === "telegram" ? texts.inTelegram : null,
    owner: {
      lead: chat ? texts.owner.lead : texts.owner.unknown,
      chat,
      warning: texts.owner.warning,
    },
    points: [
      { icon: "eye", ...texts.points.read },
      { icon: "box", ...texts.points.kept },
      { icon: "lock", ...texts.points.password },
    ],
    actions: [
      {
        kind: "button",
        label: chat ? texts.owner.confirm(label) : label,
        event: { kind: "confirm-pressed" },
      },
    ],
  };
}

function unfinishedScreen(state: StateOf<"unfinished">, texts: Texts): Screen {
  const { link, bankName, itemId } = state;
  const { title, text, resume, restart } = texts.unfinished;
  return {
    ...messageScreen("careful", "warning", { title }, [
      retryButton(resume, itemId),
      ...(link.purpose === "connect" ? [retryButton(restart)] : []),
      ...backToBot(link.botUrl, texts),
    ]),
    paragraphs: [text(bankName)],
  };
}

function failedScreen({ reason, retry, link }: StateOf<"failed">, texts: Texts): Screen {
  const label = retry.kind === "save" ? texts.saveAgain : texts.tryAgain;
  return messageScreen(reason === "foreign" ? "bad" : "careful", "warning", texts.failed[reason], [
    ...(retry.kind === "none" ? [] : [retryButton(label)]),
    ...backToBot(link?.botUrl ?? null, texts),
  ]);
}

/** The screen while an answer is awaited; a slow answer adds a retry button. */
function waitingScreen(
  words: Words,
  isSlow: boolean,
  label: string,
  link: Link | null,
  texts: Texts,
): Screen {
  if (!isSlow) return messageScreen("busy", "spinner", words, []);
  const actions = [retryButton(label), ...backToBot(link?.botUrl ?? null, texts)];
  return messageScreen("busy", "spinner", { ...words, text: texts.slow }, actions);
}

function messageScreen(
  tone: Tone,
  icon: IconName,
  { title, text }: { readonly title: string; readonly text?: string },
  actions: readonly Action[],
): Screen {
  const paragraphs = text === undefined ? [] : [text];
  return { tone, icon, title, paragraphs, advice: null, owner: null, points: [], actions };
}

function retryButton(label: string, itemId: string | null = null): Action {
  return { kind: "button", label, event: { kind: "retry-pressed", itemId } };
}

function backToBot(botUrl: string | null, texts: Texts): Action[] {
  return botUrl === null ? [] : [{ kind: "link", label: texts.backToTelegram, href: botUrl }];
}
