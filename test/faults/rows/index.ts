/** Every row of the fault table, in the order of the table. */
import type { FaultRow } from '../row.ts';
import { lateApply, neverSent, slowLoris, unknownOutcomes, unknownRequests } from './answers.ts';
import { contenders } from './contenders.ts';
import { syncs } from './fsync.ts';
import { bombs, malformed } from './hostile.ts';
import { pointKills, randomKills, releaseKills } from './kills.ts';
import { clocks, damage, disks, model, orders, otherKeys, storms } from './simulated.ts';

export const ROWS: readonly FaultRow[] = [
  randomKills,
  pointKills,
  releaseKills,
  syncs,
  unknownOutcomes,
  unknownRequests,
  lateApply,
  neverSent,
  contenders,
  model,
  orders,
  storms,
  slowLoris,
  malformed,
  bombs,
  disks,
  damage,
  clocks,
  otherKeys,
];
