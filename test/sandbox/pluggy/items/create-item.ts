import { checkParameters } from "../check-parameters.ts";
import type { Connector } from "../connectors.ts";
import { loginOutcome } from "../credentials.ts";
import { bankProfile } from "../data/profile.ts";
import type { BankProfile } from "../data/profile.ts";
import { badRequest, conflict, forbidden, notFound } from "../errors.ts";
import type { WireItem } from "../model.ts";
import { uuidFrom } from "../random.ts";
import type { RouteContext } from "../route.ts";
import { nowIso } from "../sandbox.ts";
import type { ItemRecord } from "../store.ts";
import { planSteps } from "../sync/execution.ts";
import { startExecution } from "../sync/run.ts";
import type { ConnectOptions } from "../tokens.ts";
import { checkWebhookUrl, optionalText } from "../validate.ts";
import { loginWay } from "./login-way.ts";
import { newConsent } from "./new-consent.ts";

function connectorOf({ sandbox, body }: RouteContext): Connector {
  const { connectorId } = body;
  if (typeof connectorId !== "number") throw badRequest("connectorId must be a number");
  const connector = sandbox.store.connectors.get(connectorId);
  if (connector === undefined) throw notFound("connector", "CONNECTOR_NOT_FOUND");
  if (connector.health.status === "OFFLINE") {
    throw conflict("Connector is offline", { codeDescription: "CONNECTOR_OFFLINE" });
  }
  return connector;
}

export function readParameters(raw: unknown): Record<string, string> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw !== "object" || Array.isArray(raw)) {
    throw badRequest("parameters must be an object");
  }
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]));
}

export function assertParameters(connector: Connector, parameters: Record<string, string>): void {
  const details = checkParameters(connector, parameters);
  if (details.length === 0) return;
  throw badRequest("There are errors in the parameters", {
    codeDescription: "CONNECTOR_VALIDATION_ERROR",
    details,
  });
}

/** A connect token contains its options; with the API key they are sent with the item. */
function readOptions({ sandbox, body, principal }: RouteContext): ConnectOptions {
  if (principal.kind === "connect-token") return principal.options;
  const webhookUrl = optionalText(body, "webhookUrl");
  const clientUserId = optionalText(body, "clientUserId");
  if (webhookUrl !== undefined) checkWebhookUrl(webhookUrl, sandbox.options.allowLocalWebhooks);
  return {
    ...(webhookUrl === undefined ? {} : { webhookUrl }),
    ...(clientUserId === undefined ? {} : { clientUserId }),
    avoidDuplicates: body["avoidDuplicates"] === true,
  };
}

const loginOf = (parameters: Record<string, string>): string =>
  parameters["user"] ?? parameters["cpf"]?.replaceAll(/\D/g, "") ?? "meu-pluggy";

/** The same credentials, without the one-time token. */
function areSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const lasting = (parameters: Record<string, string>): string =>
    JSON.stringify(
      Object.entries(parameters)
        .filter(([name]) => name !== "token")
        .toSorted(([a], [b]) => a.localeCompare(b)),
    );
  return lasting(one) === lasting(other);
}

function refuseDuplicate(
  { sandbox }: RouteContext,
  connector: Connector,
  parameters: Record<string, string>,
  clientUserId: string | null,
): void {
  const items = [...sandbox.store.items.values()].filter(
    (item) =>
      item.connector.id === connector.id &&
      areSame(item.parameters, parameters) &&
      item.wire.clientUserId === clientUserId,
  );
  if (items.length === 0) return;
  throw badRequest("Item already exists for this user", {
    codeDescription: "ITEM_USER_ALREADY_EXISTS",
    items: items.map(({ wire }) => ({ id: wire.id })),
  });
}

function newWire(id: string, connector: Connector, options: ConnectOptions, at: string): WireItem {
  return {
    id,
    connector,
    status: "UPDATING",
    executionStatus: "CREATED",
    statusDetail: null,
    error: null,
    parameter: null,
    userAction: null,
    createdAt: at,
    updatedAt: at,
    lastUpdatedAt: null,
    webhookUrl: options.webhookUrl ?? null,
    clientUserId: options.clientUserId ?? null,
    products: connector.products,
    consecutiveFailedLoginAttempts: 0,
    nextAutoSyncAt: null,
    consentExpiresAt: null,
    autoSyncDisabledAt: null,
  };
}

/** As many repetitions as fit under the limit of rows. */
function profileFor({ sandbox }: RouteContext, connector: Connector, login: string): BankProfile {
  const profile = bankProfile(sandbox.options.seed, connector, login);
  const enough = Math.ceil(sandbox.options.rowsPerAccount / 400);
  return { ...profile, repeat: Math.min(profile.repeat, enough) };
}

/** `POST /items`: answers at once with an UPDATING item, and syncs in the background. */
export function createItem(context: RouteContext): WireItem {
  const { sandbox, principal, body } = context;
  // A token for an update may not create an item.
  if (principal.kind === "connect-token" && principal.itemId !== null) throw forbidden();
  const connector = connectorOf(context);
  const parameters = readParameters(body["parameters"]);
  assertParameters(connector, parameters);
  const options = readOptions(context);
  const login = loginOf(parameters);
  if (options.avoidDuplicates === true) {
    refuseDuplicate(context, connector, parameters, options.clientUserId ?? null);
  }
  sandbox.store.itemsCreated += 1;
  const id = uuidFrom(`${sandbox.options.idSeed}/item/${sandbox.store.itemsCreated}`);
  const item: ItemRecord = {
    wire: newWire(id, connector, options, nowIso(sandbox)),
    connector,
    parameters,
    profile: profileFor(context, connector, login),
    tokenId: principal.kind === "connect-token" ? principal.tokenId : null,
    consent: newConsent(sandbox, connector, id),
    books: [],
    missingRoles: new Set(),
    history: null,
    drafts: new Map(),
    knownKeys: new Set(),
    execution: null,
    revoked: false,
    stalled: false,
    nextLoginFails: null,
    usedMfaToken: parameters["token"] ?? null,
    arriving: { drafts: [], secondThoughts: false },
  };
  sandbox.store.items.set(id, item);
  startExecution(sandbox, item, {
    steps: planSteps(loginWay(connector), loginOutcome(connector, parameters)),
    triggeredBy: principal.kind === "connect-token" ? "USER" : "CLIENT",
    isFirst: true,
  });
  return item.wire;
}
