/** What the app says of an owned number beside its configuration. */
import { expect, test } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import { ownedFacts } from '../../src/components/owned-lines.ts';
import { createTheme } from '../../src/components/theme.ts';

const NOW = Date.UTC(2026, 10, 25);
const DAY = 86_400_000;
const THEME = createTheme({ colour: false, ascii: true });
const facts = (change: Partial<OwnedNumber>) => {
  const number: OwnedNumber = {
    phoneNumber: '+12125550142',
    numberType: 'LOCAL',
    capabilities: {},
    monthlyRate: { kind: 'not-stated' },
    ...change,
  };
  return ownedFacts(number, THEME.glyphs, NOW, 80)
    .flatMap(({ lines }) => lines)
    .map((spans) => spans.map(({ text }) => text).join(''));
};

test.each([
  [{ status: 'ACTIVE' }, 'State       ACTIVE'],
  [{ status: 'ACTIVE', isPorted: true }, 'State       ACTIVE, ported in'],
  [{ isPorted: false }, 'State       not ported'],
  [{ markedForRelease: true }, 'State       marked for release'],
  [
    { status: 'ACTIVE', isPorted: false, markedForRelease: true },
    'State       ACTIVE, not ported, marked for release',
  ],
  [{ numberType: 'UNKNOWN', statedType: 'short-code' }, 'Type        short-code'],
  [{ createdAt: NOW - 3 * DAY }, ', 3 d ago'],
  [{ createdAt: NOW + 3 * DAY }, ', in 3 d'],
  [{}, 'Bought      not stated'],
  [{ tags: 'sales, berlin' }, 'Tags        sales, berlin'],
  [{ ownTags: 'flyer, may' }, 'Own tags    flyer, may'],
  [{ note: 'Printed in May' }, 'Note        Printed in May'],
] as const)('%j is %j', (change, line) => {
  expect(facts(change).some((text) => text.endsWith(line))).toBe(true);
});

test('a state that is not stated is not shown', () => {
  expect(facts({ markedForRelease: false }).join('\n')).not.toContain('State');
});
