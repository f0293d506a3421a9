import type { IncomingHttpHeaders } from 'node:http';

/**
 * The fetch standard's `Headers` without checks of names and values, because Node's HTTP client makes those checks. Node's own
 * class would load all of undici, which takes longer than starting Node.
 */
export class HeaderList implements Headers {
  readonly #values = new Map<string, string>();

  constructor(init: ConstructorParameters<typeof Headers>[0] | IncomingHttpHeaders = {}) {
    const entries = Symbol.iterator in init ? init : Object.entries(init);
    for (const [name = '', value] of entries) {
      if (value !== undefined) this.append(name, typeof value === 'string' ? value : value.join(', '));
    }
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
    return [];
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  forEach(callback: (value: string, name: string, headers: Headers) => void): void {
    for (const [name, value] of this.#values) callback(value, name, this);
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
