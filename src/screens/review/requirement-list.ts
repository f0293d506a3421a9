/** The list from which the person chooses an address or documents for the purchase. */
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems } from '../../components/picker/state.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { needItems } from './requirements.ts';

/** Opens the list; choosing what is chosen already takes it away. */
export function showRequirements({ context, store }: ReviewDependencies): void {
  const close = () => context.closeOverlay('requirements');
  const items = () => needItems(store.getState().needs, store.getState().order.numberType);
  context.showOverlay(
    createPicker({
      id: 'requirements',
      title: 'Address or documents for this purchase',
      find: (typed) => matchItems(items(), typed),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: ([chosen]) => {
        close();
        const { reading } = store.getState().needs;
        if (reading.kind !== 'read') return;
        const item = reading.requirements.items.find(({ kind, id }) => `${kind} ${id}` === chosen);
        if (item !== undefined && item.usable === true) store.dispatch({ kind: 'choose', item });
        context.keysChanged();
      },
    }),
  );
}
