/** How much of something is done, as a bar and in words. */
import { Line } from './line.tsx';
import { useUi } from './ui-context.tsx';

export interface ProgressBarProps {
  readonly done: number;
  /** undefined when the total is not known. */
  readonly total?: number;
  readonly label: string;
  readonly width: number;
}

export function ProgressBar({ done, total, label, width }: ProgressBarProps) {
  const { theme } = useUi();
  const room = Math.min(24, Math.max(6, Math.floor(width / 3)));
  const filled = total === undefined || total === 0 ? 0 : Math.min(room, Math.round((done / total) * room));
  return (
    <Line
      width={width}
      role="progressbar"
      cell={[
        { text: theme.glyphs.bar.repeat(filled), token: 'accent' },
        { text: theme.glyphs.track.repeat(room - filled), token: 'muted' },
        { text: ` ${label}` },
      ]}
    />
  );
}
