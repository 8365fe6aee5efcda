import { textsEn } from "./texts-en.ts";
import { textsPt } from "./texts-pt.ts";

export type Texts = {
  htmlLang: string;
  badge: string;
  smallPrint: string;
  back: string;
  close: string;
  consent: { title: string; lead: string; points: string[]; action: string };
  banks: {
    title: string;
    search: string;
    tests: string;
    all: string;
    none: string;
    offline: string;
    loading: string;
  };
  login: {
    title: string;
    action: string;
    required: string;
    show: string;
    hide: string;
    hint: string;
    hintCpf: string;
    more: string;
    fill: string;
    /** Labels for fields that the API names in Portuguese only. */
    labels: Record<string, string>;
    notes: Record<string, string>;
    invalid?: string;
  };
  authorise: {
    title: string;
    lead: string;
    items: string[];
    allow: string;
    deny: string;
  };
  mfa: { title: string; lead: string; action: string; hint: string };
  progress: {
    title: (bank: string) => string;
    lead: string;
    waiting: string;
    steps: { login: string; accounts: string; cards: string; transactions: string; end: string };
  };
  success: { title: string; text: (bank: string) => string; action: string };
  failure: {
    title: string;
    again: string;
    other: string;
    close: string;
    refusedTitle: string;
    refused: string;
    denied: string;
    unknown: string;
    byCode: Record<string, string>;
  };
};

/** Portuguese is the widget's default, as Pluggy's is. */
export const textsFor = (language: string | undefined): Texts =>
  language?.toLowerCase().startsWith("en") ? textsEn : textsPt;
