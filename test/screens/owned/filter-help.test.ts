/** The filter of Owned helps: words complete with Tab, and an empty list says what each filter hides. */
import { afterEach, describe, expect, test } from 'vitest';
import { type AppDriver, openApp } from '../../support/app-driver.tsx';
import { createMemoryProvider } from '../../support/memory-provider.ts';
import { ownedNumber } from '../../support/owned-numbers.ts';

let app: AppDriver;
afterEach(async () => app.close());

async function openOwned(size: { columns: number; rows: number }) {
  const provider = createMemoryProvider();
  const rows = [
    ownedNumber('0141'),
    ownedNumber('0142', { numberType: 'MOBILE', voiceUrl: 'https://example.com/m' }),
    ownedNumber('0143', { voiceUrl: '', tags: 'Berlin, night shift' }),
    ownedNumber('0144', { voiceUrl: '', tags: 'sales, berlin' }),
  ];
  for (const row of rows) provider.owned.set(row.phoneNumber, row);
  app = await openApp({ provider, ...size });
  app.type('4');
  await app.see('4 numbers');
}

describe.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 35 },
])('at $columns x $rows', (size) => {
  test('Tab completes fields and their values; without a completion it leaves the field', async () => {
    await openOwned(size);
    app.type('/ty');
    await app.see('Tab type:');
    app.type('\tm');
    await app.see('Tab type:mobile');
    app.type('\t');
    await app.see('1 of 4 shown');
    expect(app.screen()).toContain('type:mobile');
    app.type(' no:v');
    await app.see('Tab no:voice-url');
    app.type('\t');
    await app.see('0 of 4 shown');
    app.type('\t');
    await app.see('without no:voice-url: 1');
  });

  test('Tab completes the tags that the numbers have, the most frequent first', async () => {
    await openOwned(size);
    app.type('/tag:');
    await app.see('Tab tag:berlin  tag:sales');
    app.type('s\t');
    await app.see('1 of 4 shown');
    expect(app.screen()).toContain('tag:sales');
  });

  test('an empty list names each filter with what the others let through', async () => {
    await openOwned(size);
    app.type('/no:voice-url type:mobile\r');
    await app.see('without no:voice-url: 1');
    await app.see('without type:mobile: 2');
  });

  test('the chosen type is one of the filters', async () => {
    await openOwned(size);
    app.type('tm');
    await app.see('1 of 4 shown');
    app.type('/no:voice-url\r');
    await app.see('without no:voice-url: 1');
    await app.see('without type mobile: 2');
  });
});
