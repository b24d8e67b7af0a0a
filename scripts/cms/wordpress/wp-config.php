<?php
// One tree of WordPress serves many sites: everything that belongs to a site comes from the environment.
define('MEJA_SITE', getenv('MEJA_WP_SITE'));
define('MEJA_PATH', getenv('MEJA_WP_PATH') ?: '');
define('DB_NAME', 'wordpress');
define('DB_USER', '');
define('DB_PASSWORD', '');
define('DB_HOST', '');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('DB_DIR', MEJA_SITE . '/db/');
define('DB_FILE', 'wordpress.sqlite');
$table_prefix = 'wp_';
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, 'test-only-' . $name);
}
// The address is the one that was asked for, so that a site behind a proxy names the proxy.
$origin = 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1');
define('WP_HOME', $origin . MEJA_PATH);
define('WP_SITEURL', $origin . MEJA_PATH);
define('WP_CONTENT_DIR', MEJA_SITE . '/wp-content');
define('WP_CONTENT_URL', WP_HOME . '/wp-content');
// 'local' allows application passwords over plain http; 'production' refuses them there.
define('WP_ENVIRONMENT_TYPE', getenv('MEJA_WP_ENVIRONMENT') ?: 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_AUTO_UPDATE_CORE', false);
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', false);
define('WP_DEFAULT_THEME', 'blank');
define('FS_METHOD', 'direct');
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
