import { describe, expect, it } from "vitest";
import { addDays } from "../days.ts";
import type { WireTransaction } from "../model.ts";
import type { Draft } from "./draft.ts";
import { generateHistory, historyUpTo } from "./generate.ts";
import { profileOf, TODAY, wireOf, yearOf } from "./year-of.ts";

describe("a year at the default bank", () => {
  const profile = profileOf(2);
  const drafts = yearOf(profile);
  const rows = drafts.map((draft) => ({ draft, row: wireOf(profile, draft) }));

  it("has about 2,500 rows over a current account and a card", () => {
    expect(drafts.length).toBeGreaterThan(2300);
    expect(drafts.length).toBeLessThan(2700);
    expect(new Set(drafts.map(({ account }) => account))).toEqual(new Set(["checking", "card"]));
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length);
  });

  it("covers twelve months, and the card's instalments up to four months ahead", () => {
    const days = drafts.map(({ day }) => day).toSorted();
    expect((days[0] ?? "") <= addDays(TODAY, -360)).toBe(true);
    const ahead = drafts.filter(({ day }) => day > TODAY);
    expect(ahead.length).toBeGreaterThan(3);
    expect(ahead.every(({ installment }) => installment !== undefined)).toBe(true);
    expect((days.at(-1) ?? "") <= "2027-03-22").toBe(true);
  });

  it("has the signs of Pluggy: an account's debit is negative, a card's positive", () => {
    for (const { row, draft } of rows) {
      const positive = draft.account === "card" ? row.type === "DEBIT" : row.type === "CREDIT";
      expect(row.amount > 0).toBe(positive);
    }
  });

  it("writes days in both midnights and with real times, evenings too", () => {
    const times = rows.map(({ row }) => row.date.slice(11));
    expect(times.filter((time) => time === "03:00:00.000Z").length).toBeGreaterThan(100);
    expect(times.filter((time) => time === "00:00:00.000Z").length).toBeGreaterThan(50);
    const evenings = rows.filter(
      ({ row, draft }) =>
        row.date.slice(0, 10) > draft.day && row.date.slice(11) !== "03:00:00.000Z",
    );
    expect(evenings.length).toBeGreaterThan(100);
  });

  it("never writes a time that reads as a day in UTC", () => {
    const wrong = rows.filter(
      ({ row, draft }) =>
        row.date.endsWith("T00:00:00.000Z") && draft.moment.kind !== "utc-midnight",
    );
    expect(wrong).toEqual([]);
  });

  it("has every kind of row that a reader can stumble over", () => {
    const has = (test: (row: WireTransaction, draft: Draft) => boolean): boolean =>
      rows.some(({ row, draft }) => test(row, draft));
    expect({
      dollars: has((row) => row.currencyCode === "USD" && row.amountInAccountCurrency !== null),
      dollarsBack: has((row) => row.currencyCode === "USD" && row.amount < 0),
      fourDecimals: has((row) => /\.\d{4}$/.test(String(row.amount))),
      halfCent: has((_, draft) => draft.tenThousandths === -50),
      noCategory: has((row) => row.categoryId === null && row.category === null),
      unknownCategory: has((row) => row.categoryId === "08990000" && row.category === null),
      nineDigits: has((row) => row.categoryId === "200300000"),
      parentUsed: has((row) => row.categoryId === "08000000"),
      instalment: has((row) => (row.creditCardMetadata?.totalInstallments ?? 0) > 5),
      annualFee: has((row) => row.creditCardMetadata?.feeType === "ANNUAL_FEE"),
      tax: has((row) => row.categoryId === "15030000"),
      loanIn: has((row) => row.categoryId === "02040000" && row.type === "CREDIT"),
      proceeds: has((row) => row.categoryId === "03060000"),
      ownTransfer: has((row) => row.categoryId === "04020000"),
      cashback: has((row) => row.categoryId === "08090000" && row.type === "CREDIT"),
      cardRefund: has((row, draft) => draft.flow === "refund" && row.amount < 0),
      emoji: has((row) => row.description.includes("☕")),
      markup: has((row) => row.description.includes("<CENTRO>") && row.description.includes("&")),
      dateLike: has((row) => /^\d{4}-\d\d-01T12:00:00\.000Z$/.test(row.description)),
      notADate: has((row) => row.description.endsWith("-45T99:99:99.999Z")),
      document: has(
        (row) => row.paymentData?.receiver?.documentNumber?.value.includes(".") === true,
      ),
      merchantCode: has((row) => typeof row.creditCardMetadata?.payeeMCC === "number"),
      wording: has((row) => row.descriptionRaw?.endsWith("BRA") === true),
      pending: has((row) => row.status === "PENDING" && row.date.slice(0, 10) <= TODAY),
    }).toEqual(
      Object.fromEntries(
        "dollars dollarsBack fourDecimals halfCent noCategory unknownCategory nineDigits parentUsed instalment annualFee tax loanIn proceeds ownTransfer cashback cardRefund emoji markup dateLike notADate document merchantCode wording pending"
          .split(" ")
          .map((name) => [name, true]),
      ),
    );
  });

  it("has purchases that are equal in everything but the id", () => {
    const twins = rows.filter(({ row }) => row.description === "CATRACA METRÔ CAFÉ");
    const days = twins.map(({ draft }) => draft.day);
    expect(days.length).toBe(new Set(days).size * 2);
    expect(new Set(twins.map(({ row }) => row.id)).size).toBe(twins.length);
  });

  it("bills the card: posted means billed, and what is ahead is pending without a bill", () => {
    const card = rows.filter(({ draft }) => draft.account === "card").map(({ row }) => row);
    expect(
      card.filter((row) => row.status === "POSTED" && row.creditCardMetadata?.billId === undefined),
    ).toEqual([]);
    const ahead = card.filter(({ date }) => date.slice(0, 10) > TODAY);
    expect(ahead.every((row) => row.status === "PENDING")).toBe(true);
    expect(ahead.every((row) => row.creditCardMetadata?.billId === undefined)).toBe(true);
  });

  it("pays every bill in two legs of the same amount", () => {
    const paid = drafts.filter(({ categoryId }) => categoryId === "05100000");
    const legs = (account: string): number[] =>
      paid.filter((draft) => draft.account === account).map(({ minor }) => minor);
    expect(legs("checking")).toEqual(legs("card"));
    expect(legs("card").length).toBeGreaterThanOrEqual(11);
  });

  it("omits nested keys that are empty", () => {
    const nested = rows.flatMap(({ row }) =>
      Object.values({ ...row.creditCardMetadata, ...row.paymentData, ...row.merchant }),
    );
    expect(nested.filter((value) => value === null || value === "")).toEqual([]);
  });
});

describe("the same seed", () => {
  it("and day give the same data, another seed other data", () => {
    expect(yearOf(profileOf(601))).toEqual(yearOf(profileOf(601)));
    const other = { ...profileOf(601), seed: "another" };
    expect(yearOf(other)).not.toEqual(yearOf(profileOf(601)));
  });

  it("gives the same past a day later, and adds to it", () => {
    const profile = profileOf(2);
    const history = historyUpTo(TODAY);
    const tomorrow = addDays(TODAY, 1);
    const before = generateHistory(profile, history);
    const after = new Map(
      generateHistory(profile, { ...history, today: tomorrow }).map((draft) => [draft.key, draft]),
    );
    expect(before.filter((draft) => after.get(draft.key) === undefined)).toEqual([]);
    for (const draft of before) expect(after.get(draft.key)).toEqual(draft);
    expect(after.size).toBeGreaterThan(before.length);
  });
});
