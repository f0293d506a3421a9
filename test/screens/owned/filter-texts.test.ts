import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FilterTexts } from '../../../src/screens/owned/filter-texts.ts';

/** Few letters, so that parts are found often, and one of two units. */
const letter = fc.constantFrom('a', 'b', '1', 'é', '😀');
const text = fc.string({ unit: letter, maxLength: 6 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('with' as const), texts: fc.array(text, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('change' as const), place: fc.nat(12), text }),
  fc.record({ kind: fc.constant('drop' as const), place: fc.nat(12) }),
);

test('finds a text in exactly the rows that contain it, after any changes of the list', () => {
  const part = fc.string({ unit: letter, minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), part, (steps, sought) => {
      let texts = FilterTexts.none;
      let rows: string[] = [];
      for (const next of steps) {
        if (next.kind === 'with') {
          texts = texts.with(next.texts);
          rows = [...rows, ...next.texts];
        } else if (next.place < rows.length) {
          const other = next.kind === 'change' ? next.text : undefined;
          texts = texts.changed(next.place, other);
          rows = rows.toSpliced(next.place, 1, ...(other === undefined ? [] : [other]));
        }
      }
      const found = new Uint8Array(rows.length);
      texts.mark(sought, found, 0);
      expect([...found]).toEqual(rows.map((row) => (row.includes(sought) ? 1 : 0)));
      expect(rows.map((_, place) => texts.fits(place, [[sought]]))).toEqual(
        rows.map((row) => row.includes(sought)),
      );
    }),
    { numRuns: 1_000 },
  );
});
