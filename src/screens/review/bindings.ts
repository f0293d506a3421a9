/** Which keys the review card has in a state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { reviewActions } from './actions.ts';
import type { ReviewController } from './controller.ts';
import { extendProblem } from './hold.ts';
import { listProblem } from './requirements.ts';
import { buyProblem, focusedField, type ReviewState, shownOffer, wrongField } from './state.ts';

/** `now` in ms since the epoch. */
export function reviewBindings(state: ReviewState, controller: ReviewController, now: number): Binding[] {
  return [
    { action: reviewActions.next, run: () => controller.step(1) },
    { action: reviewActions.previous, run: () => controller.step(-1) },
    ...(focusedField(state) === undefined
      ? buttonBindings(state, controller, now)
      : fieldBindings(controller)),
  ];
}

function fieldBindings(controller: ReviewController): Binding[] {
  return [{ action: reviewActions.leaveField, run: () => controller.step(1) }];
}

function buttonBindings(state: ReviewState, controller: ReviewController, now: number): Binding[] {
  const sending = () => (state.sending ? 'the purchase is being sent' : undefined);
  const wrong = wrongField(state);
  const button: Binding[] =
    state.focus === 'buy'
      ? [
          { action: reviewActions.left, run: () => controller.focus('cancel') },
          wrong === undefined || state.sending
            ? { action: reviewActions.buy, disabled: () => buyProblem(state), run: controller.pressBuy }
            : { action: reviewActions.correct, run: () => controller.correct(wrong) },
        ]
      : [
          { action: reviewActions.right, run: () => controller.focus('buy') },
          { action: reviewActions.cancel, disabled: sending, run: controller.cancel },
        ];
  return [
    ...button,
    {
      action: reviewActions.requirements,
      disabled: () => sending() ?? listProblem(state.needs, shownOffer(state)),
      run: controller.chooseRequirement,
    },
    {
      action: reviewActions.holdLonger,
      disabled: () => sending() ?? extendProblem(state.hold, now),
      run: controller.holdLonger,
    },
    { action: reviewActions.reread, disabled: sending, run: controller.readQuote },
    { action: reviewActions.copy, run: controller.copyNumber },
  ];
}
