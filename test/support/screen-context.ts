/** What a screen asks of the app, written down instead of done: for tests of controllers. */
import type { Account } from '../../src/api/account.ts';
import type { Provider } from '../../src/api/provider.ts';
import type { Purchases } from '../../src/api/purchases/domain/purchases.ts';
import type { Session } from '../../src/api/session.ts';
import type { Team } from '../../src/api/team/team.ts';
import type { Overlay } from '../../src/components/overlay.ts';
import type { SavedSearch } from '../../src/config/saved-state-shape.ts';
import { createCart } from '../../src/screens/cart/cart.ts';
import type { Notice, ScreenContext, ScreenTarget } from '../../src/screens/screen.ts';
import { memoryNotes } from './memory-notes.ts';

export interface RecordedContext extends Omit<ScreenContext, 'priceCache'> {
  /** Keeps nothing, until a test puts another in its place. */
  priceCache: ScreenContext['priceCache'];
  /** Screens that were opened, and `back`. */
  readonly visits: (ScreenTarget | 'back')[];
  readonly notices: Notice[];
  readonly copies: string[];
  /** What the person was called for. */
  readonly rings: string[];
  readonly overlays: Map<string, Overlay>;
  readonly searches: SavedSearch[];
  /** How often keys were held until the next frame. */
  readonly holds: () => number;
  /** Resolves when all background work that was started so far has ended. */
  finished(): Promise<void>;
}

export const WORK_ACCOUNT: Account = {
  name: 'work',
  provider: 'telefonie',
  baseUrl: 'http://127.0.0.1:9/v1/numbers',
  apiKey: 'key-of-work',
  currency: 'USD',
};

/** A session with these purchases and this provider; what is missing is never used by the test. */
export function sessionWith(parts: {
  readonly provider: Provider;
  readonly purchases?: Purchases;
  readonly team?: Team;
}): Session {
  return {
    account: WORK_ACCOUNT,
    provider: parts.provider,
    readOnly: false,
    notes: memoryNotes(),
    openPurchases: async () => {
      if (parts.purchases === undefined) throw new Error('this test has no purchases');
      return parts.purchases;
    },
    openTeam: async () => parts.team,
    close: async () => undefined,
  };
}

export function recordContext(session: () => Promise<Session>): RecordedContext {
  const works: Promise<unknown>[] = [];
  const searches: SavedSearch[] = [];
  const visits: (ScreenTarget | 'back')[] = [];
  const notices: Notice[] = [];
  const copies: string[] = [];
  const rings: string[] = [];
  const overlays = new Map<string, Overlay>();
  let holds = 0;
  return {
    visits,
    notices,
    copies,
    rings,
    overlays,
    searches,
    holds: () => holds,
    finished: async () => {
      await Promise.all(works);
    },
    runtime: {
      now: () => 1_000,
      monotonic: () => 1_000,
      sleep: async () => undefined,
      random: () => 0.5,
      uuid: () => 'uuid',
    },
    session,
    accountName: 'work',
    accountNames: ['work'],
    sessionOf: session,
    sandbox: true,
    realHost: undefined,
    readOnly: undefined,
    area: () => ({ width: 80, height: 20 }),
    go: (target) => visits.push(target),
    back: () => visits.push('back'),
    notify: (notice) => notices.push(notice),
    ring: (text) => rings.push(text),
    onWait: () => undefined,
    cart: createCart(),
    memory: {
      search: () => searches.at(-1),
      keepSearch: (search) => searches.push(search),
      view: () => undefined,
      columns: () => undefined,
      keepColumns: () => undefined,
    },
    priceCache: async () => ({ read: () => [], keep: () => undefined }),
    copy: (text) => copies.push(text),
    holdKeys: () => {
      holds += 1;
    },
    keysChanged: () => undefined,
    background: (work) => works.push(work),
    showOverlay: (overlay) => overlays.set(overlay.id, overlay),
    closeOverlay: (id) => overlays.delete(id),
  };
}
