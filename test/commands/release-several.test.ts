/** release of several numbers: what is said before, what must be typed, and one outcome for each. */
import { describe, expect, it } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import { parsePrice } from '../../src/api/money/money.ts';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument } from './shared/documents.ts';
import { commandsOn } from './shared/in-process.ts';

const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;

function carrierWith(count: number, more: (index: number) => Partial<OwnedNumber> = () => ({})) {
  const carrier = new Carrier(systemRuntime);
  const numbers = Array.from({ length: count }, (_, index) => numberAt(index));
  for (const [index, number] of numbers.entries()) {
    carrier.owned.set(number, { ...ownedNumber(number), ...more(index) });
  }
  return { carrier, numbers };
}

describe('release of several numbers', () => {
  it('says what they cost, where they go and which are new, and releases them for the typed count', async () => {
    const { carrier, numbers } = carrierWith(8, (index) => ({
      ...(index === 0 ? { createdAt: Date.now() - 86_400_000 } : {}),
      ...(index > 5 ? { voiceUrl: 'https://calls.example.org/in' } : {}),
      ...(index === 7 ? { monthlyRate: { kind: 'not-stated' } } : {}),
    }));
    const questions: string[] = [];
    const shell = commandsOn({
      account,
      provider: carrier,
      answers: (question) => {
        questions.push(question);
        return 'release 8';
      },
    });
    const ran = await shell.run(['release', ...numbers]);
    expect(ran.stderr).toContain(
      '8 numbers of work: $8.05 a month in all. The price of 1 number is not stated.',
    );
    expect(ran.stderr).toContain('Calls and messages go to example.com (6), calls.example.org (2).');
    expect(ran.stderr).toContain(`Bought in the last 30 days: ${numbers[0]}`);
    expect(ran.stderr).toContain(
      'You may not get these numbers back. Their settings are kept. dialdeck restore buys back what is still offered.',
    );
    const [, id = ''] = /^To buy back what is still offered: dialdeck restore (\S+)$/m.exec(ran.stderr) ?? [];
    expect((await shell.run(['batches', 'show', id])).stderr).toContain(`dialdeck restore ${id}`);
    expect(questions).toEqual(['Type "release 8" to release them: ']);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toBe(numbers.map((number) => `${number}\tdone\t\n`).join(''));
    expect(carrier.owned.size).toBe(0);
    expect(carrier.deletes).toBe(8);
  });

  it.each([['release 3'], ['yes'], [''], ['release'], ['2']])('releases nothing for "%s"', async (answer) => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier, answers: () => answer });
    const ran = await shell.run(['release', ...numbers]);
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('No number was released') });
    expect(carrier.deletes).toBe(0);
  });

  it('needs --yes without a terminal', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    expect(await shell.run(['release', ...numbers])).toMatchObject({ code: 2 });
    expect(carrier.deletes).toBe(0);
    const ran = await shell.run(['release', ...numbers, '--yes', '--json']);
    const { data, meta } = readDocument(DOCUMENTS['release-several'], ran);
    expect(data.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(meta.batch).toMatchObject({ kind: 'release', state: 'finished', outcomes: { done: 2 } });
  });

  it('reports those that are not owned, and releases the others', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['release', ...numbers, '+12125550199', '--yes', '--json']);
    expect(ran.code).toBe(4);
    expect(readDocument(DOCUMENTS['release-several'], ran).data).toMatchObject([
      { outcome: 'done' },
      { outcome: 'done' },
      { phoneNumber: '+12125550199', outcome: 'failed', reason: 'This account does not own it.' },
    ]);
  });

  it('leaves a locked number and one that somebody changed as they are', async () => {
    const { carrier, numbers } = carrierWith(3, (index) => (index === 1 ? { deletionLock: 'on' } : {}));
    const [changed = ''] = numbers;
    const shell = commandsOn({
      account,
      provider: carrier,
      answers: () => {
        carrier.owned.set(changed, { ...ownedNumber(changed), friendlyName: 'In use' });
        return 'release 3';
      },
    });
    const ran = await shell.run(['release', ...numbers]);
    expect(ran.stdout).toContain(`${changed}\tchanged-meanwhile`);
    expect(ran.stdout).toContain(`${numbers[1]}\trefused`);
    expect(ran.code).toBe(5);
    expect([...carrier.owned.keys()]).toEqual(numbers.slice(0, 2));
  });

  it('says in a dry run what would be lost, and writes no batch', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['release', ...numbers, '--dry-run', '--json']);
    const { data, meta } = readDocument(DOCUMENTS['release-several'], ran);
    expect(data.map(({ outcome }) => outcome)).toEqual(['would-release', 'would-release']);
    expect(meta.dryRun).toBe(true);
    expect(ran.stderr).toContain('$2.30 a month in all');
    expect(carrier.deletes).toBe(0);
    expect((await shell.run(['batches', '--json'])).stdout).toContain('"data":[]');
  });

  it('keeps the whole configuration of each in the journal', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    await shell.run(['release', ...numbers, '--yes']);
    const journal = await shell.run(['journal', 'export', '--json']);
    const { data } = readDocument(DOCUMENTS['journal-export'], journal);
    expect(data.releases).toMatchObject(
      numbers.map((phoneNumber) => ({
        phoneNumber,
        state: 'RELEASED',
        configuration: { voiceUrl: 'https://example.com/voice', monthlyRate: parsePrice('1.15', 'USD') },
      })),
    );
  });
});
