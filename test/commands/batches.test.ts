/** Many numbers at once: set of several, and the commands for batches. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemRuntime } from '../../src/api/runtime.ts';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { Carrier, ownedNumber } from '../api/purchases/support/carrier.ts';
import { account } from '../api/purchases/support/workbench.ts';
import { readDocument, readError } from './shared/documents.ts';
import { commandsOn, temporaryHome } from './shared/in-process.ts';

const URL_NEW = 'https://example.org/calls';
const numberAt = (index: number) => `+121255501${String(index).padStart(2, '0')}`;

function carrierWith(count: number): { readonly carrier: Carrier; readonly numbers: readonly string[] } {
  const carrier = new Carrier(systemRuntime);
  const numbers = Array.from({ length: count }, (_, index) => numberAt(index));
  for (const number of numbers) carrier.owned.set(number, ownedNumber(number));
  return { carrier, numbers };
}

const refusal = {
  code: 'invalid',
  status: 422,
  progress: 'answered',
  message: 'No such host.',
  applied: false,
} as const;

it('says of a batch of another account whose it is, and not how to continue it here', async () => {
  const { carrier, numbers } = carrierWith(2);
  const home = temporaryHome();
  carrier.updateTreatments = [refusal];
  const theirs = commandsOn({
    account: { ...account, name: 'old', apiKey: 'another' },
    provider: carrier,
    home,
  });
  const made = await theirs.run(['set', ...numbers, '--voice-url', URL_NEW, '--json']);
  const id = readDocument(DOCUMENTS['set-several'], made).meta.batch?.id ?? '';
  const mine = commandsOn({ account, provider: carrier, home });
  const shown = await mine.run(['batches', 'show', id]);
  expect(shown.stderr).toContain('The batch belongs to another account or key: old.');
  expect(shown.stderr).not.toContain('batches retry');
  const ours = await theirs.run(['batches', 'show', id]);
  expect(ours.stderr).not.toContain('belongs to another account');
});

describe('set of several numbers', () => {
  it('changes each, and prints one outcome on each line', async () => {
    const { carrier, numbers } = carrierWith(3);
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['set', ...numbers, '--voice-url', URL_NEW]);
    expect(ran).toMatchObject({ code: 0, stdout: numbers.map((number) => `${number}\tdone\t\n`).join('') });
    expect(ran.stderr).toContain('3 set.');
    expect([...carrier.owned.values()].map(({ voiceUrl }) => voiceUrl)).toEqual(numbers.map(() => URL_NEW));
  });

  it('reads them from a file, and prints an array also for one', async () => {
    const { carrier, numbers } = carrierWith(1);
    const home = temporaryHome();
    const file = join(home, 'numbers.txt');
    writeFileSync(file, `# desks\n${numbers.join('\n')}\n`);
    const shell = commandsOn({ account, provider: carrier, home });
    const ran = await shell.run(['set', '--from', file, '--name', 'Desk', '--json']);
    const { data, meta } = readDocument(DOCUMENTS['set-several'], ran);
    expect(data).toEqual([
      {
        phoneNumber: numbers[0],
        outcome: 'done',
        reason: null,
        purchaseId: null,
        friendlyName: null,
        monthlyRate: null,
        setupFee: null,
        changes: [{ field: 'friendlyName', before: 'Front desk', after: 'Desk' }],
      },
    ]);
    expect(meta).toMatchObject({ batch: { state: 'finished', outcomes: { done: 1 } }, dryRun: false });
  });

  it('fills the placeholders of a name, and refuses one that there is not', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    expect((await shell.run(['set', ...numbers, '--name', 'D {n} {last4}'])).code).toBe(0);
    expect([...carrier.owned.values()].map(({ friendlyName }) => friendlyName)).toEqual([
      `D 1 ${numbers[0]?.slice(-4)}`,
      `D 2 ${numbers[1]?.slice(-4)}`,
    ]);
    expect((await shell.run(['set', `${numbers[1]}`, '--name', 'One {number}'])).code).toBe(0);
    expect(carrier.owned.get(`${numbers[1]}`)?.friendlyName).toBe(`One ${numbers[1]}`);
    expect(await shell.run(['set', ...numbers, '--name', 'D {place}'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('{place} is not a placeholder of set.\n  Use {n} {last4} {number}.'),
    });
  });

  it('fills the placeholders of URLs, encoded as parts of a URL', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    const url = 'https://calls.example.org/{last4}?to={number}';
    expect((await shell.run(['set', ...numbers, '--voice-url', url])).code).toBe(0);
    const filled = (number: string) =>
      `https://calls.example.org/${number.slice(-4)}?to=${encodeURIComponent(number)}`;
    expect([...carrier.owned.values()].map(({ voiceUrl }) => voiceUrl)).toEqual(numbers.map(filled));
    expect((await shell.run(['set', `${numbers[1]}`, '--sms-url', `${url}&n={n}`])).code).toBe(0);
    expect(carrier.owned.get(`${numbers[1]}`)?.smsUrl).toBe(`${filled(`${numbers[1]}`)}&n=1`);
  });

  it('prints the document of one number for one argument, as ever', async () => {
    const { carrier, numbers } = carrierWith(1);
    const ran = await commandsOn({ account, provider: carrier }).run([
      'set',
      ...numbers,
      '--name',
      'Desk',
      '--json',
    ]);
    expect(readDocument(DOCUMENTS.set, ran).data.friendlyName).toBe('Desk');
  });

  it('says in a dry run what would change, and writes no batch', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    const missing = '+12125550199';
    const ran = await shell.run(['set', ...numbers, missing, '--name', 'Desk', '--dry-run', '--json']);
    expect(readDocument(DOCUMENTS['set-several'], ran).data).toMatchObject([
      { outcome: 'would-change', changes: [{ before: 'Front desk', after: 'Desk' }] },
      { outcome: 'would-change' },
      { phoneNumber: missing, outcome: 'failed', reason: expect.stringContaining('does not own') },
    ]);
    expect(ran.code).toBe(4);
    expect(carrier.updates).toEqual([]);
    expect((await shell.run(['batches', '--json'])).stdout).toContain('"data":[]');
  });

  it('refuses a value that must not be sent before it does anything', async () => {
    const { carrier, numbers } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['set', ...numbers, '--voice-method', 'GET', '--json']);
    expect(ran.code).toBe(2);
    expect(readError(ran).message).toContain('--voice-method cannot be changed');
    expect((await shell.run(['batches', '--json'])).stdout).toContain('"data":[]');
  });

  it('needs --yes without a terminal for a number that was not written in E.164', async () => {
    const { carrier } = carrierWith(2);
    const shell = commandsOn({ account, provider: carrier });
    const typed = ['set', '(212) 555-0100', '(212) 555-0101', '--country', 'US', '--name', 'Desk'];
    expect(await shell.run(typed)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
    expect(carrier.updates).toEqual([]);
    expect((await shell.run([...typed, '--yes'])).code).toBe(0);
    expect(carrier.updates).toHaveLength(2);
  });

  it('ends with the code that says the most, and each outcome with its reason', async () => {
    const { carrier, numbers } = carrierWith(3);
    carrier.updateTreatments = [refusal];
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['set', ...numbers, '+12125550199', '--voice-url', URL_NEW]);
    // 1 for the refusal goes before 4 for the number that is not owned.
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('refused\tNo such host.');
    expect(ran.stdout).toContain('+12125550199\tfailed\tThis account does not own +12125550199.');
    expect(ran.stderr).toContain('dialdeck batches retry');
  });
});

describe('batches', () => {
  async function withRefusal() {
    const { carrier, numbers } = carrierWith(3);
    carrier.updateTreatments = [refusal];
    const shell = commandsOn({ account, provider: carrier });
    const ran = await shell.run(['set', ...numbers, '--voice-url', URL_NEW, '--json']);
    const { meta } = readDocument(DOCUMENTS['set-several'], ran);
    return { carrier, numbers, shell, id: meta.batch?.id ?? '' };
  }

  it('are listed with their outcomes', async () => {
    const { shell, id } = await withRefusal();
    const { data } = readDocument(DOCUMENTS['batches-list'], await shell.run(['batches', '--json']));
    expect(data).toMatchObject([
      {
        id,
        kind: 'set',
        title: 'Voice URL of 3 numbers',
        state: 'finished',
        outcomes: { done: 2, refused: 1 },
      },
    ]);
    const ran = await shell.run(['batches', 'list']);
    expect(ran.stdout).toContain('2 set, 1 refused');
    expect(ran.stderr).toBe('1 batch.\n');
  });

  it('show every number with its reason', async () => {
    const { shell, numbers, id } = await withRefusal();
    const ran = await shell.run(['batches', 'show', id.slice(0, 8), '--json']);
    const { data, meta } = readDocument(DOCUMENTS['batches-show'], ran);
    expect(data.map(({ phoneNumber }) => phoneNumber)).toEqual(numbers);
    expect(data.filter(({ reason }) => reason !== null)).toMatchObject([
      { outcome: 'refused', reason: 'No such host.' },
    ]);
    expect(meta.batch.id).toBe(id);
  });

  it('are retried where something was refused, and nowhere else', async () => {
    const { carrier, shell, id } = await withRefusal();
    const ran = await shell.run(['batches', 'retry', id, '--json']);
    expect(ran.code).toBe(0);
    expect(readDocument(DOCUMENTS['batches-retry'], ran).meta.batch?.outcomes).toEqual({ done: 3 });
    expect(carrier.updates).toHaveLength(4);
  });

  it('that were interrupted are resumed, with exit code 130 and the way on', async () => {
    const { carrier, numbers } = carrierWith(12);
    const home = temporaryHome();
    const stop = new AbortController();
    carrier.updateGate = async () => stop.abort();
    const interrupted = commandsOn({ account, provider: carrier, home, interrupted: stop.signal });
    const first = await interrupted.run(['set', ...numbers, '--voice-url', URL_NEW]);
    expect(first.code).toBe(130);
    expect(first.stdout).toContain('\twaiting\t');
    const [, id = ''] = /dialdeck batches resume (\S+)/.exec(first.stderr) ?? [];
    const shell = commandsOn({ account, provider: carrier, home });
    expect((await shell.run(['batches'])).stderr).toContain('1 not finished');
    const second = await shell.run(['batches', 'resume', id, '--json']);
    expect(second.code).toBe(0);
    expect(readDocument(DOCUMENTS['batches-resume'], second).meta.batch?.outcomes).toEqual({ done: 12 });
    expect(carrier.updates.toSorted()).toEqual(numbers);
  });

  it('that were left send nothing more', async () => {
    const { carrier, numbers } = carrierWith(12);
    const home = temporaryHome();
    const stop = new AbortController();
    carrier.updateGate = async () => stop.abort();
    const interrupted = commandsOn({ account, provider: carrier, home, interrupted: stop.signal });
    const first = await interrupted.run(['set', ...numbers, '--voice-url', URL_NEW]);
    const [, id = ''] = /dialdeck batches resume (\S+)/.exec(first.stderr) ?? [];
    const shell = commandsOn({ account, provider: carrier, home });
    const left = await shell.run(['batches', 'leave', id, '--json']);
    expect(readDocument(DOCUMENTS['batches-leave'], left).meta.batch.state).toBe('left');
    const sent = carrier.updates.length;
    expect(await shell.run(['batches', 'resume', id])).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('was left'),
    });
    expect(carrier.updates).toHaveLength(sent);
  });

  it.each([
    ['abc', 2, 'too short'],
    ['00000000', 4, 'There is no batch'],
  ])('cannot be found by %s', async (id, code, says) => {
    const { carrier } = carrierWith(0);
    const ran = await commandsOn({ account, provider: carrier }).run(['batches', 'show', id]);
    expect(ran).toMatchObject({ code, stderr: expect.stringContaining(says) });
  });

  it('change nothing under --read-only', async () => {
    const { shell, id } = await withRefusal();
    for (const command of ['resume', 'retry', 'leave']) {
      expect((await shell.run(['batches', command, id, '--read-only'])).code).toBe(2);
    }
  });
});
