/** What a check found, in one plain sentence; `wrong` is what must be fixed. */
export interface Finding {
  readonly kind: "ok" | "note" | "wrong";
  /** `MongoDB`, `Telegram`, `Pluggy`, `PUBLIC_URL`, `clock`. */
  readonly about: string;
  /** What is so, and for what is not ok what to do. Never a token, a key or an address with a password. */
  readonly says: string;
}

/** Makes findings about one thing. */
export function findingsAbout(about: string) {
  const finding =
    (kind: Finding["kind"]) =>
    (says: string): Finding => ({ kind, about, says });
  return { ok: finding("ok"), note: finding("note"), wrong: finding("wrong") };
}

const MARKS: Readonly<Record<Finding["kind"], string>> = {
  ok: "ok  ",
  note: "note",
  wrong: "FIX ",
};

/** One line for the terminal. */
export function lineOf({ kind, about, says }: Finding): string {
  return `${MARKS[kind]}  ${about}: ${says}`;
}
