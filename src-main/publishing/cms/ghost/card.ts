/**
 * A story's HTML as a Ghost document: one HTML card, which Ghost keeps to the byte. Its own conversion from HTML would
 * lose marks, asides, link targets and the spans that hold datelines and quotations.
 */
export const lexicalOf = (html: string): string =>
  JSON.stringify({
    root: {
      children: html === '' ? [] : [{ type: 'html', version: 1, html }],
      direction: null,
      format: '',
      indent: 0,
      type: 'root',
      version: 1,
    },
  })
