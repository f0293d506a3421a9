/** Rows of one table of the journal in memory: what is not finished, what changed, and what somebody asked for. */
interface Entry {
  readonly row: { readonly id: string; readonly phoneNumber: string };
  readonly position: number;
}

/** The table that the rows come from; each of these throws JournalError. */
interface Source<Each> {
  since(revision: number): Each[];
  unfinished(): Each[];
  before(position: number, count: number): Each[];
  ofNumber(phoneNumber: string): Each[];
}

export class LoadedRows<Each extends Entry> {
  readonly #source: Source<Each>;
  readonly #isUnfinished: (entry: Each) => boolean;
  readonly #withOwner: (entry: Each) => Each;
  readonly #rows = new Map<string, Each>();
  readonly #unfinished = new Map<string, Each>();
  /** Numbers all of whose rows are here. */
  readonly #numbers = new Set<string>();
  /** All rows from this position on are here. */
  #from = Number.MAX_SAFE_INTEGER;

  constructor(
    source: Source<Each>,
    isUnfinished: (entry: Each) => boolean,
    withOwner: (entry: Each) => Each,
  ) {
    this.#source = source;
    this.#isUnfinished = isUnfinished;
    this.#withOwner = withOwner;
  }

  /** Whether every row of the journal is here. */
  get complete(): boolean {
    return this.#from === 0;
  }

  /** Reads every row, or only what is not finished and what belongs to the same numbers. */
  begin(whole: boolean): void {
    if (whole) {
      for (const entry of this.#source.since(-1)) this.put(entry);
      this.#from = 0;
      return;
    }
    for (const entry of this.#source.unfinished()) this.put(entry);
    for (const { row } of [...this.#unfinished.values()]) this.ofNumber(row.phoneNumber);
  }

  put(read: Each): void {
    const entry = this.#withOwner(read);
    this.#rows.set(entry.row.id, entry);
    if (this.#isUnfinished(entry)) this.#unfinished.set(entry.row.id, entry);
    else this.#unfinished.delete(entry.row.id);
  }

  get(id: string): Each | undefined {
    return this.#rows.get(id);
  }

  /** In no particular order. */
  all(): Each[] {
    return [...this.#rows.values()];
  }

  unfinished(): Each[] {
    return [...this.#unfinished.values()];
  }

  /** Every row of a number. Reads them once. Throws JournalError. */
  ofNumber(phoneNumber: string): Each[] {
    if (!this.complete && !this.#numbers.has(phoneNumber)) {
      for (const entry of this.#source.ofNumber(phoneNumber)) this.#add(entry);
      this.#numbers.add(phoneNumber);
    }
    return this.all().filter(({ row }) => row.phoneNumber === phoneNumber);
  }

  /** Reads the next `count` older rows; returns whether there may be more. Throws JournalError. */
  readOlder(count: number): boolean {
    if (this.complete) return false;
    const older = this.#source.before(this.#from, count);
    for (const entry of older) this.#add(entry);
    this.#from = older.length < count ? 0 : (older.at(-1)?.position ?? 0);
    return !this.complete;
  }

  /** What is here already is as new as the journal, and others hold on to the object. */
  #add(entry: Each): void {
    if (!this.#rows.has(entry.row.id)) this.put(entry);
  }
}
