import { css } from 'lit';

export const receivedStyles = css`
  :host {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .notice {
    padding: calc(3 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .offers li {
    display: grid;
    gap: var(--_space);
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_border);
    overflow-wrap: anywhere;
  }

  .name {
    justify-self: start;
    min-block-size: 0;
    font-size: var(--_large);
    font-weight: 650;
    line-height: 1.35;
    text-align: start;
    text-decoration: none;
  }

  .name:hover {
    text-decoration: underline;
  }

  .where,
  .all-kept {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }

  .where .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space)) calc(5 * var(--_space));
  }
`;
