/** Export in three steps: the format, the file, and a notice with the result. */
import { createMenu } from '../../components/menu/menu.tsx';
import { createPrompt } from '../../components/prompt/prompt.tsx';
import {
  type ExportFormat,
  exportPath,
  exportProblem,
  proposedName,
  writeExport,
} from '../../export/owned-file.ts';
import { formatCount, plural } from '../../text/format.ts';
import type { ScreenContext } from '../screen.ts';
import type { ExportOffer } from './export-offer.ts';

const FORMATS: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'xlsx', label: 'Excel workbook (xlsx), for spreadsheets' },
  { id: 'csv', label: 'CSV (RFC 4180), for programs' },
  { id: 'json', label: 'JSON, for programs' },
];

export function openExport(context: ScreenContext, offer: () => ExportOffer): void {
  const close = () => context.closeOverlay('export-format');
  context.showOverlay(
    createMenu({
      id: 'export-format',
      title: 'Export: which format?',
      items: FORMATS,
      onClose: close,
      onChoose: (format) => {
        close();
        askPath(context, format, offer);
      },
    }),
  );
}

function askPath(context: ScreenContext, format: ExportFormat, offer: () => ExportOffer): void {
  const { entries, marked, caution } = offer();
  const close = () => context.closeOverlay('export-path');
  context.showOverlay(
    createPrompt({
      id: 'export-path',
      title: `Export ${plural(entries.length, marked ? 'marked number' : 'number')} as ${format.toUpperCase()}`,
      lines: [
        marked
          ? 'The marked numbers, also those that the filter hides. Only you can read the file.'
          : 'All that are shown, because none is marked. Only you can read the file.',
        ...(caution === undefined ? [] : [[{ text: caution, token: 'warn' as const }]]),
      ],
      label: 'File',
      value: proposedName(format, context.runtime.now()),
      check: (typed) => {
        const problem = exportProblem(typed);
        return problem === undefined ? {} : { problem };
      },
      onClose: close,
      onSubmit: (typed) => {
        close();
        context.background(write(context, format, exportPath(typed), offer()));
      },
    }),
  );
}

async function write(
  context: ScreenContext,
  format: ExportFormat,
  path: string,
  { entries, meta, caution }: ExportOffer,
): Promise<void> {
  try {
    await writeExport(
      path,
      format,
      entries.map(({ number }) => number),
      meta,
    );
    const written = `${formatCount(entries.length)}${caution === undefined ? '' : ' (incomplete)'}`;
    context.notify({ kind: 'done', text: `Wrote ${written} to ${path}` });
  } catch (error) {
    context.notify({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
  }
}
