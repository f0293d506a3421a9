/** Emscripten's loader: it adds the functions of the assembly to the object that it is given. */
declare module '*/yoga-wasm-base64-esm.js' {
  export default function loadAssembly(assembly: object): Promise<object>;
}

/** The bytes of yoga's WebAssembly; index.ts takes them from the package. */
declare module '*/yoga.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

/** The part that is used here; TypeScript has these types for browsers only. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: object;
  }
  function validate(bytes: Uint8Array): boolean;
}

/** The part of ofetch that makes an instance, under the name that its bundler gave it. */
declare module '*/ofetch.CWycOUEr.mjs' {
  export { createFetch as c } from 'ofetch';
}
