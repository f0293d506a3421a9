/** Compares amounts as exact decimal texts. */

/** Negative, 0 or positive, as `left` is less than, equal to or greater than `right`. Both are digits with at most one point. */
export function compareDecimals(left: string, right: string): number {
  const [leftWhole = '', leftRest = ''] = left.split('.');
  const [rightWhole = '', rightRest = ''] = right.split('.');
  const places = Math.max(leftRest.length, rightRest.length);
  const difference =
    BigInt(leftWhole + leftRest.padEnd(places, '0')) - BigInt(rightWhole + rightRest.padEnd(places, '0'));
  return Number(difference > 0n) - Number(difference < 0n);
}
