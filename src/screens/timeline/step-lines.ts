/** A step of a purchase or release as rows: its sign, time, word and evidence. Pure. */
import type { Transition } from '../../api/purchases/domain/types.ts';
import type { Span } from '../../components/cells.ts';
import { stepSign } from '../../components/status.ts';
import type { Glyphs } from '../../components/theme.ts';
import { wrapWords } from '../../components/wrap.ts';
import { formatClock } from '../../text/format.ts';
import { stepWord } from '../../text/steps.ts';
import { displayWidth } from '../../text/width.ts';

/** The longest word, "action needed", and two blanks. */
const WORD_CELLS = 15;

/** A step; `said` is shown above and not repeated. */
export function stepLines(
  step: Transition,
  said: readonly string[],
  glyphs: Glyphs,
  width: number,
): Span[][] {
  const word = stepWord(step);
  const head: Span[] = [
    stepSign(step.to, glyphs),
    { text: `${formatClock(step.at)}  `, token: 'muted' },
    { text: word.padEnd(WORD_CELLS) },
  ];
  const used = head.reduce((sum, { text }) => sum + displayWidth(text), 0);
  return wrapWords(stepEvidence(step, word, said), Math.max(12, width - used - 1)).map((text, place) => [
    ...(place === 0 ? head : [{ text: ' '.repeat(used) }]),
    { text, token: 'muted' },
  ]);
}

/** What was seen, without repeating the step's word. The first step is always the person's own. */
function stepEvidence({ from, evidence }: Transition, word: string, said: readonly string[]): string {
  if (from === null) return 'by you';
  if (said.some((text) => text.startsWith(evidence))) return '';
  const seen = said.reduce((text, words) => text.replace(`: ${words}`, ''), evidence);
  return seen.startsWith(`${word}, `) ? seen.slice(word.length + 2) : seen;
}
