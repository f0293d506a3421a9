/**
 * The part of the fetch standard's Headers that ofetch and we need. Reading `globalThis.Headers` would load all of undici
 * (about as long as Node's own start) for nothing: requests go over node:http.
 */
export class HeaderList implements Headers {
  readonly #values = new Map<string, string>();

  constructor(init?: Iterable<readonly [string, string]> | Readonly<Record<string, unknown>>) {
    for (const [name, value] of entriesOf(init)) this.append(name, value);
  }

  append(name: string, value: string): void {
    const present = this.get(name);
    this.set(name, present === null ? value : `${present}, ${value}`);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  getSetCookie(): string[] {
    const cookie = this.get('set-cookie');
    return cookie === null ? [] : [cookie];
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  forEach(callback: (value: string, name: string, headers: Headers) => void, thisArg?: unknown): void {
    for (const [name, value] of this.#values) callback.call(thisArg, value, name, this);
  }

  keys() {
    return this.#values.keys();
  }

  values() {
    return this.#values.values();
  }

  entries() {
    return this.#values.entries();
  }

  [Symbol.iterator]() {
    return this.#values.entries();
  }
}

function* entriesOf(
  init: Iterable<readonly [string, string]> | Readonly<Record<string, unknown>> | undefined,
): Iterable<readonly [string, string]> {
  if (init === undefined) return;
  if (isIterable(init)) {
    yield* init;
    return;
  }
  for (const [name, value] of Object.entries(init)) {
    if (typeof value === 'string') yield [name, value];
    if (Array.isArray(value)) yield [name, value.join(', ')];
  }
}

function isIterable(
  init: Iterable<readonly [string, string]> | Readonly<Record<string, unknown>>,
): init is Iterable<readonly [string, string]> {
  return Symbol.iterator in init;
}
