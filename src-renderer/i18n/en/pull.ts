import type { pull as id } from '../id/pull.ts'

export const pull: Record<keyof typeof id, string> = {
  'pull.start': 'Pull from the site',
  'pull.startFrom': 'Pull from the site: {endpoint}',
  'pull.goOn': 'Go on with the pull',
  'pull.full': 'Pull everything again',
  'pull.never': 'Never pulled.',
  'pull.last': 'Last pulled {time}.',
  'pull.interrupted': 'The last pull was broken off; it goes on where it stopped.',
  'pull.running': '{endpoint}: {handled} of {total} posts, {rate} a second',
  'pull.starting': '{endpoint}: reading the site…',
  'pull.cancel': 'Stop the pull',
  'pull.progress': 'Pull from {endpoint}',
  'pull.done': '{endpoint}: {imported} new articles, {updated} updated',
  'pull.kept':
    '{n} {n:article has|articles have} changed here as well and {n:was|were} left alone; the site’s text is in the Versions tab.',
  'pull.withdrawn': '{n} {n:post is|posts are} no longer public on the site. The {n:article stays|articles stay} here.',
  'pull.failed': '{n} {n:post|posts} could not be read:',
  'pull.stopped': 'The pull from {endpoint} stopped: {reason} What had come is kept.',
  'pull.cancelled': 'The pull from {endpoint} was stopped. What had come is kept.',
  'panel.trashed': 'Moved to the trash on the site',
  'panel.gone': 'Deleted on the site',
  'panel.changedThere': 'The site has changed it too; its text is in the Versions tab',

  'terms.missing': 'Not on the site yet',
  'terms.section': 'The section “{name}” is not on {endpoint} yet. It is added if the account may; otherwise left out.',
  'terms.tags': 'Tags not on {endpoint} yet, which will be added: {names}.',
  'terms.people': '{names} is no author on {endpoint}: the site will show another name.',

  'signIn.open': 'Sign in with the browser',
  'signIn.hint': 'Opens WordPress’s own page. Agree there; your account’s password never comes here.',
  'signIn.waiting': 'Waiting for you to agree in the browser…',
  'signIn.stop': 'Stop waiting',
  'signIn.done': 'WordPress gave an application password for {user}. Now test and save.',
  'signIn.copy':
    'Agree in the browser. WordPress then shows an application password: copy it into the field above, with your user name.',
  'signIn.notGranted': 'Nobody agreed in the browser. Try again, or type an application password.',
  'signIn.unavailable': 'This site has no page to agree on. Type the application password.',
}
