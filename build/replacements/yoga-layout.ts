/**
 * Takes the place of yoga-layout/dist/src/index.js, which lets its loader fetch the WebAssembly from a data: URL and waits for
 * it. Node's fetch alone takes as long to load as Node itself. This one hands the same bytes over and waits for nothing.
 */
import loadAssembly from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from '../../node_modules/yoga-layout/dist/src/wrapAssembly.js';
import bytes from './yoga.wasm';

const assembly = {
  /** Emscripten's hook for an instance that is made by its caller: https://emscripten.org/docs/api_reference/module.html */
  instantiateWasm(imports: object, done: (instance: WebAssembly.Instance) => void) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
    done(instance);
    return instance.exports;
  },
};
loadAssembly(assembly);

export default wrapAssembly(assembly);
export * from '../../node_modules/yoga-layout/dist/src/generated/YGEnums.js';
