import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireBill, WireInvestment, WireItem, WireLoan } from "./model.ts";
import { rawApi, type RawRequest } from "./raw-api.ts";
import { startPluggy, type PluggySandbox } from "./start-pluggy.ts";

let pluggy: PluggySandbox;
let api: RawRequest;
let item: WireItem;

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: 0, rateLimits: "off" });
  api = await rawApi(pluggy);
  const parameters = { user: "user-ok", password: "password-ok" };
  item = (await api("POST", "/items", { connectorId: 2, parameters })).body as WireItem;
  await pluggy.idle();
});

afterAll(() => pluggy.close());

async function listed<Row>(path: string): Promise<Row[]> {
  const { status, body } = await api("GET", path);
  expect(status).toBe(200);
  return (body as { results: Row[] }).results;
}

describe("GET /bills", () => {
  const card = () => pluggy.bank.accountId(item.id, "card");
  const bills = () => listed<WireBill>(`/bills?accountId=${card()}`);

  it("lists what pays a bill on the next one", async () => {
    const [, last, before] = await bills();
    const paid = last?.payments.reduce((sum, { amount }) => sum + Number(amount), 0);
    expect(paid).toBeCloseTo(before?.totalAmount ?? 0, 2);
  });

  it("has totals of four decimals at some banks", async () => {
    const [bill] = await bills();
    expect(String(bill?.totalAmount)).toMatch(/\.\d{4}$/);
  });

  it("sends nulls, bills that are open and bills twice where it is told to", async () => {
    const [bill] = await bills();
    pluggy.bank.distortBill(bill?.id ?? "", { totalAmount: null });
    const id = pluggy.bank.addBill(card(), { dueDate: "0001-01-01T00:00:00.000Z" });
    pluggy.bank.addBill(card(), { ...bill, id: UNKNOWN });
    const sent = await bills();
    expect(sent.slice(0, 2).map((one) => one.id)).toEqual([id, UNKNOWN]);
    expect(sent.find((one) => one.id === bill?.id)?.totalAmount).toBeNull();
    pluggy.bank.distortBill(bill?.id ?? "", null);
    expect((await api("GET", `/bills/${id}`)).body).toMatchObject({ id });
  });

  it("refuses what has no account, no UUID, or a bank without bills", async () => {
    expect((await api("GET", "/bills")).status).toBe(400);
    expect((await api("GET", "/bills?accountId=nope")).status).toBe(400);
    expect((await api("GET", "/bills/nope")).status).toBe(400);
    expect((await api("GET", `/bills/${UNKNOWN.replace("4000", "4001")}`)).status).toBe(404);
    expect(await listed(`/bills?accountId=${UNKNOWN}`)).toEqual([]);
    pluggy.bank.refuseBills(card());
    expect((await api("GET", `/bills?accountId=${card()}`)).status).toBe(403);
  });
});

describe("GET /investments and /loans", () => {
  it("list positions with a net balance, also those that were withdrawn", async () => {
    const positions = await listed<WireInvestment>(`/investments?itemId=${item.id}`);
    expect(positions.find(({ status }) => status === "TOTAL_WITHDRAWAL")).toMatchObject({
      balance: 0,
      amount: 0,
    });
    const [cdb] = await listed<WireInvestment>(`/investments?itemId=${item.id}&type=FIXED_INCOME`);
    expect(cdb?.balance).toBeLessThan(cdb?.amount ?? 0);
    expect((await api("GET", `/investments/${cdb?.id}`)).body).toEqual(cdb);
    const sold = positions.find(({ status }) => status === "TOTAL_WITHDRAWAL");
    const moves = await listed<{ type: string }>(`/investments/${sold?.id}/transactions`);
    expect(moves.map(({ type }) => type)).toEqual(["SELL", "BUY"]);
  });

  it("list loans with what is left of them", async () => {
    const [loan] = await listed<WireLoan>(`/loans?itemId=${item.id}`);
    expect(loan?.payments.contractOutstandingBalance).toBeGreaterThan(0);
    expect((await api("GET", `/loans/${loan?.id}`)).body).toEqual(loan);
  });

  it("refuse what they do not know", async () => {
    expect((await api("GET", `/investments?itemId=${item.id}&type=GOLD`)).status).toBe(400);
    for (const product of ["investments", "loans"]) {
      expect((await api("GET", `/${product}`)).status).toBe(400);
      expect((await api("GET", `/${product}/${UNKNOWN}`)).status).toBe(404);
      expect((await api("GET", `/${product}/nope`)).status).toBe(400);
      expect(await listed(`/${product}?itemId=${UNKNOWN}`)).toEqual([]);
    }
    const { body } = await api("GET", `/loans?itemId=${item.id}&pageSize=1`);
    expect(body).toMatchObject({ total: 2, totalPages: 2, page: 1 });
  });

  it("are empty at a bank of everyday purchases, and without consent", async () => {
    const side = (
      await api("POST", "/items", {
        connectorId: 612,
        parameters: { cpf: "123.456.789-09" },
      })
    ).body as WireItem;
    expect(await listed(`/investments?itemId=${side.id}`)).toEqual([]);
    expect(await listed(`/loans?itemId=${side.id}`)).toEqual([]);
    pluggy.bank.withdrawConsent(item.id);
    expect(await listed(`/investments?itemId=${item.id}`)).toEqual([]);
  });
});
