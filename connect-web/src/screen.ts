import type { IconName } from "./icons.ts";
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
  points: readonly { icon: IconName; title: string; text: string }[];
  actions: readonly Action[];
};

/** Says a state in a person's language. Pure: the page, the announcements and the tests read it. */
export function screenOf(state: State, texts: Texts): Screen {
  switch (state.kind) {
    case "loading":
    case "refreshing":
      return plain("busy", "spinner", texts.loading, []);
    case "ready":
      return readyScreen(state, texts);
    case "opening":
    case "open":
    case "saving":
      return plain("busy", "spinner", texts[state.kind], []);
    case "done":
      return {
        ...plain("good", "check", texts.done, [backLink(state.session.botUrl, texts)]),
        paragraphs: [texts.done.text(state.bankName), texts.done.next],
      };
    case "attention":
      return {
        ...plain("careful", "warning", texts.attention, [backLink(state.session.botUrl, texts)]),
        paragraphs: [texts.attention.text(state.bankName), texts.attention.next],
      };
    case "gone":
      return plain("careful", "link", texts.gone[state.reason], backLinks(state.botUrl, texts));
    case "failed":
      return failedScreen(state, texts);
    case "returned":
      return plain("good", "check", texts.returned, backLinks(state.botUrl, texts));
  }
}

function readyScreen(state: Extract<State, { kind: "ready" }>, texts: Texts): Screen {
  const bank = state.session.bankName ?? "";
  const isUpdate = state.session.purpose === "update";
  return {
    tone: "plain",
    icon: "bank",
    title: isUpdate ? texts.update.title(bank) : texts.connect.title,
    paragraphs: [isUpdate ? texts.update.lead : texts.connect.lead],
    points: [
      { icon: "eye", ...texts.points.read },
      { icon: "box", ...texts.points.kept },
      { icon: "lock", ...texts.points.password },
    ],
    actions: [
      {
        kind: "button",
        label: isUpdate ? texts.update.action(bank) : texts.connect.action,
        event: { kind: "connectPressed" },
      },
    ],
  };
}

function failedScreen(state: Extract<State, { kind: "failed" }>, texts: Texts): Screen {
  const again: Action[] =
    state.retry.kind === "none"
      ? []
      : [
          {
            kind: "button",
            label: state.retry.kind === "save" ? texts.saveAgain : texts.tryAgain,
            event: { kind: "retryPressed" },
          },
        ];
  const tone = state.reason === "foreign" ? "bad" : "careful";
  return plain(tone, "warning", texts.failed[state.reason], [
    ...again,
    ...backLinks(state.session?.botUrl, texts),
  ]);
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

const backLinks = (botUrl: string | undefined, texts: Texts): Action[] =>
  botUrl === undefined ? [] : [backLink(botUrl, texts)];

const backLink = (botUrl: string, texts: Texts): Action => ({
  kind: "link",
  label: texts.backToTelegram,
  href: botUrl,
});
