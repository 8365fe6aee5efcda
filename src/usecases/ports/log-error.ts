/** Logs an error, once. `where` names the operation; `details` are fields of the log line. */
export type LogError = (
  error: unknown,
  where: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
