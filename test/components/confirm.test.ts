import { afterEach, expect, test } from 'vitest';
import { type ConfirmOptions, createConfirm } from '../../src/components/confirm/confirm.tsx';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const RIGHT = '\u001b[C';

/** The app with a question over it; what was pressed is in `said`. */
async function ask(options: Partial<ConfirmOptions> = {}, size: { columns?: number; rows?: number } = {}) {
  app = await openApp({ provider: createMemoryProvider(), ...size });
  await app.see('No numbers match');
  const said: string[] = [];
  const close = (what: string) => () => {
    said.push(what);
    app.shell.closeOverlay('question');
  };
  app.shell.holdKeys();
  app.shell.showOverlay(
    createConfirm({
      id: 'question',
      title: 'Release the number',
      lines: ['+1 212 555 0142 is lost for good.'],
      confirm: 'Release',
      onConfirm: close('confirmed'),
      onCancel: close('cancelled'),
      holdKeys: () => app.shell.holdKeys(),
      ...options,
    }),
  );
  await app.see('lost for good');
  await app.released();
  return said;
}

test('Cancel has the focus: 50 Enters press it once and nothing else', async () => {
  const said = await ask();
  app.type('\r'.repeat(50));
  await app.until((screen) => !screen.includes('lost for good'), 'the question gone');
  expect(said).toEqual(['cancelled']);
});

test('moved to Confirm, 50 Enters press it once', async () => {
  const said = await ask({ onConfirm: () => said.push('confirmed') });
  app.type(RIGHT);
  app.type('\r'.repeat(50));
  app.type('\u001b');
  await app.until((screen) => !screen.includes('lost for good'), 'the question gone');
  expect(said).toEqual(['confirmed', 'cancelled']);
});

test('a paste of newlines presses nothing', async () => {
  const said = await ask();
  app.type(RIGHT);
  app.type('\u001b[200~\r\n\r\n\n\n\u001b[201~');
  app.type('\n\n\n');
  app.type('\u001b');
  await app.until((screen) => !screen.includes('lost for good'), 'the question gone');
  expect(said).toEqual(['cancelled']);
});

test('keys typed before the question was visible are dropped', async () => {
  app = await openApp({ provider: createMemoryProvider() });
  await app.see('No numbers match');
  const said: string[] = [];
  app.shell.holdKeys();
  app.shell.showOverlay(
    createConfirm({
      id: 'question',
      title: 'Quit',
      lines: ['Really?'],
      confirm: 'Yes',
      onConfirm: () => said.push('confirmed'),
      onCancel: () => said.push('cancelled'),
    }),
  );
  app.shell.press([{ name: 'right' }, { name: 'enter' }, { name: 'enter' }]);
  await app.see('Really?');
  expect(said).toEqual([]);
  await app.released();
  app.type('\r');
  await app.until(() => said.length > 0, 'the first Enter after the frame');
  expect(said).toEqual(['cancelled']);
});

test('when the question asks for digits, Confirm accepts only exactly those', async () => {
  const said = await ask({ typed: { wanted: '0142', label: 'the last four digits' } });
  app.type('014');
  app.type('\r');
  await app.see('014 is not the last four digits');
  app.type('\t');
  await app.see('014 is not the last four digits');
  expect(said).toEqual([]);
  app.type('\t2\t\t\r');
  await app.until(() => said.length > 0, 'the release');
  expect(said).toEqual(['confirmed']);
});

test('typing and Enters in one chunk never confirm: the first moves on, and the others are dropped', async () => {
  const said = await ask({ typed: { wanted: '0142', label: 'the last four digits' } });
  app.type(`0142${'\r'.repeat(50)}`);
  await app.see('0142');
  await app.released();
  expect(said).toEqual([]);
  app.type('\r');
  await app.until(() => said.length > 0, 'Release pressed');
  expect(said).toEqual(['confirmed']);
});

test('Enter in the empty field says what to type and stays in the field', async () => {
  const said = await ask({ typed: { wanted: '0142', label: 'the last four digits' } });
  app.type('\r');
  await app.see('type the last four digits first');
  app.type('0142\r');
  await app.released();
  app.type('\r');
  await app.until(() => said.length > 0, 'Release pressed');
  expect(said).toEqual(['confirmed']);
});

test.each([
  ['Cancel', '\t'],
  ['Release', '\u001b[Z'],
])('what is typed or pasted while %s has the focus goes to the field', async (_button, keys) => {
  const said = await ask({ typed: { wanted: 'release 3', label: '"release 3"' } });
  app.type(`${keys}releas`);
  app.type('\u001b[200~e 3\u001b[201~');
  await app.see(': release 3');
  app.type(keys);
  app.type('\u007f');
  app.type('\r');
  await app.see('release is not "release 3"');
  app.type('3');
  app.type(keys);
  app.type('x\r');
  await app.see('release 3x is not "release 3"');
  expect(said).toEqual([]);
});

test('the buttons are visible for a text of any length', async () => {
  const lines = [
    '+1 212 555 0142 is lost for good.',
    ...Array.from({ length: 30 }, (_, row) => `row ${row}`),
  ];
  await ask({ lines, typed: { wanted: '0142', label: 'the last four digits' } }, { columns: 60, rows: 16 });
  const screen = app.screen();
  expect(screen).toContain('Cancel');
  expect(screen).toContain('Type the last four digits');
  expect(screen).toContain('more rows');
});

test.each([
  [60, 16],
  [80, 24],
])(
  'a URL that is longer than a row is read whole at %i columns, apart from the screen behind',
  async (columns, rows) => {
    const url = `https://calls.example.com/${'abcdefghij'.repeat(15)}/the-end`;
    await ask({ lines: ['lost for good', [{ text: 'Voice URL   ' }, { text: url }]] }, { columns, rows });
    const inside = app.rows().filter((row) => row.includes('│'));
    const text = inside.map((row) => row.split('│')[1]?.replace('Voice URL', '').trim() ?? '').join('');
    expect(text).toContain(url);
    for (const row of inside) expect(row).toMatch(/(^| ) │.*│( |$)/);
  },
);
