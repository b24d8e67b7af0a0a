<?php
// php install.php TREE: makes the site named by MEJA_WP_SITE, with one user a role; prints their passwords as JSON.
$tree = $argv[1];
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'SERVER_NAME' => '127.0.0.1', 'SERVER_PORT' => '80', 'REQUEST_METHOD' => 'GET',
    'REQUEST_URI' => '/wp-admin/install.php', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
$_SERVER['PHP_SELF'] = '/wp-admin/install.php';
define('WP_INSTALLING', true);
function wp_new_blog_notification() {} // WordPress would send mail
require "$tree/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Koran Uji', 'administrator', 'administrator@example.invalid', true, '', wp_generate_password(24));
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', 'Asia/Jakarta');
switch_theme('blank');
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);
$users = [];
foreach (['administrator', 'editor', 'author', 'contributor', 'subscriber'] as $role) {
    $id = $role === 'administrator' ? 1 : wp_insert_user(['user_login' => $role, 'user_pass' => wp_generate_password(24),
        'user_email' => "$role@example.invalid", 'display_name' => ucfirst($role), 'role' => $role]);
    $made = is_wp_error($id) ? $id : WP_Application_Passwords::create_new_application_password($id, ['name' => 'Meja']);
    if (is_wp_error($made)) {
        fwrite(STDERR, $made->get_error_message());
        exit(1);
    }
    $users[$role] = ['user' => $role, 'password' => WP_Application_Passwords::chunk_password($made[0])];
}
echo json_encode($users);
