import { MEU_PLUGGY } from "../connectors.ts";
import { loginOutcome } from "../credentials.ts";
import type { LoginOutcome } from "../credentials.ts";
import { HOUR_MS } from "../days.ts";
import { badRequest, conflict } from "../errors.ts";
import type { WireItem } from "../model.ts";
import type { RouteContext } from "../route.ts";
import type { ItemRecord } from "../store.ts";
import { planSteps } from "../sync/execution.ts";
import { startExecution } from "../sync/run.ts";
import { checkWebhookUrl, optionalText } from "../validate.ts";
import { assertParameters, readParameters } from "./create-item.ts";
import { itemSeenBy } from "./find-item.ts";
import { asksTokenUpFront, loginWay } from "./login-way.ts";

function refuseWhileRunning(item: ItemRecord): void {
  if (item.execution === null) return;
  throw badRequest("An update is already in progress, wait until the last execution ends", {
    codeDescription: "ITEM_ALREADY_UPDATING",
  });
}

function refuseOffline(item: ItemRecord): void {
  if (item.connector.health.status !== "OFFLINE") return;
  throw conflict("Connector is offline", { codeDescription: "CONNECTOR_OFFLINE" });
}

function refuseTooSoon({ sandbox, principal }: RouteContext, item: ItemRecord): void {
  const { minUpdateHours: hours, clock } = sandbox.options;
  const { lastUpdatedAt } = item.wire;
  // Updates by the widget are exempt.
  if (hours === null || lastUpdatedAt === null || principal.kind === "connect-token") return;
  if (clock.now() - Date.parse(lastUpdatedAt) >= hours * HOUR_MS) return;
  throw conflict(
    `Client updates on this item are allowed at most every ${hours} hours. Last update was at ${lastUpdatedAt}`,
    {
      codeDescription: "CLIENT_IS_UPDATING_BEFORE_ALLOWED_FREQUENCY",
      data: { minUpdateFrequencyAllowedInHours: hours, lastUpdatedAt },
    },
  );
}

function refuseAfterFailures({ sandbox }: RouteContext, item: ItemRecord): void {
  if (item.wire.consecutiveFailedLoginAttempts < 2) return;
  const { loginBackoffMs } = sandbox.options;
  const canRetryAt = Date.parse(item.wire.updatedAt) + loginBackoffMs;
  if (sandbox.options.clock.now() >= canRetryAt) return;
  throw badRequest("Too many consecutive login failures, try again later", {
    codeDescription: "TOO_MANY_CONSECUTIVE_LOGIN_FAILURES",
    data: {
      canRetryAfterDate: new Date(canRetryAt).toISOString(),
      readableBackoffTime: `${Math.ceil(loginBackoffMs / 60_000)} minutes`,
    },
  });
}

function refuseWithoutCredentials(item: ItemRecord, given: Record<string, string>): void {
  const isEmpty = Object.keys(given).length === 0;
  if (item.wire.status === "LOGIN_ERROR" && isEmpty && !item.connector.oauth) {
    throw badRequest("Last execution had a login error, new credentials are required", {
      codeDescription: "LAST_EXECUTION_HAD_LOGIN_ERROR",
    });
  }
  if (asksTokenUpFront(item.connector) && given["token"] === undefined) {
    throw badRequest("The parameter 'token' is required to be renewed for item update.", {
      codeDescription: "CONNECTOR_REQUIRED_PARAMETER_VALIDATION_ERROR",
    });
  }
}

function refuseUsedToken(
  { sandbox }: RouteContext,
  item: ItemRecord,
  given: Record<string, string>,
): void {
  if (!sandbox.options.refuseUsedMfaToken || given["token"] === undefined) return;
  if (given["token"] !== item.usedMfaToken) return;
  throw badRequest("The MFA parameter was already used", {
    codeDescription: "MFA_PARAMERTER_WAS_ALREADY_USED_ERROR",
  });
}

function outcomeOf(item: ItemRecord): LoginOutcome {
  const failure = item.nextLoginFails;
  if (failure === null) return loginOutcome(item.connector, item.parameters);
  item.nextLoginFails = null;
  return { kind: "failure", ...failure };
}

/** A new consent through the bank's app only when there is none. */
function wayOf(item: ItemRecord): ReturnType<typeof loginWay> {
  const way = loginWay(item.connector);
  return way === "authorizes" && item.wire.status !== "LOGIN_ERROR" ? "direct" : way;
}

/** `PATCH /items/{id}`: syncs again, with the stored credentials or new ones. */
export function updateItem(context: RouteContext): WireItem {
  const { sandbox, body, principal } = context;
  const item = itemSeenBy(context);
  if (item.connector.id === MEU_PLUGGY) throw badRequest("MeuPluggy item cant be updated");
  const webhookUrl = optionalText(body, "webhookUrl");
  const clientUserId = optionalText(body, "clientUserId");
  if (webhookUrl !== undefined) checkWebhookUrl(webhookUrl, sandbox.options.allowLocalWebhooks);
  const given = readParameters(body["parameters"]);
  refuseWhileRunning(item);
  refuseOffline(item);
  refuseAfterFailures(context, item);
  refuseWithoutCredentials(item, given);
  refuseUsedToken(context, item, given);
  refuseTooSoon(context, item);
  const parameters = { ...item.parameters, ...given };
  assertParameters(item.connector, parameters);
  item.parameters = parameters;
  item.usedMfaToken = given["token"] ?? item.usedMfaToken;
  if (webhookUrl !== undefined) item.wire.webhookUrl = webhookUrl;
  if (clientUserId !== undefined) item.wire.clientUserId = clientUserId;
  const steps = planSteps(wayOf(item), outcomeOf(item));
  startExecution(sandbox, item, {
    steps,
    triggeredBy: principal.kind === "connect-token" ? "USER" : "CLIENT",
    isFirst: false,
  });
  return item.wire;
}
