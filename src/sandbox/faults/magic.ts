/** Numbers that carry a fault in their digits, as carriers' test credentials do: +1 500 555 KKNN, KK the fault. */
import { type Fault, parseFault } from './grammar.ts';

export const MAGIC_PREFIX = '+1500555';

/** The fault for each KK. NN distinguishes 100 numbers with the same fault. An empty fault is an ordinary purchase. */
export const MAGIC_FAULTS: Readonly<Record<string, string>> = {
  '00': '',
  '01': '409@purchase',
  '02': '404@purchase',
  '03': '422@purchase',
  '04': '403@purchase',
  '05': '402@purchase',
  10: 'slow:30000',
  11: 'unread:5000',
  12: 'vanish:1000,5000',
  13: 'fails:2000',
  14: 'late:2000',
  15: 'price:0.50',
  16: 'wrong-number@purchase',
  17: 'hostile@purchase',
  18: 'cancelled:2000',
  19: 'regress:1000,5000',
  20: 'reset@purchase.before',
  21: 'fin@purchase.before',
  22: 'hang@purchase.before',
  23: '500@purchase.before',
  24: '502@purchase.before',
  25: '503:1@purchase.before',
  26: '429:1@purchase.before',
  30: 'reset@purchase.after',
  31: 'fin@purchase.after',
  32: 'hang@purchase.after',
  33: '500@purchase.after',
  34: '502@purchase.after',
  35: 'garbage@purchase',
  36: 'truncated@purchase',
  37: 'huge-header@purchase',
  38: 'half@purchase',
  39: 'empty@purchase',
  40: 'slow-headers:1000@purchase',
  41: 'slow-body:1000@purchase',
  42: 'endless-body@purchase',
  43: 'big-body@purchase',
  44: 'gzip-bomb@purchase',
  45: 'html@purchase',
  50: 'reset@release.after',
  51: 'hang@release.after',
  52: '500@release.before',
  60: 'deadline:5000',
  61: 'declined:5000',
};

function digitsOfKind(phoneNumber: string): string | undefined {
  if (!phoneNumber.startsWith(MAGIC_PREFIX) || phoneNumber.length !== MAGIC_PREFIX.length + 4)
    return undefined;
  return phoneNumber.slice(MAGIC_PREFIX.length, MAGIC_PREFIX.length + 2);
}

/** Whether the number is one of the magic ones. */
export function isMagic(phoneNumber: string): boolean {
  const kind = digitsOfKind(phoneNumber);
  return kind !== undefined && MAGIC_FAULTS[kind] !== undefined;
}

/** The fault of a magic number; undefined for all other numbers and for the magic number of an ordinary purchase. */
export function magicFault(phoneNumber: string): Fault | undefined {
  const spec = MAGIC_FAULTS[digitsOfKind(phoneNumber) ?? ''];
  return spec === undefined || spec === '' ? undefined : parseFault(spec);
}
