import { expect, it } from 'vitest';
import { type PlanFile, readPlanFile, writePlanFile } from '../../../src/api/declaration/plan-file.ts';

const PLAN: PlanFile = {
  account: { fingerprint: 'f', name: 'work' },
  source: 'numbers.yaml',
  planned: {
    changes: [
      {
        phoneNumber: '+12125550142',
        name: 'Desk',
        change: { friendlyName: 'Front' },
        before: { fields: { friendlyName: 'Desk' } },
        differences: [{ field: 'friendlyName', before: 'Desk', after: 'Front' }],
        own: [],
      },
    ],
    undeclared: [],
  },
};

it('is read as it was written', () => {
  expect(readPlanFile(writePlanFile(PLAN))).toMatchObject(PLAN);
});

it.each([
  ['another value', '"change":{"friendlyName":"Front"}', '"change":{"friendlyName":"Back"}'],
  [
    'a field that it does not show',
    '"change":{"friendlyName":"Front"}',
    '"change":{"friendlyName":"Front","voiceUrl":"https://example.org/"}',
  ],
  ['less than it shows', '"change":{"friendlyName":"Front"}', '"change":{}'],
])('is refused when it would send %s', (_, written, edited) => {
  const text = writePlanFile(PLAN).replace(written, edited);
  expect(() => readPlanFile(text)).toThrow(
    'it was changed: what it shows of +12125550142 is not what it would send',
  );
});
