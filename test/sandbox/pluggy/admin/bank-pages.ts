import { notFound } from "../errors.ts";
import type { Sandbox } from "../sandbox.ts";
import type { AdminContext, AdminRoute } from "./admin-route.ts";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** "Banco do Brasil" is BB, "C6 Bank" is C6. */
function initialsOf(name: string): string {
  const words = name.split(" ").filter((word) => word !== word.toLowerCase());
  const [first = ""] = words;
  if (first.length <= 2) return first;
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join("");
}

/** A logo with the bank's colour and initials, not the real one. */
function logo(name: string, color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img" aria-label="${escapeHtml(name)}">
<rect width="96" height="96" rx="22" fill="#${color}"/>
<text x="48" y="60" text-anchor="middle" font-family="system-ui, sans-serif" font-size="36" font-weight="700" fill="${inkOn(color)}">${escapeHtml(initialsOf(name))}</text>
</svg>`;
}

/** Dark letters on a light colour, white letters on a dark one. */
function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    parseInt(color.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? "#1d1d1f" : "#ffffff";
}

const STYLE = `
:root { color-scheme: light; font-family: system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f3f4f6; color: #1d1d1f; }
main { box-sizing: border-box; width: min(92vw, 380px); padding: 32px 28px; border-radius: 20px; background: #fff; box-shadow: 0 8px 30px rgb(0 0 0 / 8%); text-align: center; }
img { width: 72px; height: 72px; }
h1 { font-size: 1.25rem; margin: 18px 0 8px; }
p { margin: 0 0 22px; line-height: 1.5; color: #4b5563; }
button { width: 100%; min-height: 48px; margin-top: 10px; border: 0; border-radius: 12px; font: inherit; font-weight: 600; cursor: pointer; }
.yes { background: #1f7a4d; color: #fff; }
.no { background: #eef0f3; color: #1d1d1f; }
small { display: block; margin-top: 18px; color: #6b7280; }`;

function page(title: string, inner: string): string {
  return `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head><body><main>${inner}<small>Banco de mentira, só para a demonstração</small></main></body></html>`;
}

function itemOf({ sandbox, params }: AdminContext) {
  const item = sandbox.store.items.get(params["itemId"] ?? "");
  if (item === undefined) throw notFound("item", "ITEM_NOT_FOUND");
  return item;
}

function question(context: AdminContext): string {
  const { connector } = itemOf(context);
  return page(
    connector.name,
    `<img src="${connector.imageUrl}" alt=""><h1>${escapeHtml(connector.name)}</h1>
<p>Compartilhar seus saldos, movimentos e faturas? Você pode cancelar quando quiser.</p>
<form method="post"><button class="yes" name="decision" value="yes">Autorizar</button>
<button class="no" name="decision" value="no">Agora não</button></form>`,
  );
}

const answered = (saidYes: boolean): string =>
  saidYes
    ? page("Autorizado", "<h1>Tudo certo ✓</h1><p>Pode fechar esta página e voltar.</p>")
    : page("Não autorizado", "<h1>Nada foi compartilhado</h1><p>Pode fechar esta página.</p>");

const html = (text: string) => ({ page: { type: "text/html" as const, text } });

function logoOf(sandbox: Sandbox, file: string): string {
  const connector = sandbox.store.connectors.get(Number(file.replace(/\.svg$/, "")));
  if (connector === undefined) throw notFound("connector");
  return logo(connector.name, connector.primaryColor);
}

/** The bank's own pages: its logo, and the page on which the user authorises access. */
export const bankPages: AdminRoute[] = [
  {
    method: "GET",
    path: "/__sandbox/logo/:file",
    handle: ({ sandbox, params }) => ({
      page: { type: "image/svg+xml", text: logoOf(sandbox, params["file"] ?? "") },
    }),
  },
  {
    method: "GET",
    path: "/__sandbox/authorize/:itemId",
    handle: (context) => html(question(context)),
  },
  {
    method: "POST",
    path: "/__sandbox/authorize/:itemId",
    handle: (context) => {
      const { wire } = itemOf(context);
      const saidYes = context.body["decision"] === "yes";
      if (saidYes) context.controls.authorize(wire.id);
      else context.controls.refuseAuthorization(wire.id);
      return html(answered(saidYes));
    },
  },
];
