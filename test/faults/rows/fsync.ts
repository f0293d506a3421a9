/** Power loss: what the kernel was asked to put on the disk before the first byte of a purchase left. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FaultRow, sideBySide, Tally } from '../row.ts';
import { homeEnvironment } from '../support/command.ts';
import { magic, openMarket } from '../support/market.ts';
import { BIN } from '../support/product.ts';

const CALLS = 'trace=pwrite64,write,writev,sendto,sendmsg,fsync,fdatasync';

/** The step of the history as SQLite writes it: from, to, event. The word alone stands in the schema, too. */
const SENDING = 'INTENTSENDINGsending';

export const syncs: FaultRow = {
  name: 'a sync stands between "sending" on disk and the first byte sent (strace)',
  full: 5,
  quick: 1,
  lacks: () =>
    spawnSync('strace', ['-V']).status === 0
      ? undefined
      : 'strace is missing. Install it (Debian, Ubuntu: apt-get install strace; Fedora: dnf install strace).',
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({ provisioningMs: 20 });
    await sideBySide(runs, 5, (run) =>
      tally.run(async () => {
        const number = magic(0, run);
        const trace = join(market.folder, `trace${run}`);
        const args = [process.execPath, BIN, 'buy', number, '--yes', '--timeout', '20s'];
        await promisify(execFile)('strace', ['-f', '-s', '9000', '-e', CALLS, '-o', trace, ...args], {
          env: homeEnvironment(market, join(market.folder, `home${run}`)),
        });
        const lines = readFileSync(trace, 'latin1').split('\n');
        const sent = lines.findIndex((line) => line.includes('"POST /'));
        const before = lines.slice(0, Math.max(0, sent));
        const written = before.findLastIndex((line) => line.includes('pwrite64') && line.includes(SENDING));
        const synced = before.slice(written + 1).filter((line) => /\bf(data)?sync\(.*= 0/.test(line));
        tally.expect(sent > 0 && written > 0, 'the trace shows no purchase');
        tally.expect(synced.length > 0, 'sent before "sending" was synced');
        tally.count('synced before the first byte');
      }),
    );
    return tally.result();
  },
};
