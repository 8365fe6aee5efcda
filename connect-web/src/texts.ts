import type { GoneReason } from "./answer.ts";
import type { FailureReason } from "./page-state.ts";

export interface Words {
  readonly title: string;
  readonly text: string;
}

interface PurposeTexts {
  readonly title: (bankName: string) => string;
  readonly lead: string;
  readonly action: (bankName: string) => string;
}

/** All texts of the page in one language. A bank name may be empty. */
export interface Texts {
  readonly htmlLang: string;
  readonly loading: Words;
  /** Shown when an answer is slow. */
  readonly slow: string;
  /** The advice in Telegram's own browser. */
  readonly inTelegram: {
    readonly title: string;
    readonly text: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  /** The user whose chat it is. */
  readonly owner: {
    readonly lead: string;
    readonly unknown: string;
    readonly warning: string;
    readonly confirm: (action: string) => string;
  };
  readonly connect: PurposeTexts;
  readonly update: PurposeTexts;
  readonly points: { readonly read: Words; readonly kept: Words; readonly password: Words };
  readonly opening: Words;
  readonly open: Words;
  readonly saving: Words;
  readonly done: {
    readonly title: string;
    readonly text: (bankName: string) => string;
    readonly next: string;
  };
  readonly unfinished: {
    readonly title: string;
    readonly text: (bankName: string) => string;
    readonly resume: string;
    readonly restart: string;
  };
  readonly gone: Readonly<Record<GoneReason, Words>>;
  readonly failed: Readonly<Record<FailureReason, Words>>;
  readonly returned: Words;
  readonly tryAgain: string;
  readonly saveAgain: string;
  readonly backToTelegram: string;
  readonly footnote: string;
}
