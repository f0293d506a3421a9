/**
 * Owned numbers as an Excel workbook. Every cell is a text cell. A spreadsheet then shows +12125550142, 0123 and 1E5
 * unchanged, and runs no text that starts with an equals sign as a formula.
 */
import type { OwnedNumber } from '../api/model.ts';
import { OWNED_TITLES, ownedTexts } from '../text/owned-records.ts';

/**
 * The most characters that a cell of a workbook holds:
 * https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
 */
const MAX_CELL = 32_767;

/** The bytes of a workbook with one sheet. Its first row has the titles. */
export async function ownedWorkbook(rows: readonly OwnedNumber[]): Promise<Buffer> {
  // Loaded only for an export, so that other commands and the first frame stay fast.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const titles = OWNED_TITLES.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const lines = rows.map((row) =>
    ownedTexts(row).map((text) => ({ value: text.slice(0, MAX_CELL), type: String })),
  );
  return await writeWorkbook([titles, ...lines], { sheet: 'Numbers', stickyRowsCount: 1 }).toBuffer();
}
