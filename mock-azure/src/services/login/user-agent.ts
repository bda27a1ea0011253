/** The cookie by which the sign-in service knows a user agent again. */
export const USER_AGENT_COOKIE = "ESTSAUTHPERSISTENT";
