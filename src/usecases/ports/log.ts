/** The operator's log: what went well enough to go on, and is worth knowing. Never a user's data. */
export interface Log {
  warn(message: string, details: Readonly<Record<string, unknown>>): void;
}
