/** The story's own words: headline fields, toolbar, blocks, inspector. Keys start with 'compose.'. */
export const compose = {
  'compose.story': 'Naskah',
}
