/** The menu of the number types that a list has. */
import type { NumberType } from '../api/model.ts';
import { createMenu } from '../components/menu/menu.tsx';
import type { Overlays } from '../components/overlay.ts';
import { formatCount, formatType } from '../text/format.ts';
import { lettersOf } from './choose-sort.ts';

export interface TypeChoice {
  readonly numberType: NumberType;
  /** How many rows have it, where that is known. */
  readonly count?: number;
}

/** Calls back with undefined for any type. */
export function chooseType(
  { showOverlay, closeOverlay }: Overlays,
  choices: readonly TypeChoice[],
  current: NumberType | undefined,
  onChoose: (numberType: NumberType | undefined) => void,
): void {
  const close = () => closeOverlay('type');
  const items = [
    { id: 'any' as const, title: 'any type', count: undefined },
    ...choices.map(({ numberType, count }) => ({ id: numberType, title: formatType(numberType), count })),
  ];
  const letters = lettersOf(items, []);
  showOverlay(
    createMenu<NumberType | 'any'>({
      id: 'type',
      title: 'Number type',
      items: items.map(({ id, title, count }, place) => ({
        id,
        label: count === undefined ? title : `${title.padEnd(9)}  ${formatCount(count)}`,
        ...(letters[place] === undefined ? {} : { letter: letters[place] }),
      })),
      start: current ?? 'any',
      onClose: close,
      onChoose: (id) => {
        close();
        onChoose(id === 'any' ? undefined : id);
      },
    }),
  );
}
