/** Asks a question in an overlay, and closes it before the answer takes effect. */
import type { Overlays } from '../overlay.ts';
import { type ConfirmOptions, createConfirm } from './confirm.tsx';

export interface ConfirmContext extends Overlays {
  /** Drops keys until the question is on the screen: keys typed before must not answer it. */
  readonly holdKeys: () => void;
}

/** Without `onCancel`, Cancel only closes the question. */
type Question = Omit<ConfirmOptions, 'onCancel' | 'holdKeys'> & Partial<Pick<ConfirmOptions, 'onCancel'>>;

/** Shows the question; it is closed before what the person chose is called. */
export function askToConfirm(context: ConfirmContext, question: Question): void {
  const close = () => context.closeOverlay(question.id);
  const { instead } = question;
  context.holdKeys();
  context.showOverlay(
    createConfirm({
      ...question,
      holdKeys: context.holdKeys,
      onCancel: () => {
        close();
        question.onCancel?.();
      },
      onConfirm: () => {
        close();
        question.onConfirm();
      },
      ...(instead === undefined
        ? {}
        : {
            instead: {
              label: instead.label,
              onChoose: () => {
                close();
                instead.onChoose();
              },
            },
          }),
    }),
  );
}

/** Drops every key until a question that is being prepared is there: none of them was meant for the list or for the question. */
export function prepareQuestion(
  context: {
    readonly holdKeys: (until: Promise<unknown>) => void;
    readonly background: (work: Promise<unknown>) => void;
  },
  asked: Promise<void>,
): void {
  context.holdKeys(asked);
  context.background(asked);
}
