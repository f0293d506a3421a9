/** What every screen is, and what it may ask of the app around it. */
import type { ReactNode } from 'react';
import type { AvailableNumber, MainField, OwnedNumber } from '../api/model.ts';
import type { Money } from '../api/money/money.ts';
import type { PurchaseOrder, SearchQuery } from '../api/provider.ts';
import type { Runtime } from '../api/runtime.ts';
import type { Session } from '../api/session.ts';
import type { OnWait } from '../api/wait.ts';
import type { Area, Overlays } from '../components/overlay.ts';
import type { KeyLayer } from '../keys/dispatcher.ts';
import type { Memory } from './saved-state.ts';

/** The four screens that 1 to 4 open. */
export const TABS = ['search', 'pricing', 'purchases', 'owned'] as const;
export type TabId = (typeof TABS)[number];

/** Where one can go. `search` with a query starts that search. */
export type ScreenTarget =
  | { readonly screen: 'search'; readonly query?: SearchQuery }
  | { readonly screen: 'pricing' }
  | { readonly screen: 'purchases' }
  | { readonly screen: 'owned' }
  /** The review card of a number. */
  | {
      readonly screen: 'review';
      readonly order: PurchaseOrder;
      /** What the search showed, where the person comes from one. */
      readonly number?: AvailableNumber;
      readonly maxMonthly?: Money;
    }
  /** The timeline of a purchase. */
  | { readonly screen: 'timeline'; readonly id: string }
  | {
      readonly screen: 'number';
      readonly phoneNumber: string;
      /** What the list showed: drawn until the provider is read. */
      readonly number?: OwnedNumber;
    }
  /** One URL or name pattern for many numbers, as the list showed them. */
  | {
      readonly screen: 'bulk';
      readonly field: MainField;
      readonly value: string;
      readonly numbers: readonly OwnedNumber[];
    };

export type Notice = {
  /** A `done` goes by itself; the others stay until a key. */
  readonly kind: 'done' | 'info' | 'error';
  readonly text: string;
};

export interface ScreenContext extends Overlays {
  readonly runtime: Runtime;
  /** The account in use; opened once, after the first frame. Rejects with ApiError. */
  readonly session: () => Promise<Session>;
  /** Its name, known at once. */
  readonly accountName: string;
  /** The accounts that stand side by side with it, its own name first. */
  readonly accountNames: readonly string[];
  /** The session of one of these, to read from; rejects with ApiError. */
  readonly sessionOf: (name: string) => Promise<Session>;
  /** Whether it is the sandbox, where no money is spent. */
  readonly sandbox: boolean;
  readonly readOnly: boolean;
  /** The room of a screen now, for reducers that page and scroll. */
  readonly area: () => Area;
  readonly go: (target: ScreenTarget) => void;
  readonly back: () => void;
  readonly notify: (notice: Notice) => void;
  /** Says what is waited for, as long as it lasts. */
  readonly onWait: OnWait;
  readonly memory: Memory;
  /** To the clipboard, by OSC 52; `what` is said in the notice. Validated text only. */
  readonly copy: (text: string, what: string) => void;
  /** Drops keys until the next frame is painted: call it when something opens that spends or destroys. */
  readonly holdKeys: () => void;
  /** An answer came that lets keys act, or no longer: the footer names them anew. */
  readonly keysChanged: () => void;
  /** Owns work that nobody waits for: a failure of it is logged and said, unless the work was given up. */
  readonly background: (work: Promise<unknown>) => void;
}

export interface Screen extends KeyLayer {
  readonly id: string;
  /** In the header. */
  readonly title: () => string;
  readonly render: (area: Area) => ReactNode;
  /** Called each time it comes to the front. */
  readonly shown?: () => void;
  /** Called when another one comes to the front: what only the eye waits for can stop. */
  readonly hidden?: () => void;
  /** What would be lost with it: "Name of +1 212 555 0142". */
  readonly unsaved?: () => string | undefined;
  /** Aborts what it waits for; purchases go on. */
  readonly dispose: () => void;
}

export type ScreenFactory<Target extends ScreenTarget['screen']> = (
  context: ScreenContext,
  target: Extract<ScreenTarget, { readonly screen: Target }>,
) => Screen;
