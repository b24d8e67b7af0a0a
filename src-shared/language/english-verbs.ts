/** The verbs that report speech in English copy, by each form a paper prints. */
const lemmas: Record<string, string> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  tells: 'tell',
  added: 'add',
  adds: 'add',
  noted: 'note',
  notes: 'note',
  explained: 'explain',
  warned: 'warn',
  stated: 'state',
  wrote: 'write',
  asked: 'ask',
  replied: 'reply',
  argued: 'argue',
  insisted: 'insist',
  recalled: 'recall',
  claimed: 'claim',
  announced: 'announce',
  acknowledged: 'acknowledge',
  admitted: 'admit',
  remarked: 'remark',
  continued: 'continue',
  concluded: 'conclude',
  declared: 'declare',
  urged: 'urge',
  testified: 'testify',
  joked: 'joke',
  predicted: 'predict',
  suggested: 'suggest',
  emphasized: 'emphasize',
  emphasised: 'emphasise',
  stressed: 'stress',
  lamented: 'lament',
  affirmed: 'affirm',
  revealed: 'reveal',
  asserted: 'assert',
  underlined: 'underline',
  underscored: 'underscore',
}
/** "recalls", "warns": features tell their stories in the present tense. */
const present = (lemma: string): string =>
  lemma.replace(/[^aeiou]y$/u, (end) => `${end[0]}ie`).replace(/(?:x|sh|ch|ss)$/u, '$&e')
for (const lemma of new Set(Object.values(lemmas))) lemmas[`${present(lemma)}s`] ??= lemma
lemmas['pointed out'] = 'point out'
lemmas['points out'] = 'point out'
export const verbPattern = `(?:${Object.keys(lemmas).join('|')})`
export const lemmaOf = (verb: string): string => lemmas[verb.toLowerCase()] ?? verb.toLowerCase()
