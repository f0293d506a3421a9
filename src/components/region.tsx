/** A box that the mouse finds. */
import { Box, type BoxProps } from 'ink';
import type { ReactNode } from 'react';
import { type TargetAt, useRegion } from './regions.ts';

export interface RegionProps extends BoxProps {
  readonly at: TargetAt;
  readonly children: ReactNode;
}

export function Region({ at, children, ...box }: RegionProps) {
  return (
    <Box {...box} ref={useRegion(at)}>
      {children}
    </Box>
  );
}
