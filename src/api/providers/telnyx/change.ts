/** Changes of a number. Telnyx has three requests for them: the number itself, its messaging, and a job for its deletion lock. */
import { ApiError } from '../../errors.ts';
import type { HttpClient } from '../../http/client.ts';
import { type ConfigurationChange, LOCKED } from '../../model.ts';
import type { Runtime } from '../../runtime.ts';
import { answeredAboutAnother } from '../reading.ts';
import type { OwnedRow } from './mapping.ts';
import { WireJobSchema, WireMessagingSchema, WireOwnedSchema, wireOne } from './wire.ts';

interface ChangeDeps {
  readonly api: HttpClient;
  readonly runtime: Runtime;
}

/** Sends what the fields need, one request after the other. Throws ApiError at the first that fails; what was sent before stays. */
export function createChange({ api, runtime }: ChangeDeps) {
  return async (
    { phoneNumber, providerId }: OwnedRow,
    change: ConfigurationChange,
    signal: AbortSignal | undefined,
  ): Promise<void> => {
    const path = `/phone_numbers/${encodeURIComponent(providerId)}`;
    const own = ownFields(change);
    if (Object.keys(own).length > 0) {
      const request = { method: 'PATCH', path, json: own, signal, expect: [200] } as const;
      const { data, status } = await api.json(request, () => wireOne(WireOwnedSchema));
      if (data.data.phone_number !== phoneNumber)
        throw answeredAboutAnother(phoneNumber, api.host, false, status);
    }
    if (change.messagingProfileId !== undefined) {
      const json = { messaging_profile_id: change.messagingProfileId };
      const request = { method: 'PATCH', path: `${path}/messaging`, json, signal, expect: [200] } as const;
      const { data, status } = await api.json(request, () => wireOne(WireMessagingSchema));
      if ((data.data.phone_number ?? phoneNumber) !== phoneNumber)
        throw answeredAboutAnother(phoneNumber, api.host, false, status);
    }
    if (change.deletionLock !== undefined) {
      await setLock({ api, runtime }, { providerId, phoneNumber }, change.deletionLock === LOCKED, signal);
    }
  };
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

/** How long a job is waited for: 20 looks, one a second at most. */
const LOOKS = 20;
const PAUSE_MS = 500;

/** https://developers.telnyx.com/docs/numbers/phone-numbers/deletion-lock: only a job sets it. */
async function setLock(
  { api, runtime }: ChangeDeps,
  { providerId, phoneNumber }: Pick<OwnedRow, 'providerId' | 'phoneNumber'>,
  locked: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const json = { phone_numbers: [providerId], deletion_lock_enabled: locked };
  const path = '/phone_numbers/jobs/update_phone_numbers';
  const request = { method: 'POST', path, json, signal, expect: [200, 202] } as const;
  let job = (await api.json(request, () => wireOne(WireJobSchema))).data.data;
  for (let look = 0; look < LOOKS && (job.status === 'pending' || job.status === 'in_progress'); look += 1) {
    await runtime.sleep(PAUSE_MS, signal);
    const read = {
      method: 'GET',
      path: `/phone_numbers/jobs/${encodeURIComponent(job.id)}`,
      signal,
      expect: [200],
    } as const;
    job = (await api.json(read, () => wireOne(WireJobSchema))).data.data;
  }
  if (job.status === 'completed' && (job.failed_operations ?? []).length === 0) return;
  throw new ApiError({
    code: 'unavailable',
    message: `Telnyx has not changed the deletion lock of ${phoneNumber}: the job is ${job.status}.`,
    hint: 'Look at the number again in a moment.',
    retryable: true,
    progress: 'sent',
  });
}
