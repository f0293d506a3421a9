/** The first minute on the sandbox: search, buy, follow the order, open the number. */
import type { Moving } from './moving.ts';
import type { Stage } from './stage.tsx';

const RIGHT = '\u001b[C';
const TYPED = 160;

export const FIRST_MINUTE = {
  name: 'first-minute',
  title: 'The first minute: find a number, buy it, follow the order, and name it',
  async play(stage: Stage, moving: Moving): Promise<void> {
    const show = async (ms: number) => {
      await stage.settled();
      moving.show(stage.emulator, ms);
    };
    const type = async (text: string) => {
      for (const letter of text) {
        stage.type(letter);
        await show(TYPED);
      }
    };
    await stage.see('20 offers');
    await show(2_000);
    await type('n014');
    stage.clock.advance(1_000);
    await stage.until((screen) => {
      const offers = screen.split('\n').filter((row) => row.includes('+1 '));
      return offers.length > 0 && offers.every((row) => row.includes('014'));
    }, 'the offers');
    await show(1_500);
    stage.type('\r');
    await show(1_500);
    stage.type('\r');
    await stage.see('Offered now');
    await show(2_500);
    stage.type(RIGHT);
    await show(1_000);
    stage.type('\r');
    await stage.see('next check in 2 s');
    await show(1_200);
    for (let second = 1; second <= 12 && !stage.screen().includes('The number is yours'); second += 1) {
      stage.clock.advance(1_000);
      await stage.settled();
      if (second % 2 === 0) await show(600);
    }
    await stage.see('The number is yours');
    await show(2_500);
    stage.type('\r');
    await stage.see('Updated 0 s ago');
    await show(1_500);
    stage.type('\r');
    stage.type('\u0015');
    await type('Front desk');
    await show(3_000);
  },
} as const;
