/** phone_numbers/jobs: the only way to lock numbers against deletion. The lock changes when the job is completed. */
import * as z from 'zod';
import { jsonObject } from '../http/params.ts';
import type { OwnedRow } from '../ledger/owned-row.ts';
import type { Resource } from '../ledger/resources.ts';
import type { OperationRequest } from '../operation.ts';
import { changesOf, flagIn, textsIn } from './changes.ts';
import { notThere, refused } from './errors.ts';
import { seqOfUuid, uuidOf } from './ids.ts';
import { phoneNumberId, settingsOf } from './number-json.ts';
import { rowNamed } from './owned.ts';
import { dataJson, isoDate } from './pages.ts';

const JOB = 'phone_numbers_job';

const JobSchema = z.object({
  done: z.array(z.object({ id: z.string(), phone_number: z.string() })),
  unknown: z.array(z.string()),
  /** When it is completed, in ms since the epoch. */
  doneAt: z.number(),
});

/** Answers 202 with a job. Throws 422 with code 10027 without numbers. */
export function updateNumbers({ body, sandbox }: OperationRequest): Response {
  const { ledger, now, provisioningMs } = sandbox;
  const fields = jsonObject(body);
  const names = textsIn(fields, 'phone_numbers');
  if (names === undefined || names.length === 0)
    throw refused(422, 10027, 'phone_numbers must name at least one number', '/phone_numbers');
  const lock = flagIn(fields, 'deletion_lock_enabled');
  const { customerReference, further } = changesOf(sandbox, fields);
  const found = names.map((name) => rowNamed(sandbox, name));
  const rows = found.filter((row): row is OwnedRow => row !== undefined);
  const doneAt = now() + Math.floor(provisioningMs / 2);
  for (const { seq, phoneNumber } of rows) {
    const { locked } = settingsOf(sandbox, seq);
    const friendlyName = customerReference === undefined ? {} : { friendlyName: customerReference };
    ledger.owned.update('telnyx', phoneNumber, friendlyName);
    ledger.furtherSettings.merge(seq, {
      ...further,
      ...(lock === undefined ? {} : { locked: lock, lockedBefore: String(locked), lockFrom: String(doneAt) }),
    });
  }
  const done = rows.map(({ seq, phoneNumber }) => ({ id: phoneNumberId(seq), phone_number: phoneNumber }));
  const unknown = names.filter((_, at) => found[at] === undefined);
  return dataJson(jobJson(ledger.resources.add(JOB, { done, unknown, doneAt }), now()), 202);
}

export function job({ path, sandbox }: OperationRequest): Response {
  const seq = seqOfUuid(JOB, path('id'));
  const found = seq === undefined ? undefined : sandbox.ledger.resources.get(JOB, seq);
  if (found === undefined) throw notThere(`The job ${path('id')}`);
  return dataJson(jobJson(found, sandbox.now()));
}

function statusOf(createdAt: number, doneAt: number, failed: boolean, now: number): string {
  if (now >= doneAt) return failed ? 'failed' : 'completed';
  return now - createdAt < (doneAt - createdAt) / 2 ? 'pending' : 'in_progress';
}

function jobJson({ seq, createdAt, fields }: Resource, now: number) {
  const { done, unknown, doneAt } = JobSchema.parse(fields);
  const isOver = now >= doneAt;
  return {
    record_type: JOB,
    id: uuidOf(JOB, seq),
    type: 'update_phone_numbers',
    status: statusOf(createdAt, doneAt, done.length === 0, now),
    phone_numbers: done,
    pending_operations: isOver ? [] : done,
    successful_operations: isOver ? done : [],
    failed_operations: unknown.map((name) => ({
      id: '',
      phone_number: name,
      errors: [{ code: '10005', title: 'Resource not found', detail: `The account does not have ${name}` }],
    })),
    etc: isoDate(doneAt),
    created_at: isoDate(createdAt),
    updated_at: isoDate(isOver ? doneAt : createdAt),
  };
}
