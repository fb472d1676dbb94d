import { describe, expect, test } from 'vitest'
import type { Env } from '@/lib/server/env'
import { listProviders, verifiedEmail } from './providers'

const TENANT = '6f1c2c5e-0000-4000-8000-000000000000'

describe('the e-mail address a provider vouches for', () => {
  test.each([
    ['google', { email: ' Woolf@School.example', email_verified: true }, undefined, 'woolf@school.example'],
    ['google', { email: 'woolf@school.example', email_verified: false }, undefined, null],
    ['google', { email: 'woolf@school.example' }, undefined, null],
    ['google', { email: 'woolf@school.example', email_verified: 'true' }, undefined, null],
    ['google', {}, undefined, null],
    ['azure-ad', { email: 'woolf@school.example', tid: TENANT }, TENANT, 'woolf@school.example'],
    // The administrator of any tenant can put any address into the claim.
    ['azure-ad', { email: 'woolf@school.example', tid: 'attacker' }, TENANT, null],
    ['azure-ad', { email: 'woolf@school.example', tid: TENANT }, undefined, null],
    ['azure-ad', { email: 'woolf@school.example', tid: 'common' }, 'common', null],
    ['azure-ad', { email: 'woolf@school.example', email_verified: true }, 'organizations', null],
    ['other', { email: 'woolf@school.example', email_verified: true }, undefined, null],
  ])('%s %j, tenant %s: %s', (provider, profile, tenant, expected) => {
    expect(verifiedEmail(provider, profile, { AZURE_AD_TENANT_ID: tenant })).toBe(expected)
  })
})

test('a provider is there when both its settings are', () => {
  const env = (entries: Partial<Env>) => entries as Env
  expect(listProviders(env({}))).toEqual([])
  expect(listProviders(env({ GOOGLE_CLIENT_ID: 'id' }))).toEqual([])
  expect(
    listProviders(
      env({
        GOOGLE_CLIENT_ID: 'id',
        GOOGLE_CLIENT_SECRET: 's',
        AZURE_AD_CLIENT_ID: 'id',
        AZURE_AD_CLIENT_SECRET: 's',
      }),
    ),
  ).toEqual(['google', 'azure-ad'])
})
