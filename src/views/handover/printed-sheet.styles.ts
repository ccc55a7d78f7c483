import { css } from 'lit';

/** An A4 sheet in large type, black on white: it is read on paper, at a counter, without glasses. */
export const printedSheetStyles = css`
  @page {
    size: A4;
    margin: 14mm 15mm;
  }

  :root {
    color-scheme: light;
  }

  body {
    margin: 0;
    font:
      13pt/1.4 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
    color: #000;
    background: #fff;
    overflow-wrap: anywhere;
  }

  h1,
  h2,
  p,
  dl,
  dd {
    margin: 0;
  }

  header {
    display: flex;
    gap: 8mm;
    align-items: flex-start;
    justify-content: space-between;
    margin-block-end: 6mm;
  }

  h1 {
    font-size: 20pt;
    line-height: 1.2;
  }

  .message {
    margin-block-start: 4mm;
    white-space: pre-line;
  }

  .code {
    flex: none;
    inline-size: 36mm;
    text-align: center;
    font-size: 9pt;
    line-height: 1.25;
  }

  .qr {
    display: block;
    inline-size: 36mm;
    block-size: 36mm;
  }

  /* An offer is never cut: it moves to the next page. */
  article {
    break-inside: avoid;
    border-block-start: 1.5pt solid #000;
    padding-block: 4mm 6mm;
  }

  h2 {
    font-size: 16pt;
    line-height: 1.25;
  }

  .by {
    font-weight: 600;
  }

  .what {
    margin-block-start: 2mm;
    white-space: pre-line;
  }

  /* Between the hours of a morning and those of an afternoon. */
  .whole:not(:last-child)::after {
    content: ',';
  }

  dl {
    display: grid;
    grid-template-columns: 34mm 1fr;
    gap: 1.5mm 4mm;
    margin-block-start: 3mm;
  }

  dt {
    font-weight: 600;
  }

  dd {
    white-space: pre-line;
  }

  .phone {
    font-size: 16pt;
    font-weight: 700;
    white-space: nowrap;
  }

  .updated,
  footer {
    font-size: 10pt;
    color: #333;
  }

  .updated {
    margin-block-start: 2mm;
  }

  footer {
    break-inside: avoid;
    border-block-start: 0.75pt solid #000;
    padding-block-start: 3mm;
  }
`;
