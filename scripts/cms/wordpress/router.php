<?php
// Router of PHP's built-in server: files of the site's wp-content and of the tree as they are, all else to WordPress.
$prefix = getenv('MEJA_WP_PATH') ?: '';
$path = urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
if ($prefix !== '' && !str_starts_with($path . '/', $prefix . '/')) {
    http_response_code(404);
    echo 'Nothing here; the site lives in ' . $prefix;
    return true;
}
$path = substr($path, strlen($prefix)) ?: '/';
$tree = $_SERVER['DOCUMENT_ROOT'];
$content = str_starts_with($path, '/wp-content/');
$file = ($content ? getenv('MEJA_WP_SITE') : $tree) . $path;
if (is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) {
    $file = rtrim($file, '/') . '/index.php';
    $path = rtrim($path, '/') . '/index.php';
}
if (!str_contains($path, '..') && is_file($file) && !str_ends_with($file, '.php')) {
    header('Content-Type: ' . (mime_content_type($file) ?: 'application/octet-stream'));
    readfile($file);
    return true;
}
$script = is_file($file) && !$content && !str_contains($path, '..') ? $path : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $prefix . $script;
$_SERVER['SCRIPT_FILENAME'] = $tree . $script;
chdir(dirname($tree . $script));
require $tree . $script;
return true;
