import { createContext } from '@lit/context';
import type { WidgetStore } from './widget-store.js';

/** Hands the widget's store down to its views. */
export const storeContext = createContext<WidgetStore>(Symbol('offre-insertion-store'));
