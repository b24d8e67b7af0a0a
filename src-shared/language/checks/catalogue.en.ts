import type { RuleId, RuleWords, StoryField } from './catalogue.id.ts'

/** What the rules say in English; the same placeholders as in catalogue.id.ts. */
export const english: Record<RuleId, RuleWords> = {
  'paste.nbsp': {
    message: 'No-break space from a web page; use a plain space.',
    reason: 'No-break spaces break search and line wrapping.',
  },
  'paste.double-space': { message: 'Doubled space.', reason: 'One space stands between two words.' },
  'paste.invisible': {
    message: 'An invisible character stands here.',
    reason: 'Invisible characters split words for search.',
  },
  'paste.related-residue': {
    message: 'Left-over related-post heading: make it a related block or delete it.',
    reason: 'A left-over “Baca juga” reads as part of the story.',
  },
  'paste.page-residue': {
    message: 'Left over from a web page: “{found}”.',
    reason: 'Advertising labels and buttons of a web page are no part of the story.',
  },
  'paste.markup': { message: 'Left-over HTML: {found}', reason: 'HTML code would be shown to readers as it is.' },
  'paste.encoding': {
    message: 'Characters broken by a wrong encoding: {found}',
    reason: 'The copy was once read in the wrong encoding.',
  },
  'draft.placeholder': { message: 'Still to be filled in: {found}', reason: 'Placeholders must not be published.' },
  'punct.space-before': {
    message: 'No space before punctuation.',
    reason: 'A punctuation mark is attached to the word before it.',
  },
  'punct.space-after': {
    message: 'Space missing after punctuation.',
    reason: 'A space follows commas and semicolons.',
  },
  'punct.glued-sentences': {
    message: 'Two sentences stick together: {found}',
    reason: 'A space stands between two sentences.',
  },
  'punct.doubled': { message: 'Doubled punctuation: {found}', reason: 'One mark is enough in one place.' },
  'punct.bracket-space': {
    message: 'Wrong space at a bracket.',
    reason: 'Brackets are attached to what they hold and set off from the words around.',
  },
  'punct.ellipsis': { message: 'An ellipsis has three dots.', reason: 'The ellipsis mark is three dots.' },
  'punct.unpaired-bracket': { message: 'Bracket without its partner.', reason: 'Brackets come in pairs.' },
  'punct.small-start': {
    message: 'Sentence begins with a small letter: {found}',
    reason: 'A sentence begins with a capital.',
  },
  'quote.comma-before-close': {
    message: 'Comma missing before the closing quotation mark.',
    reason: 'A comma separates quotation and attribution, inside the mark.',
  },
  'quote.comma-after-close': {
    message: 'The comma stands outside the closing quotation mark.',
    reason: 'The comma stands inside the mark; none follows a question or exclamation mark.',
  },
  'quote.stop-before-attribution': {
    message: 'The mark that ends the quotation does not go with its attribution.',
    reason: 'Before an attribution there is a comma, a question mark or an exclamation mark only.',
  },
  'quote.capital-attribution': {
    message: 'The attribution is in small letters: {fix}',
    reason: 'An attribution continues the sentence.',
  },
  'quote.space-inside': {
    message: 'Space inside quotation marks.',
    reason: 'Quotation marks are attached to the words they hold.',
  },
  'quote.space-outside': {
    message: 'Space missing outside the quotation mark.',
    reason: 'Quotation marks are set off from the words around.',
  },
  'quote.unpaired': {
    message: 'Quotation mark without its partner.',
    reason: 'Without the partner a reader cannot tell who speaks.',
  },
  'quote.mixed-marks': {
    message: 'Straight and curly quotation marks are mixed.',
    reason: 'A story uses one kind of quotation mark.',
  },
  'quote.speaker-not-introduced': {
    message: '{found} was not introduced: full name and function?',
    reason: 'A source is introduced at first mention.',
  },
  'quote.no-speaker': { message: 'Who says this?', reason: 'Every quotation has a speaker.' },
  'eyd.koma-penghubung': {
    message: 'The comma follows the connector: {fix}',
    reason: 'A comma follows an expression that links sentences.',
  },
  'eyd.koma-namun': {
    message: 'A comma follows the linking word: {fix}',
    reason: 'A comma follows a word that links sentences.',
  },
  'eyd.konjungsi-awal': {
    message: '“{found}” links clauses inside a sentence; join it to the sentence before.',
    reason: 'A conjunction of clauses does not open a sentence.',
  },
  'eyd.fragmen': {
    message: 'A fragment; join it to the sentence before.',
    reason: 'An addition is not a sentence of its own.',
  },
  'eyd.koma-yaitu': { message: 'Comma missing: {fix}', reason: 'A comma stands before yaitu and yakni.' },
  'eyd.koma-tetapi': {
    message: 'Comma missing: {fix}',
    reason: 'A comma stands before tetapi, melainkan and sedangkan.',
  },
  'eyd.di-ke-terpisah': {
    message: 'The preposition stands apart: {fix}',
    reason: 'The prepositions di and ke are written apart from the next word.',
  },
  'eyd.di-terangkai': {
    message: 'The prefix is written together: {fix}',
    reason: 'The prefix di- of a passive verb is part of the word.',
  },
  'eyd.ke-angka': {
    message: 'Ordinal number: {fix}',
    reason: 'Ke- takes a hyphen before digits and none before words.',
  },
  'eyd.angka-an': { message: 'Hyphen missing: {fix}', reason: 'A hyphen joins affixes with digits and capitals.' },
  'eyd.bentuk-terikat': {
    message: 'A bound form is written together: {fix}',
    reason: 'Pasca, antar, non, pra and sub are written together with the next word.',
  },
  'eyd.angka-dua': {
    message: 'Write the reduplication out: {fix}',
    reason: 'The figure 2 is no sign for reduplication.',
  },
  'eyd.kapital-waktu': {
    message: 'Days and months take a capital: {fix}',
    reason: 'Names of days and months begin with a capital.',
  },
  'eyd.singkatan': { message: 'The abbreviation is {fix}', reason: 'Common abbreviations take a full stop.' },
  'word.nonstandard': { message: 'Standard form: {fix}', reason: 'News uses the standard forms of KBBI.' },
  'word.repeated': {
    message: 'Repeated word: {found}',
    reason: 'A word printed twice is mostly a slip; reduplication takes a hyphen.',
  },
  'word.shorthand': {
    message: 'Message shorthand; in full: {fix}',
    reason: 'Outside quotations news has no shorthand of text messages.',
  },
  'word.informal': {
    message: 'Colloquial; standard: {fix}',
    reason: 'Outside quotations news uses the standard language.',
  },
  'term.foreign-italic': {
    message: 'Foreign word: italics. Indonesian: {indonesian}',
    reason: 'Foreign expressions are set in italics or translated.',
  },
  'style.pleonasm': { message: 'Two words for one meaning: {found}', reason: 'News is sparing with words.' },
  'style.collocation': { message: 'The words that go together: {fix}', reason: 'Some words have a fixed partner.' },
  'style.long-sentence': { message: 'This sentence has {words} words.', reason: 'Long sentences are hard to follow.' },
  'money.rp-spacing': {
    message: 'No space between Rp and the figure: {fix}',
    reason: 'The rupiah sign is attached to the figure.',
  },
  'money.magnitude-case': {
    message: 'Magnitude in small letters: {fix}',
    reason: 'Ribu, juta, miliar and triliun are no names.',
  },
  'money.magnitude-abbreviation': {
    message: 'Write the magnitude out: {fix}',
    reason: 'M and T mean more than one thing to readers.',
  },
  'money.rupiah-twice': { message: '{fix} is enough', reason: '“Rp” means rupiah already.' },
  'number.decimal-point': { message: 'Decimals take a comma: {fix}', reason: 'Comma for decimals, dot for thousands.' },
  'number.thousand-comma': { message: 'Thousands take a dot: {fix}', reason: 'Dot for thousands, comma for decimals.' },
  'number.thousand-dot': {
    message: 'Thousands are set off by a dot: {fix}',
    reason: 'Large numbers are read by thousands.',
  },
  'number.percent-spacing': {
    message: 'Per cent: {fix}',
    reason: 'The sign % is attached, the word persen stands apart.',
  },
  'number.percent-style': { message: 'House style: “{fix}”.', reason: 'A story uses “persen” or “%”, not both.' },
  'number.spell-small': {
    message: 'Small number in words: {fix}',
    reason: 'Numbers of one or two words are spelled out, except in lists of figures.',
  },
  'number.sentence-opening': {
    message: 'A sentence does not open with figures.',
    reason: 'A number that opens a sentence is spelled out, or the sentence recast.',
  },
  'date.weekday': { message: '{date} is a {weekday}.', reason: 'Weekday and date must agree.' },
  'date.impossible': { message: 'There is no such date: {found}', reason: 'A date must be in the calendar.' },
  'date.comma-before-bracket': {
    message: 'No comma before the bracket: {fix}',
    reason: 'The date in brackets follows the weekday directly.',
  },
  'time.colon': {
    message: 'A dot stands between hours and minutes: {fix}',
    reason: 'A dot separates hours and minutes.',
  },
  'time.jam-pukul': { message: 'Time of day: {fix}', reason: 'Pukul is the time of day, jam a duration.' },
  'time.impossible': { message: 'There is no such time: {found}', reason: 'Hours go to 24, minutes to 59.' },
  'time.zone-case': { message: 'Time zone in capitals: {fix}', reason: 'WIB, WITA and WIT are printed in capitals.' },
  'time.vague': { message: 'When exactly?', reason: 'News tells when it happened.' },
  'caption.stale-date': {
    message: 'The caption’s date is {days} days older than the story.',
    reason: 'File photographs are labelled as such.',
  },
  'caption.form': {
    message: 'The caption is a label in capitals: write a sentence with a credit.',
    reason: 'A caption is a sentence that explains the picture.',
  },
  'headline.ambiguous-acronym': { message: 'Which {found}?', reason: 'A headline names the body clearly.' },
  'headline.length': {
    message: 'Headline of {length} characters.',
    reason: 'Long headlines are cut on phones and in search results.',
  },
  'meta.missing': { message: 'Not there yet: {fields}.', reason: 'A story is published with writer, editor and date.' },
  'dateline.house-style': { message: 'Dateline in house style: {fix}', reason: 'Datelines follow the house template.' },
  'acronym.before-expansion': {
    message: '{acronym} is used before it is expanded.',
    reason: 'An acronym is expanded at first mention.',
  },
  'acronym.expanded-twice': { message: '{acronym} was expanded before.', reason: 'One expansion is enough.' },
  'name.alias-inconsistent': {
    message: 'The same body is called {name} elsewhere.',
    reason: 'One body has one name in a story.',
  },
  'name.two-spellings': {
    message: 'Spelled {other} elsewhere.',
    reason: 'A name is spelled the same way throughout a story.',
  },
  'figures.count-mismatch': { message: '{told} announced, {counted} listed.', reason: 'Number and list must agree.' },
  'figures.sum-mismatch': {
    message: '{told} announced; the parts add up to {sum}.',
    reason: 'The parts must make up the whole.',
  },
  'figures.disagree': {
    message: 'The story says {body}.',
    reason: 'Figures of headline and caption must be in the story.',
  },
  'headline.title-case': {
    message: 'Capitals of the headline: {fix}',
    reason: 'In headlines function words are small and both halves of a doubled word have capitals.',
  },
  'eyd.koma-bahwa': {
    message: 'No comma before bahwa: {fix}',
    reason: 'No comma stands before bahwa.',
  },
  'eyd.koma-kalimat-taklangsung': {
    message: 'Indirect speech takes bahwa: {fix}',
    reason: 'After mengatakan and its kin stands bahwa, not a comma.',
  },
  'eyd.gelar-titik': {
    message: 'The degree ends in a full stop: {fix}',
    reason: 'A degree before a name ends in a full stop.',
  },
  'en.a-an': {
    message: 'Article: {fix}',
    reason: 'The sound decides between “a” and “an”.',
  },
  'en.quote-comma': {
    message: 'Comma inside the quotation marks: {fix}',
    reason: 'In English copy the comma stands inside the closing mark.',
  },
  'en.weekday': {
    message: 'That day is a {weekday}.',
    reason: 'Weekday and date must agree in English copy too.',
  },
  'eyd.kapital-tengah': {
    message: 'A small word inside a sentence has no capital: {fix}',
    reason: 'Inside a sentence only names and titles have capitals.',
  },
  'eyd.kapital-nama': {
    message: 'Names of places and bodies have a capital: {fix}',
    reason: 'Names of places and of bodies begin with a capital.',
  },
  'word.typo': {
    message: 'Perhaps a typing error: {fix}',
    reason: 'The word is one letter away from a common one.',
  },
  'acronym.other-letters': {
    message: '{other} was introduced.',
    reason: 'One body has one acronym.',
  },
  'name.two-ages': {
    message: 'Elsewhere {name} is {other} years old.',
    reason: 'A person has one age in a story.',
  },
  'figures.change-mismatch': {
    message: 'By the two figures: {real}.',
    reason: 'A per cent has to follow from its two figures.',
  },
}

export const englishFields: Record<StoryField, string> = {
  byline: 'byline',
  editor: 'editor',
  date: 'date',
  section: 'section',
  tags: 'tags',
}
