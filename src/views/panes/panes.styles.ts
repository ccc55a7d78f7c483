import { css } from 'lit';

export const panesStyles = css`
  .panes {
    display: flex;
    padding: 2px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
  }

  .panes button {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    font-weight: 500;
  }

  .panes button[aria-pressed='true'] {
    /* Seen where the system chooses the colours. */
    border: 2px solid transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @container widget (inline-size < 600px) {
    .fold {
      display: none;
    }
  }

  @container widget (inline-size >= 600px) {
    .panes {
      display: none;
    }
  }
`;
