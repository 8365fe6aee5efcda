import { element } from "./element.ts";
import { icon } from "./icon.ts";
import type { Words } from "./words.ts";

const toastMs = 3500;

/** A toast: the bot's answer to a pressed button. */
export function showToast(phone: HTMLElement, text: string): void {
  for (const old of phone.querySelectorAll(".toast")) old.remove();
  const toast = element("div", { class: "toast", role: "status" }, text);
  phone.append(toast);
  setTimeout(() => toast.remove(), toastMs);
}

/** Opens a dialog in the middle of the phone, which is not the middle of a wide window. */
export function openOver(phone: HTMLElement, dialog: HTMLDialogElement): void {
  phone.append(dialog);
  dialog.showModal();
  const { left, width } = phone.getBoundingClientRect();
  dialog.style.marginLeft = `${left + (width - dialog.offsetWidth) / 2}px`;
}

/** An alert, which the user has to close. */
export function showAlert(phone: HTMLElement, title: string, text: string, words: Words): void {
  const dialog = element(
    "dialog",
    { class: "alert", "aria-label": title },
    element("h2", {}, title),
    element("p", {}, text),
    element("button", { type: "button", onclick: () => dialog.close() }, words.ok),
  );
  dialog.addEventListener("close", () => dialog.remove());
  openOver(phone, dialog);
}

/** A photo over the whole window, with its caption. */
export function showPhoto(url: string, caption: Node | undefined, words: Words): void {
  const close = element(
    "button",
    { class: "viewer-close", type: "button", "aria-label": words.close },
    icon("close"),
  );
  const dialog = element(
    "dialog",
    { class: "viewer", "aria-label": words.photo },
    element("img", { src: url, alt: words.photo }),
    caption && element("div", { class: "viewer-caption text" }, caption),
    close,
  );
  dialog.addEventListener("click", (event) => {
    const inCaption = event.target instanceof Element && event.target.closest(".viewer-caption");
    if (!inCaption) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
