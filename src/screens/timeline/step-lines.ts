/** A step of a purchase or release as rows: its sign, time, word and evidence. Pure. */
import type { Transition } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import type { Glyphs } from '../../components/theme.ts';
import { wrapWords } from '../../components/wrap.ts';
import { formatClock } from '../../text/format.ts';
import { stepWord } from '../../text/steps.ts';
import { displayWidth } from '../../text/width.ts';

/** The sign in front of a step: it worked, its outcome is open, or the purchase ended without the number. */
function stepSign(state: Transition['to'], glyphs: Glyphs): Span {
  switch (state) {
    case 'REJECTED':
    case 'NOT_SENT':
    case 'SETTLED_ABSENT':
    case 'RELEASE_REJECTED':
      return { text: `${glyphs.failed} `, token: 'bad' };
    case 'CANCELLED':
      return { text: `${glyphs.failed} `, token: 'muted' };
    case 'UNKNOWN':
    case 'NEEDS_HUMAN':
    case 'RELEASE_UNKNOWN':
      return { text: `${glyphs.unknown} `, token: 'warn' };
    case 'INTENT':
    case 'SENDING':
    case 'ACCEPTED':
    case 'CONFIRMED':
    case 'RELEASE_INTENT':
    case 'RELEASING':
    case 'RELEASED':
      return { text: `${glyphs.done} `, token: 'good' };
  }
}

/** A step; `words` are shown above and not repeated. */
export function stepLines(step: Transition, words: string, glyphs: Glyphs, width: number): Span[][] {
  const word = stepWord(step);
  const head: Span[] = [
    stepSign(step.to, glyphs),
    { text: `${formatClock(step.at)}  `, token: 'muted' },
    { text: `${word} `.padEnd(13) },
  ];
  const used = head.reduce((sum, { text }) => sum + displayWidth(text), 0);
  return wrapWords(stepEvidence(step, word, words), Math.max(12, width - used - 1)).map((text, place) => [
    ...(place === 0 ? head : [{ text: ' '.repeat(used) }]),
    { text, token: 'muted' },
  ]);
}

/** What was seen, without repeating the step's word. The first step is always the person's own. */
function stepEvidence({ from, evidence }: Transition, word: string, words: string): string {
  if (from === null) return 'by you';
  const seen = words === '' ? evidence : evidence.replace(`: ${words}`, '');
  return seen.startsWith(`${word}, `) ? seen.slice(word.length + 2) : seen;
}
