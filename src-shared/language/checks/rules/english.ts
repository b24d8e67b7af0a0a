import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText, wordBefore } from './find-all.ts'
import { watch } from './watched-words.ts'

/** English copy: the article, quotations and their attribution, dates. */
const style = 'AP style'

/** Sounded, not spelled: "a university", "a European", "an hour", "an honest man". */
const soundsLikeConsonant = /^(?:uni(?!n|m)|use|usu|uti|ubiq|eur|ewe|ukr|ute|uran|uk|one|once|ouija)/iu
const soundsLikeVowel = /^(?:hour|honest|honor|honour|heir|herb)/iu

/** A capital A inside a sentence is a letter ("plan A"), and capitals after the article are read letter by letter. */
const articleAndWord =
  /(?<![\p{L}\d.’'-])((?<=^|[.!?]\s)A|An|a|an)(\s)(\p{Ll}[\p{L}-]+|European|Unit\p{Ll}+|Union)(?!\p{L})/gu

export const articleBeforeVowel: BlockRule = {
  id: 'en.a-an',
  family: 'spelling',
  severity: 'warning',
  source: 'English grammar: the sound decides between “a” and “an”',
  copy: 'en',
  scope: 'block',
  words: watch(['a', 'an']),
  examples: {
    fires: [
      { text: 'The market was opened by ⟦a old⟧ man on the day of the flood.', fix: 'an old' },
      { text: 'It was ⟦an university⟧ of the people that was opened on the day.', fix: 'a university' },
      { text: 'They waited for ⟦a hour⟧ and it was cold on the day.', fix: 'an hour' },
    ],
    silent: [
      'The market was opened by an old man on the day of the flood.',
      'It was a university of the people and a one-day event for the town.',
      'They waited for an hour and it was a European team on the day.',
      'It was a UN team and an FBI agent that was seen on the day.',
      'The plan A of the team was that it is the best for the town.',
    ],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? findAll(outside, articleAndWord, (match) => {
          const [, article = '', gap = '', word = ''] = match
          const vowel = (/^[aeiou]/iu.test(word) && !soundsLikeConsonant.test(word)) || soundsLikeVowel.test(word)
          const right = vowel ? 'an' : 'a'
          return article.toLowerCase() === right ? null : { fix: `${article[0]}${right.slice(1)}${gap}${word}` }
        })
      : [],
}

const said = 'said says told added asked explained noted warned recalled insisted argued wrote tweeted replied'.split(
  ' ',
)
const closeAndSaid = new RegExp(String.raw`(?<=[\p{L}\d%)])([”"])(,?)\s(${said.join('|')})(?!\p{L})`, 'gu')

export const englishCommaBeforeClose: BlockRule = {
  id: 'en.quote-comma',
  family: 'quotation',
  severity: 'error',
  source: `${style}: the comma stands inside the quotation marks`,
  copy: 'en',
  scope: 'block',
  sign: 'bareMark',
  words: watch(said),
  examples: {
    fires: [
      { text: '“We are ready for the ⟦flood” said⟧ the mayor of the town.', fix: 'flood,” said' },
      { text: '“We are ready for the ⟦flood”, said⟧ the mayor of the town.', fix: 'flood,” said' },
    ],
    silent: [
      '“We are ready for the flood,” said the mayor of the town.',
      '“Are they ready for the flood?” asked the mayor of the town.',
      'The so-called “flood of the age” said little of the town.',
    ],
  },
  check: ({ prose, quoted }) =>
    findAll(prose, closeAndSaid, (match, start) => {
      const pair = quoted.find((part) => part.end === start + 1)
      const before = wordBefore(prose, start)
      if (pair === undefined || before === null) return null
      const inside = prose.slice(pair.start + 1, pair.end - 1)
      // A few words in marks inside a sentence are a term, not speech.
      if (!/^\p{Lu}/u.test(inside) || (inside.match(/\p{L}+/gu) ?? []).length < 3) return null
      return { start: before.start, fix: `${before.text},${match[1]} ${match[3]}`, safe: true }
    }),
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const monthOf = (word: string): number => months.findIndex((month) => month.slice(0, 3) === word.slice(0, 3))
const month = String.raw`(${months.join('|')}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)`
const dated = new RegExp(
  String.raw`(?<!\p{L})(${days.join('|')})(,?\s\(?)(?:${month}\s(\d{1,2})|(\d{1,2})\s${month}),?\s(\d{4})(?!\d)`,
  'gu',
)

export const englishWeekday: BlockRule = {
  id: 'en.weekday',
  family: 'dates',
  severity: 'warning',
  source: 'Gregorian calendar',
  copy: 'en',
  scope: 'block',
  sign: 'figure',
  words: watch(days),
  examples: {
    fires: [
      {
        text: 'The market was opened on ⟦Monday, September 17, 2024⟧, by the mayor.',
        fix: 'Tuesday, September 17, 2024',
      },
      { text: 'The market was opened on ⟦Monday, 17 September 2024⟧ by the mayor.', fix: 'Tuesday, 17 September 2024' },
      { text: 'The market was opened on ⟦Friday, Sept. 17, 2024⟧, by the mayor.', fix: 'Tuesday, Sept. 17, 2024' },
    ],
    silent: [
      'The market was opened on Tuesday, September 17, 2024, by the mayor.',
      'The market was opened on Tuesday by the mayor and it was May 17 of the year.',
      'The market was opened on Monday, February 31, 2024, by the mayor.',
    ],
  },
  check: ({ prose }) =>
    findAll(prose, dated, (match) => {
      const [whole, name = '', , monthFirst, dayAfter, dayBefore, monthAfter, year = ''] = match
      const [at, day] = [monthOf(monthFirst ?? monthAfter ?? ''), Number(dayAfter ?? dayBefore)]
      const date = new Date(Date.UTC(Number(year), at, day))
      const right = days[date.getUTCDay()]
      if (date.getUTCMonth() !== at || right === undefined || right === name) return null
      return { fix: right + whole.slice(name.length), values: { weekday: right } }
    }),
}
