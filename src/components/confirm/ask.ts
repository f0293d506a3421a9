/** Asks a question in an overlay, and closes it before the answer takes effect. */
import type { Overlays } from '../overlay.ts';
import { type ConfirmOptions, createConfirm } from './confirm.tsx';

export interface ConfirmContext extends Overlays {
  /** Drops keys until the question is on the screen: keys typed before must not answer it. */
  readonly holdKeys: () => void;
}

/** Cancel only closes the question. */
export function askToConfirm(context: ConfirmContext, question: Omit<ConfirmOptions, 'onCancel'>): void {
  const close = () => context.closeOverlay(question.id);
  context.holdKeys();
  context.showOverlay(
    createConfirm({
      ...question,
      onCancel: close,
      onConfirm: () => {
        close();
        question.onConfirm();
      },
    }),
  );
}
