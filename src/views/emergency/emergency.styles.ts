import { css } from 'lit';

export const emergencyStyles = css`
  aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space)) calc(4 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }

  aside > div {
    flex: 1 1 16em;
  }

  .call {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_target);
    padding-inline: calc(4 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_danger);
    color: var(--_background);
    font-size: var(--_title);
    font-weight: 700;
    text-decoration: none;
  }

  .name {
    font-size: var(--_large);
    font-weight: 650;
  }
`;
