/** Changes of a number. Telnyx has three requests for them: the number itself, its messaging, and a job for its deletion lock. */
import { ApiError, retold, toApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { type ConfigurationChange, LOCKED } from '../../model.ts';
import type { Runtime } from '../../runtime.ts';
import { answeredAboutAnother } from '../reading.ts';
import type { OwnedRow } from './mapping.ts';
import { type WireJob, WireJobSchema, WireMessagingSchema, WireOwnedSchema, wireOne } from './wire.ts';

interface ChangeDeps {
  readonly api: HttpClient;
  readonly runtime: Runtime;
}

/**
 * Sends what the fields need, one request after the other. Throws ApiError at the first that fails; what was sent before stays, and then no
 * failure says that nothing was sent.
 */
export function createChange(deps: ChangeDeps) {
  return async (
    row: OwnedRow,
    change: ConfigurationChange,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    const own = ownFields(change);
    const { messagingProfileId, deletionLock } = change;
    const requests = [
      ...(Object.keys(own).length === 0 ? [] : [() => patchNumber(deps, row, own, signal)]),
      ...(messagingProfileId === undefined
        ? []
        : [() => patchMessaging(deps, row, messagingProfileId, signal)]),
      ...(deletionLock === undefined ? [] : [() => setLock(deps, row, deletionLock === LOCKED, signal)]),
    ];
    for (const [sent, send] of requests.entries()) {
      await send().catch((error: unknown) => {
        const failure = toApiError(error);
        throw sent > 0 && failure.progress === 'not-sent' ? retold(failure, 'sent') : failure;
      });
    }
  };
}

type Target = Pick<OwnedRow, 'providerId' | 'phoneNumber'>;

async function patchNumber(
  { api }: ChangeDeps,
  { providerId, phoneNumber }: Target,
  json: ReturnType<typeof ownFields>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const path = `/phone_numbers/${encodeURIComponent(providerId)}`;
  const request = { method: 'PATCH', path, json, signal, expect: [200] } as const;
  const { data, status } = await api.json(request, () => wireOne(WireOwnedSchema));
  if (data.data.phone_number !== phoneNumber)
    throw answeredAboutAnother(phoneNumber, api.host, false, status);
}

async function patchMessaging(
  { api }: ChangeDeps,
  { providerId, phoneNumber }: Target,
  messagingProfileId: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const path = `/phone_numbers/${encodeURIComponent(providerId)}/messaging`;
  const json = { messaging_profile_id: messagingProfileId };
  const request = { method: 'PATCH', path, json, signal, expect: [200] } as const;
  const { data, status } = await api.json(request, () => wireOne(WireMessagingSchema));
  if ((data.data.phone_number ?? phoneNumber) !== phoneNumber)
    throw answeredAboutAnother(phoneNumber, api.host, false, status);
}

/** An empty text clears a field. */
function ownFields(change: ConfigurationChange): Readonly<Record<string, string | string[]>> {
  const { friendlyName, connectionId, tags } = change;
  return {
    ...(friendlyName === undefined ? {} : { customer_reference: friendlyName }),
    ...(connectionId === undefined ? {} : { connection_id: connectionId }),
    ...(tags === undefined ? {} : { tags: tagsOf(tags) }),
  };
}

function tagsOf(text: string): string[] {
  return text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** How long a job is waited for. */
const LOOKS = 20;
const PAUSE_MS = 500;
const UNFINISHED: ReadonlySet<string> = new Set(['pending', 'in_progress']);

/** https://developers.telnyx.com/docs/numbers/phone-numbers/deletion-lock: only a job sets it. */
async function setLock(
  { api, runtime }: ChangeDeps,
  { providerId, phoneNumber }: Target,
  locked: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const json = { phone_numbers: [providerId], deletion_lock_enabled: locked };
  const path = '/phone_numbers/jobs/update_phone_numbers';
  const request = { method: 'POST', path, json, signal, expect: [200, 202] } as const;
  let job = (await api.json(request, () => wireOne(WireJobSchema))).data.data;
  const { id } = job;
  for (let look = 0; look < LOOKS && UNFINISHED.has(job.status); look += 1) {
    await runtime.sleep(PAUSE_MS, signal);
    const asked = { method: 'GET', path: `/phone_numbers/jobs/${encodeURIComponent(id)}` } as const;
    const answer = await api.json({ ...asked, signal, expect: [200] }, () => wireOne(WireJobSchema));
    job = answer.data.data;
    if (job.id !== id) throw answeredAboutAnother(`the job ${id}`, api.host, false, answer.status);
  }
  const problem = lockProblem(job, phoneNumber);
  if (problem === undefined) return;
  throw new ApiError({
    code: 'unavailable',
    message: api.redact(problem),
    hint: 'Look at the number again in a moment.',
    retryable: true,
    progress: 'sent',
  });
}

/** Why the lock is not set, as a sentence; undefined when the job has set it. */
function lockProblem(
  { status, failed_operations: failed }: WireJob,
  phoneNumber: string,
): string | undefined {
  const lock = `the deletion lock of ${phoneNumber}`;
  if (UNFINISHED.has(status))
    return `Telnyx has not finished changing ${lock} after ${(LOOKS * PAUSE_MS) / 1_000} seconds.`;
  if (status !== 'completed') return `Telnyx did not change ${lock}: its job ended as "${status}".`;
  return (failed ?? []).length === 0 ? undefined : `Telnyx could not change ${lock}.`;
}
