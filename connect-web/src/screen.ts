import type { IconName } from "./icons.ts";
import type { Chat, Link } from "./session.ts";
import type { PageEvent, State } from "./state.ts";
import type { Texts, Words } from "./texts.ts";

export type Tone = "plain" | "busy" | "good" | "careful" | "bad";

export type Action =
  | { kind: "button"; label: string; event: PageEvent }
  | { kind: "link"; label: string; href: string };

/** One state of the page in words, before it becomes elements. */
export type Screen = {
  tone: Tone;
  icon: IconName;
  title: string;
  paragraphs: readonly string[];
  /** Said before everything else, with a button that copies this page's address. */
  advice?: { title: string; text: string; copy: string; copied: string; notCopied: string };
  /** Whose chat it is, above the actions. */
  owner?: { lead: string; chat: Chat | undefined; warning: string };
  points: readonly { icon: IconName; title: string; text: string }[];
  actions: readonly Action[];
};

/** Where the page is shown. Telegram's own browser loses people whom a bank sends to its app. */
export type Place = "browser" | "telegram";

/** Says a state in a person's language. Pure: the page, the announcements and the tests read it. */
export function screenOf(state: State, texts: Texts, place: Place = "browser"): Screen {
  switch (state.kind) {
    case "loading":
      return busy(texts.loading, state.slow, texts.tryAgain, undefined, texts);
    case "starting":
      return busy(texts.opening, state.slow, texts.tryAgain, state.link.botUrl, texts);
    case "saving":
      return busy(texts.saving, state.slow, texts.saveAgain, state.link.botUrl, texts);
    case "ready":
      return readyScreen(state.link, texts, place);
    case "opening":
    case "open":
      return plain("busy", "spinner", texts[state.kind], []);
    case "done":
      return {
        ...plain("good", "check", texts.done, backLinks(state.link.botUrl, texts)),
        paragraphs: [texts.done.text(state.bankName), texts.done.next],
      };
    case "attention":
      return {
        ...plain("careful", "warning", texts.attention, [
          again(texts.attention.go, state.itemId),
          ...(state.link.purpose === "connect" ? [again(texts.attention.another)] : []),
          ...backLinks(state.link.botUrl, texts),
        ]),
        paragraphs: [texts.attention.text(state.bankName)],
      };
    case "gone":
      return plain("careful", "link", texts.gone[state.reason], backLinks(state.botUrl, texts));
    case "failed":
      return failedScreen(state, texts);
    case "returned":
      return plain("good", "check", texts.returned, backLinks(state.botUrl, texts));
  }
}

function readyScreen(link: Link, texts: Texts, place: Place): Screen {
  const bank = link.bankName ?? "";
  const words = link.purpose === "update" ? texts.update : texts.connect;
  const label = words.action(bank);
  return {
    tone: "plain",
    icon: "bank",
    title: words.title(bank),
    paragraphs: [words.lead],
    ...(place === "telegram" ? { advice: texts.inTelegram } : {}),
    owner: {
      lead: link.chat ? texts.owner.lead : texts.owner.unknown,
      chat: link.chat,
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
        label: link.chat ? texts.owner.confirm(label) : label,
        event: { kind: "confirmPressed" },
      },
    ],
  };
}

function failedScreen(state: Extract<State, { kind: "failed" }>, texts: Texts): Screen {
  const { reason, retry, link } = state;
  const ways =
    retry.kind === "none" ? [] : [again(retry.kind === "save" ? texts.saveAgain : texts.tryAgain)];
  return plain(reason === "foreign" ? "bad" : "careful", "warning", texts.failed[reason], [
    ...ways,
    ...backLinks(link?.botUrl, texts),
  ]);
}

/** While an answer is awaited; one that does not come leaves a way out. */
function busy(
  words: Words,
  isSlow: boolean,
  label: string,
  botUrl: string | undefined,
  texts: Texts,
): Screen {
  const screen = plain("busy", "spinner", words, []);
  if (!isSlow) return screen;
  const actions = [again(label), ...backLinks(botUrl, texts)];
  return { ...screen, paragraphs: [texts.slow], actions };
}

/** `words.text` is a function where the caller puts its own paragraphs in. */
function plain(
  tone: Tone,
  icon: IconName,
  words: { title: string; text: Words["text"] | ((bank: string) => string) },
  actions: readonly Action[],
): Screen {
  const paragraphs = typeof words.text === "string" ? [words.text] : [];
  return { tone, icon, title: words.title, paragraphs, points: [], actions };
}

const again = (label: string, itemId?: string): Action => ({
  kind: "button",
  label,
  event: { kind: "retryPressed", ...(itemId === undefined ? {} : { itemId }) },
});

const backLinks = (botUrl: string | undefined, texts: Texts): Action[] =>
  botUrl === undefined ? [] : [{ kind: "link", label: texts.backToTelegram, href: botUrl }];
