/** Disks that fail: what SQLite reports when a commit cannot be made durable. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { OpenDatabase, Statement } from '../../../../src/api/purchases/journal/sqlite.ts';

/**
 * A disk that refuses commits while `broken` holds a SQLite result code (13 full, 8 read-only, 10 input or output), and reads
 * while `unread` holds one.
 */
export class Disk {
  broken: number | undefined;
  unread: number | undefined;
  commits = 0;
  breakAt: number | undefined;
  breakWith = 13;
  readonly open: OpenDatabase = (file, options) => {
    const real = new DatabaseSync(file, { timeout: 5_000, readOnly: options?.readOnly ?? false });
    return {
      exec: (sql) => {
        if (sql === 'COMMIT') {
          this.commits += 1;
          if (this.commits === this.breakAt) this.broken = this.breakWith;
          if (this.broken !== undefined) {
            throw Object.assign(new Error('disk trouble'), { errcode: this.broken });
          }
        }
        real.exec(sql);
      },
      prepare: (sql) => this.#prepare(real.prepare(sql)),
      close: () => real.close(),
    };
  };

  #prepare(real: StatementSync): Statement {
    const readable = <T>(read: () => T): T => {
      if (this.unread === undefined) return read();
      throw Object.assign(new Error('disk trouble'), { errcode: this.unread });
    };
    return {
      run: (...values) => real.run(...values),
      get: (...values) => readable(() => real.get(...values)),
      all: (...values) => readable(() => real.all(...values)),
      iterate: (...values) => readable(() => real.iterate(...values)),
    };
  }
}
