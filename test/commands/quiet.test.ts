/** -q leaves out notes, and never a sentence about money, a gap or a failure. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse('--provisioning', '0ms', '--numbers', '3');
});
afterAll(() => house[Symbol.asyncDispose]());

describe('--quiet', () => {
  it.each([['owned'], ['search', '--country', 'US', '--limit', '2'], ['purchases'], ['no-command']])(
    'leaves stderr empty and stdout as it is: %s',
    async (...words) => {
      const args = words[0] === 'no-command' ? [] : words;
      const loud = await house.run(args);
      const quiet = await house.run([...args, '--quiet']);
      expect(loud.stderr).not.toBe('');
      expect(quiet).toMatchObject({ code: 0, stderr: '', stdout: loud.stdout });
      expect(await house.run(['-q', ...args])).toMatchObject({ code: 0, stderr: '', stdout: loud.stdout });
    },
  );

  it('says what is bought and at what price, and nothing else', async () => {
    const ran = await house.run(['buy', '--country', 'US', '--yes', '--max-monthly', '50', '-q', '--json']);
    expect(ran.code).toBe(0);
    const { phoneNumber } = readDocument(DOCUMENTS.buy, ran).data;
    expect(ran.stderr).toMatch(
      new RegExp(
        `^\\${phoneNumber} \\(.*\\): \\$\\d+\\.\\d\\d a month, before set-up fees \\(not published\\)\n$`,
      ),
    );
  });

  it('names the numbers that apply releases and what they cost, and nothing else of the plan', async () => {
    await using own = await openHouse('--numbers', '2');
    const file = join(own.home, 'numbers.csv');
    const [kept, pruned] = (await own.run(['owned', '--columns', 'phoneNumber'])).stdout.trim().split('\n');
    writeFileSync(file, `phoneNumber,friendlyName\n${kept},Quiet\n`);
    const ran = await own.run(['apply', file, '--yes', '--prune=1', '-q']);
    expect(ran.code).toBe(0);
    const [named, cost, ...rest] = ran.stderr.split('\n');
    expect(named).toBe(`To be released: ${pruned}`);
    expect(cost).toMatch(/^1 number of environment: \$\d+\.\d\d a month in all\.$/);
    expect(rest).toEqual([expect.stringContaining('You may not get these numbers back.'), '']);
    expect((await own.run(['owned', '--columns', 'phoneNumber'])).stdout).toBe(`${kept}\n`);
  });

  it('keeps the costs of many numbers, and what their release ends', async () => {
    const buy = [
      'buy',
      '--count',
      '2',
      '--country',
      'US',
      '--max-monthly',
      '50',
      '--max-total',
      '99',
      '--accept-unknown-fees',
      '--dry-run',
    ];
    const bought = await house.run([...buy, '-q']);
    expect(bought.code).toBe(0);
    expect(bought.stderr).toMatch(/\$\d+\.\d\d/);
    expect(bought.stderr).not.toContain('Dry run');
    const owned = await house.run(['owned', '--columns', 'phoneNumber', '-q']);
    const ended = await house.run([
      'release',
      ...owned.stdout.trim().split('\n').slice(0, 2),
      '--dry-run',
      '-q',
    ]);
    expect(ended.stderr).toContain('You may not get these numbers back.');
    expect(ended.stderr).not.toContain('Dry run');
  });

  it('says which number it understood before it changes it', async () => {
    const args = ['set', '(212) 555-0142', '--country', 'US', '--name', 'x', '--yes', '-q'];
    expect((await house.run(args)).stderr).toContain('"(212) 555-0142" means +12125550142.');
  });

  it('keeps failures', async () => {
    const ran = await house.run(['show', '+12125550142', '-q']);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toMatch(/^dialdeck: /);
  });

  it('leaves the lines of --debug, which show the request without the key', async () => {
    const ran = await house.run(['owned', '-q', '--debug']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/^debug: GET 127\.0\.0\.1:\d+\/\S*owned\S*: 200 in \d+ ms.*\n/);
    expect(ran.stderr.split('\n').filter((line) => line !== '')).toEqual(
      ran.stderr.match(/^debug: GET .*$/gm),
    );
    expect(ran.stderr).not.toContain(house.apiKey);
    expect(await house.run(['owned', '--debug=yes'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('takes no value', async () => {
    expect(await house.run(['owned', '--quiet=yes'])).toMatchObject({ code: 2, stdout: '' });
    expect(await house.run(['owned', '-qx'])).toMatchObject({ code: 2, stdout: '' });
  });
});
