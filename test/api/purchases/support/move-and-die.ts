/** Moves the rows of a key to its account and is killed (kill -9) before the nth write: `node move-and-die.ts FILE N ACCOUNT`. */
import { flushCompileCache } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { moveRowsOfKey } from '../../../../src/api/purchases/journal/account-rows.ts';
import { openJournal } from '../../../../src/api/purchases/journal/open.ts';
import { account } from './workbench.ts';

const [, , file = '', steps = '0', accountId = ''] = process.argv;
let left = Number(steps);
let moving = false;

function step(): void {
  if (!moving) return;
  if (left === 0) {
    flushCompileCache();
    process.kill(process.pid, 'SIGKILL');
  }
  left -= 1;
}

const opening = openJournal(file, (path, options) => {
  const real = new DatabaseSync(path, { timeout: 5_000, readOnly: options?.readOnly ?? false });
  return {
    exec: (sql) => {
      step();
      real.exec(sql);
    },
    prepare: (sql) => {
      const statement = real.prepare(sql);
      return {
        run: (...values) => {
          step();
          return statement.run(...values);
        },
        get: (...values) => statement.get(...values),
        all: (...values) => statement.all(...values),
        iterate: (...values) => statement.iterate(...values),
      };
    },
    close: () => real.close(),
  };
});
if (opening.kind !== 'open') throw new Error(opening.unusable.message);
moving = true;
moveRowsOfKey(opening.journal, { ...account, accountId }, { at: 1, isAlive: () => false });
opening.journal.close();
