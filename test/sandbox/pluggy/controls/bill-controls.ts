import { randomUUID } from "node:crypto";
import type { WireBill } from "../model.ts";
import type { Sandbox } from "../sandbox.ts";
import { nowIso } from "../sandbox.ts";

type Fields = Readonly<Record<string, unknown>>;

export function distortBill(sandbox: Sandbox, billId: string, fields: Fields | null): void {
  if (fields === null) sandbox.store.distortions.delete(billId);
  else sandbox.store.distortions.set(billId, fields);
}

export function addBill(sandbox: Sandbox, accountId: string, fields: Fields): string {
  const at = nowIso(sandbox);
  const bill: WireBill = {
    id: randomUUID(),
    accountId,
    dueDate: at,
    billClosingDate: null,
    totalAmount: 0,
    totalAmountCurrencyCode: "BRL",
    minimumPaymentAmount: null,
    allowsInstallments: null,
    financeCharges: [],
    payments: [],
    createdAt: at,
    updatedAt: at,
    ...fields,
  };
  const { extraBills } = sandbox.store;
  extraBills.set(accountId, [...(extraBills.get(accountId) ?? []), bill]);
  return bill.id;
}
