import type { GoneReason } from "./session.ts";
import type { FailureReason } from "./state.ts";

export type Words = { title: string; text: string };

/** Every word of the page. Both languages have the same shape, so none can lack a sentence. */
export type Texts = {
  htmlLang: string;
  loading: Words;
  connect: { title: string; lead: string; action: string };
  update: { title: (bank: string) => string; lead: string; action: (bank: string) => string };
  points: { read: Words; kept: Words; password: Words };
  opening: Words;
  open: Words;
  saving: Words;
  done: { title: string; text: (bank: string) => string; next: string };
  attention: { title: string; text: (bank: string) => string; next: string };
  gone: Record<GoneReason, Words>;
  failed: Record<FailureReason, Words>;
  returned: Words;
  tryAgain: string;
  saveAgain: string;
  backToTelegram: string;
  footnote: string;
};
