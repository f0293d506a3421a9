/** The keys of an owned number in a given state, and why some of them cannot act. Pure. */
import type { Binding } from '../../keys/action.ts';
import { numberActions } from './actions.ts';
import { busyReason, saveProblem, unsavedFields, waitingReason } from './checks.ts';
import type { NumberController } from './controller.ts';
import {
  editableFields,
  editedFields,
  hasFurtherFields,
  hasList,
  isLastField,
  type NumberState,
} from './state.ts';

/** Other keys act while a field has the focus than while none has. */
export function numberBindings(state: NumberState, controller: NumberController): Binding[] {
  const waits = waitingReason(state);
  if (waits !== undefined) return waitingBindings(state, controller, waits);
  return state.focus === undefined ? screenBindings(state, controller) : fieldBindings(state, controller);
}

/** While the carrier is read before a question, a key neither acts on the screen nor waits for the question: it says why. */
function waitingBindings(state: NumberState, controller: NumberController, waits: string): Binding[] {
  const reason = waits.replace(/^T/, 't');
  const others = screenBindings(state, controller).filter(({ action }) => action !== numberActions.leave);
  return [
    { action: numberActions.stop, run: controller.stop },
    ...others.map((binding) =>
      binding.action === numberActions.copy
        ? binding
        : { ...binding, disabled: () => binding.disabled?.() ?? reason },
    ),
  ];
}

function fieldBindings(state: NumberState, controller: NumberController): Binding[] {
  const next = () => controller.step(1);
  return [
    enterBinding(state, controller),
    { action: numberActions.next, run: next },
    { action: numberActions.previous, run: () => controller.step(-1) },
    { action: numberActions.saveTyped, disabled: () => saveProblem(state), run: controller.save },
    { action: numberActions.leaveField, run: controller.leaveField },
  ];
}

function enterBinding(state: NumberState, controller: NumberController): Binding {
  if (hasList(state)) {
    return { action: numberActions.choose, disabled: () => busyReason(state), run: controller.choose };
  }
  return isLastField(state)
    ? { action: numberActions.done, run: controller.leaveField }
    : { action: numberActions.confirm, run: () => controller.step(1) };
}

function screenBindings(state: NumberState, controller: NumberController): Binding[] {
  const edited = editedFields(state).length > 0;
  const leave: Binding = { action: numberActions.leave, run: controller.leave };
  return [
    { action: numberActions.edit, disabled: () => editDisabled(state), run: () => controller.step(1) },
    {
      action: numberActions.more,
      disabled: () => (hasFurtherFields(state) ? undefined : 'this provider has no further settings'),
      run: controller.toggleMore,
    },
    { action: numberActions.save, disabled: () => saveProblem(state), run: controller.save },
    {
      action: numberActions.revert,
      disabled: () => busyReason(state) ?? (edited ? undefined : 'nothing was changed'),
      run: controller.discard,
    },
    {
      action: numberActions.release,
      disabled: () => busyReason(state) ?? (edited ? 'save or discard the changes first' : undefined),
      run: controller.release,
    },
    { action: numberActions.routeUrl, disabled: () => routeUrlDisabled(state), run: controller.editRouteUrl },
    {
      action: numberActions.note,
      disabled: () => notesDisabled(state, controller),
      run: controller.editNote,
    },
    {
      action: numberActions.tags,
      disabled: () => notesDisabled(state, controller),
      run: controller.editTags,
    },
    {
      action: numberActions.refresh,
      disabled: () => (state.reading.kind === 'reading' ? 'the number is being loaded' : undefined),
      run: controller.refresh,
    },
    { action: numberActions.copy, run: controller.copy },
    {
      action: numberActions.order,
      disabled: () =>
        controller.purchase() === undefined ? 'this number was not bought from this machine' : undefined,
      run: controller.openPurchase,
    },
    ...(unsavedFields(state) === undefined ? [] : [leave]),
  ];
}

function editDisabled(state: NumberState): string | undefined {
  const nothing = editableFields(state).length === 0;
  return busyReason(state) ?? (nothing ? 'this provider lets you change no field' : undefined);
}

function notesDisabled(state: NumberState, controller: NumberController): string | undefined {
  if (controller.readOnly !== undefined) return controller.readOnly;
  return state.number === undefined ? 'the number is not loaded yet' : undefined;
}

function routeUrlDisabled(state: NumberState): string | undefined {
  const { connectionId = '', messagingProfileId = '' } = state.number ?? {};
  const busy = busyReason(state);
  if (busy !== undefined) return busy;
  if (!state.hasRoutes) return 'this provider has no applications or messaging profiles';
  if (editedFields(state).length > 0) return 'save or discard the changes first';
  const routed = connectionId !== '' || messagingProfileId !== '';
  return routed
    ? undefined
    : 'no application or messaging profile routes it; f shows the fields that choose one';
}
