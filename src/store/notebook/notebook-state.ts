import type { Appointment, Notebook, Step } from '../../model/notebook.js';

/** What a visitor asks of their notebook. */
export type NotebookAsk =
  /** Keeps an offer of the feed; nothing when it is kept already. */
  | { readonly kind: 'keep'; readonly id: string }
  /** Takes an offer out, with its note; `undo` brings the last one back. */
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'step'; readonly id: string; readonly step: Step }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'appointment'; readonly id: string; readonly appointment?: Appointment }
  /** Adds what a file holds; what is newer wins. */
  | { readonly kind: 'import'; readonly text: string }
  /** Erases everything, what was set aside too. */
  | { readonly kind: 'erase' };

/** Why the notebook is not kept as it should be. `text` is what was found, as it was found. */
export type NotebookProblem =
  /** The browser keeps nothing for this page: the notebook lasts as long as the page. */
  | { readonly kind: 'refused' }
  /** No room left: the last changes last as long as the page. */
  | { readonly kind: 'full' }
  /** Written by a newer version of this script: left as it is, nothing is kept here. */
  | { readonly kind: 'newer'; readonly text: string }
  /** The code of the notebook could not be fetched. */
  | { readonly kind: 'code' };

/** What was just done here, to be said once. */
export type NotebookNews =
  | { readonly kind: 'kept' | 'removed'; readonly id: string }
  /** Nothing can be kept: `problem` says why. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'imported'; readonly added: number; readonly updated: number; readonly unreadable: number }
  | { readonly kind: 'not-imported'; readonly reason: ImportRefusal }
  /** `proved`: read again after erasing, the storage holds nothing of ours. */
  | { readonly kind: 'erased'; readonly proved: boolean };

/** Why a file is refused. */
export type ImportRefusal = 'too-big' | 'not-json' | 'not-a-notebook' | 'newer' | 'too-many';

export interface NotebookState {
  /** Shown, in place of the list. */
  readonly open: boolean;
  /** Ids of the offers kept: all that cards need. */
  readonly kept: ReadonlySet<string>;
  /** The whole, once its code and what is stored are there. */
  readonly notebook?: Notebook;
  /** Waits for the code of the notebook, in order. */
  readonly asked: readonly NotebookAsk[];
  readonly problem?: NotebookProblem;
  /** What was stored and could not be read, kept aside for its owner. */
  readonly aside: readonly string[];
  readonly news?: NotebookNews;
}

export const EMPTY_NOTEBOOK: NotebookState = { open: false, kept: new Set(), asked: [], aside: [] };
