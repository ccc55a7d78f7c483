/** An offer was kept in the notebook, or taken out. Nothing of what was written about it. */
export class OiSaveEvent extends CustomEvent<{ id: string; saved: boolean }> {
  constructor(detail: { id: string; saved: boolean }) {
    super('oi-save', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'oi-save': OiSaveEvent;
  }
}
