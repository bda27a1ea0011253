const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What the token endpoint answers, for one user of the tenant `tenant-1`. */
export function tokensOf(facts: { readonly user: string; readonly nonce?: string; readonly token?: string }) {
  const { user, nonce, token = `access-${user}` } = facts;
  const claims = {
    oid: `object-${user}`,
    tid: "tenant-1",
    sub: user,
    preferred_username: `${user}@contoso.example`,
    nonce,
  };
  return {
    token_type: "Bearer",
    access_token: token,
    refresh_token: `refresh-${user}`,
    expires_in: 3600,
    ext_expires_in: 3600,
    scope: "openid profile offline_access Calendars.ReadWrite",
    client_info: encode({ uid: `object-${user}`, utid: "tenant-1" }),
    id_token: `${encode({ alg: "none" })}.${encode(claims)}.`,
  };
}
