/** note and tag: what is kept, where it is seen, and what is refused. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DOCUMENTS } from '../../src/commands/shared/schemas.ts';
import { readDocument } from './shared/documents.ts';
import { type House, openHouse } from './shared/house.ts';

let house: House;
let numbers: readonly string[];
beforeAll(async () => {
  house = await openHouse('--numbers', '2');
  const { data } = readDocument(DOCUMENTS.owned, await house.run(['owned', '--json']));
  numbers = data.map(({ phoneNumber }) => phoneNumber);
});
afterAll(() => house[Symbol.asyncDispose]());

it('keeps a note and tags, shows them with the number, and finds the number by them', async () => {
  const [number = ''] = numbers;
  await house.run(['note', number, 'Printed on the flyer']);
  const tagged = readDocument(DOCUMENTS.tag, await house.run(['tag', number, '+sales', '+old', '--json']));
  expect(tagged.data).toEqual({
    phoneNumber: number,
    note: 'Printed on the flyer',
    tags: ['old', 'sales'],
    sharing: null,
  });
  await house.run(['tag', number, '-old', '+Berlin']);
  const shown = readDocument(DOCUMENTS.show, await house.run(['show', number, '--json'])).data;
  expect([shown.note, shown.ownTags]).toEqual(['Printed on the flyer', ['Berlin', 'sales']]);
  for (const word of ['flyer', 'berlin']) {
    const found = readDocument(DOCUMENTS.owned, await house.run(['owned', '--filter', word, '--json']));
    expect(found.data.map(({ phoneNumber }) => phoneNumber)).toEqual([number]);
  }
  const columns = await house.run(['owned', '--columns', 'ownTags,note', '--filter', 'tag:berlin']);
  expect(columns.stdout).toBe('Berlin, sales\tPrinted on the flyer\n');
  const text = await house.run(['show', number]);
  expect(text.stdout).toMatch(/^note\tPrinted on the flyer$/m);
  expect(text.stdout).toMatch(/^own tags\tBerlin, sales$/m);
});

it('shows without changing, and an empty text removes the note', async () => {
  const [, number = ''] = numbers;
  await house.run(['note', number, 'x']);
  expect(readDocument(DOCUMENTS.note, await house.run(['note', number, '--json'])).data.note).toBe('x');
  await house.run(['note', number, '']);
  expect(readDocument(DOCUMENTS.note, await house.run(['note', number, '--json'])).data.note).toBeNull();
});

it('tags several numbers at once, from arguments and from standard input, and each once', async () => {
  const [one = '', two = ''] = numbers;
  const both = await house.run(['tag', one, two, '+2024', '+both', '--json']);
  const { data } = readDocument(DOCUMENTS['tag-several'], both);
  expect(data.map(({ phoneNumber }) => phoneNumber)).toEqual([one, two]);
  for (const { tags } of data) expect(tags).toEqual(expect.arrayContaining(['2024', 'both']));
  const piped = await house.run(['tag', '-', '-both', '--json'], { stdin: `${two}\n# all\n${two}\n` });
  const [only, ...others] = readDocument(DOCUMENTS['tag-several'], piped).data;
  expect([only?.phoneNumber, only?.tags.includes('both'), others]).toEqual([two, false, []]);
  const wrong = await house.run(['tag', '-', '+wrong'], { stdin: `${one}\nno number\n` });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('standard input:2')]);
  const shown = readDocument(DOCUMENTS.tag, await house.run(['tag', one, '--json'])).data;
  expect(shown.tags).not.toContain('wrong');
});

it.each([
  [['tag', '+12125550142', 'sales'], 'Write +sales to add it, or -sales'],
  [['tag', '+12125550142', '+two words'], 'not a tag'],
  [['tag', '+12125550142', '--unknown'], 'There is no option --unknown'],
  [['tag', 'pizza', '+a'], 'Write +pizza to add it'],
  [['tag', '+a'], 'number'],
  [['tag', '1234', '+a'], 'has no country code'],
  [['note', '+12125550142', 'a\nb'], 'line break'],
  [['note', '+12125550142', 'x', '--read-only'], '--read-only does not allow note'],
])('refuses %j and keeps nothing', async (args, words) => {
  const ran = await house.run(args);
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(words)]);
  const { data } = readDocument(DOCUMENTS.tag, await house.run(['tag', '+12125550142', '--json']));
  expect(data).toEqual({ phoneNumber: '+12125550142', note: null, tags: [], sharing: null });
});
