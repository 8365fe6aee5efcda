interface LogLine {
  readonly level: number;
  readonly msg?: string;
  readonly where?: string;
  readonly err?: { readonly message?: string };
}

const WARNING = 40;
const FATAL = 60;

/** Prints the warnings and errors of the log as sentences, for the user of the demo. */
export function printFailure(line: string, print: (sentence: string) => void): void {
  const { level, msg = "", where, err } = parsed(line);
  if (level < WARNING || msg.trim() === "") return;
  // A fatal line is a complete sentence.
  if (level >= FATAL) print(msg);
  else print(`Quanto: ${[msg, where, err?.message].filter(Boolean).join(": ")}`);
}

/** A line that is no JSON was printed by a program that could not start. */
function parsed(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return { level: FATAL, msg: line };
  }
}
