import { SANDBOX_MFA } from "../credentials.ts";
import { badRequest } from "../errors.ts";
import type { WireItem } from "../model.ts";
import type { RouteContext } from "../route.ts";
import { fail, resume } from "../sync/run.ts";
import { itemSeenBy } from "./find-item.ts";

/** `POST /items/{id}/mfa`: the body has the requested parameter, by its name. */
export function provideMfa(context: RouteContext): WireItem {
  const { sandbox, body } = context;
  const item = itemSeenBy(context);
  const { parameter } = item.wire;
  if (item.execution?.waitsFor !== "mfa" || parameter === null) {
    throw badRequest("The item is not waiting for an MFA parameter", {
      codeDescription: item.execution === null ? "ITEM_MFA_NOT_FOUND" : "ITEM_MFA_ALREADY_PROVIDED",
    });
  }
  const value = body[parameter.name];
  if (typeof value !== "string" || value === "") {
    throw badRequest(`The parameter '${parameter.name}' was expected`, {
      codeDescription: "ITEM_MFA_PARAMETER_EXPECTED_MISMATCH",
    });
  }
  if (value === SANDBOX_MFA) {
    resume(sandbox, item);
  } else {
    fail(sandbox, item, { code: "INVALID_CREDENTIALS_MFA", message: "Invalid MFA token." });
  }
  return item.wire;
}
