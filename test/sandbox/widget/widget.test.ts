import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import express from "express";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { bundlePage } from "../../support/bundle-page.ts";
import { startPluggy } from "../pluggy/start-pluggy.ts";
import type { PluggySandbox } from "../pluggy/start-pluggy.ts";
import { connectToken } from "./connect-token.ts";
import { startWidget } from "./start-widget.ts";
import type { RunningWidget } from "./start-widget.ts";

type Told = { what: string; data?: { item?: { id: string }; data?: { item?: { id: string } } } };

let browser: Browser;
let pluggy: PluggySandbox;
let widget: RunningWidget;
let parent: Server;
let page: Page;

const PARENT = fileURLToPath(new URL("./parent/", import.meta.url));

async function serveParent(): Promise<Server> {
  const folder = await bundlePage("widget-parent", PARENT, {
    root: PARENT,
    base: "./",
    configFile: false,
    build: { assetsDir: "" },
  });
  const server = createServer(express().use(express.static(folder)));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

async function open(props: Record<string, unknown> = {}): Promise<void> {
  const given = {
    url: widget.url,
    connectToken: await connectToken(pluggy),
    includeSandbox: true,
    language: "en",
    ...props,
  };
  await page.waitForFunction("window.openWidget");
  await page.evaluate(`window.openWidget(${JSON.stringify(given)})`);
}

const frame = (): FrameLocator => page.frameLocator('iframe[name^="__zoid__pluggy"]');
const press = (name: string) => frame().getByRole("button", { name, exact: true }).click();
const heading = (name: string) => frame().getByRole("heading", { name }).waitFor();
const told = () => page.evaluate<Told[]>("window.told");

/** The names of the events; a run of polls counts once. */
async function story(): Promise<string[]> {
  const names = (await told()).map(({ what }) => what);
  return names.filter((name, index) => name !== "ITEM_RESPONSE" || names[index - 1] !== name);
}

async function fill(fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await frame().getByLabel(label).fill(value);
}

async function connect(bank: string, fields: Record<string, string>): Promise<void> {
  await press("Continue");
  await press(bank);
  await fill(fields);
  await press("Log in");
}

const GOOD = { User: "user-ok", Password: "password-ok" };

beforeAll(async () => {
  pluggy = await startPluggy({ stepMs: 0, authorizeAfterMs: 0 });
  widget = await startWidget({ apiUrl: pluggy.apiUrl });
  parent = await serveParent();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
});

afterAll(async () => {
  await browser?.close();
  parent?.closeAllConnections();
  parent?.close();
  await widget?.close();
  await pluggy?.close();
});

beforeEach(async () => {
  await page.goto(`http://127.0.0.1:${(parent.address() as AddressInfo).port}/`);
});

describe("the widget's stand-in", () => {
  it("emits the events of a connection in Pluggy's order, and closes", async () => {
    await open();
    await connect("Pluggy Bank", GOOD);
    await heading("Account connected!");
    await press("Finish");
    await page.waitForFunction("window.told.at(-1).what === 'close'");
    expect(await story()).toEqual([
      "open",
      "SUBMITTED_CONSENT",
      "SELECTED_INSTITUTION",
      "SUBMITTED_LOGIN",
      "ITEM_RESPONSE",
      "LOGIN_SUCCESS",
      "success",
      "close",
    ]);
    const success = (await told()).find(({ what }) => what === "success");
    expect(success?.data?.item).toMatchObject({ status: "UPDATED", executionStatus: "SUCCESS" });
    expect(await page.locator("iframe").count()).toBe(0);
  });

  it("requests the second factor", async () => {
    await open();
    await connect("Pluggy Bank MFA 2-step", GOOD);
    await heading("Confirm that it is you");
    await fill({ Code: "123456" });
    await press("Confirm");
    await heading("Account connected!");
    const names = await story();
    expect(names).toEqual(
      expect.arrayContaining(["LOGIN_STEP_COMPLETED", "SUBMITTED_MFA", "LOGIN_MFA_SUCCESS"]),
    );
    expect(names).not.toContain("LOGIN_SUCCESS");
  });

  it("shows the options when the bank requires a choice", async () => {
    await open();
    await connect("Pluggy Bank MFA 2-step", { ...GOOD, User: "user-ok-select" });
    await frame().getByRole("combobox").selectOption("123456");
    await press("Confirm");
    await heading("Account connected!");
    expect(await story()).toContain("success");
  });

  it("reports the item of a failed login, and retries with the same item", async () => {
    await open();
    await connect("Pluggy Bank", { ...GOOD, Password: "wrong-password" });
    await frame().getByText("The user or password does not match.").waitFor();
    const failed = (await told()).find(({ what }) => what === "error");
    await press("Try again");
    await fill({ Password: "password-ok" });
    await press("Log in");
    await heading("Account connected!");
    const success = (await told()).find(({ what }) => what === "success");
    expect(failed?.data?.data?.item?.id).toBe(success?.data?.item?.id);
  });

  it("opens the bank's own page for an OAuth connector", async () => {
    await open();
    await connect("Nubank", { CPF: "123.456.789-09" });
    await heading("Authorise access");
    await press("Authorise");
    await heading("Account connected!");
    expect((await story()).at(-1)).toBe("success");
  });

  it("reports no item when the user refuses at the bank", async () => {
    await open();
    await connect("Nubank", { CPF: "123.456.789-09" });
    await press("Do not authorise");
    await frame().getByText("You did not authorise access at the bank.").waitFor();
    const error = (await told()).find(({ what }) => what === "error");
    expect(error?.data?.data).toBeUndefined();
  });

  it("shows Pluggy's validation errors at the fields", async () => {
    await open();
    await connect("Nubank", { CPF: "111.111.111-11" });
    await press("Authorise");
    const complaint = frame().locator(".complaint", { hasText: /\S/ });
    await complaint.waitFor();
    expect(await frame().getByLabel("CPF").getAttribute("aria-invalid")).toBe("true");
  });

  it("updates an item at once, with the stored credentials", async () => {
    await open();
    await connect("Pluggy Bank", GOOD);
    await heading("Account connected!");
    const itemId = (await told()).find(({ what }) => what === "success")?.data?.item?.id;
    await page.reload();
    await open({ updateItem: itemId, connectToken: await connectToken(pluggy, itemId) });
    await heading("Account connected!");
    const names = await story();
    expect(names).not.toContain("SUBMITTED_CONSENT");
    expect(names).toEqual(["open", "ITEM_RESPONSE", "LOGIN_SUCCESS", "success"]);
  });

  it("requests the login again when the bank refused the last one", async () => {
    await open();
    await connect("Pluggy Bank", { ...GOOD, Password: "wrong-password" });
    await heading("We could not connect");
    const itemId = (await told()).find(({ what }) => what === "error")?.data?.data?.item?.id;
    await page.reload();
    await open({ updateItem: itemId, connectToken: await connectToken(pluggy, itemId) });
    await heading("Log in to your account");
    await fill(GOOD);
    await press("Log in");
    await heading("Account connected!");
    expect((await story()).at(-1)).toBe("success");
  });

  it.each(["", "not-a-token"])("refuses the connect token %j", async (token) => {
    await open({ connectToken: token, updateItem: "0b8f6f7e-1d0c-4c53-9a52-3b8a5f1a9f10" });
    await heading("Your session has expired");
    expect((await told()).map(({ what }) => what)).toEqual(["open", "error"]);
    await frame().locator(".primary", { hasText: "Close" }).click();
    await page.waitForFunction("window.told.at(-1).what === 'close'");
  });

  it("lists the test banks only when requested, and finds banks without accents", async () => {
    await open({ includeSandbox: false });
    await press("Continue");
    await frame().getByRole("searchbox").fill("itau");
    expect(await frame().locator(".bank").allTextContents()).toEqual(["IItaú"]);
    await frame().getByRole("searchbox").fill("pluggy bank");
    await frame().getByText("No bank by that name.").waitFor();
  });

  it("closes on Escape, also from inside the frame", async () => {
    await open();
    await heading("Connect your account safely");
    await frame().getByRole("button", { name: "Continue" }).press("Escape");
    await page.waitForFunction("window.told.at(-1).what === 'close'");
    expect(await page.locator("iframe").count()).toBe(0);
  });
});
