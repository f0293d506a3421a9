/** Whether the text of a row may be shown: a secret in the wrong row must not be readable, not even its first letters. Pure. */
import { CARRIERS } from '../../config/carriers.ts';
import type { FormState, TextRow } from './form-state.ts';

/** Where a URL begins, also one with a mistyped scheme. No key looks like this. */
const BEGINS_A_URL = /^[a-z]{1,6}:\/\//i;

/** Hides the secret, and any text that cannot be the id or the address of its row: it may be a secret in the wrong row. */
export function maySee({ provider, texts }: Pick<FormState, 'provider' | 'texts'>, row: TextRow): boolean {
  const text = texts[row].value;
  switch (row) {
    case 'name':
      return true;
    case 'secret':
      return false;
    case 'baseUrl':
      return BEGINS_A_URL.test(text) || 'https://'.startsWith(text);
    case 'accountId':
    case 'keyId':
      return CARRIERS[provider][row]?.begins(text) !== false;
  }
}
