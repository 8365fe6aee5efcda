/** The operator's log. Never contains a user's data. */
export interface Log {
  warn(message: string, details: Readonly<Record<string, unknown>>): void;
}
