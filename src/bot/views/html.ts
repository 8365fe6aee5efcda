/** Text that is safe to send in Telegram's HTML mode. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Builds Telegram HTML. Every value is escaped unless it is `Html` already, because names of
 * merchants, banks and users may hold `<`, `&` or `>`.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  const filled = parts.map((part, index) => {
    const value = values[index] ?? "";
    return part + (value instanceof Html ? value.text : escapeHtml(value));
  });
  return new Html(filled.join(""));
}

export function joinHtml(pieces: readonly Html[], separator: string): Html {
  return new Html(pieces.map(({ text }) => text).join(separator));
}

/** Behind Telegram's spoiler until it is tapped: for who reads with others beside them. */
export function spoiler(inner: string | Html): Html {
  return markup`<tg-spoiler>${inner}</tg-spoiler>`;
}

/** The length Telegram counts: UTF-16 code units once tags and character references are resolved. */
export function lengthWithoutMarkup({ text }: Html): number {
  return text.replaceAll(/<[^>]*>/g, "").replaceAll(/&(?:amp|lt|gt|quot);/g, "x").length;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
