/** Which built dialdeck the rows start. */
import { join } from 'node:path';

/** The command as it is installed; `DIALDECK_TEST_BIN` names another build of it. */
export const BIN = process.env.DIALDECK_TEST_BIN ?? join(import.meta.dirname, '../../../bin/dialdeck.js');
