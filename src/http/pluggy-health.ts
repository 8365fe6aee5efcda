/** What an operator has to know of Pluggy. */
export interface PluggyHealth {
  /** Our client id and secret were refused the last time that they were shown. */
  readonly areKeysRejected: boolean;
  /** Unknown: Pluggy could not be asked for hours, or was not asked yet. */
  readonly webhook: "registered" | "refused" | "unknown";
}

/** What is wrong, in sentences for the operator. */
export function problemsOf({ areKeysRejected, webhook }: PluggyHealth): string[] {
  const problems: string[] = [];
  if (areKeysRejected)
    problems.push("Pluggy rejects the keys: check PLUGGY_CLIENT_ID and PLUGGY_CLIENT_SECRET");
  if (webhook === "refused")
    problems.push(
      "Pluggy refuses our webhook's address: news of the banks come once a day; " +
        "set PUBLIC_URL to a public https address",
    );
  return problems;
}
