/** Numbers that carry a fault in their digits, as carriers' test credentials do: +1 500 555 KKNN, KK the fault. */
export const MAGIC_PREFIX = '+1500555';

/** KK to a fault in the grammar of `--fault`; NN tells up to 100 numbers of one fault apart. */
export const MAGIC_FAULTS: Readonly<Record<string, string>> = {
  '00': 'none@purchase',
};

/** The fault that this number triggers on its first purchase, or undefined for an ordinary number. */
export function magicKind(phoneNumber: string): string | undefined {
  if (!phoneNumber.startsWith(MAGIC_PREFIX) || phoneNumber.length !== MAGIC_PREFIX.length + 4)
    return undefined;
  return MAGIC_FAULTS[phoneNumber.slice(MAGIC_PREFIX.length, MAGIC_PREFIX.length + 2)];
}
