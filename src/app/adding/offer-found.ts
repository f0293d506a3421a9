/** At the first start: offers credentials that are on this machine, by name. Without an answer nothing uses them. */
import { foundText } from '../../config/credential-words.ts';
import { cleanLine } from '../../text/clean.ts';
import type { RunAppOptions } from '../options.ts';
import type { Shell } from '../shell-type.ts';
import { addToApp } from './attempt.ts';
import { createOffer } from './offer.tsx';

/**
 * Shows the offer over the first screen when no account is set up and there is something new; else a notice when something is wrong with
 * what is there. What the person did not want before is not offered again.
 */
export async function offerFound(
  shell: Shell,
  { accounts, open, setup }: Pick<RunAppOptions, 'accounts' | 'open' | 'setup'>,
): Promise<void> {
  if (setup === undefined || !accounts.standIn || accounts.undecided === true || open.kind === 'purchase')
    return;
  const { found, problems, warnings } = await setup.find();
  const { declined = [] } = shell.remembered.state;
  const offered = found.filter((each) => !declined.includes(foundText(each)));
  if (offered.length === 0) {
    const [problem] = problems;
    if (problem !== undefined && found.length === 0) shell.notify({ kind: 'info', text: cleanLine(problem) });
    return;
  }
  const lifetime = new AbortController();
  const close = () => {
    lifetime.abort();
    shell.closeOverlay('offer');
  };
  shell.holdKeys();
  shell.showOverlay(
    createOffer({
      found: offered,
      problems: [...problems, ...warnings],
      onUse: ({ found: chosen, readOnly, keep }, show) => {
        const account = () => setup.accountOf(chosen, { readOnly, keep });
        const options = { setup, account, signal: lifetime.signal, despiteNotices: true, show };
        shell.background(addToApp(shell, { ...options, onAdded: close }));
      },
      onClose: () => {
        shell.remembered.decline([...declined, ...offered.map(foundText)]);
        close();
      },
    }),
  );
}
