/** The changes of an owned number that a body asks for. */

import { textField } from '../http/params.ts';
import { invalid } from '../http/problem.ts';
import type { SandboxContext } from '../operation.ts';
import { refused } from './errors.ts';
import { connectionWithId } from './routes.ts';

export interface Changes {
  readonly customerReference?: string;
  /** As the ledger keeps them. */
  readonly further: Readonly<Record<string, string>>;
}

type Body = ReadonlyMap<string, unknown>;

/** Throws 422 for a field that is not of its type, 422 with code 10027 for a connection that the account does not have. */
export function changesOf(sandbox: SandboxContext, body: Body): Changes {
  const connection = textField(body, 'connection_id', 64);
  if (connection !== undefined && connection !== '' && connectionWithId(sandbox, connection) === undefined)
    throw refused(422, 10027, `There is no connection ${connection}`, '/connection_id');
  const texts = {
    connectionId: connection,
    billingGroupId: textField(body, 'billing_group_id', 64),
    addressId: textField(body, 'address_id', 64),
    externalPin: textField(body, 'external_pin', 64),
    hdVoice: flagIn(body, 'hd_voice_enabled'),
    tags: tagsIn(body),
  };
  const customerReference = textField(body, 'customer_reference', 255);
  return {
    ...(customerReference === undefined ? {} : { customerReference }),
    further: Object.fromEntries(
      Object.entries(texts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

/** `true` or `false` as a text. Throws 422 when it is present and neither. */
export function flagIn(body: Body, name: string): string | undefined {
  const value = body.get(name);
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean') throw invalid(`/${name}`, `${name} must be true or false`);
  return String(value);
}

/** The texts of an array. Throws 422 when it is present and anything else. */
export function textsIn(body: Body, name: string): readonly string[] | undefined {
  const value = body.get(name);
  if (value === undefined) return undefined;
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  if (!Array.isArray(value) || texts.length !== value.length)
    throw invalid(`/${name}`, `${name} must be an array of strings`);
  return texts;
}

function tagsIn(body: Body): string | undefined {
  return textsIn(body, 'tags')?.join('\n');
}
