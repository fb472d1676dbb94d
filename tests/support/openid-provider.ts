import { createHash, createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'

/** What an issuer's discovery document names. */
type Issuer = { issuer: string; authorization: string; token: string; keys: string }
export type Claims = Record<string, unknown> & { sub: string }
type Grant = { issuer: Issuer; claims: Claims; query: URLSearchParams }

export type OpenIdProvider = {
  /** The person agrees on the provider's page at this address: what comes back to the site's callback. */
  agree: (address: string, claims: Claims) => { code: string; state: string }
  /** Claims and key of the next tokens, for a provider that lies or is somebody else. */
  forge: (forged: { claims?: Record<string, unknown>; hasOtherKey?: boolean }) => void
  /** Every request that arrived, as host and path. */
  readonly asked: readonly string[]
  stop: () => Promise<void>
}

const makeKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * OpenID providers on loopback that answer in the place of the real ones: whatever the process asks for by https comes here,
 * known host or not, so that nothing leaves the machine. Only this process's `https.request` is replaced; the app itself
 * has no setting that could point it elsewhere. Follows OpenID Connect Core 1.0 (code flow) and RFC 7636 (S256).
 */
export async function startOpenIdProvider(issuers: readonly Issuer[]): Promise<OpenIdProvider> {
  const [own, other] = [makeKeys(), makeKeys()]
  const grants = new Map<string, Grant>()
  const asked: string[] = []
  let forged: Parameters<OpenIdProvider['forge']>[0] = {}

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const address = new URL(`https:/${request.url ?? ''}`)
    const place = `${address.origin}${address.pathname}`
    asked.push(`${address.host}${address.pathname}`)
    const issuer = issuers.find(({ issuer: name, token, keys }) =>
      [`${name}/.well-known/openid-configuration`, token, keys].includes(place),
    )
    if (!issuer) return { status: 404, body: {} }
    if (place === issuer.keys)
      return {
        status: 200,
        body: {
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'key', use: 'sig', alg: 'RS256' }],
        },
      }
    if (place !== issuer.token) return { status: 200, body: describeIssuer(issuer) }
    const form = new URLSearchParams(await readText(request))
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    if (!grant || grant.issuer !== issuer || !matchesGrant(form, grant.query))
      return { status: 400, body: { error: 'invalid_grant' } }
    const nonce = grant.query.get('nonce')
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer.issuer,
      aud: grant.query.get('client_id'),
      iat: now,
      exp: now + 300,
      ...(nonce === null ? {} : { nonce }),
      ...grant.claims,
      ...forged.claims,
    }
    return {
      status: 200,
      body: {
        access_token: randomUUID(),
        token_type: 'Bearer',
        expires_in: 300,
        id_token: sign(claims, forged.hasOtherKey ? other.privateKey : own.privateKey),
      },
    }
  }

  const server = http.createServer((request, response) => {
    void answer(request).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const redirected = vi.spyOn(https, 'request').mockImplementation(((
    url: string,
    options: http.RequestOptions,
  ) => {
    const { host, pathname, search } = new URL(url)
    return http.request(`http://127.0.0.1:${port}/${host}${pathname}${search}`, options)
  }) as typeof https.request)

  return {
    asked,
    agree(address, claims) {
      const { origin, pathname, searchParams } = new URL(address)
      const issuer = issuers.find(({ authorization }) => authorization === `${origin}${pathname}`)
      if (!issuer) throw new Error(`nobody answers at ${address}`)
      const code = randomUUID()
      grants.set(code, { issuer, claims, query: searchParams })
      return { code, state: searchParams.get('state') ?? '' }
    },
    forge: (next) => {
      forged = next
    },
    async stop() {
      redirected.mockRestore()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function describeIssuer({ issuer, authorization, token, keys }: Issuer): unknown {
  return {
    issuer,
    authorization_endpoint: authorization,
    token_endpoint: token,
    jwks_uri: keys,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** Only who started the sign-in can finish it: the same return address, and the verifier behind the challenge. */
function matchesGrant(form: URLSearchParams, query: URLSearchParams): boolean {
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  return (
    form.get('redirect_uri') === query.get('redirect_uri') &&
    (query.get('code_challenge') === null || query.get('code_challenge') === challenge)
  )
}

function sign(claims: unknown, key: KeyObject): string {
  const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'key' })}.${encode(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
