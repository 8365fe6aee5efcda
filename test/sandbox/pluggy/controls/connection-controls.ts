import { deleteItem } from "../items/delete-item.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { planSteps, stepsOfUsedUpQuota, stepsOnceAuthorized } from "../sync/execution.ts";
import type { LoginWay } from "../sync/execution.ts";
import { fail, resume, startExecution, step } from "../sync/run.ts";

export function itemById(sandbox: Sandbox, itemId: string): ItemRecord {
  const item = sandbox.store.items.get(itemId);
  if (item === undefined) throw new Error(`The sandbox has no item ${itemId}`);
  return item;
}

/** Runs a sync that fails at once. */
function failSync(sandbox: Sandbox, itemId: string, code: string, message: string): void {
  const item = itemById(sandbox, itemId);
  startExecution(sandbox, item, { steps: [], triggeredBy: "SYNC", isFirst: false });
  fail(sandbox, item, { code, message });
}

export function failLogin(sandbox: Sandbox, itemId: string): void {
  failSync(sandbox, itemId, "INVALID_CREDENTIALS", "Invalid credentials.");
}

export function takeSiteDown(sandbox: Sandbox, itemId: string): void {
  failSync(sandbox, itemId, "SITE_NOT_AVAILABLE", "Site is not available.");
}

export function withdrawConsent(sandbox: Sandbox, itemId: string): void {
  const item = itemById(sandbox, itemId);
  item.revoked = true;
  if (item.consent !== null) item.consent.revokedAt = nowIso(sandbox);
  failSync(sandbox, itemId, "USER_AUTHORIZATION_REVOKED", "User authorization was revoked.");
}

export function exhaustQuota(sandbox: Sandbox, itemId: string): void {
  const steps = stepsOfUsedUpQuota();
  startExecution(sandbox, itemById(sandbox, itemId), {
    steps,
    triggeredBy: "SYNC",
    isFirst: false,
  });
}

export function stall(sandbox: Sandbox, itemId: string): void {
  const item = itemById(sandbox, itemId);
  item.stalled = true;
  item.wire.nextAutoSyncAt = null;
}

function startLogin(sandbox: Sandbox, itemId: string, way: LoginWay): ItemRecord {
  const item = itemById(sandbox, itemId);
  const steps = planSteps(way, { kind: "success" });
  startExecution(sandbox, item, { steps, triggeredBy: "SYNC", isFirst: false });
  item.execution?.cancelTimer();
  // Skips "logging in" and goes to the question.
  step(sandbox, item);
  item.execution?.cancelTimer();
  step(sandbox, item);
  return item;
}

export function askForMfa(sandbox: Sandbox, itemId: string): void {
  startLogin(sandbox, itemId, "asks-token");
}

/** Waits for `authorize`, whatever the options of the bank's app are. */
export function askForAction(sandbox: Sandbox, itemId: string): void {
  startLogin(sandbox, itemId, "authorizes").execution?.cancelTimer();
}

export function authorize(sandbox: Sandbox, itemId: string): void {
  const item = itemById(sandbox, itemId);
  if (item.execution?.waitsFor === "authorization") {
    resume(sandbox, item);
  } else if (item.wire.executionStatus === "USER_AUTHORIZATION_PENDING") {
    const steps = stepsOnceAuthorized();
    startExecution(sandbox, item, { steps, triggeredBy: "INTERNAL", isFirst: true });
  }
}

export function refuseAuthorization(sandbox: Sandbox, itemId: string): void {
  fail(sandbox, itemById(sandbox, itemId), {
    code: "USER_AUTHORIZATION_NOT_GRANTED",
    message: "User did not grant authorization.",
  });
}

export function stepOnce(sandbox: Sandbox, itemId: string): void {
  step(sandbox, itemById(sandbox, itemId));
}

export function finishSync(sandbox: Sandbox, itemId: string): void {
  const item = itemById(sandbox, itemId);
  while (item.execution?.waitsFor === "nothing") {
    item.execution.cancelTimer();
    step(sandbox, item);
  }
}

export function setConnectorStatus(sandbox: Sandbox, connectorId: number, status: string): void {
  const connector = sandbox.store.connectors.get(connectorId);
  if (connector === undefined) throw new Error(`The sandbox has no connector ${connectorId}`);
  connector.health.status = status;
  sandbox.sender.emit({ event: "connector/status_updated", connectorId, data: { status } }, null);
}

/** Deletes an item as Pluggy does by itself: idle sandbox items, discontinued connectors. */
export function removeItem(sandbox: Sandbox, itemId: string): void {
  deleteItem(sandbox, itemById(sandbox, itemId));
}
