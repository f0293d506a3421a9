/** Releasing a number: reads it again, asks for its last four digits, then sends one request through the journal. */
import { type ApiError, toApiError } from '../../api/errors.ts';
import type { OwnedNumber } from '../../api/model.ts';
import { formatPhoneNumber } from '../../api/numbers/format.ts';
import { lockRefusal } from '../../api/owned/deletion-lock.ts';
import { type ConfirmedPrice, confirmedPriceOf } from '../../api/purchases/domain/confirmed-price.ts';
import type { ReleaseOutcome } from '../../api/purchases/domain/types.ts';
import type { Session } from '../../api/session.ts';
import { askToConfirm } from '../../components/confirm/ask.ts';
import { formatPrice } from '../../text/format.ts';
import { announceChange } from '../owned/number-changes.ts';
import type { NumberWork } from './dependencies.ts';
import { releaseLines } from './questions.ts';

/** Reads the number again, so that the journal keeps its current settings, and asks. */
export async function startRelease(work: NumberWork): Promise<void> {
  const { context, store, signal } = work;
  const { phoneNumber } = store.getState();
  store.dispatch({ kind: 'activity', activity: 'reading-to-release' });
  try {
    const session = await context.session();
    const { provider } = session;
    const number = await provider.getOwned(phoneNumber, signal);
    const confirmed = number === undefined ? undefined : await confirmedPrice(session, number);
    if (signal.aborted) return;
    store.dispatch({ kind: 'activity', activity: 'idle' });
    if (number === undefined) {
      store.dispatch({ kind: 'absent' });
      return;
    }
    store.dispatch({ kind: 'read', number, now: context.runtime.now() });
    const locked = lockRefusal(number);
    if (locked !== undefined) showLocked(work, locked);
    else if (work.isVisible()) confirm(work, number, confirmed);
    else
      store.dispatch({ kind: 'message', message: { token: 'warn', lines: ['Not released. R asks again.'] } });
  } catch (error) {
    if (!signal.aborted) showFailure(work, error);
  }
}

function showLocked({ store }: NumberWork, { message }: ApiError): void {
  const lines = [`Not released: ${message}`, 'To remove the lock: m, Deletion lock, off, then save.'];
  store.dispatch({ kind: 'message', message: { token: 'bad', lines } });
}

/** The journal may be unreadable; the release itself then says so. */
async function confirmedPrice(session: Session, number: OwnedNumber): Promise<ConfirmedPrice | undefined> {
  try {
    return confirmedPriceOf(number, (await session.openPurchases()).ofNumber(number.phoneNumber));
  } catch {
    return undefined;
  }
}

function confirm(work: NumberWork, number: OwnedNumber, confirmed: ConfirmedPrice | undefined): void {
  const { context } = work;
  askToConfirm(context, {
    id: 'release',
    title: `Release ${formatPhoneNumber(number.phoneNumber)}`,
    lines: releaseLines(number, confirmed),
    confirm: 'Release',
    typed: { wanted: number.phoneNumber.slice(-4), label: 'its last four digits' },
    onCancel: () => context.notify({ kind: 'info', text: 'Release cancelled' }),
    onConfirm: () => context.background(send(work, number)),
  });
}

async function send(work: NumberWork, number: OwnedNumber): Promise<void> {
  const { context, store } = work;
  store.dispatch({ kind: 'activity', activity: 'releasing' });
  try {
    const session = await context.session();
    const purchases = await session.openPurchases();
    // Leaving the screen does not abort this: the result of a DELETE that was sent must be known.
    const outcome = await purchases.release(number);
    if (outcome.kind === 'released') {
      const { phoneNumber } = number;
      const seen = { kind: 'seen', number: { ...number, markedForRelease: true } } as const;
      announceChange(session, outcome.marked === true ? seen : { kind: 'gone', phoneNumber });
    }
    showOutcome(work, number, outcome);
  } catch (error) {
    showFailure(work, error);
  }
}

function showOutcome(work: NumberWork, number: OwnedNumber, outcome: ReleaseOutcome): void {
  const { context, store, signal } = work;
  const name = formatPhoneNumber(number.phoneNumber);
  switch (outcome.kind) {
    case 'released': {
      const saved =
        number.monthlyRate.kind === 'money' ? `, ${formatPrice(number.monthlyRate)} a month saved` : '';
      const done = outcome.marked === true ? 'Marked for release:' : 'Released';
      context.notify({ kind: 'done', text: `${done} ${name}${saved}` });
      store.dispatch({ kind: 'activity', activity: 'released' });
      if (!signal.aborted && work.isVisible()) context.back();
      return;
    }
    case 'rejected':
      showFailure(work, outcome.error);
      return;
    case 'unknown': {
      const lines = [
        `Outcome unknown: ${outcome.message}`,
        'dialdeck does not send it again. r checks whether the number is still yours.',
      ];
      store.dispatch({ kind: 'message', message: { token: 'warn', lines } });
      if (!work.isVisible()) context.notify({ kind: 'error', text: `Release of ${name}: ${lines[0]}` });
      return;
    }
  }
}

function showFailure(work: NumberWork, error: unknown): void {
  const { message, hint } = toApiError(error);
  const lines = [`Not released: ${message}`, hint];
  work.store.dispatch({ kind: 'message', message: { token: 'bad', lines } });
  if (!work.isVisible()) work.context.notify({ kind: 'error', text: lines.join(' ') });
}
