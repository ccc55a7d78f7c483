/** `import 'offre-insertion/define'` defines the elements. */
import { defineElements } from './define-elements.js';

defineElements();
