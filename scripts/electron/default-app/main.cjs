/**
 * Stands in for the default app that every Electron download has and the fallback runtime lacks: `electron FOLDER
 * arguments…` loads the app in FOLDER, so that the fallback is started exactly like the official binary.
 */
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { app } = require('electron')

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('Which app? Start it with: electron FOLDER\n')
  process.exit(1)
}
const folder = resolve(given)
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
process.defaultApp = true
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
require(join(folder, manifest.main))
