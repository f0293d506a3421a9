/** The features of a number in a few cells: yes, no, or not stated. */
import type { Capability, StatedCapabilities } from '../api/model.ts';
import type { Span } from './cells.ts';
import type { Glyphs } from './theme.ts';
import { BETWEEN_PIECES } from './wrap.ts';

const SHOWN: readonly Capability[] = ['voice', 'SMS', 'MMS'];
const LETTERS: readonly (readonly [Capability, string])[] = [
  ['voice', 'V'],
  ['SMS', 'S'],
  ['MMS', 'M'],
];

/** The heading of `capabilityCells`. */
export const CAPABILITY_HEADING = 'Voice SMS MMS';

/** Three signs under the words of CAPABILITY_HEADING. */
export function capabilityCells(glyphs: Glyphs, stated: StatedCapabilities): Span[] {
  const [voice, sms, mms] = SHOWN.map((name) => capabilitySign(glyphs, stated[name]));
  return [voice, { text: '     ' }, sms, { text: '   ' }, mms, { text: '  ' }].filter(
    (span) => span !== undefined,
  );
}

/** The features in three cells, such as "VSM": a letter for yes, and the signs for no and not stated. */
export function capabilityLetters(glyphs: Glyphs, stated: StatedCapabilities): Span[] {
  return LETTERS.map(([name, letter]) =>
    stated[name] === true ? { text: letter, token: 'good' } : capabilitySign(glyphs, stated[name]),
  );
}

/** The features in words: "voice ✓  SMS ✓  MMS ·"; fax only where it is stated. */
export function capabilityWords(glyphs: Glyphs, stated: StatedCapabilities): Span[] {
  const shown: readonly Capability[] = stated.fax === undefined ? SHOWN : [...SHOWN, 'fax'];
  return shown.flatMap((name, place) => [
    ...(place === 0 ? [] : [{ text: BETWEEN_PIECES }]),
    { text: `${name} ` },
    capabilitySign(glyphs, stated[name]),
  ]);
}

function capabilitySign(glyphs: Glyphs, stated: boolean | undefined): Span {
  if (stated === undefined) return { text: glyphs.unknown, token: 'warn' };
  return stated ? { text: glyphs.yes, token: 'good' } : { text: glyphs.no, token: 'muted' };
}
