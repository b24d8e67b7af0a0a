/** Tells Indonesian copy from English by their commonest small words; what cannot be told is Indonesian. */
const indonesian = new Set(
  'yang dan di dari untuk dengan pada ini itu dalam tidak akan ke juga oleh sebagai adalah tersebut para telah kata ujar'.split(
    ' ',
  ),
)
const english = new Set(
  'the of and to in that is for was with on by he she it at from are said has have will'.split(' '),
)

export const storyLanguage = (text: string): 'id' | 'en' => {
  let balance = 0
  for (const word of text
    .slice(0, 6000)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    if (indonesian.has(word)) balance += 1
    else if (english.has(word)) balance -= 1
  }
  return balance < 0 ? 'en' : 'id'
}
