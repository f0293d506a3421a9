/** kill -9 of the command that works on a batch, again and again, each time from where the last one left off. */
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { chance, type Tally } from '../row.ts';
import { runCommand } from './command.ts';
import type { CountingMarket } from './market.ts';
import { itemsOnDisk } from './read-journal.ts';

/** The longest pause between what is aimed at and the kill, in ms. */
const SPREAD = 12;
/** A number that was being worked on at a kill may be changed a second time; so many are at a time. */
export const AT_A_TIME = 16;

export interface Batch extends AsyncDisposable {
  readonly market: CountingMarket;
  readonly home: string;
  readonly journal: string;
  readonly numbers: readonly string[];
  readonly command: readonly string[];
  /** So many numbers have ended before the first kill; 0 when missing. */
  readonly leastEnded?: number;
  /** How many of the numbers are to end as done. */
  readonly wanted: number;
  /** What arrived for a number and changed, released or bought it, by the sandbox's ledger. */
  arrivedFor(number: string): number;
}

/** So many batches may end before their kill arrives; a busy machine is no fault of the product. */
const MOST_ROUNDS = 10;

/** Works on one batch after another until so many kills arrived before the end. `act` returns how many did. */
export async function untilKilled(
  kills: number,
  act: (left: number, round: number) => Promise<number>,
): Promise<void> {
  let left = kills;
  for (let round = 0; left > 0 && round < MOST_ROUNDS; round += 1) left -= await act(left, round);
}

export interface Killed {
  /** Fewer than were wanted when the batch ended before one arrived. */
  readonly kills: number;
  /** The numbers that were done at each kill, with the requests that were out for them: no more may follow. */
  readonly done: ReadonlyMap<string, number>;
}

/** Kills the command as often, spread over the whole batch, and the last ones perhaps before it goes on. */
export async function killAgainAndAgain(
  tally: Tally,
  batch: Batch,
  kills: number,
  seed: number,
): Promise<Killed> {
  const random = chance(seed);
  const done = new Map<string, number>();
  let id: string | undefined;
  for (let kill = 0; kill < kills; kill += 1) {
    let ended = false;
    await tally.run(async () => {
      const share = (kill + random()) / kills;
      const target = Math.min(mostEnded(batch), Math.floor(share * batch.wanted * 0.98));
      const args = id === undefined ? batch.command : ['batches', 'resume', id, '--yes'];
      const { killed, code, stderr } = await runCommand(batch.market, batch.home, args, {
        after: random() * SPREAD,
        when: (journal) =>
          countEnded(itemsOnDisk(journal)) >= Math.max(batch.leastEnded ?? 0, target) &&
          itemsOnDisk(journal).size > 0,
      });
      const items = itemsOnDisk(batch.journal);
      ended = !killed && batchOnDisk(batch.journal).state !== 'OPEN';
      if (ended) return tally.missed('kills that came after the end');
      if (!killed) throw new Error(`ended with ${code} before kill ${kill + 1}: ${stderr.slice(-300)}`);
      id ??= batchId(batch.journal);
      for (const state of new Set(items.values())) tally.count(`killed with ${state}`);
      for (const [number, state] of items) {
        if (state === 'DONE') done.set(number, done.get(number) ?? batch.arrivedFor(number));
      }
    });
    if (ended) return { kills: kill, done };
  }
  return { kills, done };
}

/** After so many, the last ones would end before the kill arrives. */
function mostEnded({ wanted }: Batch): number {
  return wanted > 2 * AT_A_TIME ? wanted - AT_A_TIME : wanted;
}

function countEnded(items: ReadonlyMap<string, string>): number {
  return [...items.values()].filter((state) => state !== 'WAITING' && state !== 'STARTED').length;
}

const Head = z.object({ id: z.string(), state: z.string() });

function batchOnDisk(journal: string): z.infer<typeof Head> {
  const database = new DatabaseSync(journal, { timeout: 5_000, readOnly: true });
  try {
    return Head.parse(database.prepare('SELECT id, state FROM batches').get());
  } finally {
    database.close();
  }
}

export function batchId(journal: string): string {
  return batchOnDisk(journal).id;
}
