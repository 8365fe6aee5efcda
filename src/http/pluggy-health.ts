/** The state of our access to Pluggy, for the operator. */
export interface PluggyHealth {
  /** Pluggy refused our client id and secret the last time. */
  readonly areKeysRejected: boolean;
  /** Unknown: the webhook has not been checked yet, or not for hours. */
  readonly webhook: "registered" | "refused" | "unknown";
}

/** The problems, as sentences for the operator. */
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
