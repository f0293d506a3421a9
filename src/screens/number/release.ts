/** Giving a number back: read again, have its last four digits typed, then one request through the journal. */
import { toApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import type { ReleaseOutcome } from '../../api/purchases/domain/types.ts';
import { createConfirm } from '../../components/confirm/confirm.tsx';
import { formatPrice } from '../../text/format.ts';
import { tellChange } from '../owned/changes.ts';
import type { NumberParts } from './context.ts';
import { releaseLines } from './questions.ts';

/** Reads the number again, so that the journal keeps what it really holds, and asks. */
export async function askToRelease(parts: NumberParts): Promise<void> {
  const { context, store, signal } = parts;
  const { phoneNumber } = store.getState();
  store.dispatch({ kind: 'act', act: 'reading-to-release' });
  try {
    const { provider } = await context.session();
    const number = await provider.getOwned(phoneNumber, signal);
    store.dispatch({ kind: 'act', act: 'idle' });
    if (number === undefined) {
      store.dispatch({ kind: 'absent' });
      return;
    }
    store.dispatch({ kind: 'read', number, now: context.runtime.now() });
    if (parts.inFront()) confirm(parts, number);
    else store.dispatch({ kind: 'said', said: { token: 'warn', lines: ['Not released: R asks again.'] } });
  } catch (error) {
    if (!signal.aborted) sayFailed(parts, error);
  }
}

function confirm(parts: NumberParts, number: OwnedNumber): void {
  const { context } = parts;
  const close = () => context.closeOverlay('release');
  context.holdKeys();
  context.showOverlay(
    createConfirm({
      id: 'release',
      title: `Release ${formatPhoneNumber(number.phoneNumber)}`,
      lines: releaseLines(number),
      confirm: 'Release',
      typed: { wanted: number.phoneNumber.slice(-4), label: 'its last four digits' },
      onCancel: () => {
        close();
        context.notify({
          kind: 'info',
          text: `Not released: ${formatPhoneNumber(number.phoneNumber)} stays yours.`,
        });
      },
      onConfirm: () => {
        close();
        context.background(send(parts, number));
      },
    }),
  );
}

async function send(parts: NumberParts, number: OwnedNumber): Promise<void> {
  const { context, store } = parts;
  store.dispatch({ kind: 'act', act: 'releasing' });
  try {
    const session = await context.session();
    const purchases = await session.openPurchases();
    // Not aborted by leaving: a DELETE that was sent is followed to its end.
    const outcome = await purchases.release(number);
    if (outcome.kind === 'released') {
      const { phoneNumber } = number;
      const seen = { kind: 'seen', number: { ...number, markedForRelease: true } } as const;
      tellChange(session, outcome.marked === true ? seen : { kind: 'gone', phoneNumber });
    }
    say(parts, number, outcome);
  } catch (error) {
    sayFailed(parts, error);
  }
}

function say(parts: NumberParts, number: OwnedNumber, outcome: ReleaseOutcome): void {
  const { context, store, signal } = parts;
  const name = formatPhoneNumber(number.phoneNumber);
  switch (outcome.kind) {
    case 'released': {
      const saved =
        number.monthlyRate.kind === 'money' ? `, ${formatPrice(number.monthlyRate)} a month saved` : '';
      const done = outcome.marked === true ? 'Marked for release:' : 'Released';
      context.notify({ kind: 'done', text: `${done} ${name}${saved}` });
      store.dispatch({ kind: 'act', act: 'released' });
      if (!signal.aborted && parts.inFront()) context.back();
      return;
    }
    case 'rejected':
      sayFailed(parts, outcome.error);
      return;
    case 'unknown': {
      const lines = [
        `Outcome unknown: ${outcome.message}`,
        'Nothing is sent again. r looks whether it is still there.',
      ];
      store.dispatch({ kind: 'said', said: { token: 'warn', lines } });
      if (!parts.inFront()) context.notify({ kind: 'error', text: `Release of ${name}: ${lines[0]}` });
      return;
    }
  }
}

function sayFailed(parts: NumberParts, error: unknown): void {
  const { message, hint } = toApiError(error);
  const lines = [`Not released: ${message}`, hint];
  parts.store.dispatch({ kind: 'said', said: { token: 'bad', lines } });
  if (!parts.inFront()) parts.context.notify({ kind: 'error', text: lines.join(' ') });
}
