<?php
// Plain permalinks on request: the sites whose REST address is ?rest_route=.
if (getenv('MEJA_WP_PERMALINKS') === 'plain') {
    add_filter('pre_option_permalink_structure', '__return_empty_string');
}
