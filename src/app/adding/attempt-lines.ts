/** The lines that say how far an attempt to add an account is. */
import type { Span } from '../../components/cells.ts';
import type { Token } from '../../components/theme.ts';
import { wrapWords } from '../../components/wrap.ts';
import type { Attempt } from './attempt.ts';

/** At most `rows` lines; `otherwise` is shown while there is nothing to say. */
export function attemptLines(attempt: Attempt, otherwise: string, width: number, rows: number): Span[][] {
  const lines = linesOf(attempt, otherwise).flatMap(({ text, token }) =>
    wrapWords(text, width).map((line): Span[] => [{ text: line, token }]),
  );
  return lines.slice(0, Math.max(0, rows));
}

interface Said {
  readonly text: string;
  readonly token: Token;
}

function linesOf(attempt: Attempt, otherwise: string): readonly Said[] {
  switch (attempt.kind) {
    case 'none':
      return [{ text: otherwise, token: 'warn' }];
    case 'checking':
      return [{ text: `Asking ${attempt.host} whether the credentials work. Esc stops it.`, token: 'muted' }];
    case 'failed':
      return [{ text: attempt.reason, token: 'bad' }];
    case 'noted':
      return [
        ...attempt.notices.map((text) => ({ text, token: 'warn' as const })),
        { text: 'The credentials work. Enter stores them.', token: 'good' },
      ];
  }
}
