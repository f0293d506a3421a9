/** doctor: looks at the machine and the accounts, and says what to do. It changes and spends nothing. */
import * as z from 'zod';
import { cleanLine } from '../../text/clean.ts';
import type { RunCommand } from '../shared/context.ts';
import { EXIT } from '../shared/exit-codes.ts';
import { checkAccounts } from './doctor/accounts.ts';
import { checkMachine } from './doctor/machine.ts';

const OptionsSchema = z.object({ offline: z.boolean().optional() });

export const run: RunCommand = async (context, input) => {
  const { output } = context;
  const { offline } = OptionsSchema.parse(input.options);
  const findings = [
    ...(await checkMachine(context)),
    ...(offline === true ? [] : await checkAccounts(context)),
  ];
  const healthy = findings.every(({ status }) => status !== 'problem');
  if (output.json) output.document(findings, { healthy });
  else {
    for (const { check, status, message, hint } of findings) {
      const words = [check, message, ...(hint === '' ? [] : [hint])];
      output.line([status, ...words.map(cleanLine)].join(output.toTerminal ? '  ' : '\t'));
    }
  }
  return healthy ? EXIT.done : EXIT.failed;
};
