/** The key table of docs/keys.md, generated from the definitions that the dispatcher reads. */
import { columnActions } from '../components/column-choice/actions.ts';
import { confirmActions } from '../components/confirm/actions.ts';
import { menuActions } from '../components/menu/actions.ts';
import { pickerActions } from '../components/picker/actions.ts';
import { promptActions } from '../components/prompt/actions.ts';
import type { ActionDefinition } from '../keys/action.ts';
import { prettyKey } from '../keys/key.ts';
import { listActions } from '../keys/shared-actions.ts';
import { screenActions } from '../screens/actions.ts';
import { appActions } from './actions.ts';
import { formActions, offerActions } from './adding/actions.ts';

/** Every action, group by group. */
export const allActions: readonly ActionDefinition[] = [
  appActions,
  listActions,
  ...screenActions,
  confirmActions,
  menuActions,
  columnActions,
  pickerActions,
  promptActions,
  offerActions,
  formActions,
].flatMap((definitions) => Object.values<ActionDefinition>(definitions));

/** One Markdown table for each group: keys, title, and the id for changing the keys. */
export function keyTable(): string {
  const groups = Map.groupBy(allActions, (action) => action.group);
  return [...groups].map(([group, actions]) => groupTable(group, actions)).join('\n');
}

function groupTable(group: string, actions: readonly ActionDefinition[]): string {
  const rows = actions.map(
    (action) =>
      `| ${action.keys.map((key) => `\`${escapeCell(prettyKey(key))}\``).join(' ')} | ${escapeCell(action.title)} | \`${action.id}\` |`,
  );
  return [`\n**${group}**\n`, '| Keys | What it does | Id |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
