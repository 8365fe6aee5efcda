import { initialize } from "pluggy-connect-sdk/dist/module/pluggy-connect.js";
import { createPluggyApi } from "./api.ts";
import { connectBank } from "./connect-bank.ts";
import { textsFor } from "./texts.ts";
import { createWidget } from "./widget.ts";

// The other half of the handshake: inside a frame that the SDK opened, this sets `window.xprops`.
initialize();

const byId = (id: string) => document.getElementById(id) as HTMLElement;

async function start(): Promise<void> {
  const { xprops } = window;
  const texts = textsFor(xprops?.language ?? navigator.language);
  const back = byId("back");
  const close = byId("close");
  document.documentElement.lang = texts.htmlLang;
  document.documentElement.dataset["theme"] = xprops?.theme ?? "light";
  byId("badge").textContent = texts.badge;
  byId("small-print").textContent = texts.smallPrint;
  back.textContent = "‹";
  back.ariaLabel = texts.back;
  close.textContent = "×";
  close.ariaLabel = texts.close;
  if (!xprops) {
    byId("screen").textContent = "This page only works inside the Connect SDK.";
    return;
  }
  close.addEventListener("click", () => void xprops.close());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") void xprops.close();
  });
  const { apiUrl } = (await (await fetch("./config.json")).json()) as { apiUrl: string };
  const widget = createWidget(
    {
      api: createPluggyApi(apiUrl, xprops.connectToken ?? ""),
      xprops,
      texts,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    { screen: byId("screen"), back },
  );
  await connectBank(widget);
}

void start();
