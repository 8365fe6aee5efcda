import { describe, expect, it } from "vitest";
import { itemSchema } from "../../src/pluggy/schemas.ts";
import { toConnection } from "../../src/pluggy/to-connection.ts";
import { itemRow } from "./pluggy-rows.ts";

const until = new Date("2026-11-20T10:05:00Z");
const expiring = { label: "Token", expiresAt: "2026-11-20T10:05:00.000Z" };

describe("the state of a connection", () => {
  const stateOf = (row: object) => toConnection(itemSchema.parse(itemRow(row))).state;

  it.each([
    ["UPDATED", "SUCCESS", { kind: "working" }],
    ["UPDATED", "PARTIAL_SUCCESS", { kind: "working" }],
    ["UPDATED", null, { kind: "working" }],
    ["PARTIAL_SUCCESS", "PARTIAL_SUCCESS", { kind: "working" }],
    ["OUTDATED", "PARTIAL_SUCCESS", { kind: "working" }],
    ["UPDATING", "CREATED", { kind: "updating" }],
    ["UPDATING", "TRANSACTIONS_IN_PROGRESS", { kind: "updating" }],
    ["UPDATING", "A_NEW_STEP", { kind: "updating" }],
    ["MERGING", "MERGING", { kind: "updating" }],
    ["LOGIN_ERROR", "INVALID_CREDENTIALS", { kind: "login-error", code: "INVALID_CREDENTIALS" }],
    ["LOGIN_ERROR", "ERROR", { kind: "login-error", code: null }],
    ["LOGIN_ERROR", "PARTIAL_SUCCESS", { kind: "login-error", code: "PARTIAL_SUCCESS" }],
    ["OUTDATED", "SITE_NOT_AVAILABLE", { kind: "outdated", code: "SITE_NOT_AVAILABLE" }],
    ["OUTDATED", "ERROR", { kind: "outdated", code: null }],
    ["OUTDATED", "TRANSACTIONS_IN_PROGRESS", { kind: "outdated", code: null }],
    ["SOMETHING_NEW", null, { kind: "outdated", code: null }],
    ["WAITING_USER_INPUT", "WAITING_USER_INPUT", { kind: "waiting-input", until: null }],
    ["UPDATING", "WAITING_USER_INPUT", { kind: "waiting-input", until: null }],
    ["WAITING_USER_ACTION", "WAITING_USER_ACTION", { kind: "waiting-action", until: null }],
    ["OUTDATED", "USER_AUTHORIZATION_PENDING", { kind: "waiting-action", until: null }],
    ["LOGIN_ERROR", "USER_AUTHORIZATION_PENDING", { kind: "waiting-action", until: null }],
  ])("of %s with %s", (status, executionStatus, expected) => {
    expect(stateOf({ status, executionStatus })).toEqual(expected);
  });

  it("has the bank's error code rather than the execution status", () => {
    const error = { code: "USER_AUTHORIZATION_REVOKED", message: "CPF 123 revoked" };
    expect(stateOf({ status: "LOGIN_ERROR", executionStatus: "ERROR", error })).toEqual({
      kind: "login-error",
      code: "USER_AUTHORIZATION_REVOKED",
    });
  });

  it("has the deadline of a code or an authorisation", () => {
    expect(stateOf({ status: "WAITING_USER_INPUT", parameter: expiring })).toEqual({
      kind: "waiting-input",
      until,
    });
    expect(stateOf({ status: "WAITING_USER_ACTION", userAction: expiring })).toEqual({
      kind: "waiting-action",
      until,
    });
  });

  it("is read when most keys are missing", () => {
    const row = { id: "item-1", connector: { id: 200, name: "MeuPluggy" }, status: "UPDATED" };
    expect(toConnection(itemSchema.parse(row))).toEqual({
      id: "item-1",
      bankName: "MeuPluggy",
      connectorId: 200,
      clientUserId: null,
      state: { kind: "working" },
      lastUpdatedAt: null,
      nextAutoSyncAt: null,
      consentExpiresAt: null,
      lagging: [],
    });
  });

  it("lists the products that a partial success did not update", () => {
    const at = "2026-11-12T10:00:00.000Z";
    const statusDetail = {
      accounts: { isUpdated: false, lastUpdatedAt: null, warnings: [{ code: "001" }] },
      creditCards: { isUpdated: true, lastUpdatedAt: at, warnings: [] },
      transactions: { isUpdated: false, lastUpdatedAt: at, warnings: [] },
      loans: null,
    };
    const partial = itemRow({ executionStatus: "PARTIAL_SUCCESS", statusDetail });
    expect(toConnection(itemSchema.parse(partial)).lagging).toEqual([
      { product: "accounts", since: null },
      { product: "transactions", since: new Date(at) },
    ]);
  });

  it.each([null, undefined, "x", {}, { accounts: null }, { accounts: 7 }, { accounts: {} }])(
    "lists no products when statusDetail is %j",
    (statusDetail) => {
      expect(toConnection(itemSchema.parse(itemRow({ statusDetail }))).lagging).toEqual([]);
    },
  );
});
