/** The keys of Lookup in a given state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { listBindings } from '../../keys/shared-actions.ts';
import { lookupActions } from './actions.ts';
import type { LookupController } from './controller.ts';
import { type LookupState, ownedBy, paidChoices } from './state.ts';

export function lookupBindings(state: LookupState, account: string, controller: LookupController): Binding[] {
  if (state.editing) {
    return [
      { action: lookupActions.look, run: controller.look },
      {
        action: lookupActions.leaveField,
        when: () => state.phoneNumber !== undefined,
        run: controller.leaveField,
      },
    ];
  }
  const nothing = state.phoneNumber === undefined ? 'no number was looked up' : undefined;
  return [
    {
      action: lookupActions.open,
      disabled: () =>
        nothing ?? (ownedBy(state, account) === undefined ? 'the active account does not own it' : undefined),
      run: controller.open,
    },
    { action: lookupActions.edit, run: () => controller.begin() },
    { action: lookupActions.plus, run: () => controller.begin('+') },
    {
      action: lookupActions.paid,
      disabled: () => nothing ?? paidDisabled(state),
      run: controller.askPaid,
    },
    { action: lookupActions.refresh, disabled: () => nothing, run: controller.look },
    { action: lookupActions.copy, disabled: () => nothing, run: controller.copy },
    ...listBindings(controller.scroll),
  ];
}

function paidDisabled(state: LookupState): string | undefined {
  const choices = paidChoices(state);
  if (choices.length === 0) return 'the active account has no paid lookup';
  if (choices.some(({ disabled }) => disabled === undefined)) return undefined;
  return 'its carrier has no paid answer about this number';
}
