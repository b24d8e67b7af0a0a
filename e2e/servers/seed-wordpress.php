<?php
// php seed-wordpress.php TREE < posts.json: writes many posts at once into the site named by MEJA_WP_SITE; prints their ids.
$tree = $argv[1];
$_SERVER += ['HTTP_HOST' => getenv('MEJA_WP_HOST'), 'SERVER_NAME' => '127.0.0.1', 'SERVER_PORT' => '80', 'REQUEST_METHOD' => 'GET',
    'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
require "$tree/wp-load.php";
$author = get_user_by('login', 'editor')->ID;
$ids = [];
// One transaction: each write on its own waits for the disk.
global $wpdb;
$wpdb->query('START TRANSACTION');
wp_defer_term_counting(true);
foreach (json_decode(stream_get_contents(STDIN), true) as $post) {
    $category = term_exists($post['section'], 'category') ?: wp_insert_term($post['section'], 'category');
    $ids[] = wp_insert_post(wp_slash(['post_title' => $post['title'], 'post_content' => $post['content'],
        'post_excerpt' => $post['excerpt'], 'post_status' => $post['status'], 'post_name' => $post['slug'],
        'post_date_gmt' => $post['date'], 'post_date' => get_date_from_gmt($post['date']), 'post_author' => $author,
        'post_category' => [(int) $category['term_id']], 'tags_input' => $post['tags']]), true);
}
wp_defer_term_counting(false);
$wpdb->query('COMMIT');
echo json_encode($ids);
