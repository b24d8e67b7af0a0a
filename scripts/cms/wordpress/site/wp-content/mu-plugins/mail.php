<?php
// A test site sends no mail. Debian's package has none of WordPress's mailer, and newer ones need it even to fail.
add_filter('pre_wp_mail', '__return_true');
