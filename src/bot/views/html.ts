/** Escaped text, safe to send in Telegram's HTML mode. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Builds Telegram HTML. Every value that is not `Html` is escaped: names of merchants, banks and users
 * may contain `<`, `&` or `>`.
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

/** Text behind Telegram's spoiler, hidden until it is tapped. */
export function spoiler(inner: string | Html): Html {
  return markup`<tg-spoiler>${inner}</tg-spoiler>`;
}

/**
 * A quotation that Telegram shows folded. Others may not be within it. Telegram resolves its markup
 * before it limits a text's length, so only what is in it counts.
 */
export function quotation(inner: Html): Html {
  return markup`<blockquote expandable>${inner}</blockquote>`;
}

/** The length that Telegram limits: UTF-16 code units without tags, with character references resolved. */
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
