/** config.json as people and their editors write it: what can be read of it counts, and the rest is named. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allActions } from '../../src/app/key-table.ts';
import { checkKeymap } from '../../src/app/keymap.ts';
import { readKeymap } from '../../src/app/read-keymap.ts';
import { readSettings } from '../../src/config/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialdeck-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(content: string | Uint8Array): string {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, content);
  return file;
}

const GOOD = { version: 1, keys: { 'search.buy': ['b'], 'app.help': 'F' } };
const KEYS = { 'search.buy': ['b'], 'app.help': ['F'] };

describe('every key of the file counts', () => {
  const text = JSON.stringify(GOOD, undefined, 2);
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  it.each([
    ['as it is', text],
    ['with a byte order mark', `\ufeff${text}`],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['with CR and a mark', `\ufeff${text.replaceAll('\n', '\r')}`],
    ['as UTF-16', utf16],
    ['as UTF-16 in the other order', Buffer.from(utf16).swap16()],
    ['with the address of a schema', JSON.stringify({ $schema: 'https://example.com/x.json', ...GOOD })],
    ['without a version', JSON.stringify({ keys: GOOD.keys })],
    ['with blank lines around it', `\n\n${text}\n\n`],
  ])('%s', async (_case, content) => {
    expect(await readSettings(put(content))).toEqual({ settings: { keys: KEYS }, problems: [] });
  });

  it('that cannot be seen behind a link is named, not taken for no file', async () => {
    const link = join(folder, 'dangling');
    symlinkSync(join(folder, 'unmounted'), link);
    for (const file of [link, join(link, 'config.json')]) {
      const { problems } = await readSettings(file);
      expect(problems).toEqual([
        `${file} is ignored: ${link} is a symbolic link to a file that does not exist`,
      ]);
      const keymap = await readKeymap(file);
      expect(keymap.problems).toEqual(problems);
    }
  });

  it('also behind a symbolic link, as where settings are kept in a repository', async () => {
    const link = join(folder, 'link.json');
    symlinkSync(put(text), link);
    expect((await readSettings(link)).settings.keys).toEqual(KEYS);
  });
});

describe('text in another encoding is refused, and never read with replaced characters', () => {
  const text = '{\n "keys": {"search.buy": "ü"}}';
  it.each([
    ['Windows-1252', Buffer.from(text, 'latin1'), 'line 2, column 26 is not UTF-8 text'],
    ['ï of Windows-1252', Buffer.from('ü\r\nï', 'latin1'), 'line 1, column 1 is not UTF-8 text'],
    [
      'an incomplete character',
      Buffer.from('\ufeffü\r\n€', 'utf8').subarray(0, -1),
      'line 2, column 1 is not UTF-8 text',
    ],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'it is UTF-16 text without a byte order mark'],
    [
      'UTF-16 cut in the middle',
      Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1),
      'it is damaged UTF-16 text',
    ],
  ])('%s', async (_case, content, reason) => {
    const file = put(content);
    expect((await readSettings(file)).problems).toEqual([`${file} is ignored: ${reason}. Save it as UTF-8`]);
  });

  it('but a written replacement character is one of its characters', async () => {
    expect((await readSettings(put('{"keys": {"\ufffd": "F"}}'))).problems.join()).not.toContain('UTF-8');
  });
});

describe('what does not count is named, and takes nothing else with it', () => {
  it.each([
    ['a setting that there is not', { ...GOOD, colours: 'dark' }, '"colours" is not a setting'],
    ['a number for keys', { ...GOOD, keys: { ...GOOD.keys, 'app.quit': 7 } }, 'keys.app.quit: '],
    ['a list with a number', { ...GOOD, keys: { ...GOOD.keys, 'app.quit': ['Q', 1] } }, 'keys.app.quit'],
    ['too many keys', { ...GOOD, keys: { ...GOOD.keys, 'app.quit': [...'abcdefghi'] } }, 'keys.app.quit: '],
    ['null for keys', { ...GOOD, keys: { ...GOOD.keys, 'app.quit': null } }, 'keys.app.quit: '],
  ])('%s', async (_case, value, problem) => {
    const file = put(JSON.stringify(value));
    const { settings, problems } = await readSettings(file);
    expect(settings.keys).toEqual(KEYS);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${file}: ${problem}`);
  });

  it('an id or a key that there is not: the others act', async () => {
    const keys = { 'search.by': 'x', 'app.quit': 'meta+q', ...GOOD.keys };
    const { settings } = await readSettings(put(JSON.stringify({ version: 1, keys })));
    const { keymap, problems } = checkKeymap(settings.keys, allActions);
    expect([...keymap]).toEqual(Object.entries(KEYS));
    expect(problems).toHaveLength(2);
  });

  it('names that every object has are ids like any other', async () => {
    const file = put('{"version":1,"keys":{"__proto__":["x"],"constructor":"y","app.help":"F"}}');
    const { keymap, problems } = checkKeymap((await readSettings(file)).settings.keys, allActions);
    expect([...keymap]).toEqual([['app.help', ['F']]]);
    expect(problems).toEqual(['keys: there is no action "constructor"']);
  });
});

describe('a file that cannot be used is named with the reason', () => {
  it.each([
    ['another version', '{"version":2,"keys":{"app.help":"F"}}', 'version'],
    ['no object', '["b"]', 'is not a JSON object'],
    ['keys that are no object', '{"version":1,"keys":["b"]}', 'keys'],
    ['no JSON', '{\n"version": 1,\n"keys" {}\n}', 'line 3: this is not JSON'],
    ['nothing but half of it', '{"version": 1,', 'is not JSON'],
    ['something else', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'column 1 is not UTF-8'],
  ])('%s', async (_case, content, problem) => {
    const file = put(content);
    const { settings, problems } = await readSettings(file);
    expect(settings.keys).toEqual({});
    expect(problems.join('\n')).toContain(file);
    expect(problems.join('\n')).toContain(problem);
  });

  it('a folder, and a device that never ends', async () => {
    const inItsPlace = join(folder, 'folder.json');
    mkdirSync(inItsPlace);
    const device = join(folder, 'device.json');
    symlinkSync('/dev/zero', device);
    for (const file of [inItsPlace, device])
      expect((await readSettings(file)).problems).toEqual([`${file} is ignored: it is not a file`]);
  });

  it('a missing file is not a problem', async () => {
    for (const file of [
      join(folder, 'none.json'),
      join(put(''), 'below-a-file.json'),
      put(''),
      put('\ufeff\r\n'),
    ])
      expect(await readSettings(file)).toEqual({ settings: { keys: {} }, problems: [] });
  });
});

it('switches the bell off, and names a value that is neither true nor false', async () => {
  expect(await readSettings(put('{"notify": false}'))).toEqual({
    settings: { keys: {}, notify: false },
    problems: [],
  });
  const file = put('{"notify": "no"}');
  const { settings, problems } = await readSettings(file);
  expect(settings).toEqual({ keys: {} });
  expect(problems).toEqual([`${file}: notify: ignored, because it is not true or false`]);
});

it.each(['mouse', 'links'])('%s is switched off, and anything but true or false is refused', async (name) => {
  const off = await readSettings(put(`{"${name}": false}`));
  expect(off).toEqual({ settings: { keys: {}, [name]: false }, problems: [] });
  const file = put(`{"${name}": "off"}`);
  const { settings, problems } = await readSettings(file);
  expect(settings).toEqual({ keys: {} });
  expect(problems).toEqual([`${file}: ${name}: ignored, because it is not true or false`]);
});
