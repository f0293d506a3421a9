/** A framed box for overlays and cards. */
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { displayWidth } from '../text/width.ts';
import { fitCell, paintLine } from './cells.ts';
import { useUi } from './ui-context.tsx';

export interface PanelProps {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** Borders are drawn as text so that --ascii holds for them too; a blank column on
 * each side keeps the screen behind apart. The inside is `width - 4` by `height - 2`. */
export function Panel({ title, width, height, children }: PanelProps) {
  const { theme, screenReader } = useUi();
  if (screenReader === true) {
    return (
      <Box flexDirection="column">
        <Text>{title}</Text>
        {children}
      </Box>
    );
  }
  const { corners, rule, side } = theme.glyphs;
  const label = title === '' ? '' : ` ${title} `;
  const top = [{ text: label, token: 'heading' as const }];
  const labelWidth = Math.min(displayWidth(label), Math.max(0, width - 4));
  const topRule = rule.repeat(Math.max(0, width - 3 - labelWidth));
  const inside = Math.max(0, height - 2);
  const edge = (text: string) => theme.paint('muted', Array.from({ length: inside }, () => text).join('\n'));
  const blank = Array.from({ length: inside }, () => ' '.repeat(Math.max(0, width - 2))).join('\n');
  return (
    <Box flexDirection="column" width={width + 2} height={height} marginLeft={-1}>
      <Text wrap="truncate-end">
        {theme.paint('muted', ` ${corners[0]}${rule}`)}
        {paintLine(theme, fitCell(top, labelWidth, 'left', theme.glyphs))}
        {theme.paint('muted', `${topRule}${corners[1]} `)}
      </Text>
      <Box height={inside}>
        <Text>{edge(` ${side}`)}</Text>
        <Box position="absolute" marginLeft={2}>
          <Text>{blank}</Text>
        </Box>
        <Box flexDirection="column" paddingX={1} width={width - 2} height={inside} overflow="hidden">
          {children}
        </Box>
        <Text>{edge(`${side} `)}</Text>
      </Box>
      <Text wrap="truncate-end">
        {theme.paint('muted', ` ${corners[2]}${rule.repeat(Math.max(0, width - 2))}${corners[3]} `)}
      </Text>
    </Box>
  );
}
