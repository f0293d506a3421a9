/** A button. Enter presses it while it has the focus. */
import { displayWidth } from '../text/width.ts';
import { Line } from './line.tsx';
import { Region } from './region.tsx';
import type { Token } from './tokens.ts';

export interface ButtonProps {
  /** By which its layer knows it. */
  readonly id: string;
  readonly label: string;
  readonly token?: Token;
  readonly focused: boolean;
}

export function Button({ id, label, token = 'plain', focused }: ButtonProps) {
  return (
    <Region at={() => ({ kind: 'button', id })}>
      <Line
        cell={[{ text: ` ${label} `, token }]}
        width={displayWidth(label) + 2}
        role="button"
        selected={focused}
      />
    </Region>
  );
}
