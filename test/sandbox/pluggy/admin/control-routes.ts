import type { AccountRole } from "../data/draft.ts";
import { badRequest } from "../errors.ts";
import type { BankControls } from "../controls/bank-controls.ts";
import type { Sandbox } from "../sandbox.ts";
import type { WireTransaction } from "../model.ts";
import type { AdminContext, AdminRoute } from "./admin-route.ts";

/** The given item, else the newest one (of the given user, if any). */
function itemIdOf({ sandbox, body }: AdminContext): string {
  if (typeof body["itemId"] === "string") return body["itemId"];
  const own = [...sandbox.store.items.values()].filter(
    ({ wire }) => body["clientUserId"] === undefined || wire.clientUserId === body["clientUserId"],
  );
  const newest = own.at(-1);
  if (newest === undefined) throw badRequest("there is no item yet");
  return newest.wire.id;
}

function cardRows(sandbox: Sandbox, itemId: string): WireTransaction[] {
  const book = sandbox.store.items.get(itemId)?.books.find(({ role }) => role === "card");
  return [...(book?.rows.values() ?? [])]
    .filter(
      (row) => row.type === "DEBIT" && row.creditCardMetadata?.installmentNumber === undefined,
    )
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The given row, else the newest purchase on the card. */
function transactionIdOf(context: AdminContext): string {
  const { body, sandbox } = context;
  if (typeof body["transactionId"] === "string") return body["transactionId"];
  const row = cardRows(sandbox, itemIdOf(context))[0];
  if (row === undefined) throw badRequest("there is no purchase yet");
  return row.id;
}

const ROLES: readonly AccountRole[] = ["checking", "second-checking", "savings", "dollars", "card"];

/** The given account, else the card. */
function roleIn({ body }: AdminContext): AccountRole {
  return ROLES.find((role) => role === body["account"]) ?? "card";
}

function fieldsIn({ fields }: AdminContext["body"]): Readonly<Record<string, unknown>> | null {
  return typeof fields === "object" && fields !== null ? { ...fields } : null;
}

type Control = (controls: BankControls, context: AdminContext) => unknown;

const onItem =
  (act: (controls: BankControls, itemId: string) => unknown): Control =>
  (controls, context) =>
    act(controls, itemIdOf(context));

const CONTROLS: Record<keyof BankControls, Control> = {
  addPurchase: (controls, context) => controls.addPurchase(itemIdOf(context), context.body),
  correctTransaction: (controls, context) => {
    const id = transactionIdOf(context);
    controls.correctTransaction(id, Number(context.body["minor"] ?? 4321));
    return id;
  },
  removeTransaction: (controls, context) => {
    const id = transactionIdOf(context);
    controls.removeTransaction(id);
    return id;
  },
  distortTransaction: (controls, context) => {
    const id = transactionIdOf(context);
    controls.distortTransaction(id, fieldsIn(context.body));
    return id;
  },
  distortAccount: (controls, { body }) => {
    controls.distortAccount(String(body["accountId"]), fieldsIn(body));
  },
  distortBill: (controls, { body }) => {
    controls.distortBill(String(body["billId"]), fieldsIn(body));
  },
  addBill: (controls, { body }) =>
    controls.addBill(String(body["accountId"]), fieldsIn(body) ?? {}),
  refuseBills: (controls, { body }) => {
    controls.refuseBills(String(body["accountId"]));
  },
  postUnderNewId: (controls, context) => controls.postUnderNewId(transactionIdOf(context)),
  accountId: (controls, context) => controls.accountId(itemIdOf(context), roleIn(context)),
  closeAccount: (controls, context) => controls.closeAccount(itemIdOf(context), roleIn(context)),
  renewRowIds: (controls, context) => controls.renewRowIds(itemIdOf(context), roleIn(context)),
  renewAccountIds: onItem((controls, id) => controls.renewAccountIds(id)),
  passDay: (controls) => {
    controls.passDay();
  },
  passDayOf: onItem((controls, id) => controls.passDayOf(id)),
  autoSync: onItem((controls, id) => controls.autoSync(id)),
  failLogin: onItem((controls, id) => controls.failLogin(id)),
  takeSiteDown: onItem((controls, id) => controls.takeSiteDown(id)),
  exhaustQuota: onItem((controls, id) => controls.exhaustQuota(id)),
  withdrawConsent: onItem((controls, id) => controls.withdrawConsent(id)),
  stall: onItem((controls, id) => controls.stall(id)),
  askForMfa: onItem((controls, id) => controls.askForMfa(id)),
  askForAction: onItem((controls, id) => controls.askForAction(id)),
  authorize: onItem((controls, id) => controls.authorize(id)),
  refuseAuthorization: onItem((controls, id) => controls.refuseAuthorization(id)),
  step: onItem((controls, id) => controls.step(id)),
  finishSync: onItem((controls, id) => controls.finishSync(id)),
  deleteItem: onItem((controls, id) => controls.deleteItem(id)),
  setCategories: (controls, { body }) => {
    if (typeof body["on"] !== "boolean") throw badRequest("on must be true or false");
    controls.setCategories(body["on"]);
  },
  setConnectorStatus: (controls, { body }) => {
    const status = body["status"];
    if (status !== "ONLINE" && status !== "OFFLINE" && status !== "UNSTABLE") {
      throw badRequest("status must be ONLINE, OFFLINE or UNSTABLE");
    }
    controls.setConnectorStatus(Number(body["connectorId"]), status);
  },
};

/** `POST /__sandbox/controls/addPurchase` and the like; the body has the arguments. */
export const controlRoutes: AdminRoute[] = [
  {
    method: "GET",
    path: "/__sandbox/controls",
    handle: () => ({ body: Object.keys(CONTROLS) }),
  },
  {
    method: "POST",
    path: "/__sandbox/controls/:name",
    handle: (context) => {
      const control = Object.entries(CONTROLS).find(([name]) => name === context.params["name"]);
      if (control === undefined) throw badRequest("there is no such control");
      return { body: { done: control[1](context.controls, context) ?? null } };
    },
  },
];
