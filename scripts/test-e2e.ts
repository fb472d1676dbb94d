import { bin, ROOT } from './lib/root'
import { runNode } from './lib/run'
import { startTestServer } from './lib/test-server'

/** Runs the browser tests against the built app. Arguments go to Playwright: `npm run test:e2e -- desk`. */
const server = await startTestServer()
try {
  process.exitCode = await runNode(bin('@playwright/test/cli.js'), ['test', ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, FOOTNOTE_TEST_URL: server.url, FOOTNOTE_TEST_FIRST_ADMIN: server.firstAdminPath },
  })
} finally {
  await server.stop()
}
