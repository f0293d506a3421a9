/** Letters as on a telephone keypad. Apart from the numbering plans, which a search does not need to load. */

const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/**
 * The letters A to Z as on a telephone keypad: "PIZZA" is "74992"; spaces, dashes, dots, slashes and brackets go. Every other
 * character stays, so that it can be refused: "ß" is not "SS".
 */
export function keypadDigits(text: string): string {
  return text
    .replace(/[A-Za-z]/g, (letter) => {
      const key = KEYPAD.findIndex((letters) => letters.includes(letter.toUpperCase()));
      return String(key + 2);
    })
    .replace(/[\s()./-]/g, '');
}
