/** How much of something is done, as a bar and in words. */
import { Line } from './line.tsx';
import { cutAtWord, fitPieces } from './pieces.ts';
import { useUi } from './ui-context.tsx';

export interface ProgressBarProps {
  readonly done: number;
  /** undefined when the total is not known. */
  readonly total?: number;
  /** Pieces are shown whole or not at all, the first ones sooner. */
  readonly label: string | readonly string[];
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
        { text: ' ' },
        ...(typeof label === 'string'
          ? cutAtWord(label, width - room - 1, theme.glyphs)
          : fitPieces(
              label.map((text) => ({ text, cut: true })),
              width - room - 1,
              theme.glyphs,
            )),
      ]}
    />
  );
}
