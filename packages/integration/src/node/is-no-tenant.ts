/** Whether a text names no one tenant: nothing, or a word that stands for many, which Microsoft takes in any case. */
export const isNoTenant = (tenant: string): boolean =>
  /^(common|organizations|consumers)?$/i.test(tenant.trim());
