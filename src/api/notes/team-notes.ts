/**
 * Notes and tags that a team shares. This machine keeps a copy of what the ledger has, and what it could not tell the ledger yet; both are
 * shown at once, and brought up to date in the background.
 */
import { type ApiError, localError, toApiError } from '../errors.ts';
import { NOTES_PATIENCE_MS } from '../limits.ts';
import { type Database, numberOf } from '../purchases/journal/sqlite.ts';
import type { Runtime } from '../runtime.ts';
import type { Team } from '../team/team.ts';
import { type NotesFile, openNotesFile } from './notes-file.ts';
import { afterWriting, canBeTold, type NotesNow, notesNow, sharingOwn } from './shared-notes.ts';
import {
  forgetLedger,
  keepLedger,
  keepRead,
  lastRead,
  type NotesPlace,
  readKnown,
  readKnownOf,
} from './shared-table.ts';
import type { NotesByNumber, NotesStore } from './store.ts';
import { keepForLater, type NotesChange, type NotesTeller, tellLedger } from './tell-ledger.ts';

/** How well the notes of the team are known. */
export interface NotesReading {
  /** When the ledger was last read, in ms since the epoch; undefined: never. */
  readonly at: number | undefined;
  /** Why the last read or write failed. */
  readonly failure: ApiError | undefined;
}

export interface SharedNotes extends NotesStore {
  /** Reads the ledger and tells it what waits. Never rejects: what it gives says how that went. */
  refresh(): Promise<NotesReading>;
  /** As the last refresh left it. */
  reading(): NotesReading;
  /** Calls back when notes may have changed. The first subscriber begins the watching of the team. */
  subscribe(listener: () => void): () => void;
  /** Shares what this machine kept for itself of these numbers; gives those whose notes differ from the team's, which stay. Throws ApiError. */
  share(phoneNumbers: readonly string[]): Promise<readonly string[]>;
}

export interface TeamNotesOptions extends NotesPlace {
  readonly file: string;
  readonly runtime: Runtime;
  openTeam(): Promise<Pick<Team, 'reading' | 'subscribe' | 'readNotes' | 'writeNotes'>>;
}

/** Numbers whose notes are sent to the ledger in one request. */
const NUMBERS_AT_A_TIME = 500;

interface ShownNotes {
  /** Of the file: another one when another process wrote. */
  readonly version: number;
  readonly asOf: number | undefined;
  readonly notes: NotesByNumber;
}

/** Where more changed, all are read. */
const MOST_STALE = 1_000;

export class TeamNotes implements SharedNotes {
  readonly #options: TeamNotesOptions;
  readonly #file: NotesFile;
  readonly #teller: NotesTeller;
  readonly #listeners = new Set<() => void>();
  #reading: NotesReading = { at: undefined, failure: undefined };
  #first: Promise<unknown> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #shown: ShownNotes | undefined;
  /** Numbers whose notes this process changed since. */
  readonly #stale = new Set<string>();
  #watching = false;
  #closed = false;

  constructor(options: TeamNotesOptions) {
    this.#options = options;
    this.#file = openNotesFile(options.file);
    this.#teller = { place: options, file: this.#file, openTeam: options.openTeam };
  }

  async all(): Promise<NotesByNumber> {
    this.#first ??= this.refresh();
    await this.#patiently(this.#first);
    if (!this.#file.exists()) return new Map();
    return this.#file.use('read', (database) => this.#shownNow(database));
  }

  update(...[phoneNumbers, change, written]: Parameters<NotesStore['update']>): Promise<NotesByNumber> {
    return this.#inTurn(async () => {
      const decided = new Set<string>();
      const changes = await this.#file.use('read', (database) =>
        phoneNumbers.map((phoneNumber): NotesChange => {
          const known = readKnownOf(database, this.#options, phoneNumber);
          const { note, tags } = notesNow(known);
          const before = { note, tags };
          const wanted = afterWriting(known, { before, after: change(before, phoneNumber), ...written });
          if (wanted.pending?.note !== known.pending?.note) decided.add(phoneNumber);
          return { ...known, ...wanted, phoneNumber, stored: known.pending };
        }),
      );
      await this.#tellOrKeep(changes, decided);
      return this.#nowOf(phoneNumbers);
    });
  }

  refresh(): Promise<NotesReading> {
    return this.#inTurn(async () => {
      try {
        await this.#read();
        await this.#tellWaiting();
        this.#reading = { ...this.#reading, failure: undefined };
        this.#tellListeners();
      } catch (error) {
        await this.#away(toApiError(error));
      }
      return this.#reading;
    });
  }

  reading(): NotesReading {
    return this.#reading;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (!this.#watching) {
      this.#watching = true;
      // Without a team there are no changes to follow; the refresh says why there is none.
      this.#watch().catch(() => undefined);
    }
    return () => this.#listeners.delete(listener);
  }

  share(phoneNumbers: readonly string[]): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      await this.#read();
      const changes = await this.#file.use('read', (database) =>
        phoneNumbers.flatMap((phoneNumber): NotesChange[] => {
          const known = readKnownOf(database, this.#options, phoneNumber);
          const isOwn = known.own.note !== '' || known.own.tags.length > 0;
          return isOwn ? [{ ...known, ...sharingOwn(known), phoneNumber, stored: known.pending }] : [];
        }),
      );
      await this.#tell(changes);
      this.#tellListeners();
      return changes.flatMap(({ phoneNumber, own }) => (own.note === '' ? [] : [phoneNumber]));
    });
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#file.close();
  }

  async #watch(): Promise<void> {
    const team = await this.#options.openTeam();
    if (this.#closed) return;
    team.subscribe(() => {
      const reading = team.reading();
      const failure = reading.kind === 'unreadable' ? reading.error : undefined;
      const now = reading.kind === 'read' ? reading.failure : failure;
      if (now !== undefined) this.#away(now).catch(() => undefined);
      else if (reading.kind === 'read') this.refresh().catch(() => undefined);
    });
  }

  /** What is shown is now as old as the last reading. */
  async #away(failure: ApiError): Promise<void> {
    this.#reading = { at: this.#reading.at ?? (await this.#lastReadAt()), failure };
    this.#tellListeners();
  }

  /** Reads what changed since the last reading. Throws ApiError. */
  async #read(): Promise<void> {
    const known = this.#file.exists()
      ? await this.#file.use('read', (database) => lastRead(database, this.#options))
      : undefined;
    const from = known?.version ?? '0';
    const { notes, isAnew } = await (await this.#options.openTeam()).readNotes(from);
    const at = this.#options.runtime.now();
    this.#reading = { at, failure: undefined };
    // The file of a machine that keeps nothing is not made for the date alone.
    if (notes.length === 0 && known === undefined) return;
    await this.#file.change((database) => {
      if (isAnew) forgetLedger(database, this.#options);
      keepLedger(database, this.#options, notes);
      keepRead(database, this.#options, { at, version: notes.at(-1)?.version ?? (isAnew ? '0' : from) });
    });
    if (isAnew) this.#shown = undefined;
    this.#changed(notes);
  }

  /** Tells the ledger what waits; a conflict goes on waiting for a person. Throws ApiError. */
  async #tellWaiting(): Promise<void> {
    if (!this.#file.exists()) return;
    const known = await this.#file.use('read', (database) => readKnown(database, this.#options));
    await this.#tell(
      [...known].flatMap(([phoneNumber, each]): NotesChange[] =>
        canBeTold(each) ? [{ ...each, phoneNumber, stored: each.pending }] : [],
      ),
    );
  }

  /** While the ledger is out of reach, the changes are kept here. Throws ApiError. */
  async #tellOrKeep(changes: readonly NotesChange[], decided: ReadonlySet<string>): Promise<void> {
    try {
      await tellLedger(this.#teller, changes, decided);
      this.#reading = { ...this.#reading, failure: undefined };
    } catch (error) {
      const failure = toApiError(error);
      if (failure.code !== 'network') throw failure;
      await keepForLater(this.#teller, changes);
      this.#reading = { at: this.#reading.at ?? (await this.#lastReadAt()), failure };
    } finally {
      this.#changed(changes);
      this.#tellListeners();
    }
  }

  async #tell(changes: readonly NotesChange[]): Promise<void> {
    for (let from = 0; from < changes.length; from += NUMBERS_AT_A_TIME) {
      const some = changes.slice(from, from + NUMBERS_AT_A_TIME);
      await tellLedger(this.#teller, some).finally(() => this.#changed(some));
    }
  }

  /** Reads only what changed: an account may have very many notes, and others write all day. */
  #shownNow(database: Database): NotesByNumber {
    const version = numberOf(database, 'PRAGMA data_version');
    const { at, failure } = this.#reading;
    const asOf = failure === undefined ? undefined : at;
    const before = this.#stale.size > MOST_STALE ? undefined : this.#shown;
    const stale = [...this.#stale];
    this.#stale.clear();
    if (before?.version === version && before.asOf === asOf && stale.length === 0) return before.notes;
    const known =
      before?.version === version
        ? [...before.notes, ...this.#knownOf(database, stale)]
        : [...readKnown(database, this.#options)].map(([key, each]) => [key, notesNow(each)] as const);
    const notes = new Map(known.map(([phoneNumber, each]) => [phoneNumber, notesAsOf(each, asOf)]));
    this.#shown = { version, asOf, notes };
    return notes;
  }

  #knownOf(database: Database, phoneNumbers: readonly string[]): readonly (readonly [string, NotesNow])[] {
    return phoneNumbers.map((each) => [each, notesNow(readKnownOf(database, this.#options, each))]);
  }

  #nowOf(phoneNumbers: readonly string[]): Promise<NotesByNumber> {
    return this.#file.use('read', (database) => new Map(this.#knownOf(database, phoneNumbers)));
  }

  #changed(numbers: readonly { readonly phoneNumber: string }[]): void {
    for (const { phoneNumber } of numbers) this.#stale.add(phoneNumber);
  }

  async #lastReadAt(): Promise<number | undefined> {
    if (!this.#file.exists()) return undefined;
    return await this.#file
      .use('read', (database) => lastRead(database, this.#options)?.at)
      .catch(() => undefined);
  }

  /** A list does not wait long for a ledger that is out of reach. */
  async #patiently(work: Promise<unknown>): Promise<void> {
    const enough = new AbortController();
    const waited = this.#options.runtime.sleep(NOTES_PATIENCE_MS, enough.signal).catch(() => undefined);
    await Promise.race([work, waited]);
    enough.abort();
  }

  /** One question after another, so that none overwrites what another one learnt. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(() => {
      if (this.#closed) throw localError('cancelled', 'The account was closed meanwhile.', '');
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}

function notesAsOf(notes: NotesNow, asOf: number | undefined): NotesNow {
  if (notes.sharing === undefined || notes.sharing.asOf === asOf) return notes;
  const { asOf: _, ...sharing } = notes.sharing;
  return { ...notes, sharing: asOf === undefined ? sharing : { ...sharing, asOf } };
}
