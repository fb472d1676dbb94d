import { expect, test } from '@playwright/test'

test('documents carry a strict Content-Security-Policy with a fresh nonce', async ({ request }) => {
  const policies = await Promise.all(
    [request.get('/'), request.get('/')].map(
      async (response) => (await response).headers()['content-security-policy'] ?? '',
    ),
  )
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'/)
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toContain('unsafe-inline')
  }
  expect(policies[0]).not.toBe(policies[1])
})

test('everything carries the other security headers, and answers are not cached', async ({ request }) => {
  for (const path of ['/', '/api/health']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('health answers while the database does', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({ status: 'ok', database: 'ok' })
})
