/** The part of the saved state that screens read and write. */
import type { SavedState } from '../config/saved-state-shape.ts';
import type { Memory } from '../screens/saved-state.ts';

/** `read` returns the state as it is now, `write` replaces it. */
export function createMemory(read: () => SavedState, write: (state: SavedState) => void): Memory {
  return {
    search: () => read().search,
    keepSearch: (search) => write({ ...read(), search }),
    view: (screen) => read().views?.[screen],
    columns: (screen) => read().columns?.[screen],
    keepColumns: (screen, choice) => {
      const { [screen]: _, ...others } = read().columns ?? {};
      write({ ...read(), columns: choice === undefined ? others : { ...others, [screen]: choice } });
    },
  };
}
