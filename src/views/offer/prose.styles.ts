import { css } from 'lit';

/** Long texts of feeds, folded or whole, and what stands in their place until they come. */
export const proseStyles = css`
  .prose {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    max-inline-size: 38em;
  }

  .prose ul,
  .prose ol {
    display: grid;
    gap: var(--_space);
    padding-inline-start: 1.25em;
  }

  .prose ul {
    list-style: disc;
  }

  .prose ol {
    list-style: decimal;
  }

  .prose li::marker {
    color: var(--_muted);
  }

  .prose .heading {
    margin-block-start: var(--_space);
  }

  .fold {
    min-block-size: 32px;
    margin-block-start: var(--_space);
  }

  .print-only {
    display: none;
  }

  .coming {
    display: grid;
    gap: calc(2 * var(--_space));
    max-inline-size: 34em;
  }

  .coming i {
    block-size: 0.9em;
    border-radius: 3px;
    background: var(--_surface);
  }

  .coming i:last-child {
    inline-size: 60%;
  }

  @media print {
    .fold,
    .preview {
      display: none;
    }

    .print-only {
      display: grid;
    }
  }
`;
