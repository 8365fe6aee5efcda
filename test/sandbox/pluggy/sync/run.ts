import { HOUR_MS } from "../days.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { announce, announceChanges } from "./announce.ts";
import type { Execution, Step, SyncOutcome, TriggeredBy } from "./execution.ts";
import { mfaParameter } from "./mfa-parameter.ts";
import { productStates } from "./product-states.ts";
import { fetchFromBank } from "./fetch-from-bank.ts";

const MFA_LIFETIME_MS = 5 * 60_000;

const PARTIAL: ReadonlySet<SyncOutcome> = new Set<SyncOutcome>(["partial", "quota"]);

/** Codes after which new credentials are required; after the others a retry may succeed. */
const NEEDS_THE_USER = new Set([
  "INVALID_CREDENTIALS",
  "INVALID_CREDENTIALS_MFA",
  "ACCOUNT_LOCKED",
  "ACCOUNT_CREDENTIALS_RESET",
  "USER_NOT_SUPPORTED",
  "USER_AUTHORIZATION_PENDING",
  "USER_AUTHORIZATION_NOT_GRANTED",
  "USER_AUTHORIZATION_REVOKED",
  "USER_INPUT_TIMEOUT",
]);

/** Starts a sync: the item is UPDATING from now on. */
export function startExecution(
  sandbox: Sandbox,
  item: ItemRecord,
  { steps, triggeredBy, isFirst }: { steps: Step[]; triggeredBy: TriggeredBy; isFirst: boolean },
): void {
  item.execution?.cancelTimer();
  item.execution = {
    triggeredBy,
    isFirst,
    steps: [...steps],
    waitsFor: "nothing",
    cancelTimer: () => undefined,
  };
  Object.assign(item.wire, {
    status: "UPDATING",
    executionStatus: "CREATED",
    error: null,
    parameter: null,
    userAction: null,
    updatedAt: nowIso(sandbox),
  });
  schedule(sandbox, item, item.execution);
}

function schedule(sandbox: Sandbox, item: ItemRecord, execution: Execution): void {
  const { stepMs, clock } = sandbox.options;
  if (stepMs === "driven") return;
  if (stepMs > 0) {
    execution.cancelTimer = clock.setTimer(() => {
      step(sandbox, item);
    }, stepMs);
    return;
  }
  // As soon as possible, and never before the answer that started it.
  sandbox.activity.track(
    new Promise<void>((resolve) => {
      setImmediate(() => {
        if (item.execution === execution) step(sandbox, item);
        resolve();
      });
    }),
  );
}

/** Runs the next step, unless the sync waits for a user. */
export function step(sandbox: Sandbox, item: ItemRecord): void {
  const { execution } = item;
  if (execution === null || execution.waitsFor !== "nothing") return;
  const next = execution.steps.shift();
  if (next === undefined) return;
  item.wire.updatedAt = nowIso(sandbox);
  apply(sandbox, item, next, execution);
  if (item.execution === execution && execution.waitsFor === "nothing") {
    schedule(sandbox, item, execution);
  }
}

/** Continues after the user's answer. */
export function resume(sandbox: Sandbox, item: ItemRecord): void {
  const { execution } = item;
  if (execution === null) return;
  execution.cancelTimer();
  execution.waitsFor = "nothing";
  Object.assign(item.wire, { status: "UPDATING", parameter: null, userAction: null });
  if (sandbox.options.stepMs === "driven") step(sandbox, item);
  else schedule(sandbox, item, execution);
}

function apply(sandbox: Sandbox, item: ItemRecord, next: Step, execution: Execution): void {
  switch (next.kind) {
    case "progress":
      item.wire.executionStatus = next.executionStatus;
      return;
    case "logged-in":
      item.wire.executionStatus = "ACCOUNTS_IN_PROGRESS";
      item.wire.consecutiveFailedLoginAttempts = 0;
      renewConsent(sandbox, item);
      announce(sandbox, item, "item/login_succeeded", execution.triggeredBy);
      return;
    case "ask":
      askForToken(sandbox, item, execution);
      return;
    case "authorize":
      askForAuthorization(sandbox, item, execution);
      return;
    case "authorization-pending":
      fail(sandbox, item, {
        code: "USER_AUTHORIZATION_PENDING",
        message: "User authorization is pending.",
      });
      return;
    case "fail": {
      const { code, message, providerMessage } = next;
      fail(sandbox, item, {
        code,
        message,
        ...(providerMessage === undefined ? {} : { providerMessage }),
      });
      return;
    }
    case "finish":
      finish(sandbox, item, next.outcome, execution);
  }
}

/** A new authorisation gives access again. */
function renewConsent(sandbox: Sandbox, item: ItemRecord): void {
  if (!item.revoked) return;
  item.revoked = false;
  if (item.consent !== null) {
    Object.assign(item.consent, { createdAt: nowIso(sandbox), revokedAt: null });
  }
}

function askForToken(sandbox: Sandbox, item: ItemRecord, execution: Execution): void {
  const { clock } = sandbox.options;
  const expiresAt = new Date(clock.now() + MFA_LIFETIME_MS).toISOString();
  execution.waitsFor = "mfa";
  Object.assign(item.wire, {
    status: "WAITING_USER_INPUT",
    executionStatus: "WAITING_USER_INPUT",
    parameter: mfaParameter(item.parameters["user"] ?? "", expiresAt),
  });
  execution.cancelTimer = clock.setTimer(() => {
    fail(sandbox, item, {
      code: "USER_INPUT_TIMEOUT",
      message: "User requested input had expired",
    });
  }, MFA_LIFETIME_MS);
  announce(sandbox, item, "item/waiting_user_input", execution.triggeredBy);
}

function askForAuthorization(sandbox: Sandbox, item: ItemRecord, execution: Execution): void {
  const { clock, authorizeAfterMs } = sandbox.options;
  execution.waitsFor = "authorization";
  Object.assign(item.wire, {
    status: "WAITING_USER_ACTION",
    executionStatus: "WAITING_USER_ACTION",
    userAction: {
      instructions: `Autorize o acesso no aplicativo do seu banco (${item.connector.name}).`,
      type: "authorize-access",
      attributes: { url: `${sandbox.apiUrl}/__sandbox/authorize/${item.wire.id}` },
      expiresAt: new Date(clock.now() + MFA_LIFETIME_MS).toISOString(),
    },
  });
  if (authorizeAfterMs !== null) {
    execution.cancelTimer = clock.setTimer(() => {
      resume(sandbox, item);
    }, authorizeAfterMs);
  }
  announce(sandbox, item, "item/waiting_user_action", execution.triggeredBy);
}

/** Ends the sync with an error, and sends it. */
export function fail(
  sandbox: Sandbox,
  item: ItemRecord,
  error: { code: string; message: string; providerMessage?: string },
): void {
  const triggeredBy = item.execution?.triggeredBy ?? "INTERNAL";
  item.execution?.cancelTimer();
  item.execution = null;
  const needsUser = NEEDS_THE_USER.has(error.code);
  Object.assign(item.wire, {
    status: needsUser ? "LOGIN_ERROR" : "OUTDATED",
    executionStatus: error.code,
    error,
    parameter: null,
    userAction: null,
    nextAutoSyncAt: needsUser ? null : item.wire.nextAutoSyncAt,
    updatedAt: nowIso(sandbox),
  });
  if (needsUser) item.wire.consecutiveFailedLoginAttempts += 1;
  announce(sandbox, item, "item/error", triggeredBy, { error });
}

function finish(
  sandbox: Sandbox,
  item: ItemRecord,
  outcome: SyncOutcome,
  execution: Execution,
): void {
  const at = nowIso(sandbox);
  if (outcome === "partial") {
    for (const { role, type } of item.profile.accounts) {
      if (type === "BANK") item.missingRoles.add(role);
    }
  }
  const changes = outcome === "quota" ? [] : fetchFromBank(sandbox, item);
  item.execution = null;
  Object.assign(item.wire, {
    status: "UPDATED",
    executionStatus: PARTIAL.has(outcome) ? "PARTIAL_SUCCESS" : "SUCCESS",
    statusDetail: outcome === "success" ? null : productStates(outcome, at),
    lastUpdatedAt: at,
    updatedAt: at,
    nextAutoSyncAt: new Date(
      sandbox.options.clock.now() + sandbox.options.autoSyncHours * HOUR_MS,
    ).toISOString(),
  });
  announceChanges(sandbox, item, changes);
  announce(
    sandbox,
    item,
    execution.isFirst ? "item/created" : "item/updated",
    execution.triggeredBy,
  );
}
