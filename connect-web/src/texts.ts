import type { GoneReason } from "./session.ts";
import type { FailureReason } from "./state.ts";

export type Words = { title: string; text: string };

type Purpose = { title: (bank: string) => string; lead: string; action: (bank: string) => string };

/** Every word of the page. Both languages have the same shape, so none can lack a sentence. */
export type Texts = {
  htmlLang: string;
  loading: Words;
  /** Added once an answer takes long. */
  slow: string;
  /** Advice inside Telegram's own browser. */
  inTelegram: { title: string; text: string; copy: string; copied: string; notCopied: string };
  /** Whose chat it is. */
  owner: {
    lead: string;
    unknown: string;
    warning: string;
    confirm: (action: string) => string;
  };
  connect: Purpose;
  update: Purpose;
  points: { read: Words; kept: Words; password: Words };
  opening: Words;
  open: Words;
  saving: Words;
  done: { title: string; text: (bank: string) => string; next: string };
  attention: {
    title: string;
    text: (bank: string) => string;
    go: string;
    another: string;
  };
  gone: Record<GoneReason, Words>;
  failed: Record<FailureReason, Words>;
  returned: Words;
  tryAgain: string;
  saveAgain: string;
  backToTelegram: string;
  footnote: string;
};
