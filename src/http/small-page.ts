import { createHash } from "node:crypto";
import type { Request, Response } from "express";
import { LANGUAGES, type Language } from "../domain/language.ts";
import { localeOf } from "../i18n/locale.ts";

export interface SmallPage {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** A button: its label and its URL. */
  readonly link?: { readonly label: string; readonly href: string };
}

const STYLE = `
:root{color-scheme:light dark;--ground:#f3f6f4;--ink:#14211d;--soft:#4d5f58;--accent:#0f6b52;--on-accent:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#0e1513;--ink:#e9f1ed;--soft:#a9bab3;--accent:#5fd3a9;--on-accent:#06241a}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-content:center;padding:24px;font:1rem/1.5 system-ui,sans-serif;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
main{max-width:26rem}
svg{width:48px;height:48px;margin-bottom:16px}
h1{margin:0;font-size:1.5rem;line-height:1.25;text-wrap:balance}
p{margin:.75rem 0 0;color:var(--soft);text-wrap:pretty}
a{display:block;margin-top:1.5rem;padding:.85rem 1rem;border-radius:14px;background:var(--accent);color:var(--on-accent);font-weight:600;text-align:center;text-decoration:none}
`;

const LOGO =
  '<svg viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="16" fill="#0f6b52"/><g fill="none" stroke-width="8"><path d="M31 15.5a16 16 0 1 0 16 16" stroke="#fff"/><path d="M36.5 15.9a16 16 0 0 1 10.4 10.5" stroke="#ffcf5c"/><path d="M36.5 37 48 48.5" stroke="#fff" stroke-linecap="round"/></g></svg>';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(";");

/** Sends an HTML page with a title, a sentence and at most one button; no scripts, no other files. */
export function sendSmallPage(response: Response, status: number, page: SmallPage): void {
  response
    .status(status)
    .set({
      "Content-Security-Policy": POLICY,
      "Cache-Control": "no-store",
      Vary: "Accept, Accept-Language",
    })
    .type("html")
    .send(htmlOf(page));
}

/** The first of the browser's languages that we support; English otherwise. */
export function preferredLanguage(request: Request): Language {
  const preferred = request.acceptsLanguages(...LANGUAGES);
  return LANGUAGES.find((language) => language === preferred) ?? "en";
}

function htmlOf({ language, title, text, link }: SmallPage): string {
  const button = link ? `<a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a>` : "";
  return (
    `<!doctype html><html lang="${localeOf(language)}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${escapeHtml(title)} · Quanto</title>` +
    `<style>${STYLE}</style><main>${LOGO}<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${button}</main></html>`
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
