import type { failures as id } from '../id/failures.ts'

export const failures: Record<keyof typeof id, string> = {
  'failure.invalid_input': 'This entry cannot be accepted. Nothing has changed; check it and try again.',
  'failure.forbidden_sender': 'This request was refused for safety. Your stories are intact; restart the app.',
  'failure.not_found': 'What you asked for is no longer in the archive. Nothing else has changed; reload the list.',
  'failure.stale_revision':
    'This story was changed elsewhere. What you typed is still on screen; name it as a version before you go on.',
  'failure.read_only':
    'Another process is using the archive, so it can only be read. Close that process, then open the app again.',
  'failure.disk_full':
    'The disk is full, so the last change is not saved. Your text is still on screen; free some space and saving resumes by itself.',
  'failure.archive_newer':
    'This archive was made by a newer version of the app and has not been touched. Update the app to open it.',
  'failure.archive_damaged':
    'Part of the archive is damaged. A copy of the original was kept; restore the last backup or run the archive check.',
  'failure.unsupported_format':
    'This file format cannot be read yet. The file is unchanged; save it as text, HTML or Markdown and try again.',
  'failure.file_unreadable': 'The file could not be opened. Check that it still exists and that you may read it.',
  'failure.file_unwritable':
    'The file could not be written there. Check that the folder exists and that you may write to it.',
  'failure.file_exists': 'A file of this name is there already and was left as it is. Choose another name.',
  'failure.too_large': 'This is too large to accept. Nothing has changed; split it into smaller parts.',
  'failure.blocked_url': 'This link was not opened because it is not an http, https or mailto address.',
  'failure.endpoint_refused':
    'The site refused this request. The story is still saved here; check the connection in Settings.',
  'failure.superseded': 'A newer search took the place of this one.',
  'failure.secret_missing':
    'There is no password for this site yet. The story is saved; enter the application password and try again.',
  'failure.internal': 'Something went wrong inside the app. What was saved is safe; repeat the last step.',

  'problem.name_unknown':
    'No server is known by this name. Check the spelling of the address and your network, then test again.',
  'problem.rest_blocked':
    'This is a WordPress site, but its REST API is switched off or blocked by a firewall. Ask whoever runs it to open /wp-json/.',
  'problem.authorization_stripped':
    'The site did not receive the key: its server drops the Authorization header. Ask whoever runs it to pass that header on.',
  'problem.bad_key':
    'This is not an Admin API key. In Ghost open Settings → Integrations, choose your integration, and copy its Admin API key.',
  'problem.bad_options':
    'One of the further addresses or the field template is not right. Check their key and id marks and the form of the JSON.',
  'problem.clock_skew':
    'This computer’s clock and the site’s are far apart, so the key is refused. Set the computer’s clock automatically, then test again.',
  'problem.unreachable': 'The site cannot be reached. Check the address and your network, then test again.',
  'problem.insecure_url': 'This address is not encrypted, so the password was not sent. Use an https address.',
  'problem.bad_tls': 'The site’s certificate is not valid, so the password was not sent. Ask whoever runs the site.',
  'problem.tls_expired':
    'The site’s certificate has expired, so the password was not sent. Ask whoever runs the site to renew it; look whether this computer’s date is right too.',
  'problem.tls_self_signed':
    'The site’s certificate is self-made and nobody vouches for it, so the password was not sent. Ask whoever runs the site for a proper one.',
  'problem.tls_wrong_host':
    'The certificate belongs to another address, so the password was not sent. Check the address, or sign in to this network’s own page first.',
  'problem.redirects': 'This address redirects elsewhere. Use the site’s final address, then test again.',
  'problem.redirectsTo': 'This address redirects to {address}. Use that address, then test again.',
  'problem.not_this_cms': 'This address does not hold the kind of site you chose. Check it, including the folder.',
  'problem.sign_in_unavailable':
    'This site does not accept application passwords. Ask whoever runs it to switch them on.',
  'problem.bad_credentials':
    'The user name or password was refused. Copy the password or key again, or make a new one; if it is still refused, the site’s server may drop the Authorization header.',
  'problem.secret_missing': 'The password or key is empty. Enter it, then test again.',
  'problem.cannot_publish': 'This account can sign in but may not publish. Ask for the Editor or Author role.',
  'problem.server_error':
    'The site answered with an error. Wait a moment and test again; if it stays, ask whoever runs it.',
}
