import { css } from 'lit';

export const startStyles = css`
  #label {
    margin-block-end: calc(2 * var(--_space));
    font-size: var(--_small);
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));
    gap: calc(2 * var(--_space));
  }

  .tile {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 60px;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    text-align: start;
  }

  .tile:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .tile:focus-visible {
    border-radius: var(--_radius);
  }

  .tile .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    stroke-width: 1.75;
    color: var(--_accent-text);
  }

  .tile .words {
    min-inline-size: 0;
    font-weight: 500;
    line-height: 1.3;
    overflow-wrap: break-word;
  }

  .tile .count {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .more {
    inline-size: 100%;
    margin-block-start: calc(2 * var(--_space));
  }

  section:not(.all) li:nth-child(n + 9) {
    display: none;
  }

  @container widget (inline-size < 320px) {
    .tile {
      min-block-size: 52px;
    }
  }

  @container widget (inline-size < 960px) {
    .tile .icon {
      inline-size: 1.25em;
      block-size: 1.25em;
    }

    .tile {
      gap: calc(2 * var(--_space));
      padding-inline: calc(2.5 * var(--_space));
    }
  }

  @container widget (inline-size >= 720px) {
    .tiles {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .more {
      inline-size: auto;
    }
  }

  @container widget (inline-size >= 960px) {
    .tile {
      min-block-size: 64px;
      padding-inline: calc(4 * var(--_space));
    }
  }
`;
