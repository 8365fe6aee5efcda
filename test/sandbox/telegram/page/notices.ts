import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Words } from "./words.ts";

const toastMs = 3500;

/** A short note that goes by itself: what a bot answers to a pressed button. */
export function showToast(phone: HTMLElement, text: string): void {
  for (const old of phone.querySelectorAll(".toast")) old.remove();
  const toast = element("div", { class: "toast", role: "status" }, text);
  phone.append(toast);
  setTimeout(() => toast.remove(), toastMs);
}

/** An answer the person has to close. */
export function showAlert(phone: HTMLElement, title: string, text: string, words: Words): void {
  const dialog = element(
    "dialog",
    { class: "alert", "aria-label": title },
    element("h2", {}, title),
    element("p", {}, text),
    element("button", { type: "button", onclick: () => dialog.close() }, words.ok),
  );
  dialog.addEventListener("close", () => dialog.remove());
  phone.append(dialog);
  dialog.showModal();
}

/** A photo over the whole window. */
export function showPhoto(url: string, caption: string, words: Words): void {
  const close = element(
    "button",
    { class: "viewer-close", type: "button", "aria-label": words.close },
    icon("close"),
  );
  const dialog = element(
    "dialog",
    { class: "viewer", "aria-label": words.photo },
    element("img", { src: url, alt: words.photo }),
    caption === "" ? undefined : element("p", { class: "viewer-caption" }, caption),
    close,
  );
  dialog.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("p") === null) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
