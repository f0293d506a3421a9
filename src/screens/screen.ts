/** The interface of every screen, and what the app offers to screens. */
import type { ReactNode } from 'react';
import type { CarrierPage } from '../api/carrier-pages.ts';
import type { AvailableNumber, OwnedNumber } from '../api/model.ts';
import type { Money } from '../api/money/money.ts';
import type { ListedNumber } from '../api/owned/groups.ts';
import type { PriceCache } from '../api/pricing/cache.ts';
import type { PurchaseOrder, RouteTarget, SearchQuery } from '../api/provider.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { OnWait } from '../api/wait.ts';
import type { Area, Overlays } from '../components/overlay.ts';
import type { ListView } from '../config/saved-state-shape.ts';
import type { ActionDefinition } from '../keys/action.ts';
import type { KeyLayer } from '../keys/dispatcher.ts';
import type { BulkField } from './bulk-edit/fields.ts';
import type { Cart } from './cart/cart.ts';
import type { ScreenCommand } from './command.ts';
import type { Memory } from './saved-state.ts';

/** The targets of navigation. `search` with a query starts that search. */
export type ScreenTarget =
  | { readonly screen: 'search'; readonly query?: SearchQuery }
  | { readonly screen: 'pricing' }
  | { readonly screen: 'purchases' }
  | { readonly screen: 'owned' }
  /** The review card of a number. */
  | {
      readonly screen: 'review';
      readonly order: PurchaseOrder;
      /** What the search showed, when the person comes from a search. */
      readonly number?: AvailableNumber;
      readonly maxMonthly?: Money;
      /** What it is bought for, as far as the person wrote it already. */
      readonly why?: string;
      /** The app was opened for this card: leaving it ends the app. */
      readonly alone?: boolean;
    }
  /** The numbers that were marked on Search. */
  | { readonly screen: 'cart' }
  /** The timeline of a purchase. */
  | { readonly screen: 'timeline'; readonly id: string }
  | {
      readonly screen: 'number';
      readonly phoneNumber: string;
      /** What the list showed. It is drawn until the provider has answered. */
      readonly number?: OwnedNumber;
    }
  /** What is known of any number; without one the person types it. */
  | { readonly screen: 'lookup'; readonly phoneNumber?: string }
  /** What was done to many numbers at once, newest first. */
  | { readonly screen: 'batches' }
  /** What is done to many numbers at once, by its id in the journal. It runs at once when it was just `confirmed`. */
  | { readonly screen: 'batch'; readonly id: string; readonly confirmed?: true }
  /** One value or pattern for many numbers, as the list showed them. */
  | {
      readonly screen: 'bulk';
      readonly field: BulkField;
      readonly value: string;
      readonly numbers: readonly OwnedNumber[];
      /** The same numbers before an edit: each gets its value back, and `value` is empty. */
      readonly earlier?: readonly OwnedNumber[];
      /** What the account has that routes numbers, where it was read. */
      readonly targets?: readonly RouteTarget[];
    };

export type Notice = {
  /** A `done` notice disappears by itself. The others stay until the next key. */
  readonly kind: 'done' | 'info' | 'error';
  readonly text: string;
  /**
   * What the key of an action does now, without the key: "puts it back". It is said only where the key does that, and the notice goes
   * when the key does something else.
   */
  readonly promise?: { readonly action: ActionDefinition; readonly does: string };
};

export interface ScreenContext extends Overlays {
  readonly runtime: Runtime;
  /** The session of the account in use, opened once, after the first frame. Rejects with ApiError. */
  readonly session: () => Promise<Session>;
  /** The name of the account in use. */
  readonly accountName: string;
  /** The names of the accounts to compare, the one in use first. */
  readonly accountNames: readonly string[];
  /** The session of one of these accounts, only for reading. Rejects with ApiError. */
  readonly sessionOf: (name: string) => Promise<Session>;
  /** Whether the account in use is the sandbox, where no money is spent. */
  readonly sandbox: boolean;
  /** Where the account in use spends money; undefined for the sandbox. */
  readonly realHost: string | undefined;
  /** Why nothing may be bought, changed or released, as part of a sentence; undefined when it may. */
  readonly readOnly: string | undefined;
  /** The current size of a screen, for reducers that page and scroll. */
  readonly area: () => Area;
  /**
   * With the name of an account, goes there in that account: switches to it, says so, and asks first when changes would be lost.
   */
  readonly go: (target: ScreenTarget, account?: string) => void;
  readonly back: () => void;
  readonly notify: (notice: Notice) => void;
  /** Calls for attention by the bell, also where the person looks elsewhere. */
  readonly ring: (text: string) => void;
  /** Reports a wait for the provider while it lasts. */
  readonly onWait: OnWait;
  readonly memory: Memory;
  /** The prices that runs keep for each other. Loaded at the first call. */
  readonly priceCache: () => Promise<PriceCache>;
  /** The cart of the account in use; it stays while screens come and go. */
  readonly cart: Cart;
  /** Copies validated text to the clipboard by OSC 52. The notice names `what`. */
  readonly copy: (text: string, what: string) => void;
  /**
   * Drops keys until the next frame is on the screen. Call it when a question opens that spends or destroys. With `until`, keys are also
   * dropped while that is awaited: what is typed ahead of the question must not act on the screen below.
   */
  readonly holdKeys: (until?: Promise<unknown>) => void;
  /** Updates the footer after an answer changed which keys are available. */
  readonly keysChanged: () => void;
  /** Runs work that nobody waits for. A failure is logged and shown, unless the work was cancelled. */
  readonly background: (work: Promise<unknown>) => void;
}

/** A row of a list, and how many rows it has. */
export interface ListPosition {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

export interface Screen extends KeyLayer {
  readonly id: string;
  /** The title in the header. */
  readonly title: () => string;
  readonly render: (area: Area) => ReactNode;
  /** Called each time the screen is shown. */
  readonly shown?: () => void;
  /** Called when another screen is shown. Work that only updates this screen can stop. */
  readonly hidden?: () => void;
  /** The number that the person is at: the one in the row, or the one that the screen is about. */
  readonly selectedNumber?: () => string | undefined;
  /** The page of the carrier's website about what the screen is about. */
  readonly page?: () => CarrierPage | undefined;
  /** The command that does what the screen does, or why there is none. */
  readonly command?: () => ScreenCommand | string;
  /** Whether what the screen is about has ended: the key of its tab then leads to the screen below. */
  readonly isOver?: () => boolean;
  /** Whether nothing is typed on the screen or under way there: it is closed when the person goes to another tab. */
  readonly isIdle?: () => boolean;
  /** Whether going back from the screen ends the app, because it was opened for this screen. */
  readonly endsApp?: boolean;
  /** Whether it asks for something again and again until the person ends it. */
  readonly watching?: () => boolean;
  /** What is being carried out and stops when the app ends, to be continued later: "Release 3 numbers". */
  readonly running?: () => string | undefined;
  /** The owned numbers that the screen has loaded. */
  readonly loadedNumbers?: () => readonly { readonly number: ListedNumber }[];
  /** Where the cursor is in the list of the screen. */
  readonly position?: () => ListPosition | undefined;
  /** The unsaved changes of the screen: "Name of +1 212 555 0142". */
  readonly unsaved?: () => string | undefined;
  /** Begins to save them, on the screen in front. */
  readonly save?: () => void;
  /** How the person arranged the list of the screen, for the next start. */
  readonly view?: () => ListView;
  /** Arranges the list so. Columns that are not given are all columns. */
  readonly arrange?: (view: ListView, columns: readonly string[] | undefined) => void;
  /** Aborts the work of the screen. Purchases continue. */
  readonly dispose: () => void;
}

export type ScreenFactory<Target extends ScreenTarget['screen']> = (
  context: ScreenContext,
  target: Extract<ScreenTarget, { readonly screen: Target }>,
) => Screen;
