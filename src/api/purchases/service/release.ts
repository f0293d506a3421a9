/** Gives a number back: its configuration on disk first, then one DELETE, then a look whether it is gone. */
import { ApiError, isNotFound, localError, retold, toApiError } from '../../errors.ts';
import type { OwnedNumber } from '../../model.ts';
import { changeRefusal } from '../../owned/changed-meanwhile.ts';
import { lockRefusal } from '../../owned/deletion-lock.ts';
import { failureEvidence } from '../domain/classify-outcome.ts';
import { isOpen } from '../domain/purchase-machine.ts';
import { isRefusedAlike } from '../domain/refusal.ts';
import { isReleaseOpen, type ReleaseEvent } from '../domain/release-machine.ts';
import type { ReleaseOutcome, ReleaseRow } from '../domain/types.ts';
import { JournalError, unreadableJournal } from '../journal/journal-error.ts';
import type { ReleaseEntry } from '../journal/release-table.ts';
import { eventOf, followRelease, lookWhetherGone, MARKED } from './follow-release.ts';
import { claimNumber } from './overdue-claims.ts';
import { checkOnce } from './poll.ts';
import type { ServiceState } from './service-state.ts';
import type { TeamLink } from './team-link.ts';
import { untilTrouble } from './until-trouble.ts';

/** Statuses that say no. A 404 says neither yes nor no: whether the number is gone is looked at. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 402, 403, 405, 409, 422, 429]);
/** Looks that the caller waits for; later ones go on in the background. */
const LOOKS_WAITED_FOR = 3;

/** See Purchases.release. `signal` ends the waiting, never the request. `rowId`: the new row's id, where it is on disk already. */
export async function release(
  service: ServiceState,
  number: OwnedNumber,
  { signal, rowId }: { readonly signal?: AbortSignal | undefined; readonly rowId?: string } = {},
): Promise<ReleaseOutcome> {
  const locked = lockRefusal(number);
  if (locked !== undefined) return { kind: 'rejected', error: locked };
  try {
    await settlePurchaseFirst(service, number, signal);
    const id = await (service.team === undefined
      ? begin(service, number, { signal, rowId })
      : claimAndBegin(service.team, service, number, { signal, rowId }));
    if (typeof id !== 'string') return id;
    const sent = sendDelete(service, id, number);
    service.inFlight.add(sent);
    await untilTrouble(
      service,
      sent.finally(() => service.inFlight.delete(sent)),
    );
    return await outcomeOf(service, id, signal);
  } catch (error) {
    if (error instanceof JournalError) {
      service.setTrouble({ message: error.message, hint: error.hint });
      return { kind: 'rejected', error: unreadableJournal(error) };
    }
    if (error instanceof ApiError) return { kind: 'rejected', error };
    throw error;
  }
}

interface Begun {
  readonly signal: AbortSignal | undefined;
  readonly rowId: string | undefined;
  /** The row for which the number is claimed in the team's ledger, and what the history says of it. */
  readonly claimed?: { readonly rowId: string; readonly warning: string | undefined };
}

/** What comes before the DELETE. Returns the row's id, or the outcome where nothing is sent. Throws ApiError. */
async function begin(
  service: ServiceState,
  number: OwnedNumber,
  begun: Begun,
): Promise<string | ReleaseOutcome> {
  await refuseChanged(service, number, begun.signal);
  const forbidden = service.provider.changesForbidden?.();
  if (forbidden !== undefined) throw forbidden;
  return writeReleasing(service, number, begun);
}

/** The same, with a claim in the team's ledger from before the number is read. */
async function claimAndBegin(
  team: TeamLink,
  service: ServiceState,
  number: OwnedNumber,
  begun: Begun,
): Promise<string | ReleaseOutcome> {
  const { phoneNumber } = number;
  const rowId = openRelease(service, phoneNumber)?.row.id ?? begun.rowId ?? service.runtime.uuid();
  const warning = await claimNumber(service, team, { rowId, kind: 'release', phoneNumber });
  let id: string | ReleaseOutcome | undefined;
  try {
    id = await begin(service, number, { ...begun, claimed: { rowId, warning } });
    return id;
  } finally {
    // A release that is in doubt keeps its claim.
    const inDoubt = openRelease(service, phoneNumber)?.row.id === rowId;
    if (typeof id !== 'string' && !inDoubt) team.giveUp(service, rowId);
  }
}

/** A purchase of this number that is still open would mistake the release for an absence. */
async function settlePurchaseFirst(
  service: ServiceState,
  number: OwnedNumber,
  signal?: AbortSignal,
): Promise<void> {
  const open = () =>
    service.index.purchases
      .unfinished()
      .find(
        ({ row }) =>
          row.accountFingerprint === service.fingerprint &&
          row.phoneNumber === number.phoneNumber &&
          row.state !== 'INTENT' &&
          isOpen(row.state),
      );
  const purchase = open();
  if (purchase === undefined) return;
  await checkOnce(service, purchase.row.id, signal);
  if (open() === undefined) return;
  throw new ApiError({
    code: 'conflict',
    message: `The purchase of ${number.phoneNumber} is still pending. Nothing was released.`,
    hint: 'Wait until it is settled, or settle it yourself.',
    retryable: true,
    progress: 'not-sent',
  });
}

/**
 * Reads the number again, so that nothing else is deleted than what the person saw. Throws ApiError, and then nothing was sent. A number
 * that is not shown is no release either, unless one of it is under way.
 */
async function refuseChanged(service: ServiceState, seen: OwnedNumber, signal?: AbortSignal): Promise<void> {
  const { phoneNumber } = seen;
  const now = await service.provider.getOwned(phoneNumber, signal).catch((error: unknown) => {
    const failure = toApiError(error);
    throw retold(failure, 'not-sent', `${failure.message} Nothing was released.`);
  });
  const refusal = now === undefined ? undefined : changeRefusal(seen, now);
  if (refusal !== undefined) throw refusal;
  if (now !== undefined || openRelease(service, phoneNumber) !== undefined) return;
  throw localError(
    'not-found',
    `The carrier does not show ${phoneNumber} as yours now. Nothing was sent.`,
    'Refresh the list. If it is shown again, release it again.',
  );
}

function openRelease(service: ServiceState, phoneNumber: string): ReleaseEntry | undefined {
  return service.index.releases
    .unfinished()
    .find(
      ({ row }) =>
        row.accountFingerprint === service.fingerprint &&
        row.phoneNumber === phoneNumber &&
        isReleaseOpen(row.state),
    );
}

/** Two writes on purpose: the configuration is safe before the state says that a DELETE may be out. */
function writeReleasing(
  service: ServiceState,
  number: OwnedNumber,
  { rowId, claimed }: Begun,
): string | ReleaseOutcome {
  const intent = service.write((): ReleaseEntry | ReleaseOutcome => {
    service.journal.requireOneName();
    service.index.refresh();
    const open = openRelease(service, number.phoneNumber);
    service.beat();
    if (open !== undefined && rowId !== undefined) {
      const message = `Another release of ${number.phoneNumber} is still pending. Nothing was sent.`;
      return rejected(message, 'Try it again when that one is settled.');
    }
    if (open !== undefined) {
      const underWay = open.row.state === 'RELEASING' && service.driverOf(open) !== 'nobody';
      const another = claimed !== undefined && claimed.rowId !== open.row.id;
      if (underWay || another || service.driverOf(open) === 'elsewhere') {
        return { kind: 'unknown', message: `${number.phoneNumber} is being released already.` };
      }
      service.journal.releases.takeOver(open.row.id, open.stored.owner ?? undefined, service.me);
      if (open.row.state !== 'RELEASING') return open;
      const evidence = 'dialdeck ended while the release was being sent';
      return service.journal.releases.apply(open.row.id, { type: 'lost', evidence }, service.move);
    }
    const row = {
      id: rowId ?? claimed?.rowId ?? service.runtime.uuid(),
      account: service.account,
      owner: service.me,
    };
    return service.journal.releases.insert(row, number, service.runtime.now(), 'confirmed, not sent');
  });
  if ('kind' in intent) return intent;
  const { id } = intent.row;
  const warning = claimed?.warning;
  const evidence = `sending the release${warning === undefined ? '' : `; ${warning}`}`;
  service.write(() => {
    service.journal.requireOneName();
    service.journal.releases.apply(id, { type: 'releasing', evidence }, service.move);
  });
  return id;
}

async function sendDelete(service: ServiceState, id: string, number: OwnedNumber): Promise<void> {
  const row = service.index.release(id)?.row;
  if (row === undefined) throw new Error(`no release ${id} in the journal`);
  const event = await deleteOnce(service, row, number);
  await service.persist(id, () => service.advanceRelease(id, event));
}

async function deleteOnce(
  service: ServiceState,
  row: ReleaseRow,
  number: OwnedNumber,
): Promise<ReleaseEvent> {
  try {
    const refusal = service.team === undefined ? undefined : await service.team.arm(row.id);
    if (refusal !== undefined) throw refusal;
    await service.provider.release(number);
  } catch (error) {
    const failure = toApiError(error);
    const evidence = failureEvidence(failure);
    if (failure.progress === 'not-sent') {
      // The failure may say so itself, as its last sentence.
      const why = evidence.replace(/\.? ?Nothing was sent$/, '');
      const notSent = { type: 'not-sent', evidence: `nothing was sent: ${why}` } as const;
      if (!isNotFound(failure)) return notSent;
      // An earlier request may have released it.
      const observation = await lookWhetherGone(service, row);
      return observation.kind === 'gone' || observation.kind === 'marked' ? eventOf(observation) : notSent;
    }
    if (failure.progress === 'answered' && REFUSALS.has(failure.status ?? 0)) {
      return await checkRefusal(service, row, failure);
    }
    if (failure.status !== 404) {
      const answered = failure.progress === 'answered';
      return { type: 'lost', evidence: answered ? evidence : `the answer was lost: ${evidence}` };
    }
  }
  return eventOf(await lookWhetherGone(service, row));
}

/** A refusal may follow a release that was carried out: it holds only while the provider goes on showing the number. */
async function checkRefusal(
  service: ServiceState,
  row: ReleaseRow,
  refusal: ApiError,
): Promise<ReleaseEvent> {
  const refused = {
    type: 'refused',
    evidence: `the provider refused it: ${failureEvidence(refusal)}`,
  } as const;
  const { status = 0 } = refusal;
  let waited = 0;
  for (const at of [0, ...service.policy.looksAfterRefusal(status)]) {
    await service.pause(at - waited);
    waited = at;
    const observation = await lookWhetherGone(service, row);
    if (observation.kind === 'failed')
      return isRefusedAlike(status, observation.error) ? refused : eventOf(observation);
    if (observation.kind !== 'owned') return eventOf(observation);
  }
  return refused;
}

async function outcomeOf(service: ServiceState, id: string, signal?: AbortSignal): Promise<ReleaseOutcome> {
  await untilTrouble(service, followRelease(service, id, LOOKS_WAITED_FOR, signal));
  const row = service.index.release(id)?.row;
  if (row?.state === 'RELEASED') {
    return row.reason === MARKED ? { kind: 'released', marked: true } : { kind: 'released' };
  }
  if (row?.state === 'RELEASE_REJECTED') return rejected(row.reason, 'The number is still yours.');
  const { trouble } = service;
  if (trouble !== undefined) {
    const message = `The release of ${row?.phoneNumber ?? 'the number'} was sent, and its outcome cannot be kept: ${trouble.message}`;
    return { kind: 'unknown', message };
  }
  return {
    kind: 'unknown',
    message: `It is not known yet whether ${row?.phoneNumber ?? 'the number'} was released (${row?.reason ?? ''}); checking goes on.`,
  };
}

function rejected(message: string, hint: string): ReleaseOutcome {
  const error = new ApiError({ code: 'conflict', message, hint, retryable: false, progress: 'answered' });
  return { kind: 'rejected', error };
}
