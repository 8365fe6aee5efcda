/** Whether one text becomes the other by changing, adding or leaving out at most so many letters. */
export function isMisspelt(a: string, b: string, letters: number): boolean {
  if (a === "" || b === "") return a.length + b.length <= letters;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a.startsWith(b.charAt(0))) return isMisspelt(restOfA, restOfB, letters);
  if (letters === 0) return false;
  return (
    isMisspelt(restOfA, restOfB, letters - 1) ||
    isMisspelt(restOfA, b, letters - 1) ||
    isMisspelt(a, restOfB, letters - 1)
  );
}
