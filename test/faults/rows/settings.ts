/** Two commands that set different fields of one number at the same time, as real processes. */
import { join } from 'node:path';
import type { MainConfiguration } from '../../../src/api/model.ts';
import { rawOf } from '../../../src/api/owned/configuration-fields.ts';
import { type FaultRow, sideBySide, Tally } from '../row.ts';
import { runCommand } from '../support/command.ts';
import { openMarket } from '../support/market.ts';

const FIELDS = ['friendlyName', 'voiceUrl', 'smsUrl'] as const;
type Field = (typeof FIELDS)[number];
const OPTIONS: Readonly<Record<Field, string>> = {
  friendlyName: '--name',
  voiceUrl: '--voice-url',
  smsUrl: '--sms-url',
};

/** What the fields hold before: text that is shown in another form than it came in. */
const BEFORE: MainConfiguration = {
  friendlyName: '👨\u200d👩\u200d👧\u200d👦 Zu\u0308rich\u200b',
  voiceUrl: 'https://Example.com',
  smsUrl: 'https://b\u00fccher.example/{id}',
};

const wantedOf = (field: Field, run: number) =>
  field === 'friendlyName' ? `می\u200cخواهم ${run}` : `https://Example.com?${field}={id}&run=${run}`;

export const settings: FaultRow = {
  name: 'two settings of different fields of one number at once',
  full: 100,
  quick: 1,
  run: async (runs) => {
    const tally = new Tally();
    await using market = await openMarket({ numbers: runs });
    const provider = market.provider();
    const { rows } = await provider.listOwned({ page: 1, pageSize: runs });
    await sideBySide(runs, 2, (run) =>
      tally.run(async () => {
        const phoneNumber = rows[run]?.phoneNumber ?? '';
        await provider.updateOwned(phoneNumber, BEFORE);
        const left = FIELDS[run % FIELDS.length] ?? 'friendlyName';
        const pair = FIELDS.filter((field) => field !== left);
        const ends = await Promise.all(
          pair.map((field) =>
            runCommand(market, join(market.folder, `home-${run}-${field}`), [
              ...['set', phoneNumber, OPTIONS[field], wantedOf(field, run)],
            ]),
          ),
        );
        for (const { code, stderr } of ends) {
          tally.expect(code === 0, `${phoneNumber}: a set ended with ${code}: ${stderr}`);
          if (stderr.includes('was not sent and has changed')) tally.count('told of the other');
        }
        const number = await provider.getOwned(phoneNumber);
        for (const field of FIELDS) {
          const wanted = field === left ? BEFORE[field] : wantedOf(field, run);
          const there = number === undefined ? undefined : rawOf(number, field);
          if (there !== wanted) tally.lost(`${phoneNumber}: ${field} is ${there} and not ${wanted}`);
        }
        tally.count(`${left} left alone`);
      }),
    );
    return tally.result();
  },
};
