/** Opens a journal and is killed (kill -9) before the nth statement that changes it: `node migrate-and-die.ts FILE N`. */
import { flushCompileCache } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { openJournal } from '../../../../src/api/purchases/journal/open.ts';

const [, , file = '', steps = '0'] = process.argv;
let left = Number(steps);

const opening = openJournal(file, (path, options) => {
  const real = new DatabaseSync(path, { timeout: 5_000, readOnly: options?.readOnly ?? false });
  return {
    exec: (sql) => {
      if (path !== ':memory:') {
        if (left === 0) {
          flushCompileCache();
          process.kill(process.pid, 'SIGKILL');
        }
        left -= 1;
      }
      real.exec(sql);
    },
    prepare: (sql) => real.prepare(sql),
    close: () => real.close(),
  };
});
if (opening.kind === 'open') opening.journal.close();
process.exit(opening.kind === 'open' ? 0 : 1);
