/** Asks a question over the screen, and closes it before the answer takes effect. */
import type { OverlayHost } from '../overlay.ts';
import { type ConfirmOptions, createConfirm } from './confirm.tsx';

export interface ConfirmHost extends OverlayHost {
  /** Drops keys until the question was painted: keys typed before must not answer it. */
  readonly holdKeys: () => void;
}

/** Cancel only closes the question. */
export function askToConfirm(host: ConfirmHost, question: Omit<ConfirmOptions, 'onCancel'>): void {
  const close = () => host.closeOverlay(question.id);
  host.holdKeys();
  host.showOverlay(
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
