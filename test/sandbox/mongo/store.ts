import { Collection } from "./collection.ts";
import { MongoFault } from "./mongo-fault.ts";

/** The data of the server by database and collection, in memory only. */
export class Store {
  readonly #databases = new Map<string, Map<string, Collection>>();

  find(database: string, name: string): Collection | undefined {
    return this.#databases.get(database)?.get(name);
  }

  /** The collection, created when it is missing, as by a first insert. */
  ensure(database: string, name: string): Collection {
    const found = this.find(database, name);
    if (found !== undefined) return found;
    refuseName(database, name);
    const collection = new Collection(`${database}.${name}`);
    const collections = this.#databases.get(database) ?? new Map<string, Collection>();
    collections.set(name, collection);
    this.#databases.set(database, collections);
    return collection;
  }

  drop(database: string, name: string): boolean {
    const collections = this.#databases.get(database);
    const dropped = collections?.delete(name) ?? false;
    if (collections?.size === 0) this.#databases.delete(database);
    return dropped;
  }

  dropDatabase(database: string): void {
    this.#databases.delete(database);
  }

  databases(): string[] {
    return [...this.#databases.keys()].toSorted();
  }

  collections(database: string): ReadonlyMap<string, Collection> {
    return this.#databases.get(database) ?? new Map<string, Collection>();
  }
}

function refuseName(database: string, name: string): void {
  const namespace = `${database}.${name}`;
  if (
    name === "" ||
    name.startsWith(".") ||
    name.endsWith(".") ||
    name.includes("$") ||
    name.includes("\0")
  ) {
    throw new MongoFault(73, `Invalid collection name: ${name}`);
  }
  if (Buffer.byteLength(namespace) > 255) {
    throw new MongoFault(
      73,
      `Fully qualified namespace is too long. Namespace: ${namespace} Max: 255`,
    );
  }
}
