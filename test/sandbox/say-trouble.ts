interface LogLine {
  readonly level: number;
  readonly msg?: string;
  readonly where?: string;
  readonly err?: { readonly message?: string };
}

const WARNING = 40;
const FATAL = 60;

/** The log is for operators; of it a user who tries the demo needs only what went wrong. */
export function sayTrouble(line: string, say: (sentence: string) => void): void {
  const { level, msg = "", where, err } = parsed(line);
  if (level < WARNING || msg.trim() === "") return;
  // A fatal line is a sentence of its own, with its reason in it.
  if (level >= FATAL) say(msg);
  else say(`Quanto: ${[msg, where, err?.message].filter(Boolean).join(": ")}`);
}

/** What is no line of the log was printed by a program that could not even start one. */
function parsed(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return { level: FATAL, msg: line };
  }
}
