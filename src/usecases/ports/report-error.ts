/** Logs an error once. `where` names the operation; `details` are added to the log line. No secrets. */
export type ReportError = (
  error: unknown,
  where: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
