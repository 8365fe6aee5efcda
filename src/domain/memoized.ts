/** Banks write less; longer texts are not remembered. */
const MAX_LENGTH = 250;
const MAX_TEXTS = 1000;

/**
 * A pure function of a text that remembers its answers, because banks write few different texts: among
 * 100,000 transactions a few thousand. When so many are remembered, those that were not asked since the
 * last time are forgotten.
 */
export function memoized<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (text) => {
    if (text.length > MAX_LENGTH) return find(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const answer = older.get(text) ?? find(text);
    recent.set(text, answer);
    if (recent.size >= MAX_TEXTS) [older, recent] = [recent, new Map()];
    return answer;
  };
}
