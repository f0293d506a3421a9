/**
 * Takes the place of ofetch/dist/node.mjs, which also makes a default instance: it reads Node's own `Headers` and loads a
 * polyfill of fetch, which takes as long as starting Node. dialdeck makes its own instance with `createFetch`.
 */
export { c as createFetch } from '../../node_modules/ofetch/dist/shared/ofetch.CWycOUEr.mjs';
