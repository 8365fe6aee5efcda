const CHUNK = 512;

/** A place in the entries: `offset` may equal the chunk's length only at the very end. */
type Place = { chunk: number; offset: number };

/**
 * Entries kept in order in chunks of at most 512, so that an insertion moves a few hundred references and a look-up
 * is two binary searches. A tree would do no better for the hundred thousand rows this is made for.
 */
export class SortedEntries<T> {
  readonly #compare: (a: T, b: T) => number;
  #chunks: T[][] = [];
  #size = 0;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#size;
  }

  insert(entry: T): void {
    const place = this.#firstNot((other) => this.#compare(other, entry) < 0);
    this.#size += 1;
    const chunk = this.#chunks[place.chunk] ?? this.#chunks.at(-1);
    if (chunk === undefined) {
      this.#chunks.push([entry]);
      return;
    }
    // Behind the last entry of all: append, which is what rows arriving in order do.
    const index = place.chunk < this.#chunks.length ? place.chunk : this.#chunks.length - 1;
    if (index === place.chunk) chunk.splice(place.offset, 0, entry);
    else chunk.push(entry);
    if (chunk.length > CHUNK) this.#split(index, chunk);
  }

  #split(index: number, chunk: T[]): void {
    const isLast = index === this.#chunks.length - 1;
    const at = isLast ? chunk.length - 1 : chunk.length >> 1;
    this.#chunks.splice(index + 1, 0, chunk.splice(at));
  }

  /** Removes the entry that compares as equal; false where there is none. */
  remove(entry: T): boolean {
    const place = this.#firstNot((other) => this.#compare(other, entry) < 0);
    const chunk = this.#chunks[place.chunk];
    const found = chunk?.[place.offset];
    if (chunk === undefined || found === undefined || this.#compare(found, entry) !== 0)
      return false;
    chunk.splice(place.offset, 1);
    if (chunk.length === 0) this.#chunks.splice(place.chunk, 1);
    this.#size -= 1;
    return true;
  }

  /** The first entry that `compareTo` calls equal (0); it must rise from negative to positive along the entries. */
  find(compareTo: (entry: T) => number): T | undefined {
    const place = this.#firstNot((entry) => compareTo(entry) < 0);
    const entry = this.#chunks[place.chunk]?.[place.offset];
    return entry !== undefined && compareTo(entry) === 0 ? entry : undefined;
  }

  /** The entries from the first that is not `before` up to the last that is `within`, forwards or backwards. */
  *range(
    before: (entry: T) => boolean,
    within: (entry: T) => boolean,
    backwards = false,
  ): Generator<T> {
    if (backwards) {
      yield* this.#rangeBackwards(before, within);
      return;
    }
    const start = this.#firstNot(before);
    for (let index = start.chunk; index < this.#chunks.length; index += 1) {
      const chunk = this.#chunks[index] ?? [];
      for (
        let offset = index === start.chunk ? start.offset : 0;
        offset < chunk.length;
        offset += 1
      ) {
        const entry = chunk[offset] as T;
        if (!within(entry)) return;
        yield entry;
      }
    }
  }

  *#rangeBackwards(before: (entry: T) => boolean, within: (entry: T) => boolean): Generator<T> {
    const end = this.#firstNot(within);
    for (let index = Math.min(end.chunk, this.#chunks.length - 1); index >= 0; index -= 1) {
      const chunk = this.#chunks[index] ?? [];
      const from = index === end.chunk ? end.offset : chunk.length;
      for (let offset = from - 1; offset >= 0; offset -= 1) {
        const entry = chunk[offset] as T;
        if (before(entry)) return;
        yield entry;
      }
    }
  }

  /** The first place where `holds` no longer holds; it must hold for a beginning of the entries and for none after. */
  #firstNot(holds: (entry: T) => boolean): Place {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = this.#chunks[middle]?.at(-1) as T;
      if (holds(last)) low = middle + 1;
      else high = middle;
    }
    const chunk = this.#chunks[low];
    if (chunk === undefined) return { chunk: low, offset: 0 };
    let from = 0;
    let to = chunk.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (holds(chunk[middle] as T)) from = middle + 1;
      else to = middle;
    }
    return { chunk: low, offset: from };
  }
}
