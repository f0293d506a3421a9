/** What WIIL says of a number beyond what Telefonie does: through every command that shows or gives back a number. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startUnrulyWiil, type UnrulyWiil } from '../support/unruly/wiil.ts';
import { commandsOn } from './support/in-process.ts';

const NUMBER = '+12125550142';
let wiil: UnrulyWiil;
beforeAll(async () => {
  wiil = await startUnrulyWiil();
});
afterAll(() => wiil.close());
beforeEach(() => {
  wiil.configurations.clear();
  wiil.deleted.length = 0;
  wiil.patched.length = 0;
  wiil.onDelete = (id) => void wiil.configurations.delete(id);
  own();
});

const own = (change: Readonly<Record<string, unknown>> = {}) =>
  wiil.configurations.set('cfg_1', {
    id: 'cfg_1',
    phoneNumber: NUMBER,
    friendlyName: 'Desk',
    status: 'ACTIVE',
    monthlyPrice: 1.15,
    countryCode: 'US',
    ...change,
  });
const mark = (id: string) => {
  const row = wiil.configurations.get(id);
  wiil.configurations.set(id, { ...row, markedForRelease: true });
};
const commands = () => commandsOn({ account: wiil.account, provider: wiil.client(), pollScale: 0.001 });
const dataOf = async (args: readonly string[]) =>
  JSON.parse((await commands().run([...args, '--json'])).stdout);

describe('a release that WIIL carries out by marking the number', () => {
  it('is done, and says what WIIL does', async () => {
    wiil.onDelete = mark;
    const ran = await commands().run(['release', NUMBER, '--yes']);
    expect(ran).toMatchObject({ code: 0, stdout: `${NUMBER}\n` });
    expect(ran.stderr).toContain('is marked for release');
    expect(ran.stderr).not.toContain('not known');
    expect(ran.stderr).not.toContain('is released');
    expect(wiil.deleted).toEqual(['cfg_1']);
  });

  it('says so to programs', async () => {
    wiil.onDelete = mark;
    expect(await dataOf(['release', NUMBER, '--yes'])).toMatchObject({
      data: { phoneNumber: NUMBER, markedForRelease: true },
      meta: { released: true },
    });
    expect(await dataOf(['show', NUMBER])).toMatchObject({
      data: { markedForRelease: true, status: 'ACTIVE' },
    });
  });

  it('is told from one that took the number away, and from one that did nothing', async () => {
    const gone = await commands().run(['release', NUMBER, '--yes']);
    expect(gone.stderr).toContain('is released');
    expect(gone.stderr).not.toContain('marked');
    own({ markedForRelease: false });
    wiil.onDelete = () => undefined;
    const nothing = await commands().run(['release', NUMBER, '--yes']);
    expect(nothing.code).toBe(6);
    expect(nothing.stderr).toContain('still shows the number');
  });

  it('is not concluded from a mark that cannot be read', async () => {
    wiil.onDelete = (id) =>
      wiil.configurations.set(id, { ...wiil.configurations.get(id), markedForRelease: 'yes' });
    expect((await commands().run(['release', NUMBER, '--yes'])).code).toBe(6);
  });
});

describe('show', () => {
  const shown = async () => (await commands().run(['show', NUMBER])).stdout;

  it.each([
    [{}, 'state\tACTIVE\n'],
    [{ status: 'sms_active' }, 'state\tSMS_ACTIVE\n'],
    [{ status: 5 }, 'state\t\n'],
    [{ markedForRelease: true }, 'state\tACTIVE, marked for release\n'],
    [{ status: null, markedForRelease: true }, 'state\tmarked for release\n'],
    [{ isPorted: true }, 'ported\tyes\n'],
    [{ isPorted: false }, 'ported\tno\n'],
  ])('of %j says %j', async (change, line) => {
    own(change);
    expect(await shown()).toContain(line);
  });

  it('says nothing of what is not stated', async () => {
    own({ isPorted: 'maybe' });
    expect(await shown()).not.toContain('ported');
    expect(await dataOf(['show', NUMBER])).toMatchObject({
      data: { isPorted: null, markedForRelease: null },
    });
  });

  it('does not call a name empty that it cannot read, and leaves it alone', async () => {
    own({ friendlyName: { en: 'Desk' } });
    expect(await shown()).toContain('name\t(not readable)\n');
    expect(await dataOf(['show', NUMBER])).toMatchObject({
      data: { friendlyName: null, unreadable: ['friendlyName'] },
    });
    expect((await commands().run(['owned', '--csv'])).stdout).toContain(`${NUMBER},(not readable),`);
    expect(wiil.patched).toEqual([]);
  });

  it('of a number without an id that can be read shows it, and a change says why it cannot be', async () => {
    wiil.configurations.set('cfg_1', { id: 7, phoneNumber: NUMBER });
    expect(await shown()).toContain(`number\t${NUMBER}\n`);
    const ran = await commands().run(['release', NUMBER, '--yes']);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('without an id that can be read');
    expect(wiil.deleted).toEqual([]);
  });
});
