/** What the pre-publish check found, a line each, for the command line; the app says the same in two languages. */
import type { PrePublishFinding, PrePublishItem } from '../../src-shared/contract/index.ts'

const words: Record<PrePublishItem, (finding: PrePublishFinding) => string> = {
  headline: () => 'The headline is empty.',
  body: () => 'The story has no text.',
  embargo: ({ found }) => `Under embargo until ${found}: it waits in the outbox until then.`,
  headline_length: ({ n, limit }) => `The headline has ${n} characters; the site takes ${limit}.`,
  standfirst_length: ({ n, limit }) =>
    `The standfirst has ${n} characters; the site takes ${limit} and it is shortened.`,
  placeholder: ({ n, found }) => `${n} still to be filled in: ${found}`,
  check_errors: ({ n, found }) => `${n} errors of the checks: ${found}`,
  check_warnings: ({ n, found }) => `${n} warnings of the checks: ${found}`,
  section: () => 'No section is chosen.',
  standfirst: () => 'The standfirst is empty.',
  byline: () => 'The byline is empty.',
  author: ({ found }) => `The account may not publish for ${found}: on the site its own name stands there.`,
  picture_refused: () => 'The account may not upload pictures: the story goes out without them.',
  picture_too_large: ({ n, limit }) => `A picture has ${n} MB; the site is sure to take ${limit} MB: make it smaller.`,
  section_refused: ({ found }) =>
    `The section “${found}” is not on the site and the account may not add it: it is left out.`,
  related_missing: ({ n, found }) => `${n} related stories are no longer in the archive: ${found}`,
  related_unpublished: ({ n, found }) =>
    `${n} related stories are not published there and stay without a link: ${found}`,
  alt: () => 'The lead picture has no alternative text.',
  body_alt: ({ n }) => `${n} pictures in the text have no alternative text.`,
  caption_without_picture: () => 'There is a caption without a picture; it is left out.',
  credit: () => 'The lead picture has no credit.',
  speaker: ({ n }) => `${n} quotations have no speaker.`,
}

const labels: Record<PrePublishFinding['level'], string> = { block: 'blocks', warn: 'warning', info: 'note' }

export const describeFinding = (finding: PrePublishFinding): string =>
  `${labels[finding.level]}: ${words[finding.item](finding)}`
