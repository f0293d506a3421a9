/** Commands over several numbers whose disk fills up: they end at once, say what is done and what is in doubt, and how to go on. */
import { describe, expect, it } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { Disk } from '../api/purchases/support/disk.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument } from './shared/documents.ts';
import { commandsOn } from './shared/in-process.ts';

/** More than are under way together when the fifth is sent. */
const NUMBERS = Array.from({ length: 24 }, (_, index) => `+121255501${String(index).padStart(2, '0')}`);
const FULL = 13;
/** A person takes this for "at once", in ms; it was a minute. */
const AT_ONCE = 5_000;

/** A carrier and a disk that is full from a given purchase, release or change on, and whether a number got what it was to get. */
function onFullDisk({ owned, fullAt }: { readonly owned: boolean; readonly fullAt: number }) {
  const carrier = new Carrier(systemRuntime);
  carrier.offer = { setupFee: { amount: '0.50', currency: 'USD' } };
  if (owned) for (const number of NUMBERS) carrier.owned.set(number, ownedNumber(number));
  const disk = new Disk();
  const sent: string[] = [];
  const note = (phoneNumber: string) => {
    sent.push(phoneNumber);
    if (sent.length === fullAt) disk.broken = FULL;
  };
  const purchase = carrier.purchase.bind(carrier);
  carrier.purchase = async (order) => {
    note(order.phoneNumber);
    return purchase(order);
  };
  const release = carrier.release.bind(carrier);
  carrier.release = async (number) => {
    note(number.phoneNumber);
    return release(number);
  };
  const update = carrier.updateOwned.bind(carrier);
  carrier.updateOwned = async (number, change) => {
    note(number);
    return update(number, change);
  };
  const shell = commandsOn({ account, provider: carrier, pollScale: 0.01, openDatabase: disk.open });
  const repair = () => {
    disk.broken = undefined;
  };
  return { carrier, shell, sent, repair };
}

const CASES = [
  { command: ['buy', ...NUMBERS, '--yes'], owned: false, done: 'bought' },
  { command: ['release', ...NUMBERS, '--yes'], owned: true, done: 'released' },
  {
    command: ['set', ...NUMBERS, '--voice-url', 'https://example.org/calls'],
    owned: true,
    done: 'set',
  },
] as const;

describe.each(CASES)('$command.0 of several numbers', ({ command, owned, done }) => {
  it('says at once what is done and in doubt when the disk is full, and goes on with the next resume', async () => {
    const { shell, sent, repair } = onFullDisk({ owned, fullAt: 5 });
    const began = performance.now();
    const ran = await shell.run(command);
    expect(performance.now() - began).toBeLessThan(AT_ONCE);
    const outcomes = ran.stdout.trim().split('\n');
    const unknown = outcomes.filter((line) => line.includes('\tunknown\t'));
    expect(outcomes).toHaveLength(NUMBERS.length);
    expect(ran.stderr).toMatch(
      new RegExp(`^(\\d+ ${done}, )?(\\d+ outcome unknown, )?\\d+ not begun\\.$`, 'm'),
    );
    expect(ran.stderr).toContain('Ended early: The disk of the journal is full. Free some space;');
    // A purchase or a release that was sent has no outcome on the disk. A change is known: the carrier shows it.
    expect(unknown.length > 0).toBe(done !== 'set');
    expect(ran.code).toBe(done === 'set' ? 1 : 6);
    const [, id = ''] = /Continue with: dialdeck batches resume (\w{8})$/m.exec(ran.stderr) ?? [];
    expect(ran.stderr).toContain(`Batch ${id}`);
    repair();
    const before = [...sent];
    const resumed = await shell.run(['batches', 'resume', id, '--yes', '--json']);
    const { data } = readDocument(DOCUMENTS['set-several'], resumed);
    expect(resumed.code).toBe(0);
    expect(data.map(({ outcome }) => outcome)).toEqual(NUMBERS.map(() => 'done'));
    expect(before.length).toBeLessThan(NUMBERS.length);
    expect(sent.toSorted()).toEqual(NUMBERS);
  });
});

describe('restore', () => {
  it('reports what it bought back when the disk is full before it can configure', async () => {
    const { carrier, shell, sent, repair } = onFullDisk({ owned: true, fullAt: NUMBERS.length + 3 });
    const released = await shell.run(['release', ...NUMBERS, '--yes', '--json']);
    const { meta } = readDocument(DOCUMENTS['release-several'], released);
    expect(carrier.owned.size).toBe(0);
    const ran = await shell.run(['restore', meta.batch?.id ?? '', '--yes', '--max-total', '50', '--json']);
    const { data, meta: after } = readDocument(DOCUMENTS.restore, ran);
    expect(ran.code).toBe(6);
    expect(after.stopped).toContain('The disk of the journal is full.');
    expect(data.filter(({ outcome }) => outcome === 'unknown').length).toBeGreaterThan(0);
    expect(ran.stderr).toContain('Continue with: dialdeck batches resume');
    repair();
    await shell.run(['batches', 'resume', after.batches[0]?.id ?? '', '--yes']);
    expect([...carrier.owned.keys()].toSorted()).toEqual(NUMBERS);
    expect(sent).toHaveLength(2 * NUMBERS.length);
  });
});
