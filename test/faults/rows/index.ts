/** Every row of the fault table, in the order of the table. */
import type { FaultRow } from '../row.ts';
import { lateApply, neverSent, slowLoris, unknownOutcomes } from './answers.ts';
import { contenders } from './contenders.ts';
import { pointKills, randomKills } from './kills.ts';
import { clocks, damage, disks, model, orders, otherKeys, storms } from './simulated.ts';

export const ROWS: readonly FaultRow[] = [
  randomKills,
  pointKills,
  unknownOutcomes,
  lateApply,
  neverSent,
  contenders,
  model,
  orders,
  storms,
  slowLoris,
  disks,
  damage,
  clocks,
  otherKeys,
];
