import type { PlanReport } from "../pluggy/inspect-plan.ts";
import { findingsAbout, type Finding } from "./finding.ts";

const { ok, note, wrong } = findingsAbout("Pluggy");

/** With fewer, the plan has no categories, and what has some came from a rule of the bank. */
const MIN_CATEGORISED = 0.2;

/** What to say of the keys and the plan. `webhookUrl` is null where none can come. */
export function checkPluggy(
  report: PlanReport,
  { webhookUrl, isRunning }: { readonly webhookUrl: string | null; readonly isRunning: boolean },
): Finding[] {
  if (report.kind === "unreachable")
    return [
      wrong("it does not answer as expected: see whether this machine reaches PLUGGY_API_URL"),
    ];
  if (report.kind === "rejected")
    return [
      wrong(
        "it refuses PLUGGY_CLIENT_ID with PLUGGY_CLIENT_SECRET: copy both from Pluggy's dashboard, and see whether the trial ended",
      ),
    ];
  const { connectors, products } = report;
  return [
    ok("accepts the keys"),
    connectors > 0
      ? ok(`${connectors} banks can be connected; products: ${products.join(", ") || "not told"}`)
      : wrong("no bank can be connected with these keys: choose connectors in Pluggy's dashboard"),
    checkCategories(report.categorised),
    ...checkWebhook(report.webhookUrls, webhookUrl, isRunning),
  ];
}

function checkCategories(share: number | null): Finding {
  if (share === null)
    return note(
      "whether the plan has categories shows once a bank is connected: run this again then",
    );
  return share >= MIN_CATEGORISED
    ? ok("categories are on")
    : note(
        "categories are off in this plan: Quanto works them out from names and cards; Pluggy sells them as an addition",
      );
}

function checkWebhook(urls: readonly string[], ours: string | null, isRunning: boolean): Finding[] {
  if (ours === null)
    return [note("webhooks need a public https PUBLIC_URL; without one news comes once a day")];
  if (urls.includes(ours)) return [ok("our webhook is registered")];
  return isRunning
    ? [wrong("our webhook is not registered: the log says why (look for register-webhook)")]
    : [note("our webhook is not registered yet; Quanto does that when it starts")];
}
