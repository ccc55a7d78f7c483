/** Replaced by the package's version when the bundles are built. */
declare const __VERSION__: string | undefined;

export const VERSION: string = typeof __VERSION__ === 'undefined' ? 'npm' : __VERSION__;
