/** The bundles' entry: defines the elements and serves the script tags that load this file. */
import { autoInsert } from './auto-insert.js';
import { defineElements } from './define-elements.js';
import { ownUrl } from './own-url.js';

const self = ownUrl();

defineElements();
autoInsert((script) => script.src !== '' && (script === document.currentScript || script.src === self));
