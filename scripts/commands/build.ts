import { buildApp } from '../electron/build-app.ts'

process.exitCode = await buildApp()
