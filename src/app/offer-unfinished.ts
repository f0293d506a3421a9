/** At the start: says that a batch was stopped or interrupted, and opens it when the person wants to see it. It never continues by itself. */
import type { BatchSummary } from '../api/purchases/domain/batch-types.ts';
import { askToConfirm } from '../components/confirm/ask.ts';
import { countsText } from '../text/batches.ts';
import { formatTime, plural } from '../text/format.ts';
import type { Shell } from './shell-type.ts';

type Offering = Pick<Shell, 'showOverlay' | 'closeOverlay' | 'holdKeys' | 'go'>;

/** The newest of them first; "Later" has the focus. Does nothing when there is none. */
export function offerUnfinished(shell: Offering, [newest, ...others]: readonly BatchSummary[]): void {
  if (newest === undefined) return;
  const { id, kind, title, createdAt } = newest.head;
  askToConfirm(shell, {
    id: 'unfinished-batch',
    title: 'Not finished',
    lines: [
      `${title}, confirmed ${formatTime(createdAt)}.`,
      `${countsText(kind, newest.counts)}.`,
      'Open it to continue it or to give up the rest. Nothing is done twice.',
      ...(others.length === 0
        ? []
        : [`${plural(others.length, 'further batch', 'further batches')}: J on Purchases (3) lists them.`]),
    ],
    keep: 'Later',
    confirm: 'Open',
    onConfirm: () => shell.go({ screen: 'batch', id }),
  });
}
