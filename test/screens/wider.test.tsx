/** Screens of one number or order: whatever can be read in a window can be read in one that is ten columns wider. */
import { stripVTControlCharacters } from 'node:util';
import { renderToString } from 'ink';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import type { OwnedNumber } from '../../src/api/model.ts';
import type { Transition } from '../../src/api/purchases/domain/types.ts';
import { viewOf } from '../../src/api/purchases/domain/view.ts';
import { createStore } from '../../src/components/store.ts';
import { createTheme } from '../../src/components/theme.ts';
import { UiContext } from '../../src/components/ui-context.tsx';
import { initialNumber, reduceNumber } from '../../src/screens/number/state.ts';
import { NumberView } from '../../src/screens/number/view.tsx';
import { initialReview, reduceReview } from '../../src/screens/review/state.ts';
import { ReviewCard } from '../../src/screens/review/view.tsx';
import { initialTimeline, reduceTimeline } from '../../src/screens/timeline/state.ts';
import { TimelineView } from '../../src/screens/timeline/view.tsx';
import { offer } from '../support/memory-provider.ts';
import { ownedNumber } from '../support/owned-numbers.ts';
import { purchaseRow } from '../support/scripted-purchases.ts';

const NOW = Date.UTC(2026, 10, 22, 7, 0, 0);
const theme = createTheme({ colour: false, ascii: false });

function frameOf(node: ReactNode, width: number): string {
  const ui = { theme, now: () => NOW };
  return stripVTControlCharacters(
    renderToString(<UiContext value={ui}>{node}</UiContext>, { columns: width }),
  );
}

/** Every word that is shown whole. Rules and bars are no words, and that more is hidden is nothing to keep. */
function wordsOf(frame: string): ReadonlySet<string> {
  const content = frame.replace(/\d+ earlier steps?;.*shows all/g, '');
  return new Set(content.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !word.includes('…')));
}

const STATES = ['INTENT', 'SENDING', 'ACCEPTED', 'UNKNOWN', 'UNKNOWN', 'NEEDS_HUMAN'] as const;

function steps(count: number): readonly Transition[] {
  return Array.from({ length: count }, (_, place) => ({
    seq: place + 1,
    at: NOW - (count - place) * 61_000,
    from: place === 0 ? null : (STATES[(place - 1) % STATES.length] ?? null),
    to: STATES[place % STATES.length] ?? 'INTENT',
    evidence: `step${place}: the provider did not list the number among those of the account, looked at its first page and asked for it by name`,
  }));
}

function timeline(count: number) {
  const order = {
    phoneNumber: '+12125550101',
    countryCode: 'US',
    numberType: 'LOCAL',
    friendlyName: 'Reception of the office in Berlin',
    voiceUrl: 'https://example.com/voice',
  } as const;
  const row = purchaseRow('0101', 'NEEDS_HUMAN', { accountFingerprint: 'a', order });
  const view = viewOf(row, 'nobody', {});
  const able = { documents: false, cancellation: false };
  const store = createStore(
    reduceTimeline,
    reduceTimeline(initialTimeline, { kind: 'shown', view, history: steps(count), able }),
  );
  return (width: number, height: number) => <TimelineView store={store} width={width} height={height} />;
}

function number(change: Partial<OwnedNumber>) {
  const owned = ownedNumber('0101', { createdAt: NOW - 86_400_000, countryCode: 'US', ...change });
  const read = { kind: 'read', number: owned, now: NOW - 1_000 } as const;
  const store = createStore(reduceNumber, reduceNumber(initialNumber(owned.phoneNumber, owned, NOW), read));
  const row = purchaseRow('0101', 'CONFIRMED', { accountFingerprint: 'a' });
  const controller = {
    setVisible: () => undefined,
    purchase: () => viewOf(row, 'nobody', {}),
    releaseRecord: () => undefined,
    steps: () => steps(4),
  };
  return (width: number, height: number) => (
    <NumberView store={store} controller={controller} width={width} height={height} />
  );
}

function review() {
  const order = {
    phoneNumber: '+12125550101',
    countryCode: 'US',
    numberType: 'LOCAL',
    friendlyName: 'Reception of the office in Berlin',
    voiceUrl: 'https://example.com/voice',
  } as const;
  const store = createStore(
    reduceReview,
    initialReview({ order, number: offer('0101', { monthlyRate: { kind: 'not-stated' } }) }, NOW - 3_000),
  );
  return (width: number, height: number) => (
    <ReviewCard
      store={store}
      accountName="work"
      realHost="api.example.com"
      readOnly={undefined}
      width={width}
      height={height}
    />
  );
}

const SCREENS = [
  { name: 'a review card', screen: review() },
  { name: 'a number', screen: number({ friendlyName: 'Reception', voiceUrl: 'https://example.com/voice' }) },
  {
    name: 'a number with long texts',
    screen: number({
      friendlyName: 'Reception of the office in Berlin, third floor, on the left',
      voiceUrl: `https://example.com/voice?desk=${'x'.repeat(60)}`,
      note: 'Printed on the flyer of May, and on the door of the old building',
      ownTags: 'flyer, may',
      tags: 'sales, berlin',
      isPorted: true,
      status: 'ACTIVE',
    }),
  },
  { name: 'an order of four steps', screen: timeline(4) },
  { name: 'an order of forty steps', screen: timeline(40) },
] as const;
const HEIGHTS = [14, 20, 31, 56];
/** Each where groups come side by side, else every tenth. */
const WIDTHS = Array.from({ length: 181 }, (_, index) => 60 + index).filter(
  (width) => width % 10 === 0 || (width >= 128 && width <= 166),
);

describe.each(SCREENS)('$name', ({ screen }) => {
  test.each(HEIGHTS)('shows in %i rows no less in a wider window', (height) => {
    const shown = new Map(
      [...new Set(WIDTHS.flatMap((width) => [width, width + 10]))].map((width) => [
        width,
        wordsOf(frameOf(screen(width, height), width)),
      ]),
    );
    for (const width of WIDTHS) {
      const wider = [...(shown.get(width + 10) ?? [])];
      // A field cuts its value without a sign.
      const lost = [...(shown.get(width) ?? [])].filter((word) => !wider.some((one) => one.startsWith(word)));
      expect(lost, `lost between ${width} and ${width + 10} columns`).toEqual([]);
    }
  });
});
