/** Letters as on a telephone keypad. Apart from the numbering plans, which a search does not need to load. */

const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Letters as on a telephone keypad: "PIZZA" is "74992"; spaces, dashes and brackets go. */
export function keypadDigits(text: string): string {
  return Array.from(text.toUpperCase(), (character) => {
    const key = KEYPAD.findIndex((letters) => letters.includes(character));
    if (key >= 0) return String(key + 2);
    return /[\s()./-]/.test(character) ? '' : character;
  }).join('');
}
