import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { afterEach, expect, test } from 'vitest';
import { createMenu } from '../../src/components/menu/menu.tsx';
import { Panel } from '../../src/components/panel.tsx';
import { ProgressBar } from '../../src/components/progress-bar.tsx';
import { TextField } from '../../src/components/text-field.tsx';
import { createTheme } from '../../src/components/theme.ts';
import { UiContext } from '../../src/components/ui-context.tsx';
import { textState } from '../../src/keys/text-edit.ts';

let unmount: () => void = () => undefined;
afterEach(() => unmount());

/** The frame without styles, as a person reads it. */
function frameOf(node: React.ReactNode): string {
  const ui = { theme: createTheme({ colour: false, ascii: true }), now: () => 0 };
  const instance = render(<UiContext value={ui}>{node}</UiContext>);
  unmount = instance.unmount;
  return stripVTControlCharacters(instance.lastFrame() ?? '');
}

test('a panel is exactly as wide and as high as it was told', () => {
  const rows = frameOf(
    <Panel title="Export" width={20} height={4}>
      {null}
    </Panel>,
  )
    .split('\n')
    .map((row) => row.trimEnd());
  expect(rows).toEqual([
    '+- Export ---------+',
    '|                  |',
    '|                  |',
    '+------------------+',
  ]);
});

test('progress shows how much of what; without a total the bar stays empty', () => {
  expect(frameOf(<ProgressBar done={5} total={10} label="5 of 10" width={60} />)).toContain(
    '##########.......... 5 of 10',
  );
  expect(frameOf(<ProgressBar done={5} label="5 loaded" width={30} />)).toContain('.......... 5 loaded');
});

test('a field without the focus shows its value or placeholder, and never more than its width', () => {
  expect(frameOf(<TextField state={textState('')} focused={false} width={10} placeholder="any" />)).toContain(
    'any',
  );
  expect(frameOf(<TextField state={textState('0123456789')} focused={false} width={5} />)).toBe('0123~');
  expect(frameOf(<TextField state={textState('one two three')} focused={false} width={9} />)).toBe(
    'one two ~',
  );
});

test('a field with the focus keeps the end of a long value in view, where the cursor is', () => {
  expect(frameOf(<TextField state={textState('0123456789')} focused width={5} />)).toContain('6789');
});

test('an empty field with the focus says what to type after the caret, within its width', () => {
  const field = (value: string) =>
    frameOf(<TextField state={textState(value)} focused width={8} placeholder="such as: sales" />);
  expect(field('')).toContain(' such a~');
  expect(field('x')).not.toContain('such');
});

test('a menu moves without wrapping and takes the choice under the pointer; a digit chooses nothing', () => {
  const chosen: string[] = [];
  const menu = createMenu({
    id: 'menu',
    title: 'Which?',
    items: [
      { id: 'one', label: 'First' },
      { id: 'two', label: 'Second' },
    ],
    onChoose: (id) => chosen.push(id),
    onClose: () => undefined,
  });
  const press = (key: string) => menu.bindings.find(({ action }) => action.keys.includes(key))?.run();
  press('up');
  press('2');
  press('down');
  press('down');
  expect(frameOf(menu.render({ width: 40, height: 10 }))).toContain('> Second');
  press('enter');
  expect(chosen).toEqual(['two']);
});
