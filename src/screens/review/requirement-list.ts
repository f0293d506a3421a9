/** The list from which the person chooses an address or documents for the purchase. */
import { overlayArea } from '../../components/overlay.ts';
import { createPicker } from '../../components/picker/picker.tsx';
import { matchItems } from '../../components/picker/state.ts';
import { countryName } from '../../text/countries.ts';
import { formatType } from '../../text/format.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { needItems } from './requirements.ts';

/** Opens the list; choosing what is chosen already takes it away. */
export function showRequirements({ context, store }: ReviewDependencies): void {
  const close = () => context.closeOverlay('requirements');
  const { order, needs } = store.getState();
  const [chosen] = needs.chosen;
  const items = () => needItems(store.getState().needs, store.getState().order.numberType);
  context.showOverlay(
    createPicker({
      id: 'requirements',
      title: `Address or documents for a ${formatType(order.numberType)} number, ${countryName(order.countryCode)}`,
      ...(chosen === undefined ? {} : { current: `${chosen.kind} ${chosen.id}` }),
      find: (typed) => matchItems(items(), typed),
      height: () => overlayArea(context.area()).height,
      onClose: close,
      onChoose: ([picked]) => {
        close();
        const { reading } = store.getState().needs;
        if (reading.kind !== 'read') return;
        const item = reading.requirements.items.find(({ kind, id }) => `${kind} ${id}` === picked);
        if (item !== undefined && item.usable === true) store.dispatch({ kind: 'choose', item });
        context.keysChanged();
      },
    }),
  );
}
