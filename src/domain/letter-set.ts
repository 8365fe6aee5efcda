/** The letters of a word, a bit for each; what is no letter shares one with some letter. */
export function letterSet(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - A);
  return letters;
}

const A = "a".charCodeAt(0);

/** How many letters only one of two words has: a wrong letter makes two of them at most. */
export function differingLetters(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
