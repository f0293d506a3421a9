/**
 * yoga-layout fetches its WebAssembly from a data: URL, which loads all of undici, and awaits it at the top level. The
 * same bytes are instantiated synchronously instead.
 */
import { type Patch, PatchFailed, replaceOnce } from '../patch.ts';

const DATA_URL = /H="data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

/** The bytes move to the end of the file as a named export; the loader keeps an address that it never uses. */
export const yogaBytes: Patch = {
  name: 'yoga-bytes',
  why: 'the WebAssembly as bytes, not as an address',
  file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
  apply: (source) => {
    const base64 = DATA_URL.exec(source)?.[1];
    if (base64 === undefined) throw new PatchFailed('the WebAssembly is not there');
    const shortened = replaceOnce(source, DATA_URL, 'H="yoga.wasm"');
    return `${shortened}\nexport const wasm = ${JSON.stringify(base64)};\n`;
  },
};

export const yogaSync: Patch = {
  name: 'yoga-sync',
  why: 'no fetch and no top-level await before the first frame',
  file: 'yoga-layout/dist/src/index.js',
  apply: (source) =>
    replaceOnce(
      replaceOnce(
        source,
        "import loadYoga from '../binaries/yoga-wasm-base64-esm.js';",
        "import loadYoga, { wasm } from '../binaries/yoga-wasm-base64-esm.js';",
      ),
      'const Yoga = wrapAssembly(await loadYoga());',
      `const assembly = {
  instantiateWasm(imports, done) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, 'base64')), imports);
    done(instance);
    return instance.exports;
  },
};
loadYoga(assembly);
const Yoga = wrapAssembly(assembly);`,
    ),
};
