/** The confirm card of the real app in a pseudo-terminal: keys that come too often, and a terminal that stops reading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type FaultRow, sideBySide, spread, Tally } from '../row.ts';
import { journalOf } from '../support/command.ts';
import { type Market, magic, openMarketApart } from '../support/market.ts';
import { statesOnDisk } from '../support/read-journal.ts';
import { startInTty, type Tty } from '../support/tty.ts';

const RIGHT = '\u001b[C';
const PASTE = `\u001b[200~${'\n'.repeat(1_000)}\u001b[201~`;
const ENTERS = 50;
const IDLE = 500;

/** How Enter comes, with the focus on "Buy". */
const HANDS: readonly (readonly [string, (tty: Tty) => Promise<void>])[] = [
  ['50 Enters at once', async (tty) => tty.type('\r'.repeat(ENTERS))],
  ['50 Enters in 100 ms', (tty) => enters(tty, () => undefined)],
  [
    '50 Enters in 100 ms, the window resized meanwhile',
    (tty) => enters(tty, (count) => tty.resize(80 + (count % 7), 24 + (count % 5))),
  ],
  [
    'newlines pasted, then 50 Enters',
    async (tty) => {
      tty.type(PASTE);
      tty.type('\r'.repeat(ENTERS));
    },
  ],
  [
    'newlines pasted between 50 Enters',
    (tty) => enters(tty, (count) => (count % 10 === 5 ? tty.type(PASTE) : undefined)),
  ],
];

async function enters(tty: Tty, between: (count: number) => void): Promise<void> {
  for (let count = 0; count < ENTERS; count += 1) {
    tty.type('\r');
    between(count);
    await delay(2);
  }
}

export const confirmKeys: FaultRow = {
  name: 'Enter 50 times in 100 ms on "Buy", newlines pasted, the window resized',
  full: 100,
  quick: 2,
  lacks: noTerminals,
  run: async (runs) => {
    const tally = new Tally();
    const hands = spread(HANDS, runs);
    await using market = await openMarketApart(['--provisioning', '0ms']);
    await sideBySide(runs, 4, (run) =>
      tally.run(async () => {
        const [what, hand] = hands[run % hands.length] ?? ['', async () => undefined];
        const number = magic(0, run % 100);
        const home = join(market.folder, `home${number}`);
        const tty = startInTty(market, home, ['buy', number, '--tui']);
        try {
          await tty.see('Offered now');
          tty.type(RIGHT);
          await hand(tty);
          // On the disk, not on the screen: Enters that were left over may have gone on from there.
          await until(() => statesOnDisk(journalOf(home)).at(-1) === 'CONFIRMED', `${what}: the purchase`);
          // Keys are taken in order: when Ctrl+C has acted, every Enter has.
          await tty.quit();
        } finally {
          tty.kill();
        }
        settle(tally, market, number, home, what);
      }),
    );
    return tally.result();
  },
};

/** Pastes alone, and Enters as the card opens: the focus is on "Cancel" then. */
export const strayKeys: FaultRow = {
  name: 'newlines pasted on "Buy", 50 Enters as the card opens: nothing is bought',
  full: 42,
  quick: 3,
  lacks: noTerminals,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarketApart(['--provisioning', '0ms']);
    await sideBySide(runs, 4, (run) =>
      tally.run(async () => {
        const number = magic(0, run % 100);
        const home = join(market.folder, `home${number}`);
        const tty = startInTty(market, home, ['buy', number, '--tui']);
        try {
          if (run % 3 === 0) {
            await tty.see('Offered now');
            tty.type(RIGHT);
            tty.type(PASTE);
            tty.type(PASTE);
          } else {
            await tty.see(run % 3 === 1 ? number.slice(-4) : 'Offered now');
            tty.type('\r'.repeat(ENTERS));
          }
          // There is nothing to wait for: this is longer than a purchase takes to be on the disk and on the wire.
          await delay(IDLE);
          await tty.quit();
        } finally {
          tty.kill();
        }
        const { arrived } = market.ledger.tally(number);
        if (arrived > 0) tally.doubled(`${number}: ${arrived} sent, none confirmed`);
        const state = statesOnDisk(journalOf(home)).at(-1) ?? 'nothing';
        tally.count(`ended ${state}`);
        tally.expect(state === 'nothing', `${number}: ${state}, though none was confirmed`);
      }),
    );
    return tally.result();
  },
};

async function until(holds: () => boolean, what: string): Promise<void> {
  const over = AbortSignal.timeout(30_000);
  while (!holds()) {
    if (over.aborted) throw new Error(`not within 30 s: ${what}`);
    await delay(5);
  }
}

function settle(tally: Tally, market: Market, number: string, home: string, what: string): void {
  const states = statesOnDisk(journalOf(home));
  const { applied, arrived } = market.ledger.tally(number);
  tally.settle(number, applied, arrived, 1, states.at(-1) ?? 'nothing');
  tally.expect(arrived === 1 && states.length === 1, `${what}: ${arrived} sent, ${states.join()}`);
}

const STANDS_STILL = ['--import', fileURLToPath(new URL('../support/stands-still.ts', import.meta.url))];
/** Ctrl+L draws the whole frame anew: what is written soon exceeds what the kernel keeps for a terminal. */
const REDRAWS = '\f'.repeat(100);

export const stalledTerminal: FaultRow = {
  name: 'the terminal stops reading for 10 s while the purchase is on its way',
  full: 10,
  quick: 1,
  lacks: noTerminals,
  run: async (runs) => {
    const tally = new Tally();
    const stall = runs >= 10 ? 10_000 : 3_000;
    await using market = await openMarketApart([
      '--provisioning',
      '100ms',
      '--fault',
      'delay:1500@purchase.before',
    ]);
    await sideBySide(runs, 10, (run) =>
      tally.run(async () => {
        const number = magic(0, run);
        const home = join(market.folder, `home${number}`);
        const tty = startInTty(market, home, ['buy', number, '--tui'], STANDS_STILL);
        try {
          await tty.see('Offered now');
          tty.type(`${RIGHT}\r`);
          // As soon as it is to be sent, or when it is with the provider.
          const isUnderWay = () =>
            run % 2 === 0
              ? market.ledger.tally(number).arrived === 1
              : statesOnDisk(journalOf(home)).at(-1) === 'SENDING';
          await until(isUnderWay, 'the sending');
          tty.pause();
          const written = tty.written();
          tally.expect(market.ledger.tally(number).applied === 0, 'bought before the terminal stood still');
          tty.type(REDRAWS);
          await delay(stall);
          tally.expect(tty.written() === written, 'the terminal read on');
          if (market.ledger.tally(number).applied === 1) tally.count('bought meanwhile');
          tally.count(`on the disk meanwhile: ${statesOnDisk(journalOf(home)).at(-1)}`);
          tty.resume();
          await tty.see('The number is yours');
          await tty.quit();
        } finally {
          tty.kill();
        }
        tally.sample('event loop stood still ms', Number(readFileSync(join(home, 'stood-still'), 'utf8')));
        settle(tally, market, number, home, 'stalled');
      }),
    );
    tally.expect(tally.counted('bought meanwhile') >= runs / 2, 'too few purchases were applied meanwhile');
    return tally.result();
  },
};

function noTerminals(): string | undefined {
  return process.platform === 'win32' ? 'These pseudo-terminals are those of Unix.' : undefined;
}
