/** Draws the shell: header, the current screen, overlays, footer. */
import { Box, useApp, useInput, usePaste } from 'ink';
import { useContext, useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { Line } from '../components/line.tsx';
import { overlayArea } from '../components/overlay.ts';
import { type Regions, RegionsContext } from '../components/regions.ts';
import { subscribeToAll, useStore } from '../components/store.ts';
import { behindTheme, type Theme } from '../components/theme.ts';
import { BehindContext, UiContext, useUi } from '../components/ui-context.tsx';
import { keysOf } from '../keys/key.ts';
import type { ThemeName } from '../text/theme-names.ts';
import { lostLines } from './bindings.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Spoken } from './screen-reader.tsx';
import type { Shell } from './shell-type.ts';
import { currentScreen, type ShellState, shownHint } from './state.ts';
import type { SuspendTerminal } from './suspend.ts';
import { isTooSmall, SMALLEST, type WindowSize, type WindowSource } from './terminal.ts';
import { isWelcomeShown, Welcome } from './welcome.tsx';

export interface AppProps {
  readonly shell: Shell;
  /** The theme of this name, or the one of the settings. */
  readonly theme: (name: ThemeName | undefined) => Theme;
  readonly screenReader?: boolean;
  readonly window: WindowSource;
  /** Where the mouse finds what is drawn; undefined without a mouse. */
  readonly regions?: Regions;
  /** Receives the function that lends the terminal to the shell. Returns what to do when the app leaves the screen, also by a signal. */
  readonly onSuspendable: (suspend: SuspendTerminal) => (() => void) | undefined;
}

export function App({ shell, theme, window, regions, onSuspendable, screenReader = false }: AppProps) {
  const { suspendTerminal, waitUntilRenderFlush } = useApp();
  const state = useStore(shell.store);
  // Header and footer show the state of the current screen, which has a store of its own.
  useSyncExternalStore(subscribeToAll, () => surroundings(shell));
  const { columns, rows } = useSyncExternalStore(window.watchSize, window.size);
  useInput((input, key) => shell.press(keysOf(input, key)));
  usePaste((text) => shell.paste(text));
  useEffect(() => onSuspendable(suspendTerminal), [onSuspendable, suspendTerminal]);
  const { hold } = state;
  useEffect(() => {
    shell.background(waitUntilRenderFlush().then(() => shell.painted(hold)));
  }, [shell, hold, waitUntilRenderFlush]);

  const overlay = state.overlays.at(-1);
  const tried = useSyncExternalStore(subscribeToAll, () => overlay?.theme?.());
  const themeName = tried ?? state.theme;
  // The object stays the same for every frame, so that a row is drawn only when it changed.
  const ui = useMemo(
    () => ({ theme: theme(themeName), screenReader, now: () => shell.store.getState().now }),
    [theme, themeName, screenReader, shell],
  );
  const picture = screenReader ? (
    <Spoken shell={shell} state={state} />
  ) : isTooSmall({ columns, rows }) ? (
    <TooSmall columns={columns} rows={rows} lost={lostLines(shell)} />
  ) : (
    <FullScreen shell={shell} state={state} columns={columns} rows={rows} />
  );
  return (
    <UiContext value={ui}>
      <RegionsContext value={regions}>{picture}</RegionsContext>
    </UiContext>
  );
}

interface FullScreenProps extends WindowSize {
  readonly shell: Shell;
  readonly state: ShellState;
}

function FullScreen({ shell, state, columns, rows }: FullScreenProps) {
  const screen = currentScreen(state);
  const overlay = state.overlays.at(-1);
  const profile = shell.profile();
  const cart = useStore(shell.cart());
  const body = shell.area();
  const welcome = isWelcomeShown(state, { columns, rows });
  const over = overlayArea(body, overlay?.most);
  const ui = useUi();
  const regions = useContext(RegionsContext);
  useLayoutEffect(() => regions?.drawn(overlay ?? screen));
  // A popup that shows what a theme looks like leaves the screen its colours.
  const quiet = overlay !== undefined && overlay.theme === undefined;
  const behind = useMemo(() => ({ ...ui, theme: behindTheme(ui.theme) }), [ui]);
  return (
    <Box width={columns} height={rows} flexDirection="column" overflow="hidden">
      <Header
        tab={state.tab}
        title={screen?.title() ?? ''}
        position={() => currentScreen(shell.store.getState())?.position?.()}
        account={profile}
        readOnly={shell.readOnly !== undefined}
        orders={state.orders}
        team={state.team}
        cart={cart}
        width={columns}
      />
      {welcome ? (
        <UiContext value={quiet ? behind : ui}>
          <Welcome bindings={shell.bindingsBehind()} width={columns} />
        </UiContext>
      ) : null}
      <Box height={body.height} width={columns} flexDirection="column" overflow="hidden">
        <BehindContext value={overlay !== undefined}>
          <UiContext value={quiet ? behind : ui}>{screen?.render(body)}</UiContext>
        </BehindContext>
        {overlay === undefined ? null : (
          <Box
            position="absolute"
            marginLeft={Math.floor((columns - over.width) / 2)}
            marginTop={Math.max(0, Math.floor((body.height - over.height) / 3))}
          >
            {overlay.render(over)}
          </Box>
        )}
      </Box>
      <Footer
        bindings={shell.bindings()}
        readOnly={shell.readOnly}
        notice={state.notice}
        hint={welcome ? undefined : shownHint(state)}
        width={columns}
      />
    </Box>
  );
}

/** One text with all that header and footer show of the current screen, to detect changes. */
function surroundings(shell: Shell): string {
  const keys = shell
    .bindings()
    .filter(({ binding }) => binding.action.footer !== undefined)
    .map(({ binding, keys: [key] }) => `${binding.action.id} ${key} ${binding.disabled?.() === undefined}`);
  return [currentScreen(shell.store.getState())?.title(), ...keys].join('\n');
}

interface TooSmallProps {
  readonly columns: number;
  readonly rows: number;
  /** Why q does not quit here. */
  readonly lost: readonly string[];
}

function TooSmall({ columns, rows, lost }: TooSmallProps) {
  const { theme } = useUi();
  const lines = [
    `Terminal ${columns}x${rows}, needs ${SMALLEST.columns}x${SMALLEST.rows}.`,
    'Nothing is lost. Make it larger.',
    ...(lost.length === 0 ? [`q quits ${theme.glyphs.dot} orders are safe`] : ['Ctrl+C quits.', ...lost]),
  ].slice(0, Math.max(0, rows));
  return (
    <Box width={columns} height={rows} flexDirection="column" overflow="hidden">
      {lines.map((line) => (
        <Line key={line} cell={line} width={columns} />
      ))}
    </Box>
  );
}
