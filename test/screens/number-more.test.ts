/** The further settings of a number, and what routes it, in windows of every size. */
import { afterEach, expect, test } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import { type AppDriver, openApp } from '../support/app-driver.tsx';
import { createMemoryProvider, offer } from '../support/memory-provider.ts';

let app: AppDriver;
afterEach(async () => {
  await app.close();
});

const ROUTED: OwnedNumber = {
  phoneNumber: '+12125550142',
  numberType: 'LOCAL',
  countryCode: 'US',
  capabilities: { voice: true },
  monthlyRate: { kind: 'not-stated' },
  voiceUrl: 'https://example.com/old',
  voiceMethod: 'POST',
  voiceApplicationId: 'AP1',
  routedBy: { voice: { kind: 'application', id: 'AP1' } },
};

test.each([
  [60, 16],
  [80, 24],
  [140, 40],
])(
  'a silent URL is marked, m shows every setting, and a route and its URL are saved together (%ix%i)',
  async (columns, rows) => {
    const memory = createMemoryProvider([offer('0101')]);
    const provider = {
      ...memory,
      abilities: {
        ...memory.abilities,
        editable: {
          ...memory.abilities.editable,
          voiceMethod: true,
          voiceFallbackUrl: true,
          voiceFallbackMethod: true,
          smsMethod: true,
          statusCallbackUrl: true,
          voiceApplicationId: true,
          trunkId: true,
        } as const,
      },
    };
    memory.owned.set(ROUTED.phoneNumber, ROUTED);
    app = await openApp({ provider, columns, rows });
    await app.see('Search');
    app.type('4');
    await app.see('1 number');
    app.type('\r');
    await app.see('no effect while application AP1');
    app.type('f');
    await app.see('Voice method');
    for (const row of app.rows()) expect(row.length).toBeLessThanOrEqual(columns);
    // The last field is reached with Tab, however low the window is.
    app.type('\r\t\t\t\t');
    await app.see('Voice application');
    app.type('\u0015');
    await app.see('1 change not saved');
    app.type('\t');
    await app.see('Enter done');
    expect(app.screen()).toContain('Trunk');
    // The fields that do not fit are counted; the first one follows the last one, in both directions.
    const isLow = rows === 16;
    expect(app.screen().includes('more above')).toBe(isLow);
    app.type('\t');
    await app.see('Enter next');
    expect(app.screen().includes('more below')).toBe(isLow);
    expect(app.screen()).not.toContain('more above');
    app.type('\u001b[Z');
    await app.see('Enter done');
  },
);
